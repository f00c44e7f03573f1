package vn.truc.roster;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.absence.Aways;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.Exempted;
import vn.truc.measure.TripsByApproval;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// What the plan says of trips: a trip in it that nobody allowed is missing its approval; with nobody on a trip
/// the rule asks nothing. Trips that were recorded are looked at where they are kept.
@Component
class PlannedTripEvidence implements Evidence<TripsByApproval> {
    private final PlannedRepository repository;
    private final Aways aways;
    private final Exempted exemptions;

    PlannedTripEvidence(PlannedRepository repository, Aways aways, Exempted exemptions) {
        this.repository = repository;
        this.aways = aways;
        this.exemptions = exemptions;
    }

    @Override
    public Class<TripsByApproval> about() {
        return TripsByApproval.class;
    }

    @Override
    public Collection<Finding> findings(Asked<TripsByApproval> asked) {
        var planned = repository.planned(asked.units(), asked.day());
        var people = planned.values().stream()
                .flatMap(unit -> unit.keySet().stream())
                .toList();
        var away = aways.of(people, asked.day(), asked.day().plusDays(1));
        var exempted = exemptions.from(TripsByApproval.class, asked.day());
        planned.values().forEach(unit -> unit.keySet().removeAll(exempted));
        return planned.entrySet().stream()
                .flatMap(unit -> finding(asked, unit.getKey(), unit.getValue(), away.keySet()).stream())
                .toList();
    }

    private static Optional<Finding> finding(
            Asked<TripsByApproval> asked, Unit.Id unit, Map<Person.Id, DayCell> day, Collection<Person.Id> away) {
        var travelling = day.entrySet().stream()
                .filter(cell -> cell.getValue().presence() == Presence.TRIP)
                .map(Map.Entry::getKey)
                .toList();
        int without = (int)
                travelling.stream().filter(person -> !away.contains(person)).count();
        if (without > 0) {
            return Optional.of(Finding.of(unit, State.MISSING, "roster.evidence.trips-without", without)
                    .seenAt("/rosters?unit=" + unit + "&week=" + asked.day()));
        }
        return travelling.isEmpty()
                ? Optional.of(Finding.of(unit, State.NOT_APPLICABLE, "roster.evidence.no-trips"))
                : Optional.empty();
    }
}
