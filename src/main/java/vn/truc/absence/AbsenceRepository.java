package vn.truc.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Waiting;
import vn.truc.database.Once;
import vn.truc.measure.Approver;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;
import vn.truc.vault.Vault;

@Repository
class AbsenceRepository {
    /// What a unit asked for that went into another since is kept there.
    private static final String KEPT = """
            (select o.*, coalesce(s.successor, o.unit_id) as kept_at
             from absence o left join unit_successor s on s.unit = o.unit_id and s.valid @> :line::date) a
            """;

    private static final String WITH_PEOPLE = "select a.*, goers.people, goers.units, goers.returns from " + KEPT + """
            cross join lateral (
                select array_agg(person_id order by person_id) as people, array_agg(unit_id order by person_id) as units,
                       array_agg(returned_at order by person_id) as returns
                from absence_person p where p.absence_id = a.id) goers
            """;

    private static final String WAITING = """
             where a.state = 'ASKED'
               and not exists (select from absence_person p where p.absence_id = a.id and p.person_id = :person)
               and (a.needed in ('NOBODY', 'HEAD') and not a.of_head and a.kept_at = any(:heads)
                    or a.needed in ('NOBODY', 'HEAD') and a.of_head and exists (
                        select from unit_ancestor u where u.unit = a.kept_at and u.valid @> :day::date
                        and (u.depth = 1 and u.ancestor = any(:heads) or u.ancestor = any(:leaders)))
                    or a.needed = 'LEADER_IN_CHARGE' and exists (
                        select from unit_ancestor u where u.unit = a.kept_at and u.valid @> :day::date
                        and u.ancestor = any(:leaders))
                    or a.needed in ('LEADER_IN_CHARGE', 'HEAD_OF_BODY') and a.body_id = any(:heads))
            """;

