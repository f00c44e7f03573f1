package vn.truc.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class MeasureRepository {
    private static final String SOURCE = """
            select s.*, r.kinds, r.reach_units, r.areas
            from measure_source s
            cross join lateral (select array_agg(kind) kinds, array_agg(unit_id) reach_units, array_agg(area_id) areas
                                from measure_reach where holder_id = s.id) r
            """;

    /// One row per clause and exemption, with all the asked units that it reaches: 11,000 units are some ten rows.
    /// `is true` keeps PostgreSQL from looking for one unit in the index of days, which begins with the ancestor.
    private static final String REACHING = """
        with asked as (%s),
        hit as (
            select r.holder_id, asked.unit
            from asked
            join unit_ancestor up on up.unit = asked.unit and (up.valid @> :day::date) is true
            join measure_reach r on r.unit_id = up.ancestor
                 and (r.kind = 'LINE' or r.kind = 'LISTED' and up.depth = 0)
            where not exists (
                select from measure_reach x
                join unit_ancestor out on out.ancestor = x.unit_id and out.valid @> :day::date
                where x.holder_id = r.holder_id and x.kind = 'EXCEPT' and out.unit = asked.unit)
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

    private final JdbcClient jdbc;

    MeasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reached reaching(Collection<Unit.Id> units, LocalDate day) {
        return reached(jdbc.sql(REACHING.formatted("select unit from unnest(:units::uuid[]) as asked (unit)"))
                .param("units", ids(units))
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
                sources.add(new Reached.Hit<>(source(row, 0), units(row)));
            } else {
                exemptions.add(new Reached.Hit<>(exemption(row, 0), units(row)));
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
            reached.put(row.getObject("holder_id", UUID.class), units(row));
        });
        return reached;
    }

    /// Each of these units with itself and those above it on this day.
    Map<Unit.Id, Set<Unit.Id>> upward(Collection<Unit.Id> units, LocalDate day) {
        var upward = new HashMap<Unit.Id, Set<Unit.Id>>();
        jdbc.sql("""
                        select unit, array_agg(ancestor) units from unit_ancestor
                        where unit = any(:units) and valid @> :day::date group by unit
                        """).param("units", ids(units)).param("day", day).query(row -> {
            upward.put(new Unit.Id(row.getObject("unit", UUID.class)), units(row));
        });
        return upward;
    }

    List<MeasureSource> find(Collection<MeasureSource.Id> ids) {
        return jdbc.sql(SOURCE + "where s.id = any(:ids) order by s.id")
                .param("ids", ids.stream().map(MeasureSource.Id::value).toArray(UUID[]::new))
                .query(MeasureRepository::source)
                .list();
    }

    List<MeasureSource> ofDocument(UUID document) {
        return jdbc.sql(SOURCE + "where s.document_id = :document order by s.id")
                .param("document", document)
                .query(MeasureRepository::source)
                .list();
    }

    boolean own(MeasureSource.Id id) {
        return jdbc.sql("select exists (select from measure_source where id = :id and own)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Set<MeasureSource.Id> enter(List<MeasureSource> sources, boolean own) {
        var entered = jdbc.sql("""
                        insert into measure_source (id, rule, subject, document_id, document_number, clause, issuer_id,
                                                    own, from_day, until_day)
                        select id, rule::jsonb, subject, document, number, clause, issuer, :own, from_day, until_day
                        from unnest(:ids::uuid[], :rules::text[], :subjects::text[], :documents::uuid[],
                                    :numbers::text[], :clauses::text[], :issuers::uuid[], :from::date[], :until::date[])
                             as s (id, rule, subject, document, number, clause, issuer, from_day, until_day)
                        on conflict (id) do nothing returning id
                        """)
                .param("own", own)
                .param("ids", sources.stream().map(s -> s.id().value()).toArray(UUID[]::new))
                .param(
                        "rules",
                        sources.stream().map(s -> RuleJson.write(s.rule())).toArray(String[]::new))
                .param(
                        "subjects",
                        sources.stream().map(s -> s.rule().subject().toString()).toArray(String[]::new))
                .param(
                        "documents",
                        sources.stream().map(s -> s.origin().document()).toArray(UUID[]::new))
                .param("numbers", sources.stream().map(s -> s.origin().number()).toArray(String[]::new))
                .param("clauses", sources.stream().map(s -> s.origin().clause()).toArray(String[]::new))
                .param("issuers", sources.stream().map(s -> s.issuer().value()).toArray(UUID[]::new))
                .param(
                        "from",
                        sources.stream().map(s -> s.period().from().toString()).toArray(String[]::new))
                .param(
                        "until",
                        sources.stream()
                                .map(s -> Objects.toString(s.period().until(), null))
                                .toArray(String[]::new))
                .query((row, number) -> new MeasureSource.Id(row.getObject("id", UUID.class)))
                .list();
        reach(sources.stream()
                .filter(source -> entered.contains(source.id()))
                .collect(Collectors.toMap(source -> source.id().value(), MeasureSource::reach)));
        return Set.copyOf(entered);
    }

    Set<MeasureSource.Id> end(Set<MeasureSource.Id> ids, LocalDate from) {
        return Set.copyOf(jdbc.sql("""
                        update measure_source set until_day = greatest(from_day, :from::date)
                        where id = any(:ids) and (until_day is null or until_day > :from::date and until_day > from_day)
                        returning id
                        """)
                .param("ids", ids.stream().map(MeasureSource.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .query((row, number) -> new MeasureSource.Id(row.getObject("id", UUID.class)))
                .list());
    }

    boolean exempt(Exemption exemption) {
        int entered = jdbc.sql("""
                        insert into measure_exemption (id, sources, function_name, person_id, document_id,
                                                       document_number, clause, issuer_id, from_day, until_day)
                        values (:id, :sources, :function, :person, :document, :number, :clause, :issuer, :from, :until)
                        on conflict (id) do nothing
                        """)
                .param("id", exemption.id().value())
                .param(
                        "sources",
                        exemption.sources().stream()
                                .map(MeasureSource.Id::value)
                                .sorted()
                                .toArray(UUID[]::new))
                .param("function", exemption.whom() instanceof Exemption.Whom.Function(var name) ? name : null)
                .param(
                        "person",
                        exemption.whom() instanceof Exemption.Whom.Somebody(var person) ? person.value() : null)
                .param("document", exemption.origin().document())
                .param("number", exemption.origin().number())
                .param("clause", exemption.origin().clause())
                .param("issuer", exemption.issuer().value())
                .param("from", exemption.period().from())
                .param("until", exemption.period().until())
                .update();
        if (entered == 1) {
            reach(Map.of(exemption.id().value(), exemption.reach()));
        }
        return entered == 1;
    }

    List<Exemption> findExemptions(Collection<Exemption.Id> ids) {
        return jdbc.sql("""
                        select e.*, r.kinds, r.reach_units, r.areas
                        from measure_exemption e
                        cross join lateral (
                            select array_agg(kind) kinds, array_agg(unit_id) reach_units, array_agg(area_id) areas
                            from measure_reach where holder_id = e.id) r
                        where e.id = any(:ids)
                        """)
                .param("ids", ids.stream().map(Exemption.Id::value).toArray(UUID[]::new))
                .query(MeasureRepository::exemption)
                .list();
    }

    private void reach(Map<UUID, Reach> reaches) {
        ReachRows.of(reaches).bind(jdbc.sql("""
                        insert into measure_reach (holder_id, kind, unit_id, area_id)
                        select * from unnest(:holders::uuid[], :kinds::text[], :reach_units::uuid[], :areas::uuid[])
                        """)).update();
    }

    private static MeasureSource source(ResultSet row, int number) throws SQLException {
        return new MeasureSource(
                new MeasureSource.Id(row.getObject("id", UUID.class)),
                RuleJson.read(row.getString("rule")),
                origin(row),
                new Unit.Id(row.getObject("issuer_id", UUID.class)),
                reach(row),
                period(row));
    }

    private static Exemption exemption(ResultSet row, int number) throws SQLException {
        var sources = (UUID[]) row.getArray("sources").getArray();
        return new Exemption(
                new Exemption.Id(row.getObject("id", UUID.class)),
                Arrays.stream(sources).map(MeasureSource.Id::new).collect(Collectors.toSet()),
                reach(row),
                whom(row),
                origin(row),
                new Unit.Id(row.getObject("issuer_id", UUID.class)),
                period(row));
    }

    private static Exemption.Whom whom(ResultSet row) throws SQLException {
        var function = row.getString("function_name");
        if (function != null) {
            return new Exemption.Whom.Function(function);
        }
        var person = row.getObject("person_id", UUID.class);
        return person == null ? new Exemption.Whom.Everybody() : new Exemption.Whom.Somebody(new Person.Id(person));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getObject("document_id", UUID.class), row.getString("document_number"), row.getString("clause"));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }

    private static Reach reach(ResultSet row) throws SQLException {
        return ReachRows.reach(
                (String[]) row.getArray("kinds").getArray(),
                (UUID[]) row.getArray("reach_units").getArray(),
                (UUID[]) row.getArray("areas").getArray());
    }

    private static Set<Unit.Id> units(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("units").getArray())
                .map(Unit.Id::new)
                .collect(Collectors.toSet());
    }

    private static UUID[] ids(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }
}
