package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitRepository {
    private static final String UNIT = """
            select u.id, b.body_id, u.code, u.seal, u.phone, n.name, n.short_name
            from unit u
            join unit_name n on n.unit_id = u.id and n.valid @> :day::date
            join unit_parent p on p.unit_id = u.id and p.valid @> :day::date
            join unit_body b on b.unit_id = u.id and b.valid @> :day::date
            """;

    private final JdbcClient jdbc;

    UnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> find(Unit.Id id, LocalDate day) {
        return jdbc.sql(UNIT + "where u.id = :id")
                .param("id", id.value())
                .param("day", day)
                .query(UnitRepository::unit)
                .optional();
    }

    /// The unit as it was called on its last day.
    Optional<Unit> last(Unit.Id id) {
        return lastDay(id).flatMap(day -> find(id, day));
    }

    Optional<LocalDate> lastDay(Unit.Id id) {
        return jdbc.sql(
                        "select coalesce(upper(valid) - 1, lower(valid)) from unit_name where unit_id = :id order by valid desc limit 1")
                .param("id", id.value())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    List<Unit> lastNamed(Collection<Unit.Id> ids) {
        return jdbc.sql("""
                        select distinct on (u.id) u.id, b.body_id, u.code, u.seal, u.phone, n.name, n.short_name
                        from unit u
                        join unit_name n on n.unit_id = u.id
                        join unit_body b on b.unit_id = u.id and b.valid && n.valid
                        where u.id = any(:ids)
                        order by u.id, lower(n.valid) desc, lower(b.valid) desc
                        """)
                .param("ids", Ids.of(ids))
                .query(UnitRepository::unit)
                .list();
    }

    List<Units.Branch> tree(Unit.Id root, LocalDate day) {
        return jdbc.sql("""
                        with recursive down (id, depth, path) as (
                            select unit_id, 0, '' from unit_parent where unit_id = :root and valid @> :day::date
                            union all
                            select p.unit_id, depth + 1, path || chr(1) || unit.code
                            from down join unit_parent p on p.parent_id = down.id and p.valid @> :day::date
                            join unit on unit.id = p.unit_id)
                        """ + UNIT.replace("n.short_name", "n.short_name, down.depth") + """
                        join down on down.id = u.id order by down.path
                        """)
                .param("root", root.value())
                .param("day", day)
                .query((row, number) -> new Units.Branch(unit(row, number), row.getInt("depth")))
                .list();
    }

    List<Units.Listed> listed(Unit.Id root, LocalDate day) {
        return jdbc.sql(UNIT.replace("n.short_name", """
                        n.short_name, n.abbreviation, above.code as above,
                        (select min(lower(valid)) from unit_parent o where o.unit_id = u.id) as opened
                        """) + """
                        join unit_closure c on c.unit_id = u.id and c.ancestor_id = :root and c.valid @> :day::date
                        left join unit above on above.id = p.parent_id
                        order by c.depth, u.code
                        """)
                .param("root", root.value())
                .param("day", day)
                .query((row, number) -> new Units.Listed(
                        unit(row, number),
                        Objects.requireNonNullElse(row.getString("above"), ""),
                        row.getString("abbreviation"),
                        row.getObject("opened", LocalDate.class)))
                .list();
    }

    Optional<UnitFile> file(Unit.Id id) {
        return jdbc.sql("""
                        select u.version, u.counter,
                               (select abbreviation from unit_name n where n.unit_id = u.id order by lower(valid) desc limit 1)
                                   as abbreviation
                        from unit u where u.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> new UnitFile(
                        id,
                        row.getInt("version"),
                        row.getString("abbreviation"),
                        row.getString("counter"),
                        names(id),
                        parents(id)))
                .optional();
    }

    /// The online counters of these units: their own, else that of the nearest unit above.
    Map<Unit.Id, String> counters(Collection<Unit.Id> ids, LocalDate day) {
        var counters = new HashMap<Unit.Id, String>();
        jdbc.sql("""
                        select distinct on (c.unit_id) c.unit_id, above.counter
                        from unit_closure c join unit above on above.id = c.ancestor_id
                        where c.unit_id = any(:ids) and c.valid @> :day::date and above.counter <> ''
                        order by c.unit_id, c.depth
                        """).param("ids", Ids.of(ids)).param("day", day).query(row -> {
            counters.put(new Unit.Id(row.getObject("unit_id", UUID.class)), row.getString("counter"));
        });
        return counters;
    }

    private List<UnitFile.Named> names(Unit.Id id) {
        return jdbc.sql("""
                        select name, lower(valid) as since, upper(valid) as until from unit_name
                        where unit_id = :id order by lower(valid)
                        """)
                .param("id", id.value())
                .query((row, number) -> new UnitFile.Named(
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    private List<UnitFile.Placed> parents(Unit.Id id) {
        return jdbc.sql("""
                        select p.parent_id, n.name, lower(p.valid) as since, upper(p.valid) as until
                        from unit_parent p
                        left join unit_name n on n.unit_id = p.parent_id and n.valid @> lower(p.valid)
                        where p.unit_id = :id order by lower(p.valid)
                        """)
                .param("id", id.value())
                .query((row, number) -> new UnitFile.Placed(
                        Optional.ofNullable(row.getObject("parent_id", UUID.class))
                                .map(Unit.Id::new),
                        Optional.ofNullable(row.getString("name")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    Optional<Unit> findByCode(String code, LocalDate day) {
        return jdbc.sql(UNIT + "where u.code = :code")
                .param("code", code)
                .param("day", day)
                .query(UnitRepository::unit)
                .optional();
    }

    List<Unit> named(Collection<Unit.Id> ids, LocalDate day) {
        return jdbc.sql(UNIT + "where u.id = any(:ids) order by u.code")
                .param("ids", Ids.of(ids))
                .param("day", day)
                .query(UnitRepository::unit)
                .list();
    }

    List<Unit> subtree(Unit.Id root, LocalDate day) {
        return jdbc.sql(UNIT + """
                        join unit_closure c on c.unit_id = u.id and c.ancestor_id = :root and c.valid @> :day::date
                        order by c.depth, u.code
                        """)
                .param("root", root.value())
                .param("day", day)
                .query(UnitRepository::unit)
                .list();
    }

    boolean larger(Unit.Id root, int than, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from unit_closure where ancestor_id = :root and valid @> :day::date offset :than)
                        """)
                .param("root", root.value())
                .param("than", than)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    int size(Unit.Id root, LocalDate day) {
        return jdbc.sql("select count(*) from unit_closure where ancestor_id = :root and valid @> :day::date")
                .param("root", root.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    List<Unit> children(Unit.Id parent, LocalDate day) {
        return jdbc.sql(UNIT + "where p.parent_id = :parent order by u.code")
                .param("parent", parent.value())
                .param("day", day)
                .query(UnitRepository::unit)
                .list();
    }

    List<Unit> upward(Unit.Id unit, LocalDate day) {
        return jdbc.sql(UNIT + """
                        join unit_closure c on c.ancestor_id = u.id and c.unit_id = :unit and c.valid @> :day::date
                        order by c.depth
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(UnitRepository::unit)
                .list();
    }

    List<Unit> tops(LocalDate day) {
        return jdbc.sql(UNIT + "where p.parent_id is null order by u.code")
                .param("day", day)
                .query(UnitRepository::unit)
                .list();
    }

    boolean within(Unit.Id unit, Set<Unit.Id> roots, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from unit_closure
                                       where unit_id = :unit and ancestor_id = any(:roots) and valid @> :day::date)
                        """)
                .param("unit", unit.value())
                .param("roots", Ids.of(roots))
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// Those of these units that stand at or below one of the roots.
    Set<Unit.Id> within(Collection<Unit.Id> units, Set<Unit.Id> roots, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct unit_id from unit_closure
                        where unit_id = any(:units) and ancestor_id = any(:roots) and valid @> :day::date
                        """)
                .param("units", Ids.of(units))
                .param("roots", Ids.of(roots))
                .param("day", day)
                .query((row, number) -> new Unit.Id(row.getObject("unit_id", UUID.class)))
                .list());
    }

    List<Unit> search(String pattern, Set<Unit.Id> roots, LocalDate day) {
        return jdbc.sql(UNIT + """
                        where (n.search like vi_norm(:pattern) or lower(u.code) like lower(:pattern))
                          and exists (select from unit_closure c
                                      where c.unit_id = u.id and c.ancestor_id = any(:roots) and c.valid @> :day::date)
                        order by length(n.name), n.name collate "vi-x-icu", u.code limit 50
                        """)
                .param("pattern", pattern)
                .param("roots", Ids.of(roots))
                .param("day", day)
                .query(UnitRepository::unit)
                .list();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new Unit.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("body_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getBoolean("seal"),
                row.getString("phone"));
    }
}
