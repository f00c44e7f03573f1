package vn.truc.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProblem.Cell;

/// Weeks of a unit as the solver reads them, people and days by their place in these lists, and back again.
///
/// @param fixed cells that stay as they are
/// @param halves days that are parted; they stay too
record WeekProblem(
        List<Person.Id> people,
        List<LocalDate> days,
        Map<Person.Id, Map<LocalDate, Presence>> cells,
        Map<Person.Id, Set<LocalDate>> fixed,
        Halves halves) {

    /// What is asked of the solver: who was at home so often before, what must hold, and what people wish.
    OfficeProblem<Message> asked(
            Map<Person.Id, Integer> homeBefore,
            List<OfficeProblem.Limit<Message>> limits,
            Map<Person.Id, Map<LocalDate, Wish>> wishes) {
        var members = people.stream()
                .map(person -> new OfficeProblem.Member(
                        days.stream().map(day -> cell(person, day)).toList(), homeBefore.getOrDefault(person, 0)))
                .toList();
        return new OfficeProblem<>(days.size(), members, limits, wishes(wishes, members));
    }

    /// The cells with those that are parted.
    PlannedCells planned() {
        return new PlannedCells(cells, halves);
    }

    private Cell cell(Person.Id person, LocalDate day) {
        boolean stays = fixed.getOrDefault(person, Set.of()).contains(day)
                || halves.of(person, day).isPresent();
        return switch (of(person, day)) {
            case OFFICE -> stays ? Cell.ON_SITE : Cell.FREE;
            case HOME -> stays ? Cell.AT_HOME : Cell.FREE_AT_HOME;
            case DUTY -> Cell.ON_SITE;
            case LEAVE, TRIP, ISOLATION, OFF -> Cell.AWAY;
        };
    }

    private Presence of(Person.Id person, LocalDate day) {
        return cells.getOrDefault(person, Map.of()).getOrDefault(day, Presence.OFF);
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

    /// The cells with office and home as the solver has shared them out.
    Map<Person.Id, Map<LocalDate, Presence>> with(List<Set<Integer>> onSite) {
        var proposed = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        for (int person = 0; person < people.size(); person++) {
            var week = new HashMap<>(cells.getOrDefault(people.get(person), Map.of()));
            var comes = onSite.get(person);
            for (int day = 0; day < days.size(); day++) {
                boolean here = comes.contains(day);
                week.computeIfPresent(days.get(day), (date, presence) -> moved(presence, here));
            }
            proposed.put(people.get(person), week);
        }
        return proposed;
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
