package vn.truc.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Crowd;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;
import vn.truc.vault.Vault;

@Repository
class IsolationRepository {
    private static final String CURRENT = """
            select i.*, lower(days) as from_day, upper(days) as until_day from health_isolation i
            where version = (select max(version) from health_isolation later where later.id = i.id)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final IsolationSeal seal;

    IsolationRepository(JdbcClient jdbc, Vault vault, IsolationSeal seal) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.seal = seal;
    }

    /// Adds an order or its next version; false when that version was written before.
    boolean add(Unit.Id body, Isolation isolation, Person.Id by, Instant at) {
        return jdbc.sql("""
                        with held as (
                            insert into health_absence as absence (id, body_id, person_id, unit_id, days, version)
                            values (:id, :body, :person, :unit, daterange(:from, :until), :number)
                            on conflict (id) do update set days = excluded.days, version = excluded.version
                            where absence.version < excluded.version
                            returning id)
                        insert into health_isolation (id, version, body_id, person_id, unit_id, days, order_sealed,
                            reason_sealed, written_at, written_by)
                        select id, :number, :body, :person, :unit, daterange(:from, :until), :order, :reason, :at, :by
                        from held
                        """)
                        .param("id", isolation.id().value())
                        .param("number", isolation.version())
                        .param("body", body.value())
                        .param("person", isolation.person().value())
                        .param("unit", isolation.unit().value())
                        .param("from", isolation.from())
                        .param(
                                "until",
                                isolation.lastDay().map(day -> day.plusDays(1)).orElse(null))
                        .param("order", seal.close(isolation))
                        .param(
                                "reason",
                                vault.sealAny(
                                        isolation.reason(),
                                        purpose(isolation.id().value(), isolation.version())))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    Optional<Isolation> find(Isolation.Id id) {
        return jdbc.sql(CURRENT + " and id = :id")
                .param("id", id.value())
                .query(this::isolation)
                .optional();
    }

    List<Isolation> of(Person.Id person) {
        return jdbc.sql(CURRENT + " and person_id = :person order by id desc")
                .param("person", person.value())
                .query(this::isolation)
                .list();
    }

    /// Every version of a person’s orders with when and by whom it was written, the newest first.
    List<Written> versions(Person.Id person) {
        return jdbc.sql("""
                        select i.*, lower(days) as from_day, upper(days) as until_day, w.name as writer
                        from health_isolation i left join person w on w.id = i.written_by
                        where i.person_id = :person order by i.id desc, i.version desc
                        """)
                .param("person", person.value())
                .query((row, number) -> new Written(
                        isolation(row, number),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("writer")).orElse("")))
                .list();
    }

    /// A version of an order, when it was written and by whom.
    record Written(Isolation isolation, Instant at, String writer) {}

    /// Those below a unit that hold on this day or began in the month before, the running ones first.
    List<Isolation> below(Unit.Id root, LocalDate day) {
        return jdbc.sql(CURRENT + """
                         and unit_id in (select unit from unit_reached(:roots))
                         and days && daterange(:day::date - 30, null)
                        order by days @> :day::date desc, lower(days) desc, id
                        """)
                .param("roots", new UUID[] {root.value()})
                .param("day", day)
                .query(this::isolation)
                .list();
    }

    /// When each isolation of these units’ own people began or became known, whichever is later, between two days.
    Map<Unit.Id, List<Instant>> begun(Collection<Unit.Id> units, LocalDate from, LocalDate to, Instant asOf) {
        var begun = new HashMap<Unit.Id, List<Instant>>();
        jdbc.sql("""
                        select unit_id, began from health_isolation cross join lateral (
                            select greatest(written_at, lower(days)::timestamp at time zone :zone) as began) as beginning
                        where version = 1 and unit_id = any(:units) and written_at <= :asOf
                          and (began at time zone :zone)::date between :from and :to
                        order by began
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("zone", Words.OFFICE_ZONE.getId())
                .param("from", from)
                .param("to", to)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, number) -> begun.computeIfAbsent(
                                new Unit.Id(row.getObject("unit_id", UUID.class)), unit -> new ArrayList<>())
                        .add(row.getObject("began", OffsetDateTime.class).toInstant()))
                .list();
        return begun;
    }

    Set<Person.Id> on(Collection<Person.Id> people, LocalDate day) {
        return Set.copyOf(
                jdbc.sql("select person_id from health_absence where person_id = any(:people) and days @> :day::date")
                        .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                        .param("day", day)
                        .query((row, number) -> new Person.Id(row.getObject("person_id", UUID.class)))
                        .list());
    }

    /// The orders about these people that hold on a day, of those that one may read.
    List<Isolation> holding(Collection<Person.Id> people, LocalDate day) {
        return jdbc.sql(CURRENT + " and person_id = any(:people) and days @> :day::date")
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(this::isolation)
                .list();
    }

    /// Everybody kept apart on a day.
    Set<Person.Id> on(LocalDate day) {
        return Set.copyOf(jdbc.sql("select distinct person_id from health_absence where days @> :day::date")
                .param("day", day)
                .query((row, number) -> new Person.Id(row.getObject("person_id", UUID.class)))
                .list());
    }

    /// Those whose last day was one of these, in their last version, where no other order of the person goes on after
    /// it; of several that end together, the last. For a named part of Trực.
    List<Isolation> ended(LocalDate from, LocalDate to) {
        return jdbc.sql(CURRENT + """
                         and upper(days) - 1 between :from and :to
                         and not exists (
                            select from health_absence other
                            where other.person_id = i.person_id and other.id <> i.id and lower(other.days) <= :to::date + 1
                              and (upper_inf(other.days) or upper(other.days) > upper(i.days)
                                or upper(other.days) = upper(i.days) and other.id > i.id))
                        order by id
                        """)
                .param("from", from)
                .param("to", to)
                .query(this::isolation)
                .list();
    }

    Map<Person.Id, Set<LocalDate>> days(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var crowd = new Crowd(people);
        var apart = jdbc.sql("""
                        select person_id, day::date as day
                        from health_absence cross join lateral generate_series(
                            greatest(lower(days), :from::date)::timestamp,
                            (coalesce(least(upper(days), :until::date), :until::date) - 1)::timestamp, '1 day') as day
                        where %s and days && daterange(:from::date, :until::date)
                        """.formatted(crowd.among("person_id")))
                .param("people", crowd.ids())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> Map.entry(
                        new Person.Id(row.getObject("person_id", UUID.class)), row.getObject("day", LocalDate.class)))
                .list();
        return crowd.of(apart, Map.Entry::getKey).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private Isolation isolation(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int version = row.getInt("version");
        var from = row.getObject("from_day", LocalDate.class);
        var told = seal.open(row.getBytes("order_sealed"), id, version)
                .orElseGet(() -> IsolationSeal.Particulars.lost(from));
        return new Isolation(
                new Isolation.Id(id),
                version,
                new Person.Id(row.getObject("person_id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                told.standing(),
                told.kind(),
                told.compulsory(),
                told.vaccinated(),
                told.lastExposure(),
                from,
                lastDay(row.getObject("until_day", LocalDate.class)),
                told.basis(),
                vault.openAny(row.getBytes("reason_sealed"), purpose(id, version)),
                told.watchDays());
    }

    private static String purpose(UUID id, int version) {
        return "health_isolation.reason:" + id + ":" + version;
    }

    private static Optional<LocalDate> lastDay(@Nullable LocalDate exclusiveEnd) {
        return Optional.ofNullable(exclusiveEnd).map(end -> end.minusDays(1));
    }
}
