package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.measure.Approver;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

class OwnAbsencesTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);
    private static final Person.Id TRAVELLER = new Person.Id(new UUID(0, 2));
    private static final Unit.Id UNIT = new Unit.Id(new UUID(0, 3));

    @Test
    void awayIsWhoeverMayGoUntilTheyCameBack() {
        var trip = trip(new Span(MONDAY, true, MONDAY.plusDays(3), false), at("2021-07-21T16:00"));
        assertThat(own(trip).away(MONDAY, MONDAY.plusDays(7)))
                .isEqualTo(Map.of(MONDAY.plusDays(1), true, MONDAY.plusDays(2), true));
        assertThat(own(asked(trip)).away(MONDAY, MONDAY.plusDays(7))).isEmpty();
    }

    @Test
    void cameBackWhenTheySaidSoOrWhenTheTripWasToEnd() {
        var told = trip(Span.days(MONDAY, MONDAY.plusDays(3)), at("2021-07-21T16:00"));
        assertThat(own(told).homecomings(MONDAY, MONDAY.plusDays(7), at("2021-07-21T17:00")))
                .containsExactly(
                        new Homecoming(told.id(), TRAVELLER, UNIT, MONDAY.plusDays(2), at("2021-07-21T16:00"), true));
        assertThat(own(told).homecomings(MONDAY, MONDAY.plusDays(7), at("2021-07-21T15:00")))
                .containsExactly(
                        new Homecoming(told.id(), TRAVELLER, UNIT, MONDAY.plusDays(3), at("2021-07-23T00:00"), false));
        assertThat(own(told).homecomings(MONDAY, MONDAY.plusDays(1), at("2021-07-21T17:00")))
                .isEmpty();
    }

    private static OwnAbsences own(Absence... absences) {
        return new OwnAbsences(TRAVELLER, List.of(absences));
    }

    private static Absence trip(Span span, Instant returned) {
        return absence(span, Absence.State.APPROVED, Optional.of(returned));
    }

    private static Absence asked(Absence trip) {
        return absence(trip.span(), Absence.State.ASKED, Optional.empty());
    }

    private static Absence absence(Span span, Absence.State state, Optional<Instant> returned) {
        return new Absence(
                new Absence.Id(new UUID(0, 1)),
                UNIT,
                Absence.TRIP,
                "Hải Phòng",
                "họp",
                span,
                Approver.HEAD,
                false,
                state,
                1,
                TRAVELLER,
                at("2021-07-16T08:00"),
                Optional.empty(),
                List.of(new Absence.Goer(TRAVELLER, UNIT, returned)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Words.OFFICE_ZONE).toInstant();
    }
}
