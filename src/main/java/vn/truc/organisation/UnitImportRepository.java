package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes many units at once.
@Repository
class UnitImportRepository {
    private final JdbcClient jdbc;

    UnitImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everything at or below the root, and whatever else has one of these codes.
    Map<String, UnitImport.Known> known(Unit.Id root, Collection<String> codes) {
        return jdbc
                .sql("""
                        with within as materialized (
                            select distinct unit_id from unit_closure where ancestor_id = :root and upper_inf(valid)),
                        wanted as materialized (
                            select unit_id from within union select id from unit where code = any(:codes))
                        select u.*, above.code as parent_code, n.name, n.short_name, n.abbreviation,
                               lower(n.valid) as last_name, lower(p.valid) as last_move,
                               (select min(lower(valid)) from unit_parent where unit_id = u.id) as opened,
                               upper_inf(p.valid) as open, within.unit_id is not null as within
                        from wanted
                        join unit u on u.id = wanted.unit_id
                        join lateral (select * from unit_name where unit_id = u.id order by lower(valid) desc limit 1) n on true
                        join lateral (select * from unit_parent where unit_id = u.id order by lower(valid) desc limit 1) p on true
                        left join unit above on above.id = p.parent_id
                        left join within on within.unit_id = u.id
                        """)
                .param("root", root.value())
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> new UnitImport.Known(
                        new Unit.Id(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("parent_code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("abbreviation"),
                        row.getString("phone"),
                        row.getBoolean("seal"),
                        row.getObject("opened", LocalDate.class),
                        row.getObject("last_name", LocalDate.class),
                        row.getObject("last_move", LocalDate.class),
                        row.getBoolean("open"),
                        row.getBoolean("within")))
                .stream()
                .collect(Collectors.toMap(UnitImport.Known::code, Function.identity()));
    }

    void rename(List<UnitImport.Wanted> units) {
        jdbc.sql("""
                        delete from unit_name n using unit u, unnest(:codes::text[], :froms::date[]) as w (code, since)
                        where u.code = w.code and n.unit_id = u.id and lower(n.valid) >= w.since
                        """).param("codes", codes(units)).param("froms", froms(units)).update();
        jdbc.sql("""
                        update unit_name n set valid = daterange(lower(n.valid), w.since)
                        from unit u, unnest(:codes::text[], :froms::date[]) as w (code, since)
                        where u.code = w.code and n.unit_id = u.id and n.valid @> w.since
                        """).param("codes", codes(units)).param("froms", froms(units)).update();
        jdbc.sql("""
                        with wanted as (
                            select u.id, w.* from unnest(:codes::text[], :froms::date[], :names::text[], :shorts::text[],
                                                         :abbreviations::text[])
                                                as w (code, since, name, short, abbreviation)
                            join unit u on u.code = w.code),
                        seen as (
                            update unit set version = version + 1 where id in (select id from wanted))
                        insert into unit_name (unit_id, name, short_name, abbreviation, valid)
                        select id, name, short, abbreviation, daterange(since, null) from wanted
                        """)
                .param("codes", codes(units))
                .param("froms", froms(units))
                .param("names", units.stream().map(UnitImport.Wanted::name).toArray(String[]::new))
                .param(
                        "shorts",
                        units.stream().map(UnitImport.Wanted::shortName).toArray(String[]::new))
                .param(
                        "abbreviations",
                        units.stream().map(UnitImport.Wanted::abbreviation).toArray(String[]::new))
                .update();
    }

    /// Moves units under the unit whose code stands in `parent`; the closure is computed anew afterwards.
    List<UUID> move(List<UnitImport.Wanted> units) {
        jdbc.sql("""
                        delete from unit_parent p using unit u, unnest(:codes::text[], :froms::date[]) as w (code, since)
                        where u.code = w.code and p.unit_id = u.id and lower(p.valid) >= w.since
                        """).param("codes", codes(units)).param("froms", froms(units)).update();
        jdbc.sql("""
                        update unit_parent p set valid = daterange(lower(p.valid), w.since)
                        from unit u, unnest(:codes::text[], :froms::date[]) as w (code, since)
                        where u.code = w.code and p.unit_id = u.id and p.valid @> w.since
                        """).param("codes", codes(units)).param("froms", froms(units)).update();
        return jdbc.sql("""
                        with wanted as (
                            select u.id, above.id as parent, w.since
                            from unnest(:codes::text[], :froms::date[], :parents::text[]) as w (code, since, parent)
                            join unit u on u.code = w.code join unit above on above.code = w.parent),
                        seen as (
                            update unit set version = version + 1 where id in (select id from wanted))
                        insert into unit_parent (unit_id, parent_id, valid)
                        select id, parent, daterange(since, null) from wanted
                        returning unit_id
                        """)
                .param("codes", codes(units))
                .param("froms", froms(units))
                .param("parents", units.stream().map(UnitImport.Wanted::parent).toArray(String[]::new))
                .query(Ids::first)
                .list();
    }

    void call(List<UnitImport.Wanted> units) {
        jdbc.sql("""
                        update unit u set phone = w.phone, version = version + 1
                        from unnest(:codes::text[], :phones::text[]) as w (code, phone) where u.code = w.code
                        """)
                .param("codes", codes(units))
                .param("phones", units.stream().map(UnitImport.Wanted::phone).toArray(String[]::new))
                .update();
    }

    private static String[] codes(List<UnitImport.Wanted> units) {
        return units.stream().map(UnitImport.Wanted::code).toArray(String[]::new);
    }

    private static String[] froms(List<UnitImport.Wanted> units) {
        return units.stream().map(unit -> unit.from().toString()).toArray(String[]::new);
    }
}
