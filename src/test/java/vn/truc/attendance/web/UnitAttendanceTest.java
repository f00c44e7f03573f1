package vn.truc.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.attendance.Attendance;
import vn.truc.attendance.PresentDay;
import vn.truc.attendance.PresentDay.Standing;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.roster.Presence;

/// What a head is shown of the unit's week.
class UnitAttendanceTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 20);
    private static final Unit UNIT =
            new Unit(new Unit.Id(new UUID(0, 1)), new Unit.Id(new UUID(0, 1)), "VT", "Vụ Thử", "Vụ Thử", false, "");

    @Test
    void whatNobodySawIsNotKnownAndNeverAsPlanned() {
        var page = page(planned(TODAY.minusDays(1)), planned(TODAY), planned(TODAY.plusDays(3)));

        assertThat(page.marks()).containsExactly(Standing.UNKNOWN);
        assertThat(page.unknown()).isEqualTo(1);
        assertThat(page.odd()).isEmpty();
    }

    @Test
    void aDayOffNeedsNoSign() {
        var free = new PresentDay(
                TODAY.minusDays(6),
                false,
                Optional.of(Presence.OFF),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                new PresentDay.Witness(true, true, true),
                Optional.empty());

        assertThat(page(free).marked(free)).isFalse();
        assertThat(page(free).unknown()).isZero();
    }

    /// A day planned at the office that no gate kept.
    private static PresentDay planned(LocalDate day) {
        return new PresentDay(
                day,
                true,
                Optional.of(Presence.OFFICE),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                new PresentDay.Witness(true, false, false),
                Optional.empty());
    }

    private static UnitAttendance page(PresentDay... days) {
        var somebody = new Person(new Person.Id(new UUID(0, 2)), UNIT.id(), "CB1", "Ngô Văn Thử");
        return new UnitAttendance(
                UNIT,
                TODAY,
                TODAY.minusDays(4),
                TODAY.plusDays(3),
                false,
                List.of(new Attendance.Line(somebody, List.of(days))),
                List.of(),
                Instant.EPOCH,
                new UUID(0, 3),
                "60",
                FormErrors.none());
    }
}
