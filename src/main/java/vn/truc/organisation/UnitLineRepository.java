package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the dated rows of the line, and computes from them who stands above whom.
@Repository
class UnitLineRepository {
    /// From how many units at once on the planner is told.
    static final int MANY = 500;

    private final JdbcClient jdbc;

    UnitLineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes these units with their names and parents; answers those that are new.
    List<UUID> open(List<Units.Opening> openings) {
        return jdbc.sql("""
                        with wanted as (
                            select * from unnest(:ids::uuid[], :parents::uuid[], :codes::text[], :names::text[],
                                                 :shorts::text[], :abbreviations::text[], :seals::boolean[],
                                                 :phones::text[], :froms::date[])
                                          as w (id, parent, code, name, short, abbreviation, seal, phone, since)),
                        opened as (
                            insert into unit (id, code, seal, phone) select id, code, seal, phone from wanted
                            on conflict (id) do nothing returning id),
                        named as (
                            insert into unit_name (unit_id, name, short_name, abbreviation, valid)
                            select id, name, short, abbreviation, daterange(since, null) from wanted join opened using (id)),
                        placed as (
                            insert into unit_parent (unit_id, parent_id, valid)
                            select id, parent, daterange(since, null) from wanted join opened using (id)
                            returning unit_id)
                        select array_agg(unit_id) from placed
                        """)
                .param("ids", openings.stream().map(o -> o.id().value()).toArray(UUID[]::new))
                .param(
                        "parents",
                        openings.stream()
                                .map(o -> o.parent().map(Unit.Id::value).orElse(null))
                                .toArray(UUID[]::new))
                .param("codes", openings.stream().map(Units.Opening::code).toArray(String[]::new))
                .param("names", openings.stream().map(Units.Opening::name).toArray(String[]::new))
                .param("shorts", openings.stream().map(Units.Opening::shortName).toArray(String[]::new))
                .param(
                        "abbreviations",
                        openings.stream().map(Units.Opening::abbreviation).toArray(String[]::new))
                .param("seals", openings.stream().map(Units.Opening::seal).toArray(Boolean[]::new))
                .param("phones", openings.stream().map(Units.Opening::phone).toArray(String[]::new))
                .param("froms", openings.stream().map(o -> o.from().toString()).toArray(String[]::new))
                .query(Ids::all)
                .single();
    }

    /// Seats new units where the nearest above them is seated on their first day.
    void inheritSeats(Collection<UUID> opened) {
        jdbc.sql("""
                        insert into unit_seat (unit_id, area_id, valid)
                        select distinct on (c.unit_id) c.unit_id, seat.area_id, daterange(lower(p.valid), null)
                        from unit_parent p
                        join unit_closure c on c.unit_id = p.unit_id and c.depth > 0 and c.valid @> lower(p.valid)
                        join unit_seat seat on seat.unit_id = c.ancestor_id and seat.valid @> lower(p.valid)
                        where p.unit_id = any(:units)
                        order by c.unit_id, c.depth
                        """).param("units", opened.toArray(UUID[]::new)).update();
    }

    /// Those that stand at or below one of these at any time from the day on.
    List<UUID> below(Collection<Unit.Id> units, LocalDate from) {
        return jdbc.sql("""
                        select distinct unit_id from unit_closure
                        where ancestor_id = any(:units) and valid && daterange(:from, null)
                        """)
                .param("units", Ids.of(units))
                .param("from", from)
                .query(Ids::first)
                .list();
    }

    /// Computes anew, from a day on, who stands above these units and which body they belong to.
    void rebuild(Collection<UUID> units, LocalDate from) {
        var ids = units.toArray(UUID[]::new);
        cut("unit_closure", ids, from);
        cut("unit_body", ids, from);
        compute(ids, from);
    }

    /// Computes, from a day on, who stands above units just opened and which body they belong to.
    void compute(Collection<UUID> opened, LocalDate from) {
        compute(opened.toArray(UUID[]::new), from);
    }

    private void compute(UUID[] units, LocalDate from) {
        jdbc.sql("""
                        with recursive up as (
                            select p.unit_id, p.unit_id as ancestor_id, 0 as depth, p.valid * daterange(:from, null) as valid,
                                   p.parent_id, unit.seal, false as sealed_below
                            from unit_parent p join unit on unit.id = p.unit_id
                            where p.unit_id = any(:units) and p.valid && daterange(:from, null)
                            union all
                            select up.unit_id, p.unit_id, up.depth + 1, up.valid * p.valid,
                                   p.parent_id, unit.seal, up.sealed_below or up.seal
                            from up
                            join unit_parent p on p.unit_id = up.parent_id and p.valid && up.valid and up.depth < 50
                            join unit on unit.id = p.unit_id),
                        above as (
                            insert into unit_closure (unit_id, ancestor_id, depth, valid)
                            select unit_id, ancestor_id, depth, valid from up)
                        insert into unit_body (unit_id, body_id, valid)
                        select unit_id, ancestor_id, valid from up where seal and not sealed_below
                        """).param("units", units).param("from", from).update();
    }

    /// Tells the planner how large the line has become, after many units at once and before anybody asks: what
    /// it believes otherwise is a minute old.
    void measure() {
        jdbc.sql("analyze unit, unit_name, unit_parent, unit_closure, unit_body, unit_seat")
                .update();
    }

    void rename(Reorganisations.Change change, Reorganisations.Naming naming) {
        cut("unit_name", new UUID[] {change.unit().value()}, change.from());
        jdbc.sql("""
                        with called as (
                            update unit set phone = :phone, counter = :counter, version = version + 1 where id = :unit)
                        insert into unit_name (unit_id, name, short_name, abbreviation, valid)
                        values (:unit, :name, :short, :abbreviation, daterange(:from, null))
                        """)
                .param("unit", change.unit().value())
                .param("name", naming.name())
                .param("short", naming.shortName())
                .param("abbreviation", naming.abbreviation())
                .param("phone", naming.phone())
                .param("counter", naming.counter())
                .param("from", change.from())
                .update();
    }

    /// Puts units under another from a day on, with everything below them.
    void moveUnder(Set<Unit.Id> units, Unit.Id under, LocalDate from) {
        var ids = Ids.of(units);
        cut("unit_parent", ids, from);
        jdbc.sql("""
                        with seen as (
                            update unit set version = version + 1 where id = any(:units))
                        insert into unit_parent (unit_id, parent_id, valid)
                        select id, :under, daterange(:from, null) from unnest(:units) id
                        """)
                .param("units", ids)
                .param("under", under.value())
                .param("from", from)
                .update();
        rebuild(below(units, from), from);
    }

    void close(Unit.Id unit, LocalDate from) {
        var ids = new UUID[] {unit.value()};
        for (var table : List.of("unit_parent", "unit_name", "unit_closure", "unit_body", "unit_seat")) {
            cut(table, ids, from);
        }
        jdbc.sql("update unit set version = version + 1 where id = :unit")
                .param("unit", unit.value())
                .update();
    }

    /// Ends the rows of these units the day before, and drops those that begin later.
    void cut(String table, UUID[] units, LocalDate from) {
        jdbc.sql("delete from " + table + " where unit_id = any(:units) and lower(valid) >= :from")
                .param("units", units)
                .param("from", from)
                .update();
        jdbc.sql("update " + table + """
                         set valid = daterange(lower(valid), :from)
                        where unit_id = any(:units) and valid @> :from::date
                        """)
                .param("units", units)
                .param("from", from)
                .update();
    }
}
