package vn.truc.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.truc.measure.InForce;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.RemoteShare;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProblem;

/// Gathers what a week must obey, day by day, in the form that the solver reads: people and days by number.
final class WeekLimits {
    private final WeekProblem weeks;
    private final Map<Person.Id, Integer> numbers = new HashMap<>();
    private final List<OfficeProblem.Limit<Message>> limits = new ArrayList<>();
    private final Map<RemoteShare, Average> averages = new LinkedHashMap<>();
    private int day;

    /// The limits of the week whose Monday stands at this place among the days of the plan.
    WeekLimits(WeekProblem weeks, int monday) {
        this.weeks = weeks;
        weeks.people().forEach(person -> numbers.put(person, numbers.size()));
        day = monday;
    }

    /// Adds what holds on the next day of the week; a day on which nobody works asks for nothing.
    void add(PlannedDay planned, InForce inForce) {
        if (planned.worked()) {
            var seen = weeks.part(planned.day()).map(planned::in).orElse(planned);
            int leaders = inForce.find(LeaderOnDuty.class)
                    .map(rule -> leaders(seen, rule))
                    .orElse(0);
            inForce.find(RemoteShare.class).ifPresent(rule -> atHome(planned, rule, leaders));
        }
        day++;
    }

    /// Everything that was gathered, with what is asked on the average of days: each share over those on which it
    /// holds.
    List<OfficeProblem.Limit<Message>> limits() {
        var all = new ArrayList<>(limits);
        averages.forEach((rule, average) -> all.add(average.limit(rule)));
        return all;
    }

    private int leaders(PlannedDay planned, LeaderOnDuty rule) {
        var leading = numbers(planned.leaders().stream().filter(planned::whole).collect(Collectors.toSet()));
        limits.add(new OfficeProblem.OnSite<>(
                leading,
                Set.of(day),
                rule.atLeast(),
                leading.size(),
                Message.of("roster.limit.leader", planned.shown(), rule.atLeast())));
        return rule.atLeast();
    }

    private void atHome(PlannedDay planned, RemoteShare rule, int leaders) {
        var exempted = planned.leadersExempted();
        int there = (int) exempted.stream()
                .filter(leader -> weeks.settled(leader, day) == OfficeProblem.Cell.ON_SITE)
                .count();
        var mayCome = numbers(exempted.stream()
                .filter(leader -> weeks.settled(leader, day).free())
                .collect(Collectors.toSet()));
        int onDuty = Math.max(0, leaders - there);
        int onDutyIfTheyCome = Math.max(0, onDuty - mayCome.size());
        switch (rule.span()) {
            case DAY -> limits.add(onTheDay(planned, rule, onDuty, onDutyIfTheyCome, mayCome));
            case WEEK -> {
                var average = averages.computeIfAbsent(rule, _ -> new Average());
                average.sharing.addAll(numbers(planned.sharing(rule)));
                average.days.add(day);
                average.countedHalves += planned.countedHalves(rule);
                average.toShareOut += planned.halvesToShareOut(rule);
                // Whether they come on all these days nobody knows before: taken for sure it never asks too little.
                average.leaders += onDutyIfTheyCome;
            }
        }
    }

    /// So many at home, a leader on duty first. Of leaders who are exempted it is not known before whether they come
    /// and are on duty for the others: either more are at home, or they come instead of those who count.
    private OfficeProblem.Limit<Message> onTheDay(
            PlannedDay planned, RemoteShare rule, int onDuty, int onDutyIfTheyCome, Set<Integer> mayCome) {
        int counted = planned.counted(rule);
        int least = rule.requiredAtHome(counted, onDuty);
        int most = rule.requiredAtHome(counted, onDutyIfTheyCome);
        var words = Message.of("roster.limit.home", planned.shown(), counted, least);
        var those = numbers(planned.sharing(rule));
        var sure = new OfficeProblem.OnSite<>(those, Set.of(day), 0, mostOnSite(planned, rule, most), words);
        if (least == most) {
            return sure;
        }
        var both = new HashSet<>(those);
        both.addAll(mayCome);
        return new OfficeProblem.Either<>(
                sure,
                new OfficeProblem.OnSite<>(both, Set.of(day), 0, mostOnSite(planned, rule, counted - onDuty), words));
    }

    /// How many of those who count may come where so many have to be at home. Where one half of the day is decided
    /// only, what is at home in the other one counts, too.
    private int mostOnSite(PlannedDay planned, RemoteShare rule, int required) {
        return weeks.part(planned.day())
                .map(part -> planned.in(part).sharing(rule).size()
                        + planned.in(part.other()).atHome(rule)
                        - 2 * required)
                .orElseGet(() -> Math.floorDiv(planned.halvesToShareOut(rule) - 2 * required, 2));
    }

    /// What a share asks of the days on which it holds, together.
    private static final class Average {
        private final Set<Integer> sharing = new HashSet<>();
        private final Set<Integer> days = new HashSet<>();
        private int countedHalves;
        private int toShareOut;
        private int leaders;

        private OfficeProblem.OnSite<Message> limit(RemoteShare rule) {
            int required = rule.requiredAtHome(Math.ceilDiv(countedHalves, 2), leaders);
            return new OfficeProblem.OnSite<>(
                    sharing,
                    days,
                    0,
                    Math.floorDiv(toShareOut - 2 * required, 2),
                    Message.of("roster.limit.home-week", rule.share().toString()));
        }
    }

    private Set<Integer> numbers(Set<Person.Id> people) {
        return people.stream().filter(numbers::containsKey).map(numbers::get).collect(Collectors.toSet());
    }
}
