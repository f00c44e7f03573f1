package vn.truc.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.truc.page.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.gate.GateExamples;
import vn.truc.health.Declarations;
import vn.truc.health.HealthExamples;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;

/// When somebody falls ill at work, one file says what held, how far it was kept, what the person had declared and who
/// was near.
@OfficeTest
record DossierIT(
        GateExamples examples,
        Declarations declarations,
        Isolations isolations,
        Traces traces,
        Dossiers dossiers,
        Compliance compliance,
        Acting acting,
        OfficeClock clock) {
    private static final Instant NINE = Instant.parse("2021-07-20T02:00:00Z");

    @Test
    void oneFileSaysWhatHeldWhoKeptItAndWhoWasNear() {
        clock.hold(NINE);
        try {
            var house = examples.house();
            var officer = house.examples().person(house.body(), "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER);
            var ill = house.staff();
            var yesterday = clock.today().minusDays(1);
            examples.inForce(house, new DeclareBeforeEntry(24, true));
            var half = RemoteShare.atLeast(new Share(50, 100));
            var most = RemoteShare.atLeast(new Share(70, 100));
            examples.inForce(house, half, yesterday);
            examples.inForce(house, most);
            for (var person : List.of(ill, house.clerk(), house.head())) {
                done(examples.as(
                        person,
                        by -> declarations.declare(by, HealthExamples.draft(clock.newId(), HealthExamples.NOTHING))));
                done(examples.enter(house, person.staffNumber(), ""));
            }
            clock.hold(NINE.plus(Duration.ofHours(2)));
            done(examples.as(officer, by -> isolations.record(by, suspected(ill))));
            acting.as("test.compliance", () -> {
                compliance.compute(Set.of(house.unit().id()), clock.today(), clock.now());
                return true;
            });
            var id = new TraceQuery.Id(clock.newId());
            var draft =
                    new Traces.Draft(id, ill.id().value(), NINE.minus(Duration.ofDays(1)), clock.now(), 1, "Ca nghi");
            done(examples.as(officer, by -> traces.ask(by, draft)));
            var dossier = examples.as(officer, by -> dossiers.of(by, id));
            assertThat(dossier.unit()).isEqualTo(house.unit().name());
            assertThat(dossier.days()).containsExactly(yesterday, clock.today());
            assertThat(dossier.held())
                    .as("a level raised on the last day says nothing about the days before")
                    .extracting(held -> held.measure().rule(), DossierIT::heldOn)
                    .containsExactlyInAnyOrder(
                            tuple(new DeclareBeforeEntry(24, true), List.of(clock.today())),
                            tuple(half, List.of(yesterday)),
                            tuple(most, List.of(clock.today())));
            assertThat(dossier.held().stream().filter(DossierIT::declaring))
                    .singleElement()
                    .satisfies(held -> {
                        assertThat(held.measure().sources())
                                .extracting(source -> source.origin().number())
                                .containsExactly("1/TB-BCĐ");
                        assertThat(held.stood())
                                .as("kept: %s", compliance.of(house.unit().id(), clock.today()))
                                .extracting(Dossier.Stood::day, Dossier.Stood::state)
                                .containsExactly(
                                        tuple(yesterday, Optional.empty()),
                                        tuple(clock.today(), Optional.of(State.MET)));
                    });
            assertThat(dossier.declared()).containsExactly(clock.today());
            assertThat(dossier.isolated()).containsExactly(clock.today());
            assertThat(dossier.trace().lines())
                    .extracting(
                            line -> line.encounter().subject().name(),
                            line -> line.encounter().minutes())
                    .containsExactlyInAnyOrder(
                            tuple(house.clerk().name(), 120L),
                            tuple(house.head().name(), 120L));
        } finally {
            clock.release();
        }
    }

    private static boolean declaring(Dossier.Held held) {
        return held.measure().rule() instanceof DeclareBeforeEntry;
    }

    private static List<LocalDate> heldOn(Dossier.Held held) {
        return held.stood().stream()
                .filter(stood -> stood.state().isPresent())
                .map(Dossier.Stood::day)
                .toList();
    }

    private Isolations.Order suspected(Person person) {
        return new Isolations.Order(
                new Isolation.Id(clock.newId()),
                person.id(),
                Isolation.Standing.SUSPECT,
                Isolation.Kind.HOME,
                false,
                false,
                clock.today(),
                clock.today());
    }
}
