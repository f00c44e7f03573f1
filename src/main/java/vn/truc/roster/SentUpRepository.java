package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class SentUpRepository {
    private final JdbcClient jdbc;

    SentUpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits for whoever sends up or decides about this week right now.
    void queue(Unit.Id body, LocalDate monday) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sent-up:' || :week, 0))")
                .param("week", body + ":" + monday)
                .query((row, number) -> number)
                .single();
    }

    void add(SentUp sent) {
        jdbc.sql("""
                        insert into roster_sent_up (id, body_id, monday, version, rosters, missing, sent_by, sent_at, state)
                        values (:id, :body, :monday, :version, :rosters, :missing, :by, :at, 'SENT')
                        """)
                .param("id", sent.id())
                .param("body", sent.body().value())
                .param("monday", sent.monday())
                .param("version", sent.version())
                .param("rosters", sent.rosters().stream().map(Roster.Id::value).toArray(UUID[]::new))
                .param("missing", sent.missing().stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("by", sent.by().value())
                .param("at", sent.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(UUID id, SentUp.State state, Roster.Decision decision) {
        jdbc.sql("""
                        update roster_sent_up set state = :state, decided_by = :by, decided_at = :at, reason = :reason
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", decision.by().value())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("reason", decision.reason())
                .update();
    }

    Optional<SentUp> find(UUID id) {
        return jdbc.sql("select * from roster_sent_up where id = :id")
                .param("id", id)
                .query(SentUpRepository::sentUp)
                .optional();
    }

    Optional<SentUp> latest(Unit.Id body, LocalDate monday) {
        return jdbc.sql("""
                        select * from roster_sent_up where body_id = :body and monday = :monday
                        order by version desc limit 1
                        """)
                .param("body", body.value())
                .param("monday", monday)
                .query(SentUpRepository::sentUp)
                .optional();
    }

    /// What waits for the heads of these bodies, the newest version of each week.
    List<SentUp> waiting(Collection<Unit.Id> bodies) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (body_id, monday) * from roster_sent_up where body_id = any(:bodies)
                            order by body_id, monday, version desc) newest
                        where state = 'SENT' order by sent_at
                        """)
                .param("bodies", bodies.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .query(SentUpRepository::sentUp)
                .list();
    }

    private static SentUp sentUp(ResultSet row, int number) throws SQLException {
        var decided = row.getObject("decided_by", UUID.class);
        return new SentUp(
                row.getObject("id", UUID.class),
                new Unit.Id(row.getObject("body_id", UUID.class)),
                row.getObject("monday", LocalDate.class),
                row.getInt("version"),
                Arrays.stream((UUID[]) row.getArray("rosters").getArray())
                        .map(Roster.Id::new)
                        .collect(Collectors.toSet()),
                Arrays.stream((UUID[]) row.getArray("missing").getArray())
                        .map(Unit.Id::new)
                        .collect(Collectors.toSet()),
                new Person.Id(row.getObject("sent_by", UUID.class)),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                SentUp.State.valueOf(row.getString("state")),
                decided == null
                        ? Optional.empty()
                        : Optional.of(new Roster.Decision(
                                new Person.Id(decided),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("reason"))));
    }
}
