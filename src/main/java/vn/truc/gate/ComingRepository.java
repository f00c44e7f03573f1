package vn.truc.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class ComingRepository {
    private final JdbcClient jdbc;

    ComingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Person.Id, Map<LocalDate, Comings.Coming>> of(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var comings = new HashMap<Person.Id, Map<LocalDate, Comings.Coming>>();
        jdbc.sql("""
                        select person_id, day, min(came) as came, max(went) as went from gate_visit
                        where person_id = any(:people) and day >= :from and day < :until and kind = 'STAFF'
                          and outcome = 'ADMITTED' and not corrected
                        group by person_id, day
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    comings.computeIfAbsent(
                                    new Person.Id(row.getObject("person_id", UUID.class)), person -> new HashMap<>())
                            .put(
                                    row.getObject("day", LocalDate.class),
                                    new Comings.Coming(
                                            row.getObject("came", OffsetDateTime.class)
                                                    .toInstant(),
                                            Optional.ofNullable(row.getObject("went", OffsetDateTime.class))
                                                    .map(OffsetDateTime::toInstant)));
                });
        return comings;
    }

    Map<Unit.Id, Set<LocalDate>> kept(Collection<Unit> units, LocalDate from, LocalDate until) {
        var kept = new HashMap<Unit.Id, Set<LocalDate>>();
        jdbc.sql("""
                        with asked as (select * from unnest(:units::uuid[], :bodies::uuid[]) a (unit, body))
                        select a.unit, v.day from asked a join gate_visit v on v.unit_id = a.unit
                        where v.day >= :from and v.day < :until
                        union
                        select a.unit, v.day from asked a join (
                            select distinct guard_body_id, day from gate_visit
                            where guard_body_id = any(:bodies) and day >= :from and day < :until) v on v.guard_body_id = a.body
                        """)
                .param("units", units.stream().map(unit -> unit.id().value()).toArray(UUID[]::new))
                .param("bodies", units.stream().map(unit -> unit.body().value()).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    kept.computeIfAbsent(new Unit.Id(row.getObject("unit", UUID.class)), unit -> new HashSet<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        return kept;
    }

    Map<Unit.Id, Long> counts(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var counts = new HashMap<Unit.Id, Long>();
        jdbc.sql("""
                        select a.ancestor, count(distinct v.person_id) as people
                        from unit_ancestor a join gate_visit v on v.unit_id = a.unit and v.day = :day::date
                          and v.kind = 'STAFF' and v.outcome = 'ADMITTED' and not v.corrected
                          and v.came <= :asOf
                        where a.ancestor = any(:units) and a.valid @> :day::date
                        group by a.ancestor
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(new Unit.Id(row.getObject("ancestor", UUID.class)), row.getLong("people"));
                });
        return counts;
    }

    Map<Unit.Id, Set<Person.Id>> at(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var present = new HashMap<Unit.Id, Set<Person.Id>>();
        jdbc.sql("""
                        select distinct unit_id, person_id from gate_visit
                        where unit_id = any(:units) and day = :day and kind = 'STAFF' and outcome = 'ADMITTED'
                          and not corrected and came <= :asOf
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    present.computeIfAbsent(new Unit.Id(row.getObject("unit_id", UUID.class)), unit -> new HashSet<>())
                            .add(new Person.Id(row.getObject("person_id", UUID.class)));
                });
        return present;
    }
}
