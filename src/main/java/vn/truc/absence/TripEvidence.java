package vn.truc.absence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.Exempted;
import vn.truc.measure.TripsByApproval;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Whether the trips of a unit’s people were allowed before they began, by the post that the measure names. A unit
/// without a trip on the day is left out: that nobody travelled, this book alone does not show.
@Component
class TripEvidence implements Evidence<TripsByApproval> {
    private final AwayRepository repository;
    private final Exempted exemptions;

    TripEvidence(AwayRepository repository, Exempted exemptions) {
        this.repository = repository;
        this.exemptions = exemptions;
    }

    @Override
    public Class<TripsByApproval> about() {
        return TripsByApproval.class;
    }

    @Override
    public Collection<Finding> findings(Asked<TripsByApproval> asked) {
        var exempted = exemptions.from(TripsByApproval.class, asked.day());
        Map<Unit.Id, List<AwayRepository.Trip>> trips =
                repository.trips(asked.units(), asked.day(), asked.asOf(), exempted).stream()
                        .filter(trip -> trip.state() == Absence.State.ASKED || trip.state() == Absence.State.APPROVED)
                        .collect(Collectors.groupingBy(AwayRepository.Trip::unit));
        return trips.entrySet().stream()
                .map(unit -> finding(asked, unit.getKey(), unit.getValue()))
                .toList();
    }

    private static Finding finding(Asked<TripsByApproval> asked, Unit.Id unit, List<AwayRepository.Trip> trips) {
        var end = asked.day().plusDays(1).atStartOfDay(Words.OFFICE_ZONE).toInstant();
        int all = people(trips);
        int without = people(trips.stream()
                .filter(trip -> !trip.allowedBy(asked.rule(unit).approver()))
                .toList());
        int later = people(trips.stream()
                .filter(trip -> trip.allowedBy(asked.rule(unit).approver()) && trip.allowedAfter(end))
                .toList());
        var found = without > 0
                ? Finding.of(unit, State.BREACHED, "absence.evidence.trips-without", without, all)
                : later > 0
                        ? Finding.of(unit, State.LATE, "absence.evidence.trips-late", later, all)
                        : Finding.of(unit, State.MET, "absence.evidence.trips", all);
        return found.seenAt("/absences?unit=" + unit);
    }

    private static int people(List<AwayRepository.Trip> trips) {
        return trips.stream().mapToInt(AwayRepository.Trip::people).sum();
    }
}
