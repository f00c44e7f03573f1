package vn.truc.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.measure.OnSiteReasons.Reason;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Why people come to the office in a week.
@Repository
class ReasonRepository {
    private final JdbcClient jdbc;

    ReasonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Person.Id, Reason> of(Unit.Id unit, LocalDate monday) {
        return of(List.of(unit), monday).getOrDefault(unit, Map.of());
    }

    /// The reasons that these units gave for a week.
    Map<Unit.Id, Map<Person.Id, Reason>> of(Collection<Unit.Id> units, LocalDate monday) {
        var reasons = new HashMap<Unit.Id, Map<Person.Id, Reason>>();
        jdbc.sql(
                        "select unit_id, person_id, reason from roster_reason where unit_id = any(:units) and monday = :monday")
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("monday", monday)
                .query((row, number) -> reasons.computeIfAbsent(
                                new Unit.Id(row.getObject("unit_id", UUID.class)), unit -> new HashMap<>())
                        .put(
                                new Person.Id(row.getObject("person_id", UUID.class)),
                                Reason.valueOf(row.getString("reason"))))
                .list();
        return reasons;
    }

    /// Which work that these units staff each day their people can do.
    Map<Unit.Id, Map<Person.Id, Set<Work>>> works(Collection<Unit.Id> units) {
        var works = new HashMap<Unit.Id, Map<Person.Id, Set<Work>>>();
        jdbc.sql("""
                        select m.unit_id, m.person_id, w.work
                        from roster_member m join roster_work w on w.unit_id = m.unit_id and w.work = any(m.works)
                        where m.unit_id = any(:units)
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .query((row, number) -> works.computeIfAbsent(
                                new Unit.Id(row.getObject("unit_id", UUID.class)), unit -> new HashMap<>())
                        .computeIfAbsent(
                                new Person.Id(row.getObject("person_id", UUID.class)),
                                person -> EnumSet.noneOf(Work.class))
                        .add(Work.valueOf(row.getString("work"))))
                .list();
        return works;
    }

    /// Writes the reasons of a week over those that stood there.
    void write(Unit.Id unit, LocalDate monday, Map<Person.Id, Reason> reasons, Person.Id by, Instant at) {
        var given = List.copyOf(reasons.entrySet());
        jdbc.sql("""
                        with sent as (select * from unnest(:people::uuid[], :reasons::text[]) as s (person, reason)),
                        gone as (
                            delete from roster_reason r where unit_id = :unit and monday = :monday
                            and not exists (select from sent where sent.person = r.person_id))
                        insert into roster_reason (unit_id, monday, person_id, reason, written_by, written_at)
                        select :unit, :monday, person, reason, :by, :at from sent
                        on conflict (unit_id, monday, person_id) do update
                        set reason = excluded.reason, written_by = excluded.written_by, written_at = excluded.written_at
                        where roster_reason.reason <> excluded.reason
                        """)
                .param("unit", unit.value())
                .param("monday", monday)
                .param(
                        "people",
                        given.stream().map(each -> each.getKey().value()).toArray(UUID[]::new))
                .param(
                        "reasons",
                        given.stream().map(each -> each.getValue().name()).toArray(String[]::new))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
