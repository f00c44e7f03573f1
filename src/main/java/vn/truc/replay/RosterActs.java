package vn.truc.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.roster.Presence;
import vn.truc.roster.Roster;
import vn.truc.roster.Rosters;

/// The weekly plans of the units of a case: everybody in the office from Monday to Friday but those who are named.
@Component
class RosterActs {
    private static final int WORKING_DAYS = 5;

    private final Rosters rosters;
    private final People people;
    private final Players players;
    private final OfficeClock clock;

    RosterActs(Rosters rosters, People people, Players players, OfficeClock clock) {
        this.rosters = rosters;
        this.people = people;
        this.players = players;
        this.clock = clock;
    }

    /// The clerk of each unit makes the plan, its head submits it, and whoever the event names approves it.
    void plan(Stage stage, String leader, Event.Rosters act) {
        var excepted = act.except().stream()
                .collect(Collectors.groupingBy(
                        except -> stage.person(except.person()).id()));
        for (var code : stage.told().codes(act.groups())) {
            var unit = stage.unit(code);
            var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
            people.workingAt(unit.id(), act.week())
                    .forEach(person ->
                            cells.put(person.id(), week(act.week(), excepted.getOrDefault(person.id(), List.of()))));
            var planned = players.as(stage.person(code + ".clerk"), clerk -> made(clerk, unit.id(), act.week(), cells));
            players.as(stage.person(code + ".head"), head -> submitted(head, planned));
            players.as(stage.person(leader), approver -> approved(approver, planned));
        }
    }

    private Roster.Id made(
            Actor by,
            vn.truc.organisation.Unit.Id unit,
            LocalDate monday,
            Map<Person.Id, Map<LocalDate, Presence>> cells) {
        return Refusals.value(
                        rosters.plan(by, new Rosters.Plan(new Roster.Id(clock.newId()), unit, monday, 0, cells)),
                        "the roster")
                .id();
    }

    private Roster submitted(Actor by, Roster.Id id) {
        return Refusals.value(rosters.submit(by, id, ""), "submitting the roster");
    }

    private Roster approved(Actor by, Roster.Id id) {
        return Refusals.value(rosters.approve(by, id), "approving the roster");
    }

    private static Map<LocalDate, Presence> week(LocalDate monday, List<Event.Excepted> except) {
        var week = new HashMap<LocalDate, Presence>();
        monday.datesUntil(monday.plusDays(WORKING_DAYS)).forEach(day -> week.put(day, Presence.OFFICE));
        except.forEach(each -> week.put(each.day(), each.is()));
        return week;
    }
}
