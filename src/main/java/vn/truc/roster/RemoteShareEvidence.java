package vn.truc.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.InForce;
import vn.truc.measure.LeaderOnDuty;
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
                    int counted = day.counted(rule);
                    int home = day.atHome(rule);
                    var state = !day.worked()
                            ? State.NOT_APPLICABLE
                            : home
                                            >= day.requiredAtHome(
                                                    rule, onDuty(asked.inForce().get(unit.getKey())))
                                    ? State.MET
                                    : State.BREACHED;
                    return Finding.of(unit.getKey(), state, "roster.evidence.home", counted, home)
                            .seenAt(path(asked, unit.getKey()));
                })
                .toList();
    }

    /// Seven questions for those units whose share is an average; their plan says all of the week, and only the days
    /// count on which an average holds.
    private List<Finding> overTheWeek(Asked<RemoteShare> asked, Set<Unit.Id> units) {
        var weeks = new HashMap<Unit.Id, List<PlannedDay>>();
        var leaders = new HashMap<Unit.Id, Integer>();
        for (var day : Roster.daysFrom(Roster.mondayOf(asked.day()))) {
            var holding = measures.inForce(units, day).stream()
                    .filter(RemoteShareEvidence::overTheWeek)
                    .collect(Collectors.toMap(InForce::unit, Function.identity()));
            spared.in(days.of(holding.keySet(), day), asked.rules().values(), day)
                    .forEach((unit, planned) -> {
                        weeks.computeIfAbsent(unit, none -> new ArrayList<>()).add(planned);
                        if (planned.worked()) {
                            leaders.merge(unit, planned.leadersWhoCount(onDuty(holding.get(unit))), Integer::sum);
                        }
                    });
        }
        var today = asked.asOf().atZone(Words.OFFICE_ZONE).toLocalDate();
        return weeks.entrySet().stream()
                .map(unit -> {
                    var week = new WeekShare(
                            asked.rule(unit.getKey()), unit.getValue(), leaders.getOrDefault(unit.getKey(), 0));
                    var state = week.state(asked.day(), today);
                    var said = state == State.UNKNOWN ? "roster.evidence.home-week-open" : "roster.evidence.home-week";
                    return Finding.of(unit.getKey(), state, said, week.counted(), week.home() / 2)
                            .seenAt(path(asked, unit.getKey()));
                })
                .toList();
    }

    private static boolean overTheWeek(InForce inForce) {
        return inForce.find(RemoteShare.class)
                .filter(rule -> rule.span() == RemoteShare.Span.WEEK)
                .isPresent();
    }

    private static int onDuty(@Nullable InForce known) {
        return Optional.ofNullable(known)
                .flatMap(inForce -> inForce.find(LeaderOnDuty.class))
                .map(LeaderOnDuty::atLeast)
                .orElse(0);
    }

    private static String path(Asked<RemoteShare> asked, Unit.Id unit) {
        return "/rosters?unit=" + unit + "&week=" + asked.day();
    }
}
