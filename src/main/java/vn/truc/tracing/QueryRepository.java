package vn.truc.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.vault.Vault;

@Repository
class QueryRepository {
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Vault vault;

    QueryRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Writes the question down; false when its id was used before.
    boolean add(TraceQuery query) {
        var subject = query.subject();
        return jdbc.sql("""
                        insert into tracing_query (id, body_id, who, kind, name_sealed, unit_id, from_at, until_at, rings,
                            reason_sealed, asked_by, asker, asked_at)
                        values (:id, :body, :who, :kind, :name, :unit, :from, :until, :rings, :reason, :by, :asker, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", query.id().value())
                        .param("body", subject.body().value())
                        .param("who", subject.who())
                        .param("kind", subject.kind().name())
                        .param("name", vault.seal(subject.name(), purpose("name", query.id())))
                        .param("unit", subject.unit().value())
                        .param("from", EncounterRepository.utc(query.from()))
                        .param("until", EncounterRepository.utc(query.until()))
                        .param("rings", query.rings())
                        .param("reason", vault.seal(query.reason(), purpose("reason", query.id())))
                        .param("by", query.by().value())
                        .param("asker", query.asker())
                        .param("at", EncounterRepository.utc(query.at()))
                        .update()
                == 1;
    }

    Optional<TraceQuery> find(TraceQuery.Id id) {
        return jdbc.sql("select * from tracing_query where id = :id")
                .param("id", id.value())
                .query(this::query)
                .optional();
    }

    /// The questions about people of a unit and below, the newest first.
    List<TraceQuery> below(Unit.Id root) {
        return jdbc.sql("""
                        select * from tracing_query
                        where unit_id in (select unit from unit_reached(:roots))
                        order by id desc limit :count
                        """)
                .param("roots", new UUID[] {root.value()})
                .param("count", SHOWN)
                .query(this::query)
                .list();
    }

    /// The questions about one person or visitor, the newest first.
    List<TraceQuery> about(UUID person) {
        return jdbc.sql("select * from tracing_query where who = :who order by id desc limit :count")
                .param("who", person)
                .param("count", SHOWN)
                .query(this::query)
                .list();
    }

    /// Marks that those found were warned; false when they were before.
    boolean warn(TraceQuery.Id id, Instant at, int people) {
        return jdbc.sql("""
                        update tracing_query set warned_at = :at, warned = :people where id = :id and warned_at is null
                        """)
                        .param("id", id.value())
                        .param("at", EncounterRepository.utc(at))
                        .param("people", people)
                        .update()
                == 1;
    }

    private TraceQuery query(ResultSet row, int number) throws SQLException {
        int warned = row.getInt("warned");
        var id = new TraceQuery.Id(row.getObject("id", UUID.class));
        return new TraceQuery(
                id,
                EncounterRepository.subject(row, vault.openAny(row.getBytes("name_sealed"), purpose("name", id))),
                EncounterRepository.moment(row, "from_at"),
                EncounterRepository.moment(row, "until_at"),
                row.getInt("rings"),
                vault.openAny(row.getBytes("reason_sealed"), purpose("reason", id)),
                new Person.Id(row.getObject("asked_by", UUID.class)),
                row.getString("asker"),
                EncounterRepository.moment(row, "asked_at"),
                Optional.ofNullable(row.getObject("warned_at", OffsetDateTime.class))
                        .map(at -> new TraceQuery.Warned(at.toInstant(), warned)));
    }

    private static String purpose(String column, TraceQuery.Id id) {
        return "tracing_query." + column + ":" + id;
    }
}
