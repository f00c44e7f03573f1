package vn.truc.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.RosterDue;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Whether next week's plan was submitted in time, looked at on the day on which it is due.
@Component
class RosterDueEvidence implements Evidence<RosterDue> {
    private final RosterRepository repository;

    RosterDueEvidence(RosterRepository repository) {
        this.repository = repository;
    }

    @Override
    public Class<RosterDue> about() {
        return RosterDue.class;
    }

    @Override
    public Collection<Finding> findings(Asked<RosterDue> asked) {
        var monday = Roster.mondayOf(asked.day()).plusWeeks(1);
        Map<Unit.Id, Instant> first = repository.firstSubmitted(asked.units(), monday);
        return asked.units().stream()
                .map(unit -> finding(asked, unit, monday, Optional.ofNullable(first.get(unit))))
                .collect(Collectors.toList());
    }

    private static Finding finding(
            Asked<RosterDue> asked, Unit.Id unit, LocalDate monday, Optional<Instant> submitted) {
        var rule = asked.rule(unit);
        if (!rule.dueDay(monday).equals(asked.day())) {
            return Finding.of(unit, State.NOT_APPLICABLE, "roster.evidence.not-today");
        }
        if (submitted.isPresent()) {
            var state = rule.onTime(submitted.get(), monday) ? State.MET : State.LATE;
            return Finding.of(unit, state, "roster.evidence.due", Words.moment(submitted.get()));
        }
        var state = rule.onTime(asked.asOf(), monday) ? State.UNKNOWN : State.MISSING;
        return Finding.of(unit, state, "roster.evidence.none");
    }
}
