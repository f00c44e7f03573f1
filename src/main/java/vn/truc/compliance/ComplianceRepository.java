package vn.truc.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Waiting;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

@Repository
class ComplianceRepository {
    /// Rules of a kind with a detail that ends like this; no wildcards, as codes of units are free.
    private static final String OF_KIND =
            "day = :day and starts_with(subject, :kind) and right(subject, length(:ending)) = :ending";

    /// Held alone by whoever counts a day from the whole, together by whoever adds to it.
    private static final long COUNTING = 7_310_021;

    private final JdbcClient jdbc;

    ComplianceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counting up and not "do nothing", so that whoever is just being computed is marked again afterwards.
    void mark(Collection<Unit.Id> units, LocalDate from, LocalDate to) {
        jdbc.sql("""
                        insert into compliance_mark (unit_id, day, times)
                        select unit, day::date, 1
                        from unnest(:units::uuid[]) unit,
                             generate_series(:from::date::timestamp, :to::date::timestamp, '1 day') day
                        order by unit, day
                        on conflict (unit_id, day) do update set times = compliance_mark.times + 1
                        """)
                .param("units", ids(units))
                .param("from", from)
                .param("to", to)
                .update();
    }

    /// Notes the same without waiting for whoever else does; becomes a mark when marks are taken.
    void note(Collection<Unit.Id> units, LocalDate day) {
        jdbc.sql("insert into compliance_note (unit_id, day) select unit, :day from unnest(:units::uuid[]) unit")
                .param("units", ids(units))
                .param("day", day)
                .update();
    }

    /// Makes marks of what is noted by now. What is found is taken where it stands in the table: a database that has
    /// once found it empty would compare each line with each other.
    void markNoted() {
        jdbc.sql("""
                        with noted as (
                            delete from compliance_note
                            where ctid = any (array(select ctid from compliance_note order by id for update skip locked))
                            returning unit_id, day)
                        insert into compliance_mark (unit_id, day, times)
                        select unit_id, day, count(*) from noted group by unit_id, day order by unit_id, day
                        on conflict (unit_id, day) do update set times = compliance_mark.times + excluded.times
                        """).update();
    }

