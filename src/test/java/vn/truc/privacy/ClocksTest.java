package vn.truc.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

class ClocksTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar();

    @ParameterizedTest
    @CsvSource({
        // Friday: two working days later is Tuesday.
        "2026-03-06, VIEW,     2026-03-10, 2026-03-16",
        "2026-03-06, DELETE,   2026-03-10, 2026-03-16",
        "2026-03-06, WITHDRAW, 2026-03-10, 2026-03-21",
        "2026-03-06, OBJECT,   2026-03-10, 2026-03-21"
    })
    void eachKindHasItsDays(LocalDate asked, PrivacyRequest.Kind kind, LocalDate acknowledge, LocalDate done) {
        assertThat(Clocks.of(request(asked, kind, Optional.empty()), CALENDAR))
                .isEqualTo(new Clocks(acknowledge, done));
    }

    @Test
    void oneExtensionGivesFifteenDaysMoreAndWhatIsNotAcknowledgedIsLateFirst() {
        var asked = LocalDate.of(2026, 3, 6);
        var request = request(asked, PrivacyRequest.Kind.CORRECT, Optional.of(at(asked.plusDays(8))));
        var clocks = Clocks.of(request, CALENDAR);
        assertThat(clocks.done()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(clocks.late(request, LocalDate.of(2026, 3, 10))).isFalse();
        assertThat(clocks.late(request, LocalDate.of(2026, 3, 11))).isTrue();
    }

    private static PrivacyRequest request(LocalDate asked, PrivacyRequest.Kind kind, Optional<Instant> extended) {
        return new PrivacyRequest(
                new PrivacyRequest.Id(UUID.randomUUID()),
                new Unit.Id(UUID.randomUUID()),
                new Person.Id(UUID.randomUUID()),
                "Người thử",
                kind,
                "Xem",
                at(asked),
                Optional.empty(),
                extended,
                "",
                Optional.empty(),
                "",
                "",
                1);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Words.OFFICE_ZONE).toInstant();
    }
}
