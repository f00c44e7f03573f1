package vn.truc.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// The administrator's work on committees, task forces and teams.
@Service
@Transactional
public class TeamDesk {
    private final Rights rights;
    private final Teams teams;
    private final Units units;
    private final OfficeClock clock;

    TeamDesk(Rights rights, Teams teams, Units units, OfficeClock clock) {
        this.rights = rights;
        this.teams = teams;
        this.units = units;
        this.clock = clock;
    }

    /// Today's teams within the reach, with their units and members.
    @Transactional(readOnly = true)
    public List<Sheet> sheets(Actor by) {
        var today = clock.today();
        return teams.within(by.roots(Right.ADMINISTER), today).stream()
                .map(team -> sheet(team, today))
                .toList();
    }

    /// One team.
    @Transactional(readOnly = true)
    public Sheet sheet(Actor by, Team.Id id) {
        return sheet(find(by, id), clock.today());
    }

    /// Sets up a team.
    public Outcome<Team> setUp(Actor by, Team team, LocalDate from) {
        rights.demand(by, Right.ADMINISTER, team.unit());
        return teams.setUp(team, from, by.author());
    }

    /// Renames a team at once, and gives it another standing office from a day on.
    public Outcome<Team> change(Actor by, Team.Id id, String name, Optional<Unit.Id> office, LocalDate from) {
        var team = find(by, id);
        return teams.change(new Team(id, team.kind(), name, team.unit(), office), from, by.author());
    }

    /// Takes a person in.
    public Outcome<Team.Member> join(Actor by, Team.Id id, Person.Id person, Team.Role role, LocalDate since) {
        return teams.join(find(by, id).id(), person, role, since, by.author());
    }

    /// Lets a member go from today.
    public Outcome<Team.Id> leave(Actor by, Team.Id id, Person.Id person) {
        return teams.leave(find(by, id).id(), person, clock.today(), by.author());
    }

    /// Ends a team from a day on.
    public Outcome<Team.Id> dissolve(Actor by, Team.Id id, LocalDate from) {
        return teams.dissolve(find(by, id).id(), from, by.author());
    }

    private Team find(Actor by, Team.Id id) {
        var team = teams.find(id).orElseThrow(() -> new NotFound("team"));
        rights.demand(by, Right.ADMINISTER, team.unit());
        return team;
    }

    private Sheet sheet(Team team, LocalDate day) {
        return new Sheet(
                team,
                units.find(team.unit(), day),
                team.standingOffice().flatMap(office -> units.find(office, day)),
                teams.members(team.id(), day),
                served(team.id()));
    }

    private List<Served> served(Team.Id team) {
        var services = teams.services(team);
        var names = units.lastNamed(services.stream().map(Team.Service::office).toList()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name, (one, again) -> one));
        return services.stream()
                .map(service -> new Served(names.getOrDefault(service.office(), ""), service))
                .toList();
    }

    /// A team with its unit, the office that serves it, and its members.
    public record Sheet(
            Team team, Optional<Unit> unit, Optional<Unit> office, List<Team.Member> members, List<Served> served) {}

    /// Which office served, by name, from when to when.
    public record Served(String office, Team.Service service) {}
}
