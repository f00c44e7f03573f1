package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.absence.AbsenceExamples.why;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Whoever is on a trip says day by day where they are; the head and the health officer see who is out, where, until
/// when.
@OfficeTest
record WhereaboutsIT(
        Whereabouts whereabouts,
        Absences absences,
        Aways aways,
        AbsenceExamples examples,
        Units units,
        People people,
        OfficeClock clock) {
    @Test
    void theLastWordOfADayCountsAndTheListSaysWhereUntilWhen() {
        var o = examples.office();
        var doctor = new OfficeExamples(units, people, clock).person(o.body(), "Vũ Thị Y", Post.Kind.HEALTH_OFFICER);
        var trip = done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(2), o.goer(), o.other())));
        assertThat(out(o.head(), o.unit())).isEmpty();
        examples.at("2021-07-20T08:00");
        assertThat(out(o.head(), o.unit()))
                .extracting(each ->
                        each.name() + " " + each.where() + " " + each.span().to())
                .containsExactlyInAnyOrder(
                        o.goer().name() + " Kho Đông Bắc 2021-07-22", o.other().name() + " Kho Đông Bắc 2021-07-22");
        done(say(o.goer(), clock.newId(), trip, o.goer(), DAY, "Bắc Ninh"));
        done(say(o.goer(), clock.newId(), trip, o.goer(), DAY, "Hải Phòng"));
        done(say(o.clerk(), clock.newId(), trip, o.other(), DAY, "Quảng Ninh"));
        for (var who : List.of(o.head(), o.deputy(), o.clerk(), o.leader(), doctor)) {
            assertThat(out(who, o.unit()))
                    .as(who.name())
                    .extracting(Whereabouts.Out::where)
                    .containsExactlyInAnyOrder("Hải Phòng", "Quảng Ninh");
        }
        assertThat(whereabouts.of(trip))
                .extracting(Whereabout::place)
                .containsExactlyInAnyOrder("Hải Phòng", "Quảng Ninh");
        List<Away> there =
                examples.as(doctor, by -> aways.wentTo(Set.of(o.unit().id()), "hai phong", DAY, DAY));
        assertThat(there).extracting(Away::person).containsExactly(o.goer().id());
        done(examples.as(
                o.other(), by -> absences.comeBack(by, trip.id(), o.other().id())));
        assertThat(out(o.head(), o.unit()))
                .extracting(Whereabouts.Out::name)
                .containsExactly(o.goer().name());
    }

    @Test
    void onlyTheTravellerAndTheUnitSayItForDaysThatWere() {
        var o = examples.office();
        var trip = done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(2), o.goer())));
        examples.at("2021-07-20T08:00");
        var id = clock.newId();
        var said = done(say(o.goer(), id, trip, o.goer(), DAY, "Bắc Ninh"));
        assertThat(done(say(o.goer(), id, trip, o.goer(), DAY, "Bắc Ninh"))).isEqualTo(said);
        assertThat(why(say(o.goer(), id, trip, o.goer(), DAY, "Nơi khác"))).isEqualTo("absence.where.error.used");
        assertThat(why(say(o.goer(), clock.newId(), trip, o.goer(), DAY, " "))).isEqualTo("absence.where.error.place");
        for (var day : List.of(DAY.minusDays(1), DAY.plusDays(1))) {
            assertThat(why(say(o.goer(), clock.newId(), trip, o.goer(), day, "Bắc Ninh")))
                    .isEqualTo("absence.where.error.day");
        }
        assertThatThrownBy(() -> say(o.other(), clock.newId(), trip, o.goer(), DAY, "Bắc Ninh"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> say(o.other(), clock.newId(), trip, o.other(), DAY, "Bắc Ninh"))
                .isInstanceOf(NotFound.class);
        for (var who : List.of(o.goer(), o.other(), examples.office().head())) {
            assertThatThrownBy(() -> out(who, o.unit())).isInstanceOf(NotAllowed.class);
        }
    }

    private List<Whereabouts.Out> out(Person who, Unit unit) {
        return examples.as(who, by -> whereabouts.out(by, Set.of(unit.id())));
    }

    private Outcome<Whereabout> say(Person who, UUID id, Absence trip, Person goer, LocalDate day, String place) {
        return examples.as(who, by -> whereabouts.say(by, id, trip.id(), goer.id(), day, place));
    }
}
