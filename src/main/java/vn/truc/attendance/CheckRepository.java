package vn.truc.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.vault.Vault;

/// Check-ins, roll calls and what people say about their days.
@Repository
class CheckRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    CheckRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Adds it; false when the id was used before.
    boolean add(Unit.Id body, Unit.Id unit, Check check, @Nullable UUID roll) {
        return jdbc.sql("""
                        insert into attendance_check (body_id, id, person_id, unit_id, day, kind, at, roll_id)
                        values (:body, :id, :person, :unit, :day, :kind, :at, :roll) on conflict do nothing
                        """)
                        .param("body", body.value())
                        .param("id", check.id())
                        .param("person", check.person().value())
                        .param("unit", unit.value())
                        .param("day", check.day())
                        .param("kind", check.kind().name())
                        .param("at", utc(check.at()))
                        .param("roll", roll)
                        .update()
                == 1;
    }

    /// Waits for whoever checks in as this person right now.
    void queue(Person.Id person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attendance:' || :person, 0))")
                .param("person", person.toString())
                .query((row, number) -> number)
                .single();
    }

    /// What these people said from a day to a day (exclusive), the earliest first.
    List<Check> of(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select person_id, day, kind, at, coalesce(roll_id, id) as about from attendance_check
                        where person_id = any(:people) and day >= :from and day < :until order by at
                        """)
                .param("people", ids(people))
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Check(
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        Check.Kind.valueOf(row.getString("kind")),
                        at(row, "at"),
                        row.getObject("about", UUID.class)))
                .list();
    }

    /// On which days, from one to another (exclusive), anybody of each of these units checked in.
    Map<Unit.Id, Set<LocalDate>> kept(Collection<Unit.Id> units, LocalDate from, LocalDate until) {
        var kept = new HashMap<Unit.Id, Set<LocalDate>>();
        jdbc.sql("""
                        select distinct unit_id, day from attendance_check
                        where unit_id = any(:units) and day >= :from and day < :until and kind = 'START'
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    kept.computeIfAbsent(new Unit.Id(row.getObject("unit_id", UUID.class)), unit -> new HashSet<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        return kept;
    }

    /// Who of each of these units had begun to work from home on a day by a moment.
    Map<Unit.Id, Set<Person.Id>> began(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var began = new HashMap<Unit.Id, Set<Person.Id>>();
        jdbc.sql("""
                        select distinct unit_id, person_id from attendance_check
                        where unit_id = any(:units) and day = :day and kind = 'START' and at <= :asOf
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .param("asOf", utc(asOf))
                .query(row -> {
                    began.computeIfAbsent(new Unit.Id(row.getObject("unit_id", UUID.class)), unit -> new HashSet<>())
                            .add(new Person.Id(row.getObject("person_id", UUID.class)));
                });
        return began;
    }

    /// How many had begun to work from home on a day by a moment, at each of these units and everything below
    /// it; a unit where nobody had is missing.
    Map<Unit.Id, Long> begun(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var begun = new HashMap<Unit.Id, Long>();
        jdbc.sql("""
                        select a.ancestor, count(distinct c.person_id) as people
                        from unit_ancestor a join attendance_check c
                          on c.unit_id = a.unit and c.day = :day::date and c.kind = 'START' and c.at <= :asOf
                        where a.ancestor = any(:units) and a.valid @> :day::date
                        group by a.ancestor
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .param("asOf", utc(asOf))
                .query(row -> {
                    begun.put(new Unit.Id(row.getObject("ancestor", UUID.class)), row.getLong("people"));
                });
        return begun;
    }

    /// Calls the roll; false when the id was used before.
    boolean call(Roll roll, Person.Id by) {
        return jdbc.sql("""
                        insert into attendance_roll (id, unit_id, day, called_at, until, called_by)
                        values (:id, :unit, :day, :called, :until, :by) on conflict do nothing
                        """)
                        .param("id", roll.id())
                        .param("unit", roll.unit().value())
                        .param("day", roll.day())
                        .param("called", utc(roll.called()))
                        .param("until", utc(roll.until()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    Optional<Roll> roll(UUID id) {
        return jdbc.sql("select * from attendance_roll where id = :id")
                .param("id", id)
                .query(CheckRepository::roll)
                .optional();
    }

    /// The roll calls of these units from a day to a day (exclusive), the earliest first.
    List<Roll> rolls(Collection<Unit.Id> units, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select * from attendance_roll
                        where unit_id = any(:units) and day >= :from and day < :until order by called_at
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(CheckRepository::roll)
                .list();
    }

    /// False when just this was said before.
    boolean say(Person.Id person, Unit.Id unit, LocalDate day, String said, Instant at) {
        return jdbc.sql("""
                        insert into attendance_word (person_id, day, unit_id, said_sealed, content_mark, written_at)
                        values (:person, :day, :unit, :said, :mark, :at)
                        on conflict (person_id, day) do update set said_sealed = excluded.said_sealed,
                            content_mark = excluded.content_mark, written_at = excluded.written_at
                        where attendance_word.content_mark <> excluded.content_mark
                        """)
                        .param("person", person.value())
                        .param("day", day)
                        .param("unit", unit.value())
                        .param("said", vault.seal(said, word(person, day)))
                        .param("mark", vault.fingerprint(said, word(person, day)))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// What these people said about their days.
    Map<Person.Id, Map<LocalDate, String>> said(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var said = new HashMap<Person.Id, Map<LocalDate, String>>();
        jdbc.sql("""
                        select person_id, day, said_sealed from attendance_word
                        where person_id = any(:people) and day >= :from and day < :until
                        """)
                .param("people", ids(people))
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    var person = new Person.Id(row.getObject("person_id", UUID.class));
                    var day = row.getObject("day", LocalDate.class);
                    said.computeIfAbsent(person, first -> new HashMap<>())
                            .put(day, vault.openAny(row.getBytes("said_sealed"), word(person, day)));
                });
        return said;
    }

    private static String word(Person.Id person, LocalDate day) {
        return "attendance_word.said:" + person + ":" + day;
    }

    private static Roll roll(ResultSet row, int number) throws SQLException {
        return new Roll(
                row.getObject("id", UUID.class),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                at(row, "called_at"),
                at(row, "until"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static UUID[] ids(Collection<Person.Id> people) {
        return people.stream().map(Person.Id::value).toArray(UUID[]::new);
    }
}
