package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.Rule;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.report.IndicatorSource.Figure;

/// Each figure of health: counted once, at the right unit and day, by what was known at the moment; and what
/// the rule of declaring has as evidence.
@OfficeTest
record HealthFiguresIT(
        HealthFigures figures,
        Declarations declarations,
        Isolations isolations,
        AbsenceExamples examples,
        Compliance compliance,
        Units units,
        People people,
        Acting acting,
        OfficeClock clock) {
    private static final int STAFF_OF_UNIT = 5;
    private static final int STAFF_OF_BODY = 8;

    @Test
    void aPersonWhoDeclaresTwiceIsCountedOnceAtTheUnitAndAboveIt() {
        var o = examples.office();
        var officer = officer(o);
        examples.at("2021-07-20T08:00");
        done(examples.declare(o.goer()));
        done(examples.declare(o.goer()));
        done(examples.declare(officer));
        assertThat(of(o.unit(), DAY)).containsEntry("declared", 1L).containsEntry("not-declared", STAFF_OF_UNIT - 1L);
        assertThat(of(o.body(), DAY)).containsEntry("declared", 2L).containsEntry("not-declared", STAFF_OF_BODY - 2L);
    }

    @Test
    void anotherDayAndAnotherBodyAreNotCounted() {
        var o = examples.office();
        examples.at("2021-07-20T08:00");
        done(examples.declare(o.goer()));
        assertThat(of(o.unit(), DAY.plusDays(1))).containsEntry("declared", 0L);
        assertThat(of(examples.office().unit(), DAY)).containsEntry("declared", 0L);
    }

    @Test
    void whatWasDeclaredLaterWasNotKnownAtTheMoment() {
        var o = examples.office();
        var before = examples.at("2021-07-20T08:00");
        examples.at("2021-07-20T08:30");
        done(examples.declare(o.goer()));
        var known = system(() -> figures.figures(List.of(o.unit().id()), DAY, before));
        assertThat(known)
                .filteredOn(figure -> figure.indicator().equals("declared"))
                .extracting(Figure::value)
                .containsExactly(0L);
        assertThat(known).extracting(Figure::indicator).doesNotContain("cases", "exposure-isolated");
    }

    @Test
    void eachExposureIsCountedByTheLastDeclarationOfTheDayAndContactsBesideIt() {
        var o = examples.office();
        examples.at("2021-07-20T08:00");
        declare(o.goer(), "ISOLATED.CONTACT");
        declare(o.other(), "ISOLATED.SELF", "CONTACT_CASE.CONTACT");
        declare(o.clerk(), "FAMILY_ISOLATED.SELF");
        clock.hold(clock.now().plusSeconds(60));
        done(examples.declare(o.clerk()));
        assertThat(of(o.unit(), DAY))
                .containsEntry("exposure-isolated", 2L)
                .containsEntry("exposure-isolated-contact", 1L)
                .containsEntry("exposure-family-isolated", 0L)
                .containsEntry("exposure-visited-alert-place", 0L);
        assertThat(of(o.body(), DAY)).containsEntry("exposure-isolated", 2L);
    }

    @Test
    void aTemperatureTakenLaterHidesNoExposureAndIsNoDeclarationOfTheDay() {
        var o = examples.office();
        examples.at("2021-07-20T08:00");
        declare(o.goer(), "ISOLATED.CONTACT");
        clock.hold(clock.now().plusSeconds(60));
        var measured = Answers.of(Map.of("temperature", List.of("36,5"), "signs", List.of(Answers.NONE)));
        for (var person : List.of(o.goer(), o.other())) {
            done(examples.as(
                    person,
                    by -> declarations.declare(
                            by,
                            new Declarations.Draft(
                                    new Declaration.Id(clock.newId()),
                                    measured,
                                    true,
                                    Optional.empty(),
                                    Occasion.TEMPERATURE))));
        }
        assertThat(of(o.unit(), DAY))
                .containsEntry("exposure-isolated-contact", 1L)
                .containsEntry("declared", 1L);
    }

    @Test
    void whoIsIsolatedIsCountedFromTheFirstToTheLastDayAndCasesApart() {
        var o = examples.office();
        var officer = officer(o);
        examples.at("2021-07-20T08:00");
        var contact = isolate(officer, o.goer(), Isolation.Standing.CLOSE_CONTACT);
        isolate(officer, o.other(), Isolation.Standing.CASE);
        assertThat(of(o.unit(), DAY))
                .containsEntry("isolated", 2L)
                .containsEntry("cases", 1L)
                .containsEntry("suspects", 0L);
        assertThat(of(o.body(), DAY)).containsEntry("isolated", 2L);
        assertThat(of(o.unit(), DAY.minusDays(1))).doesNotContainKey("isolated");
        var last = contact.lastDay().orElseThrow();
        assertThat(of(o.unit(), last)).containsEntry("isolated", 2L);
        assertThat(of(o.unit(), last.plusDays(1))).containsEntry("isolated", 1L);
        clock.hold(clock.now().plusSeconds(60));
        done(examples.as(
                officer,
                by -> isolations.change(
                        by, new Isolations.Change(contact.id(), contact.version(), Optional.of(DAY), "Âm tính"))));
        assertThat(of(o.unit(), DAY.plusDays(1))).containsEntry("isolated", 1L);
    }

    @Test
    void declaringIsMetWhenEverybodyDidAndUnknownBefore() {
        var o = examples.office();
        var rule = new DeclareBeforeEntry(24, true);
        examples.inForce(o, rule);
        examples.at("2021-07-20T08:00");
        assertThat(state(o, rule)).isEqualTo(State.UNKNOWN);
        List.of(o.head(), o.deputy(), o.clerk(), o.goer()).forEach(person -> done(examples.declare(person)));
        assertThat(state(o, rule)).isEqualTo(State.UNKNOWN);
        done(examples.declare(o.other()));
        assertThat(state(o, rule)).isEqualTo(State.MET);
    }

    private Person officer(Office o) {
        return new OfficeExamples(units, people, clock).person(o.body(), "Hồ Thị Y", Post.Kind.HEALTH_OFFICER);
    }

    private void declare(Person who, String... exposures) {
        done(examples.as(
                who,
                by -> declarations.declare(
                        by,
                        HealthExamples.draft(clock.newId(), HealthExamples.nothingBut(Exposure.QUESTION, exposures)))));
    }

    private Isolation isolate(Person officer, Person who, Isolation.Standing standing) {
        return done(examples.as(
                officer,
                by -> isolations.record(
                        by,
                        new Isolations.Order(
                                new Isolation.Id(clock.newId()),
                                who.id(),
                                standing,
                                Isolation.Kind.HOME,
                                false,
                                false,
                                DAY,
                                DAY))));
    }

    private Map<String, Long> of(Unit unit, LocalDate day) {
        return system(() -> figures.figures(List.of(unit.id()), day, clock.now())).stream()
                .collect(Collectors.toMap(Figure::indicator, Figure::value));
    }

    private <T> T system(Supplier<T> work) {
        return acting.as("test.figures", work);
    }

    private State state(Office o, Rule rule) {
        system(() -> {
            compliance.compute(Set.of(o.unit().id()), DAY, clock.now());
            return o;
        });
        return compliance.of(o.unit().id(), DAY).stream()
                .filter(standing -> standing.subject().equals(rule.subject()))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
