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

@Repository
class ContactEventRepository {
    private final JdbcClient jdbc;

    ContactEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds it; false when the id was used before.
    boolean add(Unit.Id unit, ContactEvent event, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into health_contact_event (id, body_id, unit_id, kind, who, name, other, other_name, day, note,
                            written_at, written_by, writer)
                        values (:id, :body, :unit, :kind, :who, :name, :other, :otherName, :day, :note, :at, :by, :writer)
                        on conflict (id) do nothing
                        """)
                        .param("id", event.id())
                        .param("body", by.person().body().value())
                        .param("unit", unit.value())
                        .param("kind", event.kind().name())
                        .param("who", event.who().who())
                        .param("name", event.who().name())
                        .param(
                                "other",
                                event.other().map(ContactEvent.Node::who).orElse(null))
                        .param(
                                "otherName",
                                event.other().map(ContactEvent.Node::name).orElse(""))
                        .param("day", event.day())
                        .param("note", event.note())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.person().id().value())
                        .param("writer", event.writer())
                        .update()
                == 1;
    }

    Optional<ContactEvent> find(UUID id) {
        return jdbc.sql("select * from health_contact_event where id = :id")
                .param("id", id)
                .query(ContactEventRepository::event)
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
                .query(ContactEventRepository::event)
                .list();
    }

    private static ContactEvent event(ResultSet row, int number) throws SQLException {
        var other = row.getObject("other", UUID.class);
        var otherName = row.getString("other_name");
        return new ContactEvent(
                row.getObject("id", UUID.class),
                ContactEvent.Kind.valueOf(row.getString("kind")),
                new ContactEvent.Node(row.getObject("who", UUID.class), row.getString("name")),
                Optional.ofNullable(other).map(id -> new ContactEvent.Node(id, otherName)),
                row.getObject("day", LocalDate.class),
                row.getString("note"),
                row.getString("writer"));
    }
}
