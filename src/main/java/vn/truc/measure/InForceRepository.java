package vn.truc.measure;

import java.time.LocalDate;
import java.util.ArrayList;
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
    /// One row per clause and exemption, with all the asked units that it reaches: 11,000 units are some ten rows.
    /// `is true` keeps PostgreSQL from looking for one unit in the index of days, which begins with the ancestor.
    private static final String REACHING = """
        with asked as materialized (%s),
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
            join measure_reach r on r.area_id = seated.area and r.kind = 'TERRITORY'),
        reached as (select holder_id, array_agg(unit) units from hit group by holder_id),
        reach as (
            select holder_id, array_agg(kind) kinds, array_agg(unit_id) reach_units,
                   array_agg(area_id) areas
            from measure_reach where holder_id in (select holder_id from reached)
            group by holder_id)
        select id, rule, null::uuid[] as sources, null as function_name, null::uuid as person_id,
               document_id, document_number, clause, issuer_id, from_day, until_day, reached.units,
               kinds, reach_units, areas
        from measure_source join reached on reached.holder_id = id join reach using (holder_id)
        where in_force @> :day::date
        union all
        select id, null, sources, function_name, person_id, document_id, document_number, clause,
               issuer_id, from_day, until_day, reached.units, kinds, reach_units, areas
        from measure_exemption join reached on reached.holder_id = id join reach using (holder_id)
        where in_force @> :day::date
        """;

    /// The same for one unit, which is asked on nearly every page: from those above it and the areas around it.
    private static final String REACHING_ONE = """
        with up as materialized (
            select ancestor, depth from unit_ancestor where unit = :unit and (valid @> :day::date) is true),
        around as materialized (
            select area from area_unit where unit = :unit and valid @> :day::date),
        hit as (
            (select r.holder_id from measure_reach r join up on up.ancestor = r.unit_id
             where r.kind = 'LINE' or r.kind = 'LISTED' and up.depth = 0
             except
             select x.holder_id from measure_reach x join up on up.ancestor = x.unit_id where x.kind = 'EXCEPT')
            union
            select r.holder_id from measure_reach r join around on around.area = r.area_id where r.kind = 'TERRITORY'),
        reached as materialized (select holder_id, array[:unit::uuid] as units from hit),
        reach as (
            select holder_id, array_agg(kind) kinds, array_agg(unit_id) reach_units,
                   array_agg(area_id) areas
            from measure_reach where holder_id in (select holder_id from reached)
            group by holder_id)
        select id, rule, null::uuid[] as sources, null as function_name, null::uuid as person_id,
               document_id, document_number, clause, issuer_id, from_day, until_day, reached.units,
               kinds, reach_units, areas
        from measure_source join reached on reached.holder_id = id join reach using (holder_id)
        where in_force @> :day::date
        union all
        select id, null, sources, function_name, person_id, document_id, document_number, clause,
               issuer_id, from_day, until_day, reached.units, kinds, reach_units, areas
        from measure_exemption join reached on reached.holder_id = id join reach using (holder_id)
        where in_force @> :day::date
        """;

    private final JdbcClient jdbc;

    InForceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reached reaching(Collection<Unit.Id> units, LocalDate day) {
        if (units.size() == 1) {
            return reached(jdbc.sql(REACHING_ONE)
                    .param("unit", units.iterator().next().value())
                    .param("day", day));
        }
        return reached(jdbc.sql(REACHING.formatted("select unit from unnest(:units::uuid[]) as asked (unit)"))
                .param("units", MeasureRows.ids(units))
                .param("day", day));
    }

    Reached reachingAnybody(LocalDate day) {
        return reached(
                jdbc.sql(REACHING.formatted("select unit from unit_ancestor where depth = 0 and valid @> :day::date"))
                        .param("day", day));
    }

    private static Reached reached(JdbcClient.StatementSpec statement) {
        var sources = new ArrayList<Reached.Hit<MeasureSource>>();
        var exemptions = new ArrayList<Reached.Hit<Exemption>>();
        statement.query(row -> {
            if (row.getString("rule") != null) {
                sources.add(new Reached.Hit<>(MeasureRows.source(row, 0), MeasureRows.units(row)));
            } else {
                exemptions.add(new Reached.Hit<>(MeasureRows.exemption(row, 0), MeasureRows.units(row)));
            }
        });
        return new Reached(sources, exemptions);
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
