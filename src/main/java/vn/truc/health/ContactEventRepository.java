package vn.truc.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Actor;
import vn.truc.organisation.Unit;
import vn.truc.vault.Vault;

@Repository
class ContactEventRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    ContactEventRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Adds it; false when the id was used before.
    boolean add(Unit.Id unit, ContactEvent event, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into health_contact_event (id, body_id, unit_id, kind, who, name_sealed, other,
                            other_name_sealed, day, note_sealed, written_at, written_by, writer)
                        values (:id, :body, :unit, :kind, :who, :name, :other, :otherName, :day, :note, :at, :by, :writer)
                        on conflict (id) do nothing
                        """)
                        .param("id", event.id())
                        .param("body", by.person().body().value())
                        .param("unit", unit.value())
                        .param("kind", event.kind().name())
                        .param("who", event.who().who())
                        .param("name", vault.seal(event.who().name(), purpose("name", event.id())))
                        .param(
                                "other",
                                event.other().map(ContactEvent.Node::who).orElse(null))
                        .param(
                                "otherName",
                                event.other()
                                        .map(other -> vault.seal(other.name(), purpose("other_name", event.id())))
                                        .orElse(null))
                        .param("day", event.day())
                        .param("note", vault.sealAny(event.note(), purpose("note", event.id())))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.person().id().value())
                        .param("writer", event.writer())
                        .update()
                == 1;
    }

    Optional<ContactEvent> find(UUID id) {
        return jdbc.sql("select * from health_contact_event where id = :id")
                .param("id", id)
                .query(this::event)
                .optional();
    }

    /// What became known at a unit and below since a day, in the order in which it holds.
    List<ContactEvent> below(Unit.Id root, LocalDate since) {
        return jdbc.sql("""
                        select * from health_contact_event
                        where day >= :since and unit_id in (select unit from unit_reached(:roots))
                        order by day, id
                        """)
                .param("roots", new UUID[] {root.value()})
                .param("since", since)
                .query(this::event)
                .list();
    }

    /// What became known of somebody, the newest first; only a named part of Trực sees it all.
    List<ContactEvent> about(UUID who) {
        return jdbc.sql(
                        "select * from health_contact_event where who = :who or other = :who order by day desc, id desc")
                .param("who", who)
                .query(this::event)
                .list();
    }

    private ContactEvent event(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var other = row.getObject("other", UUID.class);
        var otherName = vault.openAny(row.getBytes("other_name_sealed"), purpose("other_name", id));
        return new ContactEvent(
                id,
                ContactEvent.Kind.valueOf(row.getString("kind")),
                new ContactEvent.Node(
                        row.getObject("who", UUID.class),
                        vault.openAny(row.getBytes("name_sealed"), purpose("name", id))),
                Optional.ofNullable(other).map(who -> new ContactEvent.Node(who, otherName)),
                row.getObject("day", LocalDate.class),
                vault.openAny(row.getBytes("note_sealed"), purpose("note", id)),
                row.getString("writer"));
    }

    private static String purpose(String column, UUID id) {
        return "health_contact_event." + column + ":" + id;
    }
}
