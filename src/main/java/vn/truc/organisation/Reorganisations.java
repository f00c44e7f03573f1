package vn.truc.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Changes of the line from a day on: open, rename, move, merge, split off, close. The line of the days before
/// stays as it was; one change at a time, and whoever comes second is told what the first did.
@Service
@Transactional
public class Reorganisations {
    private final UnitRepository units;
    private final UnitLineRepository line;
    private final StandingRepository standings;
    private final PostRepository posts;
    private final SuccessorRepository successors;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    Reorganisations(
            UnitRepository units,
            UnitLineRepository line,
            StandingRepository standings,
            PostRepository posts,
            SuccessorRepository successors,
            Changes changes,
            ApplicationEventPublisher events) {
        this.units = units;
        this.line = line;
        this.standings = standings;
        this.posts = posts;
        this.successors = successors;
        this.changes = changes;
        this.events = events;
    }

    /// Opens a unit below another; its id makes that sending it again changes nothing.
    public Outcome<Unit> open(Units.Opening opening, Author by) {
        return changes.once(
                opening.id().value(),
                opening,
                () -> {
                    var wrong = standings.checkOpening(opening);
                    if (!wrong.isEmpty()) {
                        return Outcome.refused(wrong);
                    }
                    write(opening, by);
                    events.publishEvent(new LineChanged(Set.of(opening.id()), opening.from()));
                    return Outcome.done(found(opening.id(), opening.from()));
                },
                () -> found(opening.id(), opening.from()));
    }

    /// Gives a unit another name from a day on; the telephone number and the online counter change at once.
    public Outcome<Unit> rename(Change change, Naming naming, Author by) {
        return carryOut(change, List.of("rename", naming), standing -> {
            if (naming.name().isBlank() || naming.shortName().isBlank()) {
                return Optional.of(Outcome.refused(FormErrors.at("name", Message.of("organisation.name_missing"))));
            }
            if (!naming.counter().isBlank() && !naming.counter().startsWith("https://")) {
                return Optional.of(Outcome.refused(FormErrors.at("counter", Message.of("organisation.counter"))));
            }
            if (change.from().isBefore(standing.lastName())) {
                return refused("organisation.before_last_change");
            }
            line.rename(change, naming);
            return written(by, "organisation.unit_renamed", change, Map.of("name", naming.name()));
        });
    }

    /// Moves a unit with everything below it under another from a day on.
    public Outcome<Unit> move(Change change, Unit.Id under, Author by) {
        return carryOut(change, List.of("move", under), standing -> {
            var refusal = standings
                    .whyNotUnder(change.unit(), under, change.from())
                    .or(() -> standing.whyNotMoved(change.from()));
            if (refusal.isPresent()) {
                return refusal;
            }
            line.moveUnder(Set.of(change.unit()), under, change.from());
            events.publishEvent(new LineChanged(Set.of(change.unit()), change.from()));
            return written(by, "organisation.unit_moved", change, Map.of("under", under.toString()));
        });
    }

    /// Merges a unit into another from a day on: what stood below it and its people go over, and it closes.
    public Outcome<Unit> merge(Change change, Unit.Id into, Author by) {
        return carryOut(change, List.of("merge", into), standing -> {
            var children = standings.childrenFrom(change.unit(), change.from());
            var refusal = standings
                    .whyNotUnder(change.unit(), into, change.from())
                    .or(() -> standing.whyNotClosed(change.from()))
                    .or(() -> standings.changedAfter(children, change.from()));
            if (refusal.isPresent()) {
                return refusal;
            }
            line.moveUnder(children, into, change.from());
            posts.transfer(change.unit(), into, Optional.empty(), change.from());
            line.close(change.unit(), change.from());
            successors.merged(change.unit(), into, change.from());
            events.publishEvent(new LineChanged(Set.of(change.unit(), into), change.from()));
            return written(by, "organisation.unit_merged", change, Map.of("into", into.toString()));
        });
    }

    /// Splits a new unit off from a day on, beside the old one; these units below it and these people go over.
    public Outcome<Unit> splitOff(
            Change change, Units.Opening opening, Set<Unit.Id> below, Set<Person.Id> people, Author by) {
        return carryOut(change, List.of("split", opening, below, people), standing -> {
            var refusal = standing.whyNotMoved(change.from())
                    .or(() -> standings.notBelow(below, change.unit(), change.from()))
                    .or(() -> standings.changedAfter(below, change.from()));
            if (refusal.isPresent()) {
                return refusal;
            }
            var wrong = standings.checkOpening(opening);
            if (!wrong.isEmpty()) {
                return Optional.of(Outcome.refused(wrong));
            }
            write(opening, by);
            line.moveUnder(new HashSet<>(below), opening.id(), change.from());
            posts.transfer(change.unit(), opening.id(), Optional.of(people), change.from());
            events.publishEvent(new LineChanged(Set.of(change.unit(), opening.id()), change.from()));
            return written(
                    by,
                    "organisation.unit_split",
                    change,
                    Map.of("new", opening.id().toString()));
        });
    }

    /// Closes a unit from a day on; nobody may work there and nothing may stand below it any more.
    public Outcome<Unit> close(Change change, Author by) {
        return carryOut(change, List.of("close"), standing -> {
            var refusal = standing.whyNotEmpty().or(() -> standing.whyNotClosed(change.from()));
            if (refusal.isPresent()) {
                return refusal;
            }
            line.close(change.unit(), change.from());
            events.publishEvent(new LineChanged(Set.of(change.unit()), change.from()));
            return written(by, "organisation.unit_closed", change, Map.of());
        });
    }

    /// Whether a request was carried out before.
    @Transactional(readOnly = true)
    public boolean carriedOut(UUID request) {
        return changes.carriedOut(request);
    }

    private Outcome<Unit> carryOut(Change change, List<Object> what, Act act) {
        Supplier<Unit> before = () -> found(change.unit(), change.from().minusDays(1));
        return changes.once(
                change.request(),
                List.of(what, change),
                () -> {
                    var standing = standings.of(change.unit(), change.from());
                    if (standing.isEmpty()) {
                        return Outcome.refused("organisation.unit.closed");
                    }
                    if (standing.get().version() != change.version()) {
                        return Outcome.refused(changes.last(change.unit().value()));
                    }
                    var unit = units.find(change.unit(), change.from()).orElseThrow();
                    return act.on(standing.get()).orElseGet(() -> Outcome.done(unit));
                },
                before);
    }

    private void write(Units.Opening opening, Author by) {
        var opened = line.open(List.of(opening));
        line.compute(opened, opening.from());
        line.inheritSeats(opened);
        changes.write(by, "organisation.unit_opened", opening.id().value(), Map.of("code", opening.code()));
    }

    private Unit found(Unit.Id unit, LocalDate day) {
        return units.find(unit, day).or(() -> units.last(unit)).orElseThrow();
    }

    private static Optional<Outcome<Unit>> refused(String key) {
        return Optional.of(Outcome.refused(key));
    }

    private Optional<Outcome<Unit>> written(Author by, String act, Change change, Map<String, String> details) {
        var all = new HashMap<>(details);
        all.put("from", change.from().toString());
        changes.write(by, act, change.unit().value(), all);
        return Optional.empty();
    }

    /// What a change concerns: the id of the request, the unit as the asker saw it, the day it begins.
    public record Change(UUID request, Unit.Id unit, int version, LocalDate from) {}

    /// How a unit is called.
    public record Naming(String name, String shortName, String abbreviation, String phone, String counter) {}

    /// Decides and writes; empty when it was done.
    private interface Act {
        Optional<Outcome<Unit>> on(Standing standing);
    }
}
