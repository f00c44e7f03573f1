package vn.truc.meeting;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.MeetingLimit;
import vn.truc.organisation.Unit;

/// Whether the meetings that a unit registered keep to the limit; a reason explains a breach and does not undo it. A
/// unit that has registered none in a month is left out: whether it meets at all, nobody knows.
@Component
class MeetingEvidence implements Evidence<MeetingLimit> {
    private static final int DAYS_KNOWN = 31;

    private final MeetingRepository repository;

    MeetingEvidence(MeetingRepository repository) {
        this.repository = repository;
    }

    @Override
    public Class<MeetingLimit> about() {
        return MeetingLimit.class;
    }

    @Override
    public Collection<Finding> findings(Asked<MeetingLimit> asked) {
        return repository
                .registered(asked.units(), asked.day().minusDays(DAYS_KNOWN), asked.day(), asked.asOf())
                .stream()
                .collect(Collectors.groupingBy(Meeting::unit))
                .entrySet()
                .stream()
                .map(unit -> finding(asked, unit.getKey(), unit.getValue()))
                .toList();
    }

    private static Finding finding(Asked<MeetingLimit> asked, Unit.Id unit, List<Meeting> known) {
        var held = known.stream()
                .filter(meeting -> meeting.day().equals(asked.day()))
                .toList();
        if (held.isEmpty()) {
            return Finding.of(unit, State.NOT_APPLICABLE, "meeting.evidence.none");
        }
        int against = (int) held.stream()
                .filter(meeting -> meeting.breaches(asked.rule(unit)))
                .count();
        var found = against == 0
                ? Finding.of(unit, State.MET, "meeting.evidence.met", held.size())
                : Finding.of(unit, State.BREACHED, "meeting.evidence.breached", against, held.size());
        return found.seenAt("/meetings?unit=" + unit);
    }
}
