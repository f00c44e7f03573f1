package vn.truc.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Unit;

@Repository
class VisitorDeclarationRepository {
    private final JdbcClient jdbc;

    VisitorDeclarationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Line line, byte[] sealed, Status status, Instant at) {
        jdbc.sql("""
                        insert into health_visitor_declaration
                            (visitor_id, unit_id, day, answers_sealed, questionnaire, consent)
                        values (:visitor, :unit, :day, :sealed, :questionnaire, :consent) on conflict do nothing
                        """)
                .param("visitor", line.visitor())
                .param("unit", line.unit().value())
                .param("day", line.day())
                .param("sealed", sealed)
                .param("questionnaire", line.questionnaire())
                .param("consent", line.consent())
                .update();
        jdbc.sql("""
                        insert into health_visitor_clearance (visitor_id, day, status, declared_at)
                        values (:visitor, :day, :status, :at) on conflict do nothing
                        """)
                .param("visitor", line.visitor())
                .param("day", line.day())
                .param("status", status.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<UUID, Status> standing(Collection<UUID> visitors, LocalDate day) {
        var standing = new HashMap<UUID, Status>();
        jdbc.sql(
                        "select visitor_id, status from health_visitor_clearance where visitor_id = any(:visitors) and day = :day")
                .param("visitors", visitors.toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    standing.put(row.getObject("visitor_id", UUID.class), Status.valueOf(row.getString("status")));
                });
        return standing;
    }

    /// Who declared for which visit, when, in answer to what.
    record Line(UUID visitor, Unit.Id unit, LocalDate day, String questionnaire, String consent) {}
}
