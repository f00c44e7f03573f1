package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.database.Once;
import vn.truc.page.NotFound;

/// The line of units as it stood on any day.
@Service
@Transactional
public class Units {
    private final UnitRepository repository;
    private final UnitLineRepository line;
    private final SuccessorRepository successors;
    private final Changes changes;

    Units(UnitRepository repository, UnitLineRepository line, SuccessorRepository successors, Changes changes) {
        this.repository = repository;
        this.line = line;
        this.successors = successors;
        this.changes = changes;
    }

    /// The unit as it was called on this day; empty when it was not open.
    @Transactional(readOnly = true)
    public Optional<Unit> find(Unit.Id id, LocalDate day) {
        return Once.ask(new Once.Question("unit", id, day), () -> repository.find(id, day));
    }

    /// The unit with this code.
    @Transactional(readOnly = true)
    public Optional<Unit> findByCode(String code, LocalDate day) {
        return repository.findByCode(code, day);
    }

    /// The online counters of these units on a day, where people do what they came for: their own, else that of the
    /// nearest unit above; who has neither is missing from the answer.
    @Transactional(readOnly = true)
    public Map<Unit.Id, String> counters(Collection<Unit.Id> ids, LocalDate day) {
        return repository.counters(ids, day);
    }

    /// These units as they were called on this day, in the order of the line.
    @Transactional(readOnly = true)
    public List<Unit> named(Collection<Unit.Id> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var named = Once.ask(new Once.Question("units.named", Set.copyOf(ids), day), () -> repository.named(ids, day));
        // Each of them is known from here on, too.
        named.forEach(unit -> Once.ask(new Once.Question("unit", unit.id(), day), () -> Optional.of(unit)));
        return named;
    }

    /// The unit and everything below it on this day, in the order of the line.
    @Transactional(readOnly = true)
    public List<Unit> subtree(Unit.Id root, LocalDate day) {
        return Once.ask(new Once.Question("units.below", root, day), () -> repository.subtree(root, day));
    }

    /// These units and all that stand below them on some day from this one on.
    @Transactional(readOnly = true)
    public Set<Unit.Id> belowSince(Collection<Unit.Id> roots, LocalDate from) {
        return line.below(roots, from).stream().map(Unit.Id::new).collect(Collectors.toSet());
    }

    /// The units directly below on this day.
    @Transactional(readOnly = true)
    public List<Unit> children(Unit.Id parent, LocalDate day) {
        return repository.children(parent, day);
    }

    /// Whether more units than these stand at or below this one on this day; counts no further than that.
    @Transactional(readOnly = true)
    public boolean larger(Unit.Id root, int than, LocalDate day) {
        return repository.larger(root, than, day);
    }

    /// How many units stand at or below this one on this day.
    @Transactional(readOnly = true)
    public int size(Unit.Id root, LocalDate day) {
        return Once.ask(new Once.Question("units.size", root, day), () -> repository.size(root, day));
    }

    /// The unit itself and those above it on this day, nearest first.
    @Transactional(readOnly = true)
    public List<Unit> upward(Unit.Id unit, LocalDate day) {
        return Once.ask(new Once.Question("units.above", unit, day), () -> repository.upward(unit, day));
    }

    /// Whether the unit stands at or below one of these on this day.
    @Transactional(readOnly = true)
    public boolean within(Unit.Id unit, Set<Unit.Id> roots, LocalDate day) {
        return repository.within(unit, roots, day);
    }

    /// Those of these units that stand at or below one of these roots on this day.
    @Transactional(readOnly = true)
    public Set<Unit.Id> within(Collection<Unit.Id> units, Set<Unit.Id> roots, LocalDate day) {
        return units.isEmpty() || roots.isEmpty() ? Set.of() : repository.within(units, roots, day);
    }

    /// The units without one above them on this day.
    @Transactional(readOnly = true)
    public List<Unit> tops(LocalDate day) {
        return repository.tops(day);
    }

    /// Units at or below these whose name or code holds these words, with or without diacritics; at most fifty.
    @Transactional(readOnly = true)
    public List<Unit> search(String words, Set<Unit.Id> roots, LocalDate day) {
        return repository.search(Search.pattern(words), roots, day);
    }

    /// The last day of a unit that is closed today or opens later; empty for one that is open.
    @Transactional(readOnly = true)
    public Optional<LocalDate> closed(Unit.Id unit, LocalDate today) {
        return repository.find(unit, today).isPresent() ? Optional.empty() : repository.lastDay(unit);
    }

    /// Whether the unit stands at or below one of these today, or did on the last day of a closed one, or what a
    /// merged one went into does today (`docs/decisions/0064`).
    @Transactional(readOnly = true)
    public boolean onceWithin(Unit.Id unit, Set<Unit.Id> roots, LocalDate today) {
        return !roots.isEmpty()
                && (within(unit, roots, today)
                        || closed(unit, today)
                                .filter(day -> within(unit, roots, day))
                                .isPresent()
                        || Optional.ofNullable(successors(Set.of(unit), today).get(unit))
                                .filter(successor -> within(successor, roots, today))
                                .isPresent());
    }

