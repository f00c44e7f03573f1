package vn.truc.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Who is to confirm a directive, who did, and who has read it.
@Repository
class ReceiptRepository {
    /// Which units have still to confirm which documents, on the day or on the last one of what is over: for one that
    /// was merged what it went into, where that has not confirmed itself; for one that was closed nobody.
    private static final String MISSING = """
            select distinct r.directive_id, coalesce(s.successor, r.unit_id) as unit_id
            from directive_receipt r
            join directive d on d.id = r.directive_id
            cross join lateral (
                select least(:day::date, greatest(d.holds_from, coalesce(d.holds_until - 1, 'infinity'))) as day) seen
            left join unit_successor s on s.unit = r.unit_id and s.valid @> seen.day
            where r.directive_id = any(:ids) and r.read_at is null
              and not exists (select from directive_receipt own
                              where own.directive_id = r.directive_id and own.unit_id = s.successor
                                and own.read_at is not null)
              and (s.successor is not null
                   or exists (select from unit_name n where n.unit_id = r.unit_id
                              and coalesce(upper(n.valid), 'infinity') > seen.day))
            """;

    private final JdbcClient jdbc;

    ReceiptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// These units are to confirm.
    void expect(Directive.Id id, Set<Unit.Id> units) {
        jdbc.sql("""
                        insert into directive_receipt (directive_id, unit_id)
                        select :id, unnest(:units::uuid[]) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("units", ReachColumns.values(units))
                .update();
    }

    /// Whether a unit, or one that had gone into it by a day, is or was to confirm.
    boolean concerns(Directive.Id id, Unit.Id unit, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from directive_receipt where directive_id = :id and unit_id in (
                            select :unit::uuid union
                            select unit from unit_successor where successor = :unit and valid @> :day::date))
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// Confirms for a unit and those that had gone into it by today; false when it was confirmed before.
    boolean acknowledge(Directive.Id id, Unit.Id unit, LocalDate today, Person.Id by, Instant at) {
        return jdbc.sql("""
                                update directive_receipt set read_by = :by, read_at = :at
                                where directive_id = :id and read_at is null and unit_id in (
                                    select :unit::uuid union
                                    select unit from unit_successor where successor = :unit and valid @> :day::date)
                                """)
                        .param("id", id.value())
                        .param("unit", unit.value())
                        .param("day", today)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Notes a reading; false when it was noted before.
    boolean read(Directive.Id id, Person.Id person, Instant at) {
        return jdbc.sql("insert into directive_reading values (:id, :person, :at) on conflict do nothing")
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Receipt> receipts(Directive.Id id, LocalDate day) {
        return jdbc.sql("""
                        select unit_id, read_by, read_at from directive_receipt
                        where directive_id = any(:ids) and read_at is not null
                        union all
                        select unit_id, null, null from (%s) missing
                        order by unit_id
                        """.formatted(MISSING))
                .param("ids", new UUID[] {id.value()})
                .param("day", day)
                .query((row, number) -> {
                    var by = row.getObject("read_by", UUID.class);
                    var at = row.getObject("read_at", OffsetDateTime.class);
                    return new Receipt(
                            new Unit.Id(row.getObject("unit_id", UUID.class)),
                            Optional.ofNullable(by).map(Person.Id::new),
                            Optional.ofNullable(at).map(OffsetDateTime::toInstant));
                })
                .list();
    }

    Map<Person.Id, Instant> readings(Directive.Id id) {
        return jdbc
                .sql("select person_id, read_at from directive_reading where directive_id = :id")
                .param("id", id.value())
                .query((row, number) -> Map.entry(
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<Directive.Id, Long> unconfirmed(Collection<Directive.Id> ids, LocalDate day) {
        return jdbc
                .sql("select directive_id, count(*) as missing from (" + MISSING + ") missing group by directive_id")
                .param("day", day)
                .param("ids", ids.stream().map(Directive.Id::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new Directive.Id(row.getObject("directive_id", UUID.class)), row.getLong("missing")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
