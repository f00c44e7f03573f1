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
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class FollowUpRepository {
    private final JdbcClient jdbc;
    private final AnswerSeal seal;

    FollowUpRepository(JdbcClient jdbc, AnswerSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// Adds it; false when the id was used before.
    boolean add(Unit.Id body, Unit.Id unit, FollowUp said, Person.Id by) {
        return jdbc.sql("""
                        insert into health_followup (id, body_id, isolation_id, person_id, unit_id, day, said_at, said_by,
                            attention, answers_sealed, content_mark)
                        values (:id, :body, :isolation, :person, :unit, :day, :at, :by, :attention, :answers, :mark)
                        on conflict (id) do nothing
                        """)
                        .param("id", said.id())
                        .param("body", body.value())
                        .param("isolation", said.isolation().value())
                        .param("person", said.person().value())
                        .param("unit", unit.value())
                        .param("day", said.day())
                        .param("at", said.at().atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .param("attention", said.attention())
                        .param("answers", seal.close(said.answers(), said.id(), said.person()))
                        .param("mark", seal.mark(said.answers(), said.id(), said.person()))
                        .update()
                == 1;
    }

    Optional<byte[]> mark(UUID id) {
        return jdbc.sql("select content_mark from health_followup where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content_mark"))
                .optional();
    }

    /// The last ones of an isolation, newest first.
    List<FollowUp> of(Isolation.Id isolation, int count) {
        return jdbc.sql("select * from health_followup where isolation_id = :id order by said_at desc limit :count")
                .param("id", isolation.value())
                .param("count", count)
                .query(this::followUp)
                .list();
    }

    /// On which days these were followed up since one, and whether the officer should have called.
    Map<Isolation.Id, Map<LocalDate, Boolean>> days(Collection<Isolation.Id> isolations, LocalDate since) {
        var days = new HashMap<Isolation.Id, Map<LocalDate, Boolean>>();
        jdbc.sql("""
                        select isolation_id, day, bool_or(attention) as attention from health_followup
                        where isolation_id = any(:ids) and day >= :since group by isolation_id, day
                        """)
                .param("ids", isolations.stream().map(Isolation.Id::value).toArray(UUID[]::new))
                .param("since", since)
                .query(row -> {
                    days.computeIfAbsent(
                                    new Isolation.Id(row.getObject("isolation_id", UUID.class)), id -> new TreeMap<>())
                            .put(row.getObject("day", LocalDate.class), row.getBoolean("attention"));
                });
        return days;
    }

    private FollowUp followUp(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = new Person.Id(row.getObject("person_id", UUID.class));
        return new FollowUp(
                id,
                new Isolation.Id(row.getObject("isolation_id", UUID.class)),
                person,
                row.getObject("day", LocalDate.class),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("attention"),
                seal.open(row.getBytes("answers_sealed"), id, person));
    }
}