    /// What those of these units that were merged by this day went into.
    @Transactional(readOnly = true)
    public Map<Unit.Id, Unit.Id> successors(Collection<Unit.Id> units, LocalDate day) {
        return successors.successors(units, day);
    }

    /// These units as they are called now or were called last.
    @Transactional(readOnly = true)
    public List<Unit> lastNamed(Collection<Unit.Id> ids) {
        return repository.lastNamed(ids);
    }

    /// These units as they were called on this day; those that are closed by then as they were called last.
    @Transactional(readOnly = true)
    public Map<Unit.Id, Unit> known(Collection<Unit.Id> ids, LocalDate day) {
        var known = new HashMap<Unit.Id, Unit>();
        named(ids, day).forEach(unit -> known.put(unit.id(), unit));
        var closed = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (!closed.isEmpty()) {
            repository.lastNamed(closed).forEach(unit -> known.put(unit.id(), unit));
        }
        return known;
    }

    /// What is in the place of these units on a day: each itself, or what it went into, or what stood above one that is
    /// closed.
    @Transactional(readOnly = true)
    public Map<Unit.Id, Unit.Id> inPlaceOf(Collection<Unit.Id> ids, LocalDate day) {
        var places = new HashMap<Unit.Id, Unit.Id>();
        ids.forEach(id -> places.put(id, id));
        if (!ids.isEmpty()) {
            var successors = this.successors.successors(ids, day);
            places.replaceAll((id, _) -> Optional.ofNullable(successors.get(id))
                    .or(() -> closed(id, day).flatMap(last -> above(id, last)))
                    .orElse(id));
        }
        return places;
    }

    private Optional<Unit.Id> above(Unit.Id id, LocalDate day) {
        return repository.upward(id, day).stream().skip(1).map(Unit::id).findFirst();
    }

    /// The body to which a unit belongs on this day; for one that is closed, the last to which it belonged.
    @Transactional(readOnly = true)
    public Unit.Id bodyOf(Unit.Id unit, LocalDate day) {
        return find(unit, day)
                .or(() -> repository.lastNamed(Set.of(unit)).stream().findFirst())
                .map(Unit::body)
                .orElseThrow(() -> new NotFound("unit"));
    }

    /// A unit and everything below it on a day, each followed by what stands below it.
    @Transactional(readOnly = true)
    public List<Branch> tree(Unit.Id root, LocalDate day) {
        return repository.tree(root, day);
    }

    /// A unit and everything below it as it is written into a list, those above first.
    @Transactional(readOnly = true)
    public List<Listed> listed(Unit.Id root, LocalDate day) {
        return repository.listed(root, day);
    }

    /// The unit's names and places through the years, and its version.
    @Transactional(readOnly = true)
    public Optional<UnitFile> file(Unit.Id id) {
        return repository.file(id);
    }

    /// Opens a unit from a day on, below another or at the top; opening the same again changes nothing.
    public Unit open(Opening opening) {
        return open(opening, Changes.truc(opening.parent().orElse(opening.id())));
    }

    /// The same, by somebody.
    public Unit open(Opening opening, Author by) {
        changes.queue();
        var opened = line.open(List.of(opening));
        if (!opened.isEmpty()) {
            line.compute(opened, opening.from());
            line.inheritSeats(opened);
            changes.write(by, "organisation.unit_opened", opening.id().value(), Map.of("code", opening.code()));
        }
        return repository.find(opening.id(), opening.from()).orElseThrow();
    }

    /// A unit as it is written into a list: with the code of the one above and since when it is open.
    public record Listed(Unit unit, String parent, String abbreviation, LocalDate opened) {}

    /// A unit in a tree, with its distance from the root of what is shown.
    public record Branch(Unit unit, int depth) {}

    /// What is needed to open a unit: without a parent it stands at the top and must have a seal.
    public record Opening(
            Unit.Id id,
            Optional<Unit.Id> parent,
            String code,
            String name,
            String shortName,
            String abbreviation,
            boolean seal,
            String phone,
            LocalDate from) {
        public Opening {
            if (parent.isEmpty() && !seal) {
                throw new IllegalArgumentException("A unit at the top is a body and has a seal");
            }
        }

        /// The units of these under which all the others are opened.
        static Stream<Unit.Id> topmost(List<Opening> openings) {
            var opened = openings.stream().map(Opening::id).collect(Collectors.toSet());
            return openings.stream()
                    .filter(opening -> opening.parent().filter(opened::contains).isEmpty())
                    .map(Opening::id);
        }
    }
}
