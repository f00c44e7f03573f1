package vn.truc.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Waiting;
import vn.truc.organisation.Person;

@Repository
class MessageRepository {
    private static final String MESSAGE = """
            select m.id, m.read, a.text_key, a.arguments, a.arguments_sealed, a.id as announcement_id, a.path, a.sent
            from message m join announcement a on a.id = m.announcement_id
            where m.person_id = :person
            """;

    private static final String UNREAD = "select count(*) from message where person_id = :person and read is null";

    private final JdbcClient jdbc;
    private final KeptWords words;

    MessageRepository(JdbcClient jdbc, KeptWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /// False when it was announced before.
    boolean announce(UUID id, Announcement announcement, Instant now) {
        var written = words.of(id, announcement);
        return jdbc.sql("""
                        insert into announcement (id, key, text_key, arguments, arguments_sealed, path, sent)
                        values (:id, :key, :text, :arguments::jsonb, :sealed, :path, :now)
                        on conflict (key) do nothing
                        """)
                        .param("id", id)
                        .param("key", announcement.announcementKey())
                        .param("text", announcement.announcement().key())
                        .param("arguments", written.clear())
                        .param("sealed", written.locked().orElse(null))
                        .param("path", announcement.announcedAt())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void insert(UUID announcement, List<Line> lines) {
        jdbc.sql("""
                        insert into message (body_id, id, person_id, announcement_id)
                        select body, id, person, :announcement
                        from unnest(:bodies::uuid[], :ids::uuid[], :people::uuid[]) as line (body, id, person)
                        on conflict (body_id, id) do nothing
                        """)
                .param("announcement", announcement)
                .param(
                        "bodies",
                        lines.stream().map(line -> line.person().body().value()).toArray(UUID[]::new))
                .param("ids", lines.stream().map(Line::id).toArray(UUID[]::new))
                .param(
                        "people",
                        lines.stream().map(line -> line.person().id().value()).toArray(UUID[]::new))
                .update();
    }

    List<InboxMessage> inbox(Person.Id person, int limit) {
        return jdbc.sql(MESSAGE + " order by m.read is not null, m.id desc limit :limit")
                .param("person", person.value())
                .param("limit", limit)
                .query(this::message)
                .list();
    }

    Optional<InboxMessage> find(Person.Id person, InboxMessage.Id id) {
        return jdbc.sql(MESSAGE + " and m.id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .query(this::message)
                .optional();
    }

    static Waiting.Count unreadCount(Person.Id person) {
        return new Waiting.Count(UNREAD, Map.of("person", person.value()));
    }

    long unread(Person.Id person) {
        return jdbc.sql(UNREAD)
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    void read(Person.Id person, InboxMessage.Id id, Instant now) {
        jdbc.sql("update message set read = :now where person_id = :person and id = :id and read is null")
                .param("person", person.value())
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Only what was there when the page was made: what came later has not been seen.
    int readAllUpTo(Person.Id person, InboxMessage.Id newest, Instant now) {
        return jdbc.sql("update message set read = :now where person_id = :person and id <= :newest and read is null")
                .param("person", person.value())
                .param("newest", newest.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private InboxMessage message(ResultSet row, int number) throws SQLException {
        return new InboxMessage(
                new InboxMessage.Id(row.getObject("id", UUID.class)),
                words.read(row),
                row.getString("path"),
                row.getTimestamp("sent").toInstant(),
                Optional.ofNullable(row.getTimestamp("read")).map(Timestamp::toInstant));
    }

    /// A message for one person.
    record Line(UUID id, Person person) {}
}
