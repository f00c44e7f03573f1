package vn.truc.replay;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.tracing.Dossier;
import vn.truc.tracing.Dossiers;
import vn.truc.tracing.TraceQuery;
import vn.truc.tracing.Traces;

/// What the file about somebody who fell ill at work says of their unit.
@Component
class DossierClaims {
    private static final Duration BACK = Duration.ofDays(13);

    private final Traces traces;
    private final Dossiers dossiers;
    private final Compliance compliance;
    private final Players players;
    private final Acting acting;
    private final OfficeClock clock;

    DossierClaims(
            Traces traces,
            Dossiers dossiers,
            Compliance compliance,
            Players players,
            Acting acting,
            OfficeClock clock) {
        this.traces = traces;
        this.dossiers = dossiers;
        this.compliance = compliance;
        this.players = players;
        this.acting = acting;
        this.clock = clock;
    }

    Judged dossier(Stage stage, Expectation it, Expectation.Dossier claim) {
        var person = stage.person(claim.person());
        var file =
                players.as(stage.person(claim.by()), by -> file(by, person.id().value(), claim));
        var states = file.held().stream()
                .filter(held -> Judge.about(held.measure().rule().subject(), claim.rule(), claim.detail()))
                .flatMap(held -> held.stood().stream())
                .filter(stood -> stood.day().equals(claim.day()))
                .flatMap(stood -> stood.state().stream())
                .map(State::name)
                .distinct()
                .toList();
        var subject = "the file about " + claim.person() + ", " + claim.day() + " " + claim.rule() + ": ";
        return new Judged(it, subject + claim.is(), subject + String.join(", ", states));
    }

    /// Asked for as the health officer does it, about the fortnight before; the days are computed as they are each
    /// night.
    private Dossier file(Actor by, UUID who, Expectation.Dossier claim) {
        var unit = traces.subject(by, who).unit();
        acting.as("replay.compliance", () -> {
            compliance.compute(Set.of(unit), claim.day(), clock.now());
            return unit;
        });
        var now = clock.now();
        var asked = Refusals.value(
                traces.ask(
                        by,
                        new Traces.Draft(
                                new TraceQuery.Id(clock.newId()),
                                who,
                                now.minus(BACK),
                                now,
                                1,
                                "Mắc bệnh khi làm việc")),
                "asking who was near");
        return dossiers.of(by, asked.id());
    }
}
