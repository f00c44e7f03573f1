package vn.truc.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Unit;

/// The one question of the house in SQL: which clauses and exemptions reach which units on a day.
@Repository
class InForceRepository {
    /// What reaches one unit, which is asked on nearly every page.
    private static final String HITS_OF_ONE =
            "hit as (select holder_id, :unit::uuid as unit from measure_hits(:unit::uuid, :day::date))";

    /// What was reached, as it holds on a day.
    private static final String HELD = """
        select held.*, reached.*, reach.*
        from reached
        join lateral (
            select id, rule, null::uuid[] as sources, null as function_name, null::uuid as person_id,
                   document_id, document_number, clause, issuer_id, from_day, until_day
            from measure_source where in_force @> %1$s
            union all
            select id, null, sources, function_name, person_id,
                   document_id, document_number, clause, issuer_id, from_day, until_day
            from measure_exemption where in_force @> %1$s) as held on held.id = reached.holder_id
        cross join lateral (
            select array_agg(kind) as kinds, array_agg(unit_id) as reach_units, array_agg(area_id) as areas
            from measure_reach r where r.holder_id = reached.holder_id) as reach
        """;

    /// One row per clause and exemption, with all the asked units that it reaches: 11,000 units are some ten rows.
    private static final String REACHING = """
        with %s,
        reached as materialized (select holder_id, array_agg(unit) as units from hit group by holder_id)
        """ + HELD.formatted(":day::date");

    /// The same of a unit and of those above it, on each of some days.
    private static final String REACHING_ON_DAYS = """
        with hit as (
            select hits.holder_id, up.ancestor as unit, asked.day
            from unnest(:days::date[]) as asked (day)
            join unit_ancestor up on up.unit = :unit and up.valid @> asked.day
            cross join lateral measure_hits(up.ancestor, asked.day) as hits),
        reached as materialized (
            select holder_id, day, array_agg(unit) as units from hit group by holder_id, day)
        """ + HELD.formatted("reached.day");

    private final JdbcClient jdbc;

    InForceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reached reaching(Collection<Unit.Id> units, LocalDate day) {
        if (units.size() == 1) {
            return reached(jdbc.sql(REACHING.formatted(HITS_OF_ONE))
                    .param("unit", units.iterator().next().value())
                    .param("day", day));
        }
        return reached(many("select unit from unnest(:units::uuid[]) as asked (unit)", day)
                .param("units", MeasureRows.ids(units)));
    }

    /// What reaches a unit and those above it, by the day; a day on which nothing does is missing from the answer.
    Map<LocalDate, Reached> reachingUpward(Unit.Id unit, Collection<LocalDate> days) {
        var byDay = new HashMap<LocalDate, Reached>();
        jdbc.sql(REACHING_ON_DAYS)
                .param("unit", unit.value())
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    add(byDay.computeIfAbsent(row.getObject("day", LocalDate.class), _ -> Reached.nothing()), row);
                });
        return byDay;
    }

    Reached reachingAnybody(LocalDate day) {
        return reached(many("select unit from unit_ancestor where depth = 0 and valid @> :day::date", day));
    }

    /// What reaches each of many units. `is true` keeps PostgreSQL from looking for one unit in the index of
    /// days, which begins with the ancestor.
    private JdbcClient.StatementSpec many(String asked, LocalDate day) {
        var hits = """
        asked as materialized (%s),
        excepted as materialized (
            select x.holder_id, below.unit
            from measure_reach x
            join unit_ancestor below on below.ancestor = x.unit_id and below.valid @> :day::date
            where x.kind = 'EXCEPT'),
        hit as (
            select r.holder_id, asked.unit
            from asked
            join unit_ancestor up on up.unit = asked.unit and (up.valid @> :day::date) is true
            join measure_reach r on r.unit_id = up.ancestor
                 and (r.kind = 'LINE' or r.kind = 'LISTED' and up.depth = 0)
            where not exists (
                select from excepted where excepted.holder_id = r.holder_id and excepted.unit = asked.unit)
            union
            select r.holder_id, asked.unit
            from asked
            join area_unit seated on seated.unit = asked.unit and seated.valid @> :day::date
            join measure_reach r on r.area_id = seated.area and r.kind = 'TERRITORY')
        """.formatted(asked);
        return jdbc.sql(REACHING.formatted(hits)).param("day", day);
    }

    private static Reached reached(JdbcClient.StatementSpec statement) {
        var reached = Reached.nothing();
        statement.query(row -> {
            add(reached, row);
        });
        return reached;
    }

    private static void add(Reached reached, ResultSet row) throws SQLException {
        if (row.getString("rule") != null) {
            reached.sources().add(new Reached.Hit<>(MeasureRows.source(row, 0), MeasureRows.units(row)));
        } else {
            reached.exemptions().add(new Reached.Hit<>(MeasureRows.exemption(row, 0), MeasureRows.units(row)));
        }
    }

    /// The units that each of these clauses, entered or not, reaches on this day.
    List<Reached.Hit<MeasureSource>> unitsOf(List<MeasureSource> sources, LocalDate day) {
        var reached = unitsOf(
                sources.stream().collect(Collectors.toMap(source -> source.id().value(), MeasureSource::reach)), day);
        return sources.stream()
                .filter(source -> source.period().contains(day))
                .map(source -> new Reached.Hit<>(
                        source, reached.getOrDefault(source.id().value(), Set.of())))
                .toList();
    }

    Set<Unit.Id> unitsIn(Reach reach, LocalDate day) {
        var holder = new UUID(0, 0);
        return unitsOf(Map.of(holder, reach), day).getOrDefault(holder, Set.of());
    }

    private Map<UUID, Set<Unit.Id>> unitsOf(Map<UUID, Reach> reaches, LocalDate day) {
        var reached = new HashMap<UUID, Set<Unit.Id>>();
        ReachRows.of(reaches).bind(jdbc.sql("""
                        with wanted as (
                            select * from unnest(:holders::uuid[], :kinds::text[], :reach_units::uuid[], :areas::uuid[])
                                          as w (holder_id, kind, unit_id, area_id)),
                        hit as (
                            select w.holder_id, down.unit
                            from wanted w
                            join unit_ancestor down on down.ancestor = w.unit_id and down.valid @> :day::date
                            where (w.kind = 'LINE' or w.kind = 'LISTED' and down.depth = 0)
                              and not exists (
                                select from wanted x
                                join unit_ancestor out on out.ancestor = x.unit_id and out.valid @> :day::date
                                where x.holder_id = w.holder_id and x.kind = 'EXCEPT' and out.unit = down.unit)
                            union
                            select w.holder_id, seated.unit
                            from wanted w join area_unit seated on seated.area = w.area_id and seated.valid @> :day::date
                            where w.kind = 'TERRITORY')
                        select holder_id, array_agg(unit) units from hit group by holder_id
                        """)).param("day", day).query(row -> {
            reached.put(row.getObject("holder_id", UUID.class), MeasureRows.units(row));
        });
        return reached;
    }

    /// Each of these units with itself and those above it on this day.
    Map<Unit.Id, Set<Unit.Id>> upward(Collection<Unit.Id> units, LocalDate day) {
        var upward = new HashMap<Unit.Id, Set<Unit.Id>>();
        jdbc.sql("""
                        select unit, array_agg(ancestor) units from unit_ancestor
                        where unit = any(:units) and valid @> :day::date group by unit
                        """).param("units", MeasureRows.ids(units)).param("day", day).query(row -> {
            upward.put(new Unit.Id(row.getObject("unit", UUID.class)), MeasureRows.units(row));
        });
        return upward;
    }
}
