package vn.truc.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Waiting;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.vault.Vault;

/// Looks at answers, and the declarations that wait for one.
@Repository
class LookRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    LookRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    boolean add(Unit.Id body, UUID id, Unit.Id unit, Look look) {
        return jdbc.sql("""
                        insert into health_look (body_id, id, person_id, unit_id, declaration_id, looked_at, looker_id,
                            looker, reason_sealed)
                        values (:body, :id, :person, :unit, :declaration, :at, :lookerId, :looker, :reason)
                        on conflict do nothing
                        """)
                        .param("body", body.value())
                        .param("id", id)
                        .param("person", look.person().value())
                        .param("unit", unit.value())
                        .param("declaration", look.declaration().value())
                        .param("at", look.at().atOffset(ZoneOffset.UTC))
                        .param("lookerId", look.lookerId().value())
                        .param("looker", look.looker())
                        .param("reason", vault.seal(look.reason(), purpose(id)))
                        .update()
                == 1;
    }

    /// Whether the same person looked at the same since a moment.
    boolean lookedSince(Look look, Instant since) {
        return jdbc.sql("""
                        select exists (select from health_look
                                       where declaration_id = :about and looker_id = :looker and looked_at >= :since)
                        """)
                .param("about", look.declaration().value())
                .param("looker", look.lookerId().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<Look> at(Person.Id person) {
        return jdbc.sql("select * from health_look where person_id = :person order by id desc limit 200")
                .param("person", person.value())
                .query(this::look)
                .list();
    }

    /// The day's last declarations below a unit that a health officer should look at, those nobody looked at first.
    List<Looks.Waiting> waiting(Unit.Id root, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select c.*, exists (select from health_look l where l.declaration_id = c.declaration_id) as looked
                        from health_clearance c
                        where c.attention and c.day between :from and :until and c.unit_id in (
                            select unit from unit_reached(:roots))
                        order by looked, c.day desc, c.status desc, c.declared_at
                        limit 500
                        """)
                .param("roots", new UUID[] {root.value()})
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Looks.Waiting(
                        ClearanceRepository.clearance(row, number),
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        row.getBoolean("looked"),
                        eased(row)))
                .list();
    }

    /// What counts those that nobody has looked at, also those of visitors; the function binds itself to the person,
    /// as nothing is bound where the numbers of a page are asked.
    static Waiting.Count waitingCount(Person.Id person, Collection<Unit.Id> roots, LocalDate from, LocalDate until) {
        return new Waiting.Count(
                "select health_declarations_to_see(:person, :roots, :from, :until)",
                Map.of(
                        "person",
                        person.value(),
                        "roots",
                        roots.stream().map(Unit.Id::value).toArray(UUID[]::new),
                        "from",
                        from,
                        "until",
                        until));
    }

    static Optional<Looks.Eased> eased(ResultSet row) throws SQLException {
        var before = row.getString("eased_status");
        return before == null
                ? Optional.empty()
                : Optional.of(new Looks.Eased(
                        Status.valueOf(before), new Declaration.Id(row.getObject("eased_declaration", UUID.class))));
    }

    /// The numbers of a health officer's round below a unit, in one statement.
    Rounds.Round round(Unit.Id root, LocalDate from, LocalDate today) {
        return jdbc.sql("""
                        with below as materialized (
                            select unit from unit_reached(:roots)),
                        isolated as materialized (
                            select a.id, bool_or(f.attention) as attention
                            from health_absence a left join health_followup f on f.isolation_id = a.id and f.day = :today
                            where a.days @> :today::date and a.unit_id in (select unit from below)
                            group by a.id)
                        select (select count(*) from health_clearance c
                                where c.attention and c.day between :from and :today
                                  and c.unit_id in (select unit from below)
                                  and not exists (
                                    select from health_look l where l.declaration_id = c.declaration_id))
                               + (select count(*) from health_visitor_clearance c
                                join health_visitor_declaration d on d.id = c.declaration_id
                                where c.attention and c.day between :from and :today
                                  and d.unit_id in (select unit from below)
                                  and not exists (
                                    select from health_look l where l.declaration_id = c.declaration_id)) as looks,
                               count(*) as isolated,
                               count(*) filter (where attention is null) as silent,
                               count(*) filter (where attention) as calls
                        from isolated
                        """)
                .param("roots", new UUID[] {root.value()})
                .param("from", from)
                .param("today", today)
                .query((row, number) -> new Rounds.Round(
                        row.getInt("looks"), row.getInt("isolated"), row.getInt("silent"), row.getInt("calls")))
                .single();
    }

    private Look look(ResultSet row, int number) throws SQLException {
        return new Look(
                new Person.Id(row.getObject("person_id", UUID.class)),
                new Declaration.Id(row.getObject("declaration_id", UUID.class)),
                row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                new Person.Id(row.getObject("looker_id", UUID.class)),
                row.getString("looker"),
                vault.openAny(row.getBytes("reason_sealed"), purpose(row.getObject("id", UUID.class))));
    }

    private static String purpose(UUID id) {
        return "health_look.reason:" + id;
    }
}
