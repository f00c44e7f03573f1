package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.measure.Exempted;
import vn.truc.measure.Functions;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.RemoteShare;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Who is left out when plans are held against a measure: whoever is exempted from it, and drivers where it says so.
@Component
class Spared {
    private final Exempted exempted;
    private final Functions functions;

    Spared(Exempted exempted, Functions functions) {
        this.exempted = exempted;
        this.functions = functions;
    }

    /// A day of a plan with those whom the rule of its share at home leaves out.
    PlannedDay in(PlannedDay planned, Optional<RemoteShare> rule) {
        return rule.map(share -> planned.sparing(driving(Set.of(share), planned.day()), free(planned.day())))
                .orElse(planned);
    }

    /// The same for many units on one day.
    Map<Unit.Id, PlannedDay> in(Map<Unit.Id, PlannedDay> planned, Collection<RemoteShare> rules, LocalDate day) {
        var free = free(day);
        var driving = driving(rules, day);
        return free.isEmpty() && driving.isEmpty()
                ? planned
                : planned.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, unit -> unit.getValue().sparing(driving, free)));
    }

    /// Who needs no reason to come.
    Set<Person.Id> fromReasons(LocalDate day) {
        return exempted.from(OnSiteReasons.class, day);
    }

    private Set<Person.Id> free(LocalDate day) {
        return exempted.from(RemoteShare.class, day);
    }

    /// Looked for only where a rule leaves them out.
    private Set<Person.Id> driving(Collection<RemoteShare> rules, LocalDate day) {
        return rules.stream().anyMatch(rule -> rule.notCounted().contains(RemoteShare.Group.DRIVERS))
                ? functions.drivers(day)
                : Set.of();
    }
}
