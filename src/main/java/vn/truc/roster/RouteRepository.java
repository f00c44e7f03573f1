package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class RouteRepository {
    private final JdbcClient jdbc;

    RouteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many ways of plans a body has written down.
    int count(Unit.Id body) {
        return jdbc.sql("select count(*) from roster_route where body_id = :body")
                .param("body", body.value())
                .query(Integer.class)
                .single();
    }

    void add(ApprovalRoute route, Person.Id by, Instant at) {
        jdbc.sql("""
                        insert into roster_route (id, body_id, from_day, stages, hours, document, rotas, written_by, written_at)
                        values (:id, :body, :from, :stages, :hours, :document, :rotas, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", route.id())
                .param("body", route.body().value())
                .param("from", route.from())
                .param(
                        "stages",
                        route.stops().stream().map(stop -> stop.stage().name()).toArray(String[]::new))
                .param(
                        "hours",
                        route.stops().stream().map(ApprovalRoute.Stop::hours).toArray(Integer[]::new))
                .param("document", route.document())
                .param("rotas", route.rotas())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ApprovalRoute> find(UUID id) {
        return jdbc.sql("select * from roster_route where id = :id")
                .param("id", id)
                .query(RouteRepository::route)
                .optional();
    }

    /// What a body wrote, what counts on a day before what counted earlier; what was written last comes first.
    List<ApprovalRoute> of(Unit.Id body) {
        return jdbc.sql(
                        "select * from roster_route where body_id = :body order by from_day desc, written_at desc, id desc")
                .param("body", body.value())
                .query(RouteRepository::route)
                .list();
    }

    private static ApprovalRoute route(ResultSet row, int number) throws SQLException {
        return new ApprovalRoute(
                row.getObject("id", UUID.class),
                new Unit.Id(row.getObject("body_id", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                stops(row),
                row.getString("document"),
                row.getBoolean("rotas"));
    }

    /// The stages of a row with the hours of each.
    static List<ApprovalRoute.Stop> stops(ResultSet row) throws SQLException {
        var stages = (String[]) row.getArray("stages").getArray();
        var hours = (Integer[]) row.getArray("hours").getArray();
        return IntStream.range(0, stages.length)
                .mapToObj(stop -> new ApprovalRoute.Stop(Stage.valueOf(stages[stop]), hours[stop]))
                .toList();
    }
}
