package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    void setUp(Team team, LocalDate from) {
        jdbc.sql("""
                        insert into team (id, kind, name, unit_id, standing_office_id, valid)
                        values (:id, :kind, :name, :unit, :office, daterange(:from, null))
                        on conflict (id) do nothing
                        """)
                .param("id", team.id().value())
                .param("kind", team.kind().name())
                .param("name", team.name())
                .param("unit", team.unit().value())
                .param("office", team.standingOffice().map(Unit.Id::value).orElse(null))
                .param("from", from)
                .update();
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
