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
    private final JdbcClient jdbc;

    TeamRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Team> servedBy(Unit.Id office, LocalDate day) {
        return jdbc.sql("select * from team where standing_office_id = :office and valid @> :day::date order by id")
                .param("office", office.value())
                .param("day", day)
                .query(TeamRepository::team)
                .list();
    }

    Optional<Team> find(Team.Id id) {
        return jdbc.sql("select * from team where id = :id")
                .param("id", id.value())
                .query(TeamRepository::team)
                .optional();
    }

    List<Team> within(Set<Unit.Id> roots, LocalDate day) {
        return jdbc.sql("""
                        select * from team
                        where valid @> :day::date and exists (
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

    void change(Team team) {
        jdbc.sql("update team set name = :name, standing_office_id = :office where id = :id")
                .param("id", team.id().value())
                .param("name", team.name())
                .param("office", team.standingOffice().map(Unit.Id::value).orElse(null))
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
                            update team_member set until = :from where team_id = :team and (until is null or until > :from))
                        update team set valid = daterange(lower(valid), :from) where id = :team
                        """).param("team", team.value()).param("from", from).update();
    }

    boolean setUp(Team team, LocalDate from) {
        return jdbc.sql("""
                        insert into team (id, kind, name, unit_id, standing_office_id, valid)
                        values (:id, :kind, :name, :unit, :office, daterange(:from, null))
                        on conflict (id) do nothing
                        """)
                        .param("id", team.id().value())
                        .param("kind", team.kind().name())
                        .param("name", team.name())
                        .param("unit", team.unit().value())
                        .param(
                                "office",
                                team.standingOffice().map(Unit.Id::value).orElse(null))
                        .param("from", from)
                        .update()
                == 1;
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
