package vn.truc.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.database.Once;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// The declarations. Row-level security stands behind each statement: what the bound actor may not see is not there.
@Repository
class DeclarationRepository {
    /// One made elsewhere, which has no questions of ours, stands for the day's.
    private static final String[] DAILY = {Occasion.DAILY.code(), ""};

    private final JdbcClient jdbc;
    private final AnswerSeal seal;

    DeclarationRepository(JdbcClient jdbc, AnswerSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /// Adds it, with the status that followed where it stood for the day; false when the id was used before.
    boolean add(Unit.Id body, Declaration declaration, Clearance clearance, boolean holds) {
        return jdbc.sql("""
                        insert into health_declaration (body_id, id, person_id, unit_id, day, declared_at, version_of,
                            channel, entered_by, questionnaire, consent, answers_sealed, content_mark,
                            status, reason)
                        values (:body, :id, :person, :unit, :day, :at, :version, :channel, :by, :questionnaire,
                            :consent, :answers, :mark, :status, :reason)
                        on conflict do nothing
                        """)
                        .param("body", body.value())
                        .param("id", declaration.id().value())
                        .param("person", declaration.person().value())
                        .param("unit", declaration.unit().value())
                        .param("day", declaration.day())
                        .param("at", declaration.declaredAt().atOffset(ZoneOffset.UTC))
                        .param(
                                "version",
                                declaration
                                        .versionOf()
                                        .map(Declaration.Id::value)
                                        .orElse(null))
                        .param("channel", declaration.channel().name())
                        .param("by", declaration.enteredBy().value())
                        .param("questionnaire", declaration.questionnaire())
                        .param("consent", declaration.consent())
                        .param("answers", seal.close(declaration).orElse(null))
                        .param("mark", seal.mark(declaration, clearance.status()))
                        .param("status", holds ? clearance.status().name() : null)
                        .param("reason", holds ? clearance.reason().name() : null)
                        .update()
                == 1;
    }

    Optional<byte[]> mark(Unit.Id body, Declaration.Id id) {
        return jdbc.sql("select content_mark from health_declaration where body_id = :body and id = :id")
                .param("body", body.value())
                .param("id", id.value())
                .query((row, number) -> row.getBytes("content_mark"))
                .optional();
    }

    Optional<Declaration> find(Unit.Id body, Declaration.Id id) {
        return jdbc.sql("select * from health_declaration where body_id = :body and id = :id")
                .param("body", body.value())
                .param("id", id.value())
                .query(this::declaration)
                .optional();
    }

    /// The last ones of a person, newest first.
    List<Declaration> of(Person.Id person, int count) {
        return jdbc.sql("select * from health_declaration where person_id = :person order by id desc limit :count")
                .param("person", person.value())
                .param("count", count)
                .query(this::declaration)
                .list();
    }

    /// The last one of a person on an occasion; one made elsewhere stands for the day’s.
    Optional<Declaration> last(Person.Id person, Occasion occasion) {
        return jdbc.sql("""
                        select * from health_declaration
                        where person_id = :person and split_part(questionnaire, '@', 1) = any(:codes)
                        order by id desc limit 1
                        """)
                .param("person", person.value())
                .param("codes", occasion == Occasion.DAILY ? DAILY : new String[] {occasion.code()})
                .query(this::declaration)
                .optional();
    }

    /// What somebody's own day begins with, in one statement: what they declared last on a day like any other, what
    /// holds by it up to a day, and whether they were ever in isolation.
    Own own(Person.Id person, LocalDate day) {
        return Once.ask(new Once.Question("health.own", person, day), () -> readOwn(person, day));
    }

    private Own readOwn(Person.Id person, LocalDate day) {
        return jdbc.sql("""
                        select d.*, c.day as held_day, c.status as held_status, c.reason as held_reason,
                               c.channel as held_channel, c.declared_at as held_at, c.declaration_id as held_by,
                               exists (select from health_isolation i where i.person_id = :person) as isolated
                        from (values (1)) as one
                        left join lateral (
                            select * from health_declaration
                            where person_id = :person and split_part(questionnaire, '@', 1) = any(:codes)
                            order by id desc limit 1) d on true
                        left join lateral (
                            select * from health_clearance where person_id = :person and day <= :day
                            order by day desc limit 1) c on true
                        """)
                .param("person", person.value())
                .param("day", day)
                .param("codes", DAILY)
                .query((row, number) -> new Own(
                        row.getObject("id") == null ? Optional.empty() : Optional.of(declaration(row, number)),
                        row.getObject("held_day") == null ? Optional.empty() : Optional.of(held(row, person)),
                        row.getBoolean("isolated")))
                .single();
    }

    private static Clearance held(ResultSet row, Person.Id person) throws SQLException {
        return new Clearance(
                person,
                row.getObject("held_day", LocalDate.class),
                Status.valueOf(row.getString("held_status")),
                Reason.valueOf(row.getString("held_reason")),
                Channel.valueOf(row.getString("held_channel")),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                new Declaration.Id(row.getObject("held_by", UUID.class)));
    }

    /// What was declared at and below some units between two moments, with answers only, the newest first.
    List<Declaration> below(Collection<Unit.Id> roots, Instant from, Instant until) {
        return jdbc.sql("""
                        select * from health_declaration
                        where declared_at >= :from and declared_at < :until and answers_sealed is not null
                          and unit_id in (select unit from unit_reached(:roots))
                        order by id desc
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("roots", roots.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .query(this::declaration)
                .list();
    }

    void expose(Unit.Id body, Declaration declaration) {
        var marks = declaration.answers().orElse(Answers.empty()).exposures();
        if (marks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into health_exposure (body_id, declaration_id, person_id, unit_id, day, marks_sealed)
                        values (:body, :id, :person, :unit, :day, :marks)
                        """)
                .param("body", body.value())
                .param("id", declaration.id().value())
                .param("person", declaration.person().value())
                .param("unit", declaration.unit().value())
                .param("day", declaration.day())
                .param("marks", seal.close(marks, declaration.id(), declaration.person()))
                .update();
    }

    private Declaration declaration(ResultSet row, int number) throws SQLException {
        var id = new Declaration.Id(row.getObject("id", UUID.class));
        var person = new Person.Id(row.getObject("person_id", UUID.class));
        return new Declaration(
                id,
                person,
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("version_of", UUID.class)).map(Declaration.Id::new),
                Channel.valueOf(row.getString("channel")),
                new Person.Id(row.getObject("entered_by", UUID.class)),
                row.getString("questionnaire"),
                row.getString("consent"),
                Optional.ofNullable(row.getBytes("answers_sealed")).map(locked -> seal.open(locked, id, person)));
    }

    /// What somebody declared last, what holds by it, and whether they were ever in isolation.
    record Own(Optional<Declaration> last, Optional<Clearance> clearance, boolean isolated) {}
}
