package vn.truc.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Person.Id, Integer> numbers = new HashMap<>();
    private final int needed;
    private final List<OfficeProblem.Limit<Message>> limits = new ArrayList<>();
    private final Set<Integer> sharing = new HashSet<>();
    private final Set<Integer> sharingDays = new HashSet<>();
    private Optional<RemoteShare> ofWeek = Optional.empty();
    private int counted;
    private int working;
    private int leadersOfWeek;
    private int day;

    /// The limits of the week whose Monday stands at this place among the days of the plan.
    WeekLimits(List<Person.Id> people, int needed, int monday) {
        people.forEach(person -> numbers.put(person, numbers.size()));
        this.needed = needed;
        day = monday;
    }

    /// Adds what holds on the next day of the week; a day on which nobody works asks for nothing.
    void add(PlannedDay planned, InForce inForce) {
        if (planned.worked()) {
            int leaders = inForce.find(LeaderOnDuty.class)
                    .map(rule -> leaders(planned, rule))
                    .orElse(0);
            inForce.find(RemoteShare.class).ifPresent(rule -> atHome(planned, rule, leaders));
            if (needed > 0) {
                limits.add(new OfficeProblem.OnSite<>(
                        all(planned),
                        Set.of(day),
                        needed,
                        all(planned).size(),
                        Message.of("roster.limit.needed", planned.shown(), needed, working(planned))));
            }
        }
        day++;
    }

    /// Everything that was gathered, with what is asked over the whole week.
    List<OfficeProblem.Limit<Message>> limits() {
        var all = new ArrayList<>(limits);
        ofWeek.ifPresent(rule -> {
            int required = rule.requiredAtHome(counted, leadersOfWeek);
            all.add(new OfficeProblem.OnSite<>(
                    sharing,
                    sharingDays,
                    0,
                    working - required,
                    Message.of("roster.limit.home-week", rule.share().toString())));
        });
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
        var those = numbers(planned.sharing(rule));
        switch (rule.span()) {
            case DAY -> {
                int required = planned.requiredAtHome(rule, leaders);
                limits.add(new OfficeProblem.OnSite<>(
                        those,
                        Set.of(day),
                        0,
                        those.size() - required + planned.halvesAtHomeOfThoseWhoCome(rule) / 2,
                        Message.of("roster.limit.home", planned.shown(), planned.counted(rule), required)));
            }
            case WEEK -> {
                ofWeek = Optional.of(rule);
                sharing.addAll(those);
                sharingDays.add(day);
                counted += planned.counted(rule);
                working += those.size();
                leadersOfWeek += planned.leadersWhoCount(leaders);
            }
        }
    }

    private static long working(PlannedDay planned) {
        return planned.presences().values().stream().filter(Presence::working).count();
    }

    private Set<Integer> all(PlannedDay planned) {
        return numbers(planned.presences().keySet());
    }

    private Set<Integer> numbers(Set<Person.Id> people) {
        return people.stream().filter(numbers::containsKey).map(numbers::get).collect(Collectors.toSet());
    }
}
