package vn.truc.replay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Answers;
import vn.truc.health.Declaration;
import vn.truc.health.Declarations;
import vn.truc.health.Exposure;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.page.Words;

/// What people of a case declare, and who is isolated.
@Component
class HealthActs {
    private final Declarations declarations;
    private final Isolations isolations;
    private final OfficeClock clock;

    HealthActs(Declarations declarations, Isolations isolations, OfficeClock clock) {
        this.declarations = declarations;
        this.isolations = isolations;
        this.clock = clock;
    }

    void declare(Actor by, Event.Declare act) {
        var chosen = new HashMap<String, Collection<String>>();
        declarations
                .asked(by)
                .questionnaire()
                .questions()
                .forEach(question -> chosen.put(question.code(), List.of(Answers.NONE)));
        chosen.putAll(act.answers());
        if (!act.exposures().isEmpty()) {
            chosen.put(
                    Exposure.QUESTION,
                    act.exposures().entrySet().stream()
                            .map(entry -> entry.getKey() + "." + entry.getValue())
                            .toList());
        }
        Refusals.value(
                declarations.declare(
                        by,
                        new Declarations.Draft(
                                new Declaration.Id(clock.newId()), Answers.of(chosen), true, Optional.empty())),
                "the declaration");
    }

    void seen(Stage stage, Actor by, Event.DeclarationSeen act) {
        var made = act.made() == null
                ? clock.now()
                : act.made().atZone(Words.OFFICE_ZONE).toInstant();
        Refusals.value(
                declarations.recordSeen(
                        by,
                        stage.person(act.person()).id(),
                        new Declarations.Seen(new Declaration.Id(clock.newId()), act.on(), made, !act.refers())),
                "the declaration made elsewhere");
    }

    void isolate(Stage stage, Actor by, Event.Isolate act) {
        Refusals.value(
                isolations.record(
                        by,
                        new Isolations.Order(
                                new Isolation.Id(clock.newId()),
                                stage.person(act.person()).id(),
                                Objects.requireNonNullElse(act.standing(), Isolation.Standing.CLOSE_CONTACT),
                                act.kind(),
                                false,
                                false,
                                act.from(),
                                act.from())),
                "the isolation");
    }

    /// The last day of somebody's isolation, as the person sees it.
    Optional<LocalDate> isolatedUntil(Actor person) {
        return isolations.own(person).stream().findFirst().flatMap(Isolation::lastDay);
    }
}
