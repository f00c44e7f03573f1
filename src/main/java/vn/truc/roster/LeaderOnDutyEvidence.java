package vn.truc.roster;

import java.util.Collection;
import java.util.HashSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.organisation.Unit;

/// Whether a leader is at the premises: by the plan that was approved, with the turns of duty under it, and where there
/// is none, by a published rota of leaders.
@Component
class LeaderOnDutyEvidence implements Evidence<LeaderOnDuty> {
    private final PlannedDays days;
    private final WorkingCalendar calendar;

    LeaderOnDutyEvidence(PlannedDays days, WorkingCalendar calendar) {
        this.days = days;
        this.calendar = calendar;
    }

    @Override
    public Class<LeaderOnDuty> about() {
        return LeaderOnDuty.class;
    }

    @Override
    public Collection<Finding> findings(Asked<LeaderOnDuty> asked) {
        var planned = days.of(asked.units(), asked.day());
        var without = new HashSet<>(asked.units());
        without.removeAll(planned.keySet());
        boolean workingDay = calendar.isWorkingDay(asked.day());
        return Stream.concat(
                        planned.entrySet().stream()
                                .map(unit -> finding(
                                                asked,
                                                unit.getKey(),
                                                unit.getValue(),
                                                unit.getValue().worked())
                                        .seenAt("/rosters?unit=" + unit.getKey() + "&week=" + asked.day())),
                        days.byRota(without, asked.day()).entrySet().stream()
                                .map(unit -> finding(asked, unit.getKey(), unit.getValue(), workingDay)
                                        .seenAt("/rosters/duty?unit=" + unit.getKey())))
                .toList();
    }

    private static Finding finding(Asked<LeaderOnDuty> asked, Unit.Id unit, PlannedDay day, boolean worked) {
        return Finding.of(unit, day.state(asked.rule(unit), worked), "roster.evidence.leader", day.leadersOnSite());
    }
}
