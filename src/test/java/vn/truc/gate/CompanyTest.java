package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.organisation.Unit;

class CompanyTest {
    private static final LocalDate TUESDAY = LocalDate.of(2021, 7, 20);

    @Test
    void aGroupThatComesThreeWeeksIsOneVisitAPersonAndDay() {
        var all = new Company(List.of("Trần Văn Hai", "Lê Thị Ba"), Optional.of(TUESDAY.plusDays(15))).of(first());
        assertThat(all).hasSize(9);
        assertThat(all).extracting(Visitor::id).doesNotHaveDuplicates().contains(first().id());
        assertThat(all).extracting(Visitor::expected).containsOnly(TUESDAY, TUESDAY.plusDays(7), TUESDAY.plusDays(14));
        assertThat(all).extracting(Visitor::name).contains("Nguyễn Văn Một", "Trần Văn Hai", "Lê Thị Ba");
    }

    @Test
    void theSameGroupTwiceIsTheSameVisits() {
        var company = new Company(List.of("Trần Văn Hai"), Optional.empty());
        assertThat(company.of(first())).isEqualTo(company.of(first()));
        assertThat(Company.none().of(first())).containsExactly(first());
    }

    private static Visitor first() {
        return new Visitor(
                new Visitor.Id(UUID.fromString("0170f5e6-2b00-7abc-8def-0123456789ab")),
                new Unit.Id(UUID.fromString("0170f5e6-2b00-7abc-8def-0123456789ac")),
                "Nguyễn Văn Một",
                "",
                "Lê Văn Thủ",
                "Làm việc",
                false,
                false,
                TUESDAY,
                true,
                0,
                new Newcomer.Approval.None());
    }
}
