package vn.truc.message;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

@Repository
class EmailRepository {
    private static final String INBOX = "/messages";

    private final JdbcClient jdbc;
    private final KeptWords words;

    EmailRepository(JdbcClient jdbc, KeptWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    void queue(UUID announcement, List<MessageRepository.Line> lines, Instant now) {
        jdbc.sql("""
                        insert into email (message_id, body_id, person_id, announcement_id, state, attempts, due)
                        select id, body, person, :announcement, 'QUEUED', 0, :now
                        from unnest(:ids::uuid[], :bodies::uuid[], :people::uuid[]) as line (id, body, person)
                        on conflict (message_id) do nothing
                        """)
                .param("announcement", announcement)
                .param("now", Timestamp.from(now))
                .param("ids", lines.stream().map(MessageRepository.Line::id).toArray(UUID[]::new))
                .param(
                        "bodies",
                        lines.stream().map(line -> line.person().body().value()).toArray(UUID[]::new))
                .param(
                        "people",
                        lines.stream().map(line -> line.person().id().value()).toArray(UUID[]::new))
                .update();
    }

    /// What was claimed long ago by somebody who is gone may have been sent or not.
    int doubt(Instant claimedBefore) {
        return jdbc.sql("""
                        update email set state = 'UNCERTAIN', problem = 'interrupted'
                        where state = 'SENDING' and claimed < :before
                        """).param("before", Timestamp.from(claimedBefore)).update();
    }

    /// Takes a few that are due aside; other nodes take others. If the taker dies, they are free again after a while.
    List<Email> claim(Instant now, int limit) {
        return jdbc.sql("""
                        update email set claimed = :now
                        where message_id in (select message_id from email
                                             where state = 'QUEUED' and due <= :now
                                               and (claimed is null or claimed < :free)
                                             order by due limit :limit for update skip locked)
                        returning message_id, person_id, announcement_id, attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("free", Timestamp.from(now.minus(Email.PATIENCE)))
                .param("limit", limit)
                .query((row, number) -> new Email(
                        row.getObject("message_id", UUID.class),
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getObject("announcement_id", UUID.class),
                        row.getInt("attempts")))
                .list();
    }

    /// Writes down, before anything is sent, that this one is being sent now; false when somebody else does.
    boolean begin(Email email, Instant now) {
        return jdbc.sql("""
                        update email set state = 'SENDING', claimed = :now, attempts = attempts + 1
                        where message_id = :id and state = 'QUEUED' and attempts = :attempts
                        """)
                        .param("id", email.message())
                        .param("attempts", email.attempts())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Drops the e-mails of people who have no address any more.
    void drop(List<UUID> messages) {
        jdbc.sql("delete from email where message_id = any(:ids) and state = 'QUEUED'")
                .param("ids", messages.toArray(UUID[]::new))
                .update();
    }

    Map<UUID, Told> told(List<Email> emails) {
        return jdbc
                .sql("""
                        select id, text_key, arguments, path, sent, arguments_sealed is not null as confidential
                        from announcement where id = any(:ids)
                        """)
                .param("ids", emails.stream().map(Email::announcement).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Told(
                                words.readForEmail(row),
                                row.getBoolean("confidential") ? INBOX : row.getString("path"),
                                row.getTimestamp("sent").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keep(Email email, Email.Result result) {
        jdbc.sql("""
                        update email set state = :state, due = :due, problem = :problem,
                                         claimed = case when :state = 'QUEUED' then null else claimed end
                        where message_id = :id and state = 'SENDING'
                        """)
                .param("id", email.message())
                .param("state", result.state().name())
                .param("due", Timestamp.from(result.due()))
                .param("problem", result.problem())
                .update();
    }

    List<Undelivered> undelivered(UUID body, int limit) {
        return jdbc.sql("""
                        select e.message_id, e.person_id, e.state, e.problem, e.claimed, a.text_key, a.arguments,
                               a.arguments_sealed is not null as confidential
                        from email e join announcement a on a.id = e.announcement_id
                        where e.body_id = :body and e.state in ('FAILED', 'UNCERTAIN')
                        order by e.claimed desc limit :limit
                        """)
                .param("body", body)
                .param("limit", limit)
                .query((row, number) -> new Undelivered(
                        new InboxMessage.Id(row.getObject("message_id", UUID.class)),
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        words.readForEmail(row),
                        row.getString("state").equals("UNCERTAIN"),
                        row.getString("problem"),
                        row.getTimestamp("claimed").toInstant()))
                .list();
    }

    /// How many e-mails stand where, those that arrived left out.
    Map<Email.State, Integer> standing() {
        return jdbc
                .sql("select state, count(*)::int as emails from email where state <> 'SENT' group by state")
                .query((row, number) -> Map.entry(Email.State.valueOf(row.getString("state")), row.getInt("emails")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// False when it is not in doubt and has not failed, or belongs to another body.
    boolean again(UUID message, UUID body, Instant now) {
        return jdbc.sql("""
                        update email set state = 'QUEUED', attempts = 0, due = :now, claimed = null, problem = ''
                        where message_id = :id and body_id = :body and state in ('FAILED', 'UNCERTAIN')
                        """)
                        .param("id", message)
                        .param("body", body)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    int forgetSentBefore(Instant moment) {
        return jdbc.sql("delete from email where state = 'SENT' and claimed < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    /// What was announced, as the e-mail says it.
    record Told(Message text, String path, Instant sent) {}
}
