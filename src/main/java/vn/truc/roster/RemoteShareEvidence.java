package vn.truc.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.InForce;
import vn.truc.measure.Measures;
import vn.truc.measure.RemoteShare;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Whether enough people work from home, by the plan that was approved; leaders who must be at the premises go
/// first. An average of the week is known on its last working day, and then for all of it.
@Component
class RemoteShareEvidence implements Evidence<RemoteShare> {
    private final PlannedDays days;
    private final Spared spared;
    private final Measures measures;

    RemoteShareEvidence(PlannedDays days, Spared spared, Measures measures) {
        this.measures = measures;
        this.days = days;
        this.spared = spared;
    }

    @Override
    public Class<RemoteShare> about() {
        return RemoteShare.class;
    }

    @Override
    public boolean ofPlan() {
        return true;
    }

    @Override
    public Collection<Finding> findings(Asked<RemoteShare> asked) {
        var ofDay = asked.units().stream()
                .filter(unit -> asked.rule(unit).span() == RemoteShare.Span.DAY)
                .collect(Collectors.toSet());
        var ofWeek = new HashSet<>(asked.units());
        ofWeek.removeAll(ofDay);
        var found = new ArrayList<>(onDay(asked, ofDay.size() == asked.units().size() ? asked.units() : ofDay));
        if (!ofWeek.isEmpty()) {
            found.addAll(overTheWeek(asked, ofWeek));
        }
        return found;
    }

    private List<Finding> onDay(Asked<RemoteShare> asked, Set<Unit.Id> units) {
        return spared.in(days.of(units, asked.day()), asked.rules().values(), asked.day()).entrySet().stream()
                .map(unit -> {
                    var rule = asked.rule(unit.getKey());
                    var day = unit.getValue();
                    int onDuty = WeekShare.onDuty(asked.inForce().get(unit.getKey()));
                    return Finding.of(
                                    unit.getKey(),
                                    day.state(rule, onDuty),
                                    "roster.evidence.home",
                                    day.counted(rule),
                                    day.atHome(rule))
                            .seenAt(path(asked, unit.getKey()));
                })
                .toList();
    }

    /// Seven questions for those units whose share is an average; their plan says all of the week, and only the days
    /// count on which the same average holds.
    private List<Finding> overTheWeek(Asked<RemoteShare> asked, Set<Unit.Id> units) {
        var weeks = new HashMap<Unit.Id, List<PlannedDay>>();
        var holdings = new HashMap<Unit.Id, Map<LocalDate, InForce>>();
        for (var day : Roster.daysFrom(Roster.mondayOf(asked.day()))) {
            measures.inForce(units, day).stream()
                    .filter(WeekShare::holds)
                    .forEach(inForce -> holdings.computeIfAbsent(inForce.unit(), none -> new HashMap<>())
                            .put(day, inForce));
            var holding = holdings.entrySet().stream()
                    .filter(unit -> unit.getValue().containsKey(day))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            spared.in(days.of(holding, day), asked.rules().values(), day)
                    .forEach((unit, planned) -> weeks.computeIfAbsent(unit, none -> new ArrayList<>())
                            .add(planned));
        }
        var today = asked.asOf().atZone(Words.OFFICE_ZONE).toLocalDate();
        return weeks.entrySet().stream()
                .map(unit -> {
                    var week = WeekShare.of(
                            asked.rule(unit.getKey()), unit.getValue(), holdings.getOrDefault(unit.getKey(), Map.of()));
                    var state = week.state(asked.day(), today);
                    var said = state == State.UNKNOWN ? "roster.evidence.home-week-open" : "roster.evidence.home-week";
                    return Finding.of(unit.getKey(), state, said, week.counted(), week.home() / 2)
                            .seenAt(path(asked, unit.getKey()));
                })
                .toList();
    }

    private static String path(Asked<RemoteShare> asked, Unit.Id unit) {
        return "/rosters?unit=" + unit + "&week=" + asked.day();
    }
}
