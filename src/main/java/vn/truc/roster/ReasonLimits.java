package vn.truc.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.OnSiteReasons.Reason;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProblem.Limit;
import vn.truc.roster.solver.OfficeProblem.OnSite;

/// Writes down who may come on a day on which a measure asks for a reason: whoever has one of their own, and of those
/// who could only come for a piece of work as many as it needs. Whoever is planned for duty is.
final class ReasonLimits {
    private final List<Person.Id> people;
    private final int day;
    private final PlannedDay planned;

    private ReasonLimits(List<Person.Id> people, int day, PlannedDay planned) {
        this.people = people;
        this.day = day;
        this.planned = planned;
    }

    /// The limits of a day, people and days by their place in the plan.
    static List<Limit<Message>> of(
            List<Person.Id> people,
            int day,
            PlannedDay planned,
            OnSiteReasons rule,
            Map<Person.Id, Reason> given,
            Setup setup,
            Set<Person.Id> exempted) {
        var limits = new ArrayList<Limit<Message>>();
        var made = new ReasonLimits(people, day, planned);
        Predicate<Person.Id> own = person -> {
            var reason = given.get(person);
            return exempted.contains(person) || (reason != null && rule.justifies(reason));
        };
        var staffed = setup.needed().keySet().stream()
                .filter(work -> work.justified(rule))
                .sorted()
                .toList();
        Predicate<Person.Id> able =
                person -> staffed.stream().anyMatch(setup.of(person).works()::contains);
        made.most(limits, own.or(able).negate(), 0, "roster.limit.reason");
        for (var work : staffed) {
            var only = own.negate().and(person -> setup.of(person).works().contains(work));
            int needed = setup.needed().getOrDefault(work, 0);
            made.most(limits, only, needed, "roster.limit.reason-work", work.inWords(), needed);
        }
        return limits;
    }

    private void most(
            List<Limit<Message>> limits, Predicate<Person.Id> whom, int most, String key, Object... arguments) {
        Set<Integer> those = IntStream.range(0, people.size())
                .filter(number -> whom.test(people.get(number)) && mayCome(people.get(number)))
                .boxed()
                .collect(Collectors.toSet());
        if (those.size() > most) {
            var words = new ArrayList<Object>(List.of(planned.shown()));
            words.addAll(List.of(arguments));
            words.add(those.size());
            limits.add(new OnSite<>(those, Set.of(day), 0, most, new Message(key, words)));
        }
    }

    private boolean mayCome(Person.Id person) {
        var presence = planned.presences().get(person);
        return presence == Presence.OFFICE || presence == Presence.HOME;
    }
}
