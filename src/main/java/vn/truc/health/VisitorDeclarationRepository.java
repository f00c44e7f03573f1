package vn.truc.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Unit;

/// What visitors declared. Row-level security stands behind each statement.
@Repository
class VisitorDeclarationRepository {
    private final JdbcClient jdbc;
    private final AnswerSeal seal;

    VisitorDeclarationRepository(JdbcClient jdbc, AnswerSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// Adds a version; false when that version, or its id, was written before.
    boolean add(VisitorDeclaration declaration) {
        return jdbc.sql("""
                        insert into health_visitor_declaration
                            (id, visitor_id, version, unit_id, day, declared_at, answers_sealed, questionnaire, consent)
                        values (:id, :visitor, :version, :unit, :day, :at, :sealed, :questionnaire, :consent)
                        on conflict do nothing
                        """)
                        .param("id", declaration.id())
                        .param("visitor", declaration.visitor())
                        .param("version", declaration.version())
                        .param("unit", declaration.unit().value())
                        .param("day", declaration.day())
                        .param("at", declaration.declaredAt().atOffset(ZoneOffset.UTC))
                        .param("sealed", seal.close(declaration))
                        .param("questionnaire", declaration.questionnaire())
                        .param("consent", declaration.consent())
                        .update()
                == 1;
    }

    /// What holds from now on. A stricter one before stays beside it, and the health officer is to look; so they are
    /// while nobody has looked at the one before. True when it lightens what was declared before.
    boolean set(VisitorDeclaration declaration, DiseaseProfile.Finding finding) {
        return jdbc.sql("""
                        insert into health_visitor_clearance as held
                            (visitor_id, day, status, declared_at, declaration_id, attention)
                        values (:visitor, :day, :status, :at, :declaration, :attention)
                        on conflict (visitor_id) do update set
                            status = excluded.status, declared_at = excluded.declared_at,
                            declaration_id = excluded.declaration_id,
                            attention = excluded.attention
                                or health_stricter(held.status, excluded.status)
                                or held.attention and not exists (
                                    select from health_look l where l.declaration_id = held.declaration_id),
                            eased_status = case
                                when health_stricter(coalesce(held.eased_status, held.status), excluded.status)
                                then coalesce(held.eased_status, held.status) end,
                            eased_declaration = case
                                when health_stricter(coalesce(held.eased_status, held.status), excluded.status)
                                then coalesce(held.eased_declaration, held.declaration_id) end
                        returning coalesce(health_stricter(old.status, new.status), false)
                        """)
                .param("visitor", declaration.visitor())
                .param("day", declaration.day())
                .param("status", finding.status().name())
                .param("at", declaration.declaredAt().atOffset(ZoneOffset.UTC))
                .param("declaration", declaration.id())
                .param("attention", finding.attention())
                .query(Boolean.class)
                .single();
    }

    /// Every version of what a visitor declared, the last first.
    List<VisitorDeclaration> of(UUID visitor) {
        return jdbc.sql("select * from health_visitor_declaration where visitor_id = :visitor order by version desc")
                .param("visitor", visitor)
                .query(this::declaration)
                .list();
    }

    Optional<VisitorDeclaration> find(UUID id) {
        return jdbc.sql("select * from health_visitor_declaration where id = :id")
                .param("id", id)
                .query(this::declaration)
                .optional();
    }

    /// What visitors of units at and below some declared for these days, the newest first.
    List<VisitorDeclaration> below(Collection<Unit.Id> roots, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select * from health_visitor_declaration
                        where day between :from and :until and unit_id in (select unit from unit_reached(:roots))
                        order by declared_at desc, id
                        """)
                .param("from", from)
                .param("until", until)
                .param("roots", roots.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .query(this::declaration)
                .list();
    }

    /// What a health officer should look at below a unit, what nobody looked at first.
    List<VisitorLooks.Waiting> waiting(Unit.Id root, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select c.*, d.unit_id,
                               exists (select from health_look l where l.declaration_id = c.declaration_id) as looked
                        from health_visitor_clearance c join health_visitor_declaration d on d.id = c.declaration_id
                        where c.attention and c.day between :from and :until
                          and d.unit_id in (select unit from unit_reached(:roots))
                        order by looked, c.day desc, c.declared_at
                        limit 500
                        """)
                .param("roots", new UUID[] {root.value()})
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new VisitorLooks.Waiting(
                        row.getObject("declaration_id", UUID.class),
                        row.getObject("visitor_id", UUID.class),
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        Status.valueOf(row.getString("status")),
                        row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("looked"),
                        LookRepository.eased(row)))
                .list();
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

    private VisitorDeclaration declaration(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var visitor = row.getObject("visitor_id", UUID.class);
        return new VisitorDeclaration(
                id,
                visitor,
                row.getInt("version"),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                row.getString("questionnaire"),
                row.getString("consent"),
                seal.openVisited(row.getBytes("answers_sealed"), id, visitor));
    }
}
