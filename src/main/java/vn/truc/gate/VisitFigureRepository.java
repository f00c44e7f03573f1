package vn.truc.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.measure.Approver;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.report.IndicatorSource.Figure;

/// Counts what gates wrote down, for all units in one statement.
@Repository
class VisitFigureRepository {
    private final JdbcClient jdbc;

    VisitFigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Figure> of(Map<Unit.Id, Unit.Id> bodies, LocalDate day, Instant asOf) {
        return jdbc
                .sql("""
                        with asked as (select * from unnest(:units, :bodies) as asked (root, body)),
                        kept as (
                            select root from asked
                            where exists (select from gate_visit v
                                          where v.guard_body_id = asked.body and v.day = :day and v.came <= :asOf)),
                        below as (
                            select kept.root, a.unit from kept
                            join unit_ancestor a on a.ancestor = kept.root and a.valid @> :day::date),
                        visitors as (
                            select below.root, count(distinct v.person_id) as people
                            from below join gate_visit v on v.unit_id = below.unit
                            where v.day = :day and v.came <= :asOf and v.kind = 'VISITOR' and v.outcome = 'ADMITTED'
                              and not v.corrected
                            group by below.root),
                        hot as (
                            select below.root, count(*) as readings
                            from below join gate_temperature t on t.unit_id = below.unit and t.day = :day and t.high
                            join gate_visit v on v.body_id = t.body_id and v.id = t.visit_id and v.came <= :asOf
                            group by below.root)
                        select kept.root, coalesce(visitors.people, 0) as visitors, coalesce(readings, 0) as hot
                        from kept left join visitors using (root) left join hot using (root)
                        """)
                .param("units", ids(bodies.keySet()))
                .param("bodies", ids(bodies.values()))
                .param("day", day)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    var unit = new Unit.Id(row.getObject("root", UUID.class));
                    return List.of(
                            new Figure(unit, "visitors", row.getLong("visitors")),
                            new Figure(unit, "high-temperature", row.getLong("hot")));
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// How visits of these units and of those below them were handled on a day, unit by unit; where nobody was let in
    /// there is nothing. Some people need not be measured.
    List<Handled> handled(Collection<Unit.Id> units, LocalDate day, Instant asOf, Collection<Person.Id> unmeasured) {
        return jdbc.sql("""
                        select a.ancestor as root, a.unit, count(*) as admitted,
                               count(*) filter (where not v.checked_temperature and v.ordered_by is null and v.reason <> 'BY_ORDER'
                                   and v.person_id <> all(:unmeasured)) as unchecked
                        from unit_ancestor a
                        join gate_visit v on v.unit_id = a.unit and v.day = :day and v.came <= :asOf
                        where a.ancestor = any(:units) and a.valid @> :day::date and v.outcome = 'ADMITTED'
                          and not v.corrected
                        group by a.ancestor, a.unit
                        """)
                .param("units", ids(units))
                .param("day", day)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("unmeasured", unmeasured.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query((row, number) -> new Handled(
                        new Unit.Id(row.getObject("root", UUID.class)),
                        new Unit.Id(row.getObject("unit", UUID.class)),
                        row.getInt("admitted"),
                        row.getInt("unchecked")))
                .list();
    }

    /// Who was let in to these units and those below them on a day, alike ones together. An approval counts as it stood
    /// when the visitor came, and for the day it was given for.
    List<Received> received(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        return jdbc.sql("""
                        select a.ancestor as root, a.unit, v.kind = 'VISITOR' as visitor, v.ordered_by is not null or v.reason = 'BY_ORDER' as ordered,
                               v.reason = 'VISITOR' as anywhere, known.abroad, opinion.level, count(*) as times
                        from unit_ancestor a
                        join gate_visit v on v.unit_id = a.unit and v.day = :day and v.came <= :asOf
                        left join gate_visitor known on v.kind = 'VISITOR' and known.id = v.person_id
                        left join lateral (
                            select case when said.approved and known.expected = v.day then said.level end as level
                            from gate_approval said
                            where said.visitor_id = known.id and said.at <= v.came
                            order by said.version desc limit 1) opinion on true
                        where a.ancestor = any(:units) and a.valid @> :day::date and v.outcome = 'ADMITTED'
                          and not v.corrected
                        group by 1, 2, 3, 4, 5, 6, 7
                        """)
                .param("units", ids(units))
                .param("day", day)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Received(
                        new Unit.Id(row.getObject("root", UUID.class)),
                        new Unit.Id(row.getObject("unit", UUID.class)),
                        row.getBoolean("visitor"),
                        row.getBoolean("ordered"),
                        row.getBoolean("anywhere"),
                        Optional.ofNullable(row.getObject("abroad", Boolean.class)),
                        Optional.ofNullable(row.getString("level"))
                                .map(Approver::valueOf)
                                .orElse(Approver.NOBODY),
                        row.getInt("times")))
                .list();
    }

    /// Who of these units themselves came in on a day, not by anybody's order.
    Map<Unit.Id, Set<Person.Id>> cameIn(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var came = new HashMap<Unit.Id, Set<Person.Id>>();
        jdbc.sql("""
                        select distinct unit_id, person_id from gate_visit
                        where unit_id = any(:units) and day = :day and came <= :asOf and kind = 'STAFF'
                          and outcome = 'ADMITTED' and ordered_by is null and not corrected
                        """)
                .param("units", ids(units))
                .param("day", day)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, number) -> came.computeIfAbsent(
                                new Unit.Id(row.getObject("unit_id", UUID.class)), unit -> new HashSet<>())
                        .add(new Person.Id(row.getObject("person_id", UUID.class))))
                .list();
        return came;
    }

    /// What the books of these bodies' sites hold of a day; a body without an entry is missing from the answer.
    Map<Unit.Id, Book> books(Map<Unit.Id, Set<Place.Id>> sites, LocalDate day, Instant asOf) {
        var pairs = sites.entrySet().stream()
                .flatMap(body -> body.getValue().stream().map(site -> Map.entry(body.getKey(), site)))
                .toList();
        var books = new HashMap<Unit.Id, Book>();
        jdbc.sql("""
                        select kept.body, count(*) as entries,
                               count(*) filter (where v.outcome = 'ADMITTED' and (v.went is null or v.closed = 'FORGOTTEN')) as not_left
                        from unnest(:bodies::uuid[], :sites::uuid[]) as kept (body, site)
                        join gate_visit v on v.site_id = kept.site and v.day = :day and v.came <= :asOf and not v.corrected
                        group by kept.body
                        """)
                .param(
                        "bodies",
                        pairs.stream().map(pair -> pair.getKey().value()).toArray(UUID[]::new))
                .param(
                        "sites",
                        pairs.stream().map(pair -> pair.getValue().value()).toArray(UUID[]::new))
                .param("day", day)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, number) -> books.put(
                        new Unit.Id(row.getObject("body", UUID.class)),
                        new Book(row.getInt("entries"), row.getInt("not_left"))))
                .list();
        return books;
    }

    private static UUID[] ids(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }

    /// How many lines the book of a day has, and how many of those let in have not left by it.
    record Book(int entries, int notLeft) {}

    /// How many were let in to a unit at or below a root, and how many of them without a measured temperature.
    record Handled(Unit.Id root, Unit.Id unit, int admitted, int unchecked) {}

    /// How often somebody was let in alike to a unit at or below a root: a visitor or not, by order, told no room, from
    /// abroad (empty where nothing is kept of the visitor any more), approved by whom.
    record Received(
            Unit.Id root,
            Unit.Id unit,
            boolean visitor,
            boolean ordered,
            boolean anywhere,
            Optional<Boolean> abroad,
            Approver approved,
            int times) {}
}
