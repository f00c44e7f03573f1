package vn.truc.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.Approver;
import vn.truc.measure.RosterDue;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Whether next week's plan was submitted in time and approved by the post that the measure names before its week
/// begins, looked at on the day on which it is due. Until the week begins the submission alone counts.
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
        var due = asked.units().stream()
                .filter(unit -> asked.rule(unit).dueDay(monday).equals(asked.day()))
                .collect(Collectors.toSet());
        var first = due.isEmpty() ? Map.<Unit.Id, Instant>of() : repository.firstSubmitted(due, monday);
        var approved =
                first.isEmpty() ? Map.<Unit.Id, Map<Stage, Instant>>of() : repository.approved(first.keySet(), monday);
        return asked.units().stream()
                .map(unit -> due.contains(unit)
                        ? finding(
                                asked,
                                unit,
                                Optional.ofNullable(first.get(unit)),
                                approved.getOrDefault(unit, Map.of()))
                        : Finding.of(unit, State.NOT_APPLICABLE, "roster.evidence.not-today"))
                .toList();
    }

    private static Finding finding(
            Asked<RosterDue> asked, Unit.Id unit, Optional<Instant> submitted, Map<Stage, Instant> approved) {
        var rule = asked.rule(unit);
        var monday = Roster.mondayOf(asked.day()).plusWeeks(1);
        var begins = monday.atStartOfDay(Words.OFFICE_ZONE).toInstant();
        if (submitted.isEmpty()) {
            var state = rule.onTime(asked.asOf(), monday) ? State.UNKNOWN : State.MISSING;
            return Finding.of(unit, state, "roster.evidence.none");
        }
        var at = Words.moment(submitted.get());
        var answered = approved.entrySet().stream()
                .filter(stage -> stage.getKey().answers(rule.approver()))
                .map(Map.Entry::getValue)
                .min(Instant::compareTo);
        var onTime = rule.onTime(submitted.get(), monday) ? State.MET : State.LATE;
        if (rule.approver() == Approver.NOBODY
                || answered.filter(begins::isAfter).isPresent()) {
            return Finding.of(unit, onTime, "roster.evidence.due", at);
        }
        if (asked.asOf().isBefore(begins)) {
            return Finding.of(unit, onTime, "roster.evidence.due-waiting", at);
        }
        return answered.map(moment ->
                        Finding.of(unit, State.LATE, "roster.evidence.approved-late", at, Words.moment(moment)))
                .orElseGet(() -> Finding.of(unit, State.MISSING, "roster.evidence.not-approved", at));
    }
}
