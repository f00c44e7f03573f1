package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamRepository {
    private static final String TEAM = """
            select team.*, o.office_id as standing_office_id
            from team left join team_office o on o.team_id = team.id and o.valid @> :day::date
            """;

    private final JdbcClient jdbc;

    TeamRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Team> servedBy(Unit.Id office, LocalDate day) {
        return jdbc.sql(TEAM + "where o.office_id = :office and team.valid @> :day::date order by id")
                .param("office", office.value())
                .param("day", day)
                .query(TeamRepository::team)
                .list();
    }

    Optional<Team> find(Team.Id id) {
        return jdbc.sql("""
                        select team.*, (select office_id from team_office o where o.team_id = team.id
                                        order by lower(o.valid) desc nulls last limit 1) as standing_office_id
                        from team where id = :id
                        """).param("id", id.value()).query(TeamRepository::team).optional();
    }

    List<Team> within(Set<Unit.Id> roots, LocalDate day) {
        return jdbc.sql(TEAM + """
                        where team.valid @> :day::date and exists (
                            select from unit_closure c
                            where c.unit_id = team.unit_id and c.ancestor_id = any(:roots) and c.valid @> :day::date)
                        order by name collate "vi-x-icu", id
                        """)
                .param("roots", Ids.of(roots))
                .param("day", day)
                .query(TeamRepository::team)
                .list();
    }

    List<Team.Member> members(Team.Id team, LocalDate day) {
        return jdbc.sql("""
                        select person.*, role, since from team_member join person on person.id = person_id
                        where team_id = :team and since <= :day and (until is null or until > :day)
                        order by array_position(array['CHAIR', 'VICE_CHAIR', 'STANDING_MEMBER', 'MEMBER', 'SECRETARY'], role),
                                 given collate "vi-x-icu", name collate "vi-x-icu"
                        """)
                .param("team", team.value())
                .param("day", day)
                .query((row, number) -> new Team.Member(
                        PersonRepository.person(row, number),
                        Team.Role.valueOf(row.getString("role")),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    boolean runs(Team.Id team, LocalDate day) {
        return jdbc.sql("select exists (select from team where id = :team and valid @> :day::date)")
                .param("team", team.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// Gives a team a name at once and a standing office from a day on; the one before stays on record.
    void change(Team team, LocalDate from) {
        jdbc.sql("update team set name = :name where id = :id")
                .param("id", team.id().value())
                .param("name", team.name())
                .update();
        if (find(team.id()).flatMap(Team::standingOffice).equals(team.standingOffice())) {
            return;
        }
        jdbc.sql("delete from team_office where team_id = :id and lower(valid) >= :from")
                .param("id", team.id().value())
                .param("from", from)
                .update();
        jdbc.sql(
                        "update team_office set valid = daterange(lower(valid), :from) where team_id = :id and valid @> :from::date")
                .param("id", team.id().value())
                .param("from", from)
                .update();
        team.standingOffice().ifPresent(office -> serve(team.id(), office, from));
    }

    /// Which offices served a team from when to when (exclusive), latest first.
    List<Team.Service> services(Team.Id team) {
        return jdbc.sql("""
                        select office_id, lower(valid) as since, upper(valid) as until from team_office
                        where team_id = :team order by lower(valid) desc
                        """)
                .param("team", team.value())
                .query((row, number) -> new Team.Service(
                        new Unit.Id(row.getObject("office_id", UUID.class)),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    private void serve(Team.Id team, Unit.Id office, LocalDate from) {
        jdbc.sql("insert into team_office (team_id, office_id, valid) values (:team, :office, daterange(:from, null))")
                .param("team", team.value())
                .param("office", office.value())
                .param("from", from)
                .update();
    }

    void join(Team.Id team, Person.Id person, Team.Role role, LocalDate since) {
        jdbc.sql("""
                        insert into team_member (team_id, person_id, role, since) values (:team, :person, :role, :since)
                        """)
                .param("team", team.value())
                .param("person", person.value())
                .param("role", role.name())
                .param("since", since)
                .update();
    }

    boolean leave(Team.Id team, Person.Id person, LocalDate from) {
        int never = jdbc.sql("delete from team_member where team_id = :team and person_id = :person and since >= :from")
                .param("team", team.value())
                .param("person", person.value())
                .param("from", from)
                .update();
        return never
                        + jdbc.sql("""
                        update team_member set until = :from
                        where team_id = :team and person_id = :person and (until is null or until > :from)
                        """)
                                .param("team", team.value())
                                .param("person", person.value())
                                .param("from", from)
                                .update()
                > 0;
    }

    void dissolve(Team.Id team, LocalDate from) {
        jdbc.sql("""
                        with dismissed as (
                            update team_member set until = :from where team_id = :team and (until is null or until > :from)),
                        relieved as (
                            update team_office set valid = daterange(lower(valid), :from)
                            where team_id = :team and valid @> :from::date and lower(valid) < :from)
                        update team set valid = daterange(lower(valid), :from) where id = :team
                        """).param("team", team.value()).param("from", from).update();
    }

    boolean setUp(Team team, LocalDate from) {
        boolean fresh = jdbc.sql("""
                        insert into team (id, kind, name, unit_id, valid)
                        values (:id, :kind, :name, :unit, daterange(:from, null))
                        on conflict (id) do nothing
                        """)
                        .param("id", team.id().value())
                        .param("kind", team.kind().name())
                        .param("name", team.name())
                        .param("unit", team.unit().value())
                        .param("from", from)
                        .update()
                == 1;
        if (fresh) {
            team.standingOffice().ifPresent(office -> serve(team.id(), office, from));
        }
        return fresh;
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(
                new Team.Id(row.getObject("id", UUID.class)),
                Team.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                Optional.ofNullable(row.getObject("standing_office_id", UUID.class))
                        .map(Unit.Id::new));
    }
}