    private static final String OWN = """
            join absence_person own on own.absence_id = a.id and own.person_id = :person
            where a.to_day >= :own or own.returned_at >= :ownBegins
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    AbsenceRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Adds it with its people; false when the id was used before.
    boolean add(Unit.Id body, Absence absence) {
        return jdbc.sql("""
                        with added as (
                            insert into absence (id, body_id, unit_id, kind, place, purpose_sealed, from_day, from_noon,
                                to_day, to_noon, needed, of_head, state, version, asked_by, asked_at, decided_by, decided_at, level)
                            values (:id, :body, :unit, :kind, :place, :purpose, :from, :fromNoon, :to, :toNoon, :needed,
                                :ofHead, :state, 1, :by, :at, :decidedBy, :decidedAt, :level)
                            on conflict do nothing returning id)
                        insert into absence_person (absence_id, person_id, unit_id)
                        select added.id, goer.person, goer.unit
                        from added, unnest(:people::uuid[], :units::uuid[]) as goer (person, unit)
                        """)
                        .param("id", absence.id().value())
                        .param("body", body.value())
                        .param("unit", absence.unit().value())
                        .param("kind", absence.kind())
                        .param("place", absence.place())
                        .param("purpose", vault.sealAny(absence.purpose(), purpose(absence.id())))
                        .param("from", absence.span().from())
                        .param("fromNoon", absence.span().fromNoon())
                        .param("to", absence.span().to())
                        .param("toNoon", absence.span().toNoon())
                        .param("needed", absence.needed().name())
                        .param("ofHead", absence.ofHead())
                        .param("state", absence.state().name())
                        .param("by", absence.askedBy().value())
                        .param("at", utc(absence.askedAt()))
                        .param(
                                "decidedBy",
                                absence.decision()
                                        .map(decision -> decision.by().value())
                                        .orElse(null))
                        .param(
                                "decidedAt",
                                absence.decision()
                                        .map(decision -> utc(decision.at()))
                                        .orElse(null))
                        .param(
                                "level",
                                absence.decision()
                                        .map(decision -> decision.level().name())
                                        .orElse(null))
                        .param(
                                "people",
                                absence.people().stream()
                                        .map(goer -> goer.person().value())
                                        .toArray(UUID[]::new))
                        .param(
                                "units",
                                absence.people().stream()
                                        .map(goer -> goer.unit().value())
                                        .toArray(UUID[]::new))
                        .update()
                > 0;
    }

    /// Waits for whoever asks for one of these people right now, so that nobody is away twice or beyond their days.
    void queue(Collection<Person.Id> people) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('absence:' || person, 0))
                        from (select person from unnest(:people::uuid[]) as asked (person) order by person) as queued
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query((row, number) -> number)
                .list();
    }

    /// Whether one of these people is away on one of these days by something else that stands.
    boolean overlaps(Collection<Person.Id> people, Span span, Absence.Id except) {
        return jdbc.sql("""
                        select exists (
                            select from absence_person p join absence a on a.id = p.absence_id
                            where p.person_id = any(:people) and a.id <> :except and a.state in ('ASKED', 'APPROVED')
                              and a.days && daterange(:from, :to, '[]')
                              and not (a.to_day = :from and a.to_noon and :fromNoon)
                              and not (a.from_day = :to and a.from_noon and :toNoon))
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", span.from())
                .param("to", span.to())
                .param("fromNoon", span.fromNoon())
                .param("toNoon", span.toNoon())
                .param("except", except.value())
                .query(Boolean.class)
                .single();
    }

    /// Writes a new state over the version that was seen; false when somebody else did so before.
    boolean decide(Absence.Id id, int version, Absence.State state, Absence.Decision decision) {
        return jdbc.sql("""
                        update absence set state = :state, version = version + 1, decided_by = :by, decided_at = :at,
                               level = :level, reason_sealed = :reason
                        where id = :id and version = :version
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("state", state.name())
                        .param("by", decision.by().value())
                        .param("at", utc(decision.at()))
                        .param("level", decision.level().name())
                        .param("reason", vault.sealAny(decision.reason(), reason(id)))
                        .update()
                == 1;
    }

    /// Lets what was allowed end with this day, the decision as it was; false when it changed meanwhile.
    boolean shorten(Absence.Id id, int version, LocalDate last) {
        return jdbc.sql("""
                        update absence set to_day = :last, to_noon = false, version = version + 1
                        where id = :id and version = :version and state = 'APPROVED' and from_day <= :last
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("last", last)
                        .update()
                == 1;
    }

    /// Writes that somebody came back; the first word stands. Whether this was it.
    boolean returned(Absence.Id id, Person.Id person, Instant at, Person.Id by) {
        return jdbc.sql("""
                        update absence_person set returned_at = :at, returned_by = :by
                        where absence_id = :id and person_id = :person and returned_at is null
                        """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("at", utc(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    Optional<Absence> find(Absence.Id id, LocalDate today) {
        return jdbc.sql(WITH_PEOPLE + " where a.id = :id")
                .param("id", id.value())
                .param("line", today)
                .query(this::absence)
                .optional();
    }

    /// Somebody’s own that end on this day or later, or from which they came back then, the next first.
    OwnAbsences of(Person.Id person, LocalDate today, LocalDate day) {
        return new OwnAbsences(person, Once.ask(ownOf(person, day), () -> own(person, today, day)));
    }

    private static Once.Question ownOf(Person.Id person, LocalDate day) {
        return new Once.Question("absences.own", person, day);
    }

    private List<Absence> own(Person.Id person, LocalDate today, LocalDate day) {
        return jdbc.sql(WITH_PEOPLE + OWN + "order by a.from_day, a.id")
                .param("person", person.value())
                .param("line", today)
                .param("own", day)
                .param("ownBegins", utc(day.atStartOfDay(Words.OFFICE_ZONE).toInstant()))
                .query(this::absence)
                .list();
    }

    /// Those at a unit and below that end on this day or later, the next first.
    List<Absence> below(Unit.Id root, LocalDate line, LocalDate day) {
        return jdbc.sql(WITH_PEOPLE + """
                         where a.to_day >= :day
                           and a.kept_at in (select unit from unit_ancestor where ancestor = :root and valid @> :line::date)
                        order by a.from_day, a.id
                        """)
                .param("root", root.value())
                .param("line", line)
                .param("day", day)
                .query(this::absence)
                .list();
    }

    /// Whose trips and leave of this unit, asked for or allowed, reach this day or later ones.
    List<Person.Id> awayFrom(Unit.Id unit, LocalDate from) {
        return jdbc.sql("""
                        select distinct p.person_id from absence a join absence_person p on p.absence_id = a.id
                        where a.unit_id = :unit and a.to_day >= :from and a.state in ('ASKED', 'APPROVED')
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .query((row, number) -> new Person.Id(row.getObject("person_id", UUID.class)))
                .list();
    }

    /// What waits for somebody who heads some units and is in charge of others: what their unit’s people asked
    /// for, what the heads right below asked for, and what needs their higher approval. With it come their own from
    /// a day on, so that a reading need not ask for them again.
    List<Absence> waiting(
            Person.Id person,
            Collection<Unit.Id> heads,
            Collection<Unit.Id> leaders,
            LocalDate day,
            LocalDate ownFrom) {
        var both = jdbc.sql("select * from (select mine.*, true as concerns from (" + WITH_PEOPLE + OWN
                        + ") mine union all select others.*, false from (" + WITH_PEOPLE + WAITING
                        + ") others) a order by a.from_day, a.id")
                .params(decider(person, heads, leaders, day))
                .param("own", ownFrom)
                .param("ownBegins", utc(ownFrom.atStartOfDay(Words.OFFICE_ZONE).toInstant()))
                .query((row, number) -> Map.entry(row.getBoolean("concerns"), absence(row, number)))
                .list();
        Once.ask(ownOf(person, ownFrom), () -> of(both, true));
        return of(both, false);
    }

    private static List<Absence> of(List<Map.Entry<Boolean, Absence>> all, boolean own) {
        return all.stream()
                .filter(absence -> absence.getKey() == own)
                .map(Map.Entry::getValue)
                .toList();
    }

    /// What counts them.
    static Waiting.Count waitingCount(
            Person.Id person, Collection<Unit.Id> heads, Collection<Unit.Id> leaders, LocalDate day) {
        return new Waiting.Count("select count(*) from " + KEPT + WAITING, decider(person, heads, leaders, day));
    }

    private static Map<String, Object> decider(
            Person.Id person, Collection<Unit.Id> heads, Collection<Unit.Id> leaders, LocalDate day) {
        return Map.of("person", person.value(), "heads", ids(heads), "leaders", ids(leaders), "day", day, "line", day);
    }

    private static String purpose(Absence.Id id) {
        return "absence.purpose:" + id;
    }

    private static String reason(Absence.Id id) {
        return "absence.reason:" + id;
    }

    static UUID[] ids(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private Absence absence(ResultSet row, int number) throws SQLException {
        var id = new Absence.Id(row.getObject("id", UUID.class));
        return new Absence(
                id,
                new Unit.Id(row.getObject("kept_at", UUID.class)),
                row.getString("kind"),
                row.getString("place"),
                vault.openAny(row.getBytes("purpose_sealed"), purpose(id)),
                new Span(
                        row.getObject("from_day", LocalDate.class),
                        row.getBoolean("from_noon"),
                        row.getObject("to_day", LocalDate.class),
                        row.getBoolean("to_noon")),
                Approver.valueOf(row.getString("needed")),
                row.getBoolean("of_head"),
                Absence.State.valueOf(row.getString("state")),
                row.getInt("version"),
                new Person.Id(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                decision(row, id),
                goers(row));
    }

    private Optional<Absence.Decision> decision(ResultSet row, Absence.Id id) throws SQLException {
        var by = row.getObject("decided_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new Absence.Decision(
                        new Person.Id(by),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        Approver.valueOf(row.getString("level")),
                        vault.openAny(row.getBytes("reason_sealed"), reason(id))));
    }

    private static List<Absence.Goer> goers(ResultSet row) throws SQLException {
        var people = (UUID[]) row.getArray("people").getArray();
        var units = (UUID[]) row.getArray("units").getArray();
        var returns = (Timestamp[]) row.getArray("returns").getArray();
        return IntStream.range(0, people.length)
                .mapToObj(i -> new Absence.Goer(
                        new Person.Id(people[i]),
                        new Unit.Id(units[i]),
                        Optional.ofNullable(returns[i]).map(Timestamp::toInstant)))
                .toList();
    }
}