    /// Takes away what is marked and nobody else takes, by day.
    Map<LocalDate, Set<Unit.Id>> takeMarked() {
        var marked = new TreeMap<LocalDate, Set<Unit.Id>>();
        jdbc.sql("""
                        delete from compliance_mark
                        where ctid = any (
                            array(select ctid from compliance_mark order by unit_id, day for update skip locked))
                        returning unit_id, day
                        """).query(row -> {
            marked.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new HashSet<>())
                    .add(unit(row));
        });
        return marked;
    }

    /// Writes how these units stand on a day by what was known at a moment, and forgets what did not hold any more
    /// then; what was found out later stays. What is said of many units alike is sent once.
    void replace(List<Standing> standings, Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var said = standings.stream().map(Said::of).distinct().toList();
        var places = IntStream.range(0, said.size()).boxed().collect(Collectors.toMap(said::get, place -> place + 1));
        jdbc.sql("select pg_advisory_xact_lock_shared(:key)")
                .param("key", COUNTING)
                .query(row -> {});
        jdbc.sql("""
                        with said as (
                            select place, subject, state, evidence::jsonb as evidence, path, computed_at::timestamptz as computed_at
                            from unnest(:subjects::text[], :states::text[], :evidence::text[], :paths::text[], :computed::text[])
                                 with ordinality as s (subject, state, evidence, path, computed_at, place)),
                        found as materialized (
                            select f.unit_id, said.*
                            from unnest(:found::uuid[], :places::int[]) as f (unit_id, place) join said using (place)),
                        gone as (
                            delete from compliance c
                            where c.unit_id = any(:units) and c.day = :day and c.computed_at <= :as_of::timestamptz
                              and not exists (select from found f where f.unit_id = c.unit_id and f.subject = c.subject)
                            returning c.unit_id, c.subject, c.state),
                        kept as (
                            insert into compliance (unit_id, day, subject, state, evidence, path, computed_at)
                            select unit_id, :day, subject, state, evidence, path, computed_at from found
                            order by unit_id, subject
                            on conflict (unit_id, day, subject) do update
                            set state = excluded.state, evidence = excluded.evidence, path = excluded.path,
                                computed_at = excluded.computed_at
                            where compliance.computed_at <= excluded.computed_at
                            returning compliance.unit_id, compliance.subject, old.state as before, new.state as after),
                        change as (
                            select unit_id, subject, state, -1 as units from gone
                            union all
                            select unit_id, subject, before, -1 from kept where before is distinct from after and before is not null
                            union all
                            select unit_id, subject, after, 1 from kept where before is distinct from after)
                        insert into compliance_total (unit_id, day, subject, state, units)
                        select up.ancestor, :day, change.subject, change.state, sum(change.units)
                        from change join unit_ancestor up on up.unit = change.unit_id and up.valid @> :day::date
                        group by up.ancestor, change.subject, change.state
                        having sum(change.units) <> 0
                        order by up.ancestor, change.subject, change.state
                        on conflict (unit_id, day, subject, state) do update
                        set units = compliance_total.units + excluded.units
                        """)
                .param("found", standings.stream().map(s -> s.unit().value()).toArray(UUID[]::new))
                .param(
                        "places",
                        standings.stream().map(s -> places.get(Said.of(s))).toArray(Integer[]::new))
                .param(
                        "subjects",
                        said.stream().map(s -> s.subject().toString()).toArray(String[]::new))
                .param("states", said.stream().map(s -> s.state().name()).toArray(String[]::new))
                .param(
                        "evidence",
                        said.stream().map(s -> MessageJson.write(s.evidence())).toArray(String[]::new))
                .param("paths", said.stream().map(Said::path).toArray(String[]::new))
                .param(
                        "computed",
                        said.stream().map(s -> s.computedAt().toString()).toArray(String[]::new))
                .param("units", ids(units))
                .param("day", day)
                .param("as_of", asOf.toString())
                .update();
    }

    /// Makes whoever else writes or counts wait until this transaction ends: what is counted from the whole and what is
    /// added to it must not cross.
    void countAlone() {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", COUNTING).query(row -> {});
    }

    /// Counts anew how everybody stands on this day, as the line is by now; asked by whoever counts alone.
    void countAnew(LocalDate day) {
        jdbc.sql("delete from compliance_total where day = :day")
                .param("day", day)
                .update();
        jdbc.sql("""
                        insert into compliance_total (unit_id, day, subject, state, units)
                        select up.ancestor, c.day, c.subject, c.state, count(*)
                        from compliance c join unit_ancestor up on up.unit = c.unit_id and up.valid @> c.day
                        where c.day = :day
                        group by up.ancestor, c.day, c.subject, c.state
                        """).param("day", day).update();
    }

    /// The first day after one, up to another, on which anybody was judged.
    Optional<LocalDate> judgedAfter(LocalDate day, LocalDate last) {
        return jdbc.sql("select day from compliance where day > :day and day <= :last order by day limit 1")
                .param("day", day)
                .param("last", last)
                .query(LocalDate.class)
                .optional();
    }

    /// How many rules of units at or below each of these stand how, by unit and day; about one subject or all.
    Map<Unit.Id, Map<LocalDate, Map<State, Integer>>> totals(
            Collection<Unit.Id> units, LocalDate from, LocalDate to, Optional<Rule.Subject> subject) {
        var totals = new HashMap<Unit.Id, Map<LocalDate, Map<State, Integer>>>();
        jdbc.sql("""
                        select unit_id, day, state, sum(units) as units from compliance_total
                        where unit_id = any(:units) and day between :from and :to and units > 0
                          and (:subject::text is null or subject = :subject)
                        group by unit_id, day, state
                        """)
                .param("units", ids(units))
                .param("from", from)
                .param("to", to)
                .param("subject", subject.map(Rule.Subject::toString).orElse(null))
                .query(row -> {
                    totals.computeIfAbsent(unit(row), unit -> new HashMap<>())
                            .computeIfAbsent(row.getObject("day", LocalDate.class), day -> new EnumMap<>(State.class))
                            .put(State.valueOf(row.getString("state")), row.getInt("units"));
                });
        return totals;
    }

    /// How many met what was due, were late or miss it.
    Map<State, Integer> owed(Class<? extends Rule> kind, String ending, LocalDate day) {
        var counts = new EnumMap<State, Integer>(State.class);
        jdbc.sql("select state, count(*) as units from compliance where state in ('MET', 'LATE', 'MISSING') and "
                        + OF_KIND + " group by state")
                .params(kindOf(kind, ending, day))
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("units"));
                });
        return counts;
    }

    static Waiting.Count missing(Class<? extends Rule> kind, String ending, LocalDate day) {
        return new Waiting.Count(
                "select count(*) from compliance where state = 'MISSING' and " + OF_KIND, kindOf(kind, ending, day));
    }

    static Waiting.Count missing(Class<? extends Rule> kind, Unit.Id unit, LocalDate day) {
        var parameters = new HashMap<>(kindOf(kind, "", day));
        parameters.put("unit", unit.value());
        return new Waiting.Count(
                "select count(*) from compliance where unit_id = :unit and state = 'MISSING' and " + OF_KIND,
                parameters);
    }

    static Waiting.Count missing(Class<? extends Rule> kind, Unit.Id unit, LocalDate from, LocalDate to) {
        return new Waiting.Count(
                """
                select count(*) from compliance
                where unit_id = :unit and state = 'MISSING' and day between :from and :to and starts_with(subject, :kind)
                """, Map.of("unit", unit.value(), "from", from, "to", to, "kind", Rule.Subject.of(kind) + ":"));
    }

    private static Map<String, Object> kindOf(Class<? extends Rule> kind, String ending, LocalDate day) {
        return Map.of("kind", Rule.Subject.of(kind) + ":", "ending", ending, "day", day);
    }

    /// What units at or below this one had to obey in these days.
    List<Rule.Subject> subjectsBelow(Unit.Id unit, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct subject from compliance_total
                        where unit_id = :unit and day between :from and :to and units > 0 order by subject
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> Rule.Subject.valueOf(row.getString("subject")))
                .list();
    }

    /// About one subject or all.
    List<Standing> find(Collection<Unit.Id> units, LocalDate from, LocalDate to, Optional<Rule.Subject> subject) {
        return jdbc.sql("""
                        select * from compliance
                        where unit_id = any(:units) and day between :from and :to
                          and (:subject::text is null or subject = :subject)
                        order by unit_id, day, subject
                        """)
                .param("subject", subject.map(Rule.Subject::toString).orElse(null))
                .param("units", ids(units))
                .param("from", from)
                .param("to", to)
                .query(ComplianceRepository::standing)
                .list();
    }

    List<Rule.Subject> subjects(Collection<Unit.Id> units, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct subject from compliance
                        where unit_id = any(:units) and day between :from and :to order by subject
                        """)
                .param("units", ids(units))
                .param("from", from)
                .param("to", to)
                .query((row, number) -> Rule.Subject.valueOf(row.getString("subject")))
                .list();
    }

    /// Remembers the moment up to which deadlines have been looked at; answers the one before.
    Optional<Instant> advance(Instant now) {
        return jdbc.sql("""
                        insert into compliance_clock (id, as_of) values (1, :now)
                        on conflict (id) do update set as_of = excluded.as_of
                        returning old.as_of
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                unit(row),
                row.getObject("day", LocalDate.class),
                Rule.Subject.valueOf(row.getString("subject")),
                State.valueOf(row.getString("state")),
                MessageJson.read(row.getString("evidence")),
                row.getString("path"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant());
    }

    private static Unit.Id unit(ResultSet row) throws SQLException {
        return new Unit.Id(row.getObject("unit_id", UUID.class));
    }

    private static UUID[] ids(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }

    private record Said(Rule.Subject subject, State state, Message evidence, String path, Instant computedAt) {
        static Said of(Standing standing) {
            return new Said(
                    standing.subject(), standing.state(), standing.evidence(), standing.path(), standing.computedAt());
        }
    }
}
