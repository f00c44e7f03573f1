package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Committees, task forces and teams.
@Service
@Transactional
public class Teams {
    private final TeamRepository repository;
    private final StandingRepository standings;
    private final Changes changes;

    Teams(TeamRepository repository, StandingRepository standings, Changes changes) {
        this.repository = repository;
        this.standings = standings;
        this.changes = changes;
    }

    /// The team, also one that has ended.
    @Transactional(readOnly = true)
    public Optional<Team> find(Team.Id id) {
        return repository.find(id);
    }

    /// The teams whose standing office this unit is on this day.
    @Transactional(readOnly = true)
    public List<Team> servedBy(Unit.Id office, LocalDate day) {
        return repository.servedBy(office, day);
    }

    /// The teams set up at these units or below them, on this day.
    @Transactional(readOnly = true)
    public List<Team> within(Set<Unit.Id> roots, LocalDate day) {
        return repository.within(roots, day);
    }

    /// The members of a team on this day, the chair first.
    @Transactional(readOnly = true)
    public List<Team.Member> members(Team.Id team, LocalDate day) {
        return repository.members(team, day);
    }

    /// Which offices served a team from when to when, latest first.
    @Transactional(readOnly = true)
    public List<Team.Service> services(Team.Id team) {
        return repository.services(team);
    }

    /// Sets up a team from a day on; the same again changes nothing.
    public Team setUp(Team team, LocalDate from) {
        return switch (setUp(team, from, Changes.truc(team.unit()))) {
            case Outcome.Done<Team>(var done) -> done;
            case Outcome.Refused<Team>(var why) ->
                throw new IllegalArgumentException(why.first().key());
        };
    }

    /// The same, by somebody.
    public Outcome<Team> setUp(Team team, LocalDate from, Author by) {
        changes.queue();
        var wrong = check(team, from);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (repository.setUp(team, from)) {
            changes.write(by, "organisation.team_set_up", team.id().value(), Map.of("name", team.name()));
        }
        return repository.find(team.id()).equals(Optional.of(team))
                ? Outcome.done(team)
                : Outcome.refused("organisation.sent_before");
    }

    /// Gives a team another name at once, and another standing office from a day on.
    public Outcome<Team> change(Team team, LocalDate from, Author by) {
        changes.queue();
        if (!repository.runs(team.id(), from)) {
            return Outcome.refused("organisation.team.dissolved");
        }
        var wrong = check(team, from);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (!repository.find(team.id()).equals(Optional.of(team))) {
            repository.change(team, from);
            changes.write(by, "organisation.team_changed", team.id().value(), Map.of("name", team.name()));
        }
        return Outcome.done(team);
    }

    /// Takes a person into a team from a day on, or gives a member another role.
    public Outcome<Team.Member> join(Team.Id team, Person.Id person, Team.Role role, LocalDate since, Author by) {
        changes.queue();
        if (!repository.runs(team, since)) {
            return Outcome.refused(FormErrors.at("since", Message.of("organisation.team.member_since")));
        }
        var before = repository.members(team, since).stream()
                .filter(member -> member.person().id().equals(person))
                .findFirst();
        if (before.isPresent() && before.get().role() == role) {
            return Outcome.done(before.get());
        }
        repository.leave(team, person, since);
        repository.join(team, person, role, since);
        changes.write(
                by, "organisation.team_joined", team.value(), Map.of("person", person.toString(), "role", role.name()));
        return Outcome.done(repository.members(team, since).stream()
                .filter(member -> member.person().id().equals(person))
                .findFirst()
                .orElseThrow());
    }

    /// A member leaves a team from a day on.
    public Outcome<Team.Id> leave(Team.Id team, Person.Id person, LocalDate from, Author by) {
        changes.queue();
        if (repository.leave(team, person, from)) {
            changes.write(by, "organisation.team_left", team.value(), Map.of("person", person.toString()));
        }
        return Outcome.done(team);
    }

    /// A team ends from a day on.
    public Outcome<Team.Id> dissolve(Team.Id team, LocalDate from, Author by) {
        changes.queue();
        if (repository.runs(team, from)) {
            repository.dissolve(team, from);
            changes.write(by, "organisation.team_dissolved", team.value(), Map.of("from", from.toString()));
        }
        return Outcome.done(team);
    }

    private FormErrors check(Team team, LocalDate from) {
        var wrong = FormErrors.none();
        if (team.name().isBlank()) {
            wrong = wrong.with("name", Message.of("organisation.name_missing"));
        }
        if (standings.of(team.unit(), from).isEmpty()) {
            wrong = wrong.with("unitCode", Message.of("organisation.unit.closed"));
        }
        if (team.standingOffice().isPresent()
                && standings.of(team.standingOffice().get(), from).isEmpty()) {
            wrong = wrong.with("office", Message.of("organisation.team.office_closed"));
        }
        return wrong;
    }
}
