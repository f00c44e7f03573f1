package vn.truc.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeCheck;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProblem.Cell;
import vn.truc.roster.solver.OfficeProblem.Limit;

/// Writes a unit's own setup down as limits of a plan: work that is always staffed, room, sides, days in a row.
final class SetupLimits {
    private final Setup setup;
    private final List<Person.Id> people;
    private final List<Limit<Message>> limits = new ArrayList<>();

    private SetupLimits(Setup setup, List<Person.Id> people) {
        this.setup = setup;
        this.people = people;
    }

    /// The limits over these days, people and days by their place in the list.
    static List<Limit<Message>> of(Setup setup, List<Person.Id> people, List<PlannedDay> days) {
        var made = new SetupLimits(setup, people);
        for (int day = 0; day < days.size(); day++) {
            if (days.get(day).worked()) {
                made.onDay(day, days.get(day));
            }
        }
        made.throughout();
        return made.limits;
    }

    /// Which of them these days break as they are planned, in words. What is staffed in both halves of a day is
    /// staffed, be it by two people.
    static List<Message> broken(Setup setup, List<PlannedDay> days) {
        var people = days.stream()
                .flatMap(day -> day.presences().keySet().stream())
                .distinct()
                .toList();
        var throughout = new SetupLimits(setup, people);
        throughout.throughout();
        var broken = new LinkedHashSet<Message>();
        for (var day : days) {
            if (day.worked()) {
                day.parts().forEach(seen -> {
                    var onDay = new SetupLimits(setup, people);
                    onDay.onDay(0, seen);
                    broken.addAll(onDay.brokenBy(List.of(seen)));
                });
            }
        }
        broken.addAll(throughout.brokenBy(days));
        return List.copyOf(broken);
    }

    private List<Message> brokenBy(List<PlannedDay> days) {
        var members = people.stream()
                .map(person -> new OfficeProblem.Member(
                        days.stream()
                                .map(day -> settled(day.presences().get(person)))
                                .toList(),
                        0))
                .toList();
        var plan = members.stream()
                .map(member -> IntStream.range(0, days.size())
                        .filter(day -> member.cells().get(day) == Cell.ON_SITE)
                        .boxed()
                        .collect(Collectors.toSet()))
                .toList();
        return OfficeCheck.broken(new OfficeProblem<>(days.size(), members, limits), plan).stream()
                .map(Limit::words)
                .toList();
    }

    private static Cell settled(@Nullable Presence presence) {
        if (presence == null) {
            return Cell.AWAY;
        }
        return switch (presence) {
            case OFFICE, DUTY -> Cell.ON_SITE;
            case HOME -> Cell.AT_HOME;
            case LEAVE, TRIP, ISOLATION, OFF -> Cell.AWAY;
        };
    }

    private void onDay(int day, PlannedDay planned) {
        if (setup.atLeast() > 0) {
            var everybody = numbers(planned.presences()::containsKey);
            limits.add(new OfficeProblem.OnSite<>(
                    everybody,
                    Set.of(day),
                    setup.atLeast(),
                    everybody.size(),
                    Message.of(
                            "roster.limit.needed",
                            planned.shown(),
                            setup.atLeast(),
                            planned.planned(),
                            planned.planned() - planned.working())));
        }
        setup.needed().forEach((work, needed) -> {
            // Whoever is there for half a day leaves the work alone for the other half.
            var able = numbers(person -> setup.of(person).works().contains(work) && planned.whole(person));
            long working = able.stream()
                    .map(people::get)
                    .map(planned.presences()::get)
                    .filter(presence -> presence != null && presence.working())
                    .count();
            limits.add(new OfficeProblem.Serving<>(
                    able,
                    day,
                    needed,
                    Message.of("roster.limit.work", planned.shown(), work.inWords(), needed, working)));
        });
        for (var room : setup.rooms()) {
            var inside = numbers(person -> setup.of(person).room().equals(room.name()));
            if (inside.size() > room.capacity()) {
                limits.add(new OfficeProblem.OnSite<>(
                        inside,
                        Set.of(day),
                        0,
                        room.capacity(),
                        Message.of("roster.limit.room", planned.shown(), room.name(), room.capacity())));
            }
        }
    }

    private void throughout() {
        var one = numbers(person -> setup.of(person).side() == Setup.Side.A);
        var other = numbers(person -> setup.of(person).side() == Setup.Side.B);
        if (!one.isEmpty() && !other.isEmpty()) {
            limits.add(new OfficeProblem.Apart<>(one, other, Message.of("roster.limit.sides")));
        }
        if (setup.homeInARow() > 0) {
            limits.add(new OfficeProblem.HomeInARow<>(
                    setup.homeInARow(), Message.of("roster.limit.row", setup.homeInARow())));
        }
    }

    private Set<Integer> numbers(Predicate<Person.Id> wanted) {
        return IntStream.range(0, people.size())
                .filter(number -> wanted.test(people.get(number)))
                .boxed()
                .collect(Collectors.toSet());
    }
}
