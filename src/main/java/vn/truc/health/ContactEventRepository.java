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
import vn.truc.vault.BlindIndex;
import vn.truc.vault.Vault;

@Repository
class ContactEventRepository {
    /// By which marks somebody is found on either side of an event; other ones on each side, so that marks alone do not
    /// tell a chain.
    static final String WHO = "health_contact_event.who";

    static final String OTHER = "health_contact_event.other";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BlindIndex index;

    ContactEventRepository(JdbcClient jdbc, Vault vault, BlindIndex index) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.index = index;
    }

    /// Adds it; false when the id was used before.
    boolean add(Unit.Id unit, ContactEvent event, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into health_contact_event (id, body_id, unit_id, kind, who_sealed, who_mark, name_sealed,
                            other_sealed, other_mark, other_name_sealed, day, note_sealed, written_at, written_by, writer)
                        values (:id, :body, :unit, :kind, :who, :whoMark, :name, :other, :otherMark, :otherName, :day, :note,
                            :at, :by, :writer)
                        on conflict (id) do nothing
                        """)
                        .param("id", event.id())
                        .param("body", by.person().body().value())
                        .param("unit", unit.value())
                        .param("kind", event.kind().name())
                        .param("who", vault.seal(event.who().who().toString(), purpose("who", event.id())))
                        .param("whoMark", index.mark(event.who().who().toString(), WHO))
                        .param("name", vault.seal(event.who().name(), purpose("name", event.id())))
                        .param(
                                "other",
                                event.other()
                                        .map(other -> vault.seal(other.who().toString(), purpose("other", event.id())))
                                        .orElse(null))
                        .param(
                                "otherMark",
                                event.other()
                                        .map(other -> index.mark(other.who().toString(), OTHER))
                                        .orElse(null))
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
        return jdbc.sql("""
                        select * from health_contact_event
                        where who_mark = any(:who::bytea[]) or other_mark = any(:other::bytea[])
                        order by day desc, id desc
                        """)
                .param("who", index.marks(who.toString(), WHO).toArray(byte[][]::new))
                .param("other", index.marks(who.toString(), OTHER).toArray(byte[][]::new))
                .query(this::event)
                .list();
    }

    private ContactEvent event(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ContactEvent(
                id,
                ContactEvent.Kind.valueOf(row.getString("kind")),
                node(row.getBytes("who_sealed"), "who", row.getBytes("name_sealed"), "name", id),
                row.getBytes("other_sealed") == null
                        ? Optional.empty()
                        : Optional.of(node(
                                row.getBytes("other_sealed"),
                                "other",
                                row.getBytes("other_name_sealed"),
                                "other_name",
                                id)),
                row.getObject("day", LocalDate.class),
                vault.openAny(row.getBytes("note_sealed"), purpose("note", id)),
                row.getString("writer"));
    }

    /// Whoever no longer opens because the keys are lost is somebody of whom nothing else is known.
    private ContactEvent.Node node(byte[] who, String whoColumn, byte[] name, String nameColumn, UUID event) {
        var opened = vault.openAny(who, purpose(whoColumn, event));
        return new ContactEvent.Node(
                opened.equals(Vault.LOST) ? UUID.nameUUIDFromBytes(who) : UUID.fromString(opened),
                vault.openAny(name, purpose(nameColumn, event)));
    }

    private static String purpose(String column, UUID id) {
        return "health_contact_event." + column + ":" + id;
    }
}
