package vn.truc.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProblem.Cell;

/// Weeks of a unit as the solver reads them, people and days by their place in these lists, and back again.
///
/// @param fixed cells that stay as they are
/// @param planned where everybody is; cells that are parted stay, too
/// @param pinned which of the fixed cells the head has fixed, and may let go
/// @param parts days of which one half only is to be decided; the other stays as it is
record WeekProblem(
        List<Person.Id> people,
        List<LocalDate> days,
        PlannedCells planned,
        Map<Person.Id, Set<LocalDate>> fixed,
        Map<Person.Id, Set<LocalDate>> pinned,
        Map<LocalDate, DayPart> parts) {

    /// What is asked of the solver: who was at home so often before, what must hold, and what people wish.
    OfficeProblem<Message> asked(
            Map<Person.Id, Integer> homeBefore,
            List<OfficeProblem.Limit<Message>> limits,
            Map<Person.Id, Map<LocalDate, Wish>> wishes) {
        var members = people.stream()
                .map(person -> new OfficeProblem.Member(
                        days.stream().map(day -> cell(person, day)).toList(), homeBefore.getOrDefault(person, 0)))
                .toList();
        return new OfficeProblem<>(days.size(), members, limits, wishes(wishes, members), pins(members));
    }

    /// The half of a day that is to be decided; empty where the whole day is.
    Optional<DayPart> part(LocalDate day) {
        return Optional.ofNullable(parts.get(day));
    }

    /// What is settled about somebody on a day, by its place.
    Cell settled(Person.Id person, int day) {
        return cell(person, days.get(day));
    }

    private Cell cell(Person.Id person, LocalDate day) {
        boolean stays = fixed.getOrDefault(person, Set.of()).contains(day)
                || planned.halves().of(person, day).isPresent();
        return switch (of(person, day)) {
            case OFFICE -> stays ? Cell.ON_SITE : Cell.FREE;
            case HOME -> stays ? Cell.AT_HOME : Cell.FREE_AT_HOME;
            case DUTY -> Cell.ON_SITE;
            case LEAVE, TRIP, ISOLATION, OFF -> Cell.AWAY;
        };
    }

    private Presence of(Person.Id person, LocalDate day) {
        var cell = planned.cell(person, day);
        return part(day).map(cell::in).orElseGet(cell::presence);
    }

    private List<OfficeProblem.Pin> pins(List<OfficeProblem.Member> members) {
        var pins = new ArrayList<OfficeProblem.Pin>();
        for (int person = 0; person < people.size(); person++) {
            for (int day = 0; day < days.size(); day++) {
                if (isPinned(people.get(person), days.get(day))
                        && members.get(person).cells().get(day) != Cell.AWAY) {
                    pins.add(new OfficeProblem.Pin(person, day));
                }
            }
        }
        return pins;
    }

    /// Whether a cell would be shared out if the head had not fixed it.
    private boolean isPinned(Person.Id person, LocalDate day) {
        return pinned.getOrDefault(person, Set.of()).contains(day)
                && planned.halves().of(person, day).isEmpty()
                && of(person, day) != Presence.DUTY;
    }

    /// Pinned cells in words, those of one day and place together.
    List<Message> words(List<OfficeProblem.Pin> pins, Function<Person.Id, String> name) {
        var together = new LinkedHashMap<Message, List<String>>();
        pins.stream().sorted(Comparator.comparingInt(OfficeProblem.Pin::day)).forEach(pin -> {
            var who = people.get(pin.member());
            var day = days.get(pin.day());
            var where = planned.cell(who, day).presence();
            together.computeIfAbsent(
                            Message.of("roster.pinned", PlannedDay.shown(day), where.inWords()),
                            first -> new ArrayList<>())
                    .add(name.apply(who));
        });
        return together.entrySet().stream()
                .map(some -> Message.of(
                        "roster.limit.pinned",
                        some.getKey(),
                        some.getValue().size(),
                        some.getValue().stream().sorted().collect(Collectors.joining(", "))))
                .toList();
    }

    private List<OfficeProblem.Wish> wishes(
            Map<Person.Id, Map<LocalDate, Wish>> wishes, List<OfficeProblem.Member> members) {
        var asked = new ArrayList<OfficeProblem.Wish>();
        for (int person = 0; person < people.size(); person++) {
            var mine = wishes.getOrDefault(people.get(person), Map.of());
            for (int day = 0; day < days.size(); day++) {
                var wish = mine.get(days.get(day));
                var cell = members.get(person).cells().get(day);
                if (wish != null && (cell == Cell.FREE || cell == Cell.FREE_AT_HOME)) {
                    asked.add(new OfficeProblem.Wish(person, day, wish.atHome(), wish.weight()));
                }
            }
        }
        return asked;
    }

    /// The plan with office and home as the solver has shared them out.
    PlannedCells with(List<Set<Integer>> onSite) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        var halves = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        for (int person = 0; person < people.size(); person++) {
            var who = people.get(person);
            var comes = onSite.get(person);
            var week = new HashMap<>(planned.of(who));
            var parted = new HashMap<>(planned.halves().days().getOrDefault(who, Map.of()));
            for (int day = 0; day < days.size(); day++) {
                var date = days.get(day);
                if (week.containsKey(date)) {
                    var cell = moved(who, date, comes.contains(day));
                    week.put(date, cell.presence());
                    parted.remove(date);
                    cell.half().ifPresent(half -> parted.put(date, half));
                }
            }
            cells.put(who, week);
            halves.put(who, parted);
        }
        return new PlannedCells(cells, new Halves(halves));
    }

    private DayCell moved(Person.Id person, LocalDate day, boolean here) {
        var cell = planned.cell(person, day);
        return part(day)
                .map(part -> cell.with(part, moved(cell.in(part), here)))
                .orElseGet(() -> cell.half().isPresent() ? cell : DayCell.whole(moved(cell.presence(), here)));
    }

    private static Presence moved(Presence presence, boolean here) {
        return switch (presence) {
            case OFFICE, HOME -> here ? Presence.OFFICE : Presence.HOME;
            case DUTY, LEAVE, TRIP, ISOLATION, OFF -> presence;
        };
    }

    /// How the plan of one day of these cells looks, for the rules.
    static Map<Person.Id, Presence> on(LocalDate day, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        var presences = new HashMap<Person.Id, Presence>();
        cells.forEach((person, week) -> {
            var presence = week.get(day);
            if (presence != null) {
                presences.put(person, presence);
            }
        });
        return presences;
    }
}
