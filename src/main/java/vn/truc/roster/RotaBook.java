package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;

/// What follows from a change of a rota: the audit line, the lines of what changed, the days to be computed anew, and
/// who is told: those whose turns differ, also who has none any more; of a rota that was approved whoever approved it
/// and the office, too.
@Component
class RotaBook {
    private final RotaRepository rotas;
    private final RotaChangeRepository changes;
    private final StepRepository steps;
    private final People people;
    private final Rights rights;
    private final Compliance compliance;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    RotaBook(
            RotaRepository rotas,
            RotaChangeRepository changes,
            StepRepository steps,
            People people,
            Rights rights,
            Compliance compliance,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.rotas = rotas;
        this.changes = changes;
        this.steps = steps;
        this.people = people;
        this.rights = rights;
        this.compliance = compliance;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    void note(Actor by, String act, DutyRota rota) {
        note(by, act, rota, "");
    }

    /// The same of a rota that breaks its own rules, with the reason why it is done all the same.
    void note(Actor by, String act, DutyRota rota, String although) {
        var details = new HashMap<String, String>();
        details.put("first", rota.first().toString());
        details.put("edit", "" + rota.edit());
        if (!although.isEmpty()) {
            details.put("although", although);
        }
        audit.write(new Audit.Line(clock.newId(), by.author(), act, rota.id().value(), details));
    }

    /// A rota is published: everybody with a turn is told.
    void published(Actor by, DutyRota rota, String although) {
        rotas.publish(rota.id());
        note(by, "duty.published", rota, although);
        recompute(rota, rota.dates());
        tell(
                rota,
                "duty",
                rota.turns().entrySet().stream()
                        .filter(turns -> !turns.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /// Turns of a published rota change: what was stays readable, line by line.
    void changed(Actor by, DutyRota before, DutyRota after, String act, String why) {
        var lines = RotaChange.between(before, after, by.person().id(), clock.now(), why);
        rotas.turns(after);
        changes.keep(after.id(), lines);
        note(by, act, after);
        recompute(after, lines.stream().map(RotaChange::day).toList());
        tell(after, "duty-changed", lines.stream().map(RotaChange::person).collect(Collectors.toSet()));
        steps.state(Asked.of(after.id())).ifPresent(state -> {
            var copies = new HashSet<>(rights.nearest(Right.SEE_ROSTERS, after.unit()));
            state.now().forEach(step -> copies.add(step.by()));
            copies.remove(by.person().id());
            tell(after, "rota-changed", copies);
        });
    }

    /// A turn counts where its people worked on its day, which may be below the unit of the rota; who may come in for
    /// it is asked of the day before and after, too.
    private void recompute(DutyRota rota, Collection<LocalDate> days) {
        days.stream()
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .filter(day -> !day.isAfter(clock.today()))
                .distinct()
                .forEach(day -> {
                    var units = people.places(rota.workers(), day).values().stream()
                            .flatMap(Set::stream)
                            .collect(Collectors.toCollection(HashSet::new));
                    units.add(rota.unit());
                    compliance.changed(units, day);
                });
    }

    private void tell(DutyRota rota, String what, Set<Person.Id> told) {
        if (!told.isEmpty()) {
            events.publishEvent(
                    new RosterChanged(clock.newId(), what, rota.first(), "/rosters/duty/" + rota.id(), told));
        }
    }
}
