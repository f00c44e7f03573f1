package vn.truc.health;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VisitorConsentRepository {
    private final JdbcClient jdbc;

    VisitorConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds what a visitor said; false when the id was used before.
    boolean add(UUID id, VisitorDeclaration about, boolean agreed, String consent, Instant at) {
        return jdbc.sql("""
                        insert into health_visitor_consent (id, visitor_id, unit_id, agreed, consent, at)
                        values (:id, :visitor, :unit, :agreed, :consent, :at) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("visitor", about.visitor())
                        .param("unit", about.unit().value())
                        .param("agreed", agreed)
                        .param("consent", consent)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Those of these visitors who withdrew and have not agreed again since.
    Set<UUID> withdrawn(Collection<UUID> visitors) {
        return Set.copyOf(jdbc.sql("""
                        select visitor_id from (
                            select distinct on (visitor_id) visitor_id, agreed from health_visitor_consent
                            where visitor_id = any(:visitors) order by visitor_id, at desc, id desc) last
                        where not agreed
                        """)
                .param("visitors", visitors.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
