package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.OnSiteReasons.Reason;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Why people may come in where a rule asks for a reason: the one given for the week, else that of work which
/// their unit staffs each day and which they can do.
@Component
class KnownReasons {
    private final ReasonRepository repository;

    KnownReasons(ReasonRepository repository) {
        this.repository = repository;
    }

    /// The reasons of a unit’s people in a week.
    Map<Person.Id, Reason> of(Unit.Id unit, OnSiteReasons rule, LocalDate monday) {
        return of(Map.of(unit, rule), monday).getOrDefault(unit, Map.of());
    }

    /// The reasons at each of these units in a week.
    Map<Unit.Id, Map<Person.Id, Reason>> of(Map<Unit.Id, OnSiteReasons> rules, LocalDate monday) {
        var given = repository.of(rules.keySet(), monday);
        var known = new HashMap<Unit.Id, Map<Person.Id, Reason>>();
        given.forEach((unit, reasons) -> known.put(unit, new HashMap<>(reasons)));
        repository
                .works(rules.keySet())
                .forEach((unit, people) -> Optional.ofNullable(rules.get(unit))
                        .ifPresent(rule -> people.forEach((person, works) -> ofWork(works, rule)
                                .ifPresent(reason -> known.computeIfAbsent(unit, none -> new HashMap<>())
                                        .merge(person, reason, (own, work) -> rule.justifies(own) ? own : work)))));
        return known;
    }

    private static Optional<Reason> ofWork(Collection<Work> works, OnSiteReasons rule) {
        return Set.copyOf(works).stream()
                .filter(work -> work.justified(rule))
                .sorted()
                .flatMap(work -> work.reason().stream())
                .findFirst();
    }
}
