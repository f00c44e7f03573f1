package vn.truc.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what a reform of the territory changes, set by set.
@Repository
class AreaReformRepository {
    private final JdbcClient jdbc;
    private final AreaRepository areas;

    AreaReformRepository(JdbcClient jdbc, AreaRepository areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /// Why the reform cannot be carried out: an area is not there or changes later, would hang in the air, or
    /// somebody would still be seated in an area without a successor.
    List<Objection> objections(AreaReforms.Reform reform) {
        var targets = new HashSet<>(reform.merged().values());
        targets.addAll(reform.moved().values());
        var standing = touched(reform);
        standing.addAll(targets);
        reform.opened().forEach(opening -> standing.remove(opening.id()));
        var all = new ArrayList<Objection>();
        all.addAll(because("organisation.area.not_there", """
                        select id as about, code from area where id = any(:areas)
                          and not exists (select from area_parent where area_id = id and valid @> :from::date)
                        """, standing, reform));
        all.addAll(because("organisation.area.changes_later", """
                        select id as about, code from area where id = any(:areas)
                          and exists (select from area_parent where area_id = id and lower(valid) >= :from)
                        """, touched(reform), reform));
        all.addAll(because("organisation.area.parts_left", """
                        select p.parent_id as about, min(code) as code
                        from area join area_parent p on p.area_id = id and p.valid && daterange(:from, null)
                        where p.parent_id = any(:areas) and not id = any(:touched) group by about
                        """, reform.ending(), reform));
        all.addAll(because("organisation.area.units_left", """
                        select seat.area_id as about, min(code) as code
                        from unit join unit_seat seat on seat.unit_id = id and seat.valid && daterange(:from, null)
                        where seat.area_id = any(:areas) group by about
                        """, reform.ended(), reform));
        return all;
    }

    /// The areas of a reform where units are seated that do not stand below this one: they are not its to reform.
    List<Objection> outside(AreaReforms.Reform reform, Unit.Id root) {
        return jdbc.sql("""
                        select c.ancestor_id as about, min(unit.code) as code
                        from area_closure c
                        join unit_seat seat on seat.area_id = c.area_id and seat.valid && daterange(:from, null)
                        join unit on unit.id = seat.unit_id
                        where c.ancestor_id = any(:areas) and c.valid && daterange(:from, null)
                          and not exists (select from unit_closure u where u.unit_id = seat.unit_id
                                          and u.ancestor_id = :root and u.valid && daterange(:from, null))
                        group by about order by code
                        """)
                .param("areas", ids(touched(reform)))
                .param("root", root.value())
                .param("from", reform.from())
                .query((row, number) -> new Objection(
                        "organisation.import.area_outside",
                        new Area.Id(row.getObject("about", UUID.class)),
                        row.getString("code")))
                .list();
    }

    /// The areas that stand on a day under these codes.
    List<Area> standing(Collection<String> codes, LocalDate day) {
        return jdbc.sql("""
                        select distinct on (code) area.*
                        from area join area_parent p on p.area_id = area.id and p.valid @> :day::date
                        where code = any(:codes) order by code, lower(p.valid) desc
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("day", day)
                .query(AreaRepository::area)
                .list();
    }

    /// Which of these codes are used in an era.
    Set<String> used(String era, Collection<String> codes) {
        return Set.copyOf(jdbc.sql("select code from area where era = :era and code = any(:codes)")
                .param("era", era)
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private List<Objection> because(String key, String sql, Collection<Area.Id> about, AreaReforms.Reform reform) {
        return jdbc.sql(sql + " order by code")
                .param("areas", ids(about))
                .param("touched", ids(touched(reform)))
                .param("from", reform.from())
                .query((row, number) ->
                        new Objection(key, new Area.Id(row.getObject("about", UUID.class)), row.getString("code")))
                .list();
    }

    private static Set<Area.Id> touched(AreaReforms.Reform reform) {
        var touched = new HashSet<>(reform.ending());
        touched.addAll(reform.moved().keySet());
        return touched;
    }

    void move(Map<Area.Id, Area.Id> moved, LocalDate from) {
        areas.cut("area_parent", ids(moved.keySet()), from);
        jdbc.sql("""
                        insert into area_parent (area_id, parent_id, valid)
                        select area, parent, daterange(:from, null) from unnest(:areas::uuid[], :parents::uuid[]) as m (area, parent)
                        """)
                .param("areas", ids(moved.keySet()))
                .param("parents", ids(moved.values()))
                .param("from", from)
                .update();
    }

    void end(Collection<Area.Id> ending, LocalDate from) {
        areas.cut("area_parent", ids(ending), from);
        areas.cut("area_closure", ids(ending), from);
    }

    /// Keeps who follows whom, and seats those who sat in an area that merged in what it merged into.
    void succeed(Map<Area.Id, Area.Id> merged, LocalDate from) {
        jdbc.sql("""
                        insert into area_successor (area_id, successor_id, since)
                        select area, successor, :from from unnest(:areas::uuid[], :successors::uuid[]) as m (area, successor)
                        """)
                .param("areas", ids(merged.keySet()))
                .param("successors", ids(merged.values()))
                .param("from", from)
                .update();
        jdbc.sql("""
                        with m as (
                            select * from unnest(:areas::uuid[], :successors::uuid[]) as m (area, successor)),
                        later as (
                            update unit_seat seat set area_id = m.successor
                            from m where seat.area_id = m.area and lower(seat.valid) >= :from)
                        update unit_seat seat set valid = daterange(lower(seat.valid), :from)
                        from m where seat.area_id = m.area and seat.valid @> :from::date and lower(seat.valid) < :from
                        """)
                .param("areas", ids(merged.keySet()))
                .param("successors", ids(merged.values()))
                .param("from", from)
                .update();
        jdbc.sql("""
                        insert into unit_seat (unit_id, area_id, valid)
                        select p.unit_id, m.successor, daterange(:from, upper(p.valid))
                        from unnest(:areas::uuid[], :successors::uuid[]) as m (area, successor)
                        join unit_seat seat on seat.area_id = m.area and upper(seat.valid) = :from
                        join unit_parent p on p.unit_id = seat.unit_id and p.valid @> :from::date
                        where not exists (select from unit_seat other where other.unit_id = p.unit_id
                                          and other.valid && daterange(:from, upper(p.valid)))
                        """)
                .param("areas", ids(merged.keySet()))
                .param("successors", ids(merged.values()))
                .param("from", from)
                .update();
    }

    /// Everything within these areas from the day on.
    List<UUID> below(Collection<Area.Id> around, LocalDate from) {
        return jdbc.sql("""
                        with recursive down as (
                            select unnest(:areas::uuid[]) as area_id
                            union
                            select p.area_id from down join area_parent p on p.parent_id = down.area_id
                                   and p.valid && daterange(:from, null))
                        select area_id from down
                        """)
                .param("areas", ids(around))
                .param("from", from)
                .query(Ids::first)
                .list();
    }

    Map<Area, LocalDate> successors(Area.Id area) {
        var successors = new HashMap<Area, LocalDate>();
        jdbc.sql(
                        "select area.*, s.since from area_successor s join area on area.id = s.successor_id where s.area_id = :area")
                .param("area", area.value())
                .query(row -> {
                    successors.put(AreaRepository.area(row, 0), row.getObject("since", LocalDate.class));
                });
        return successors;
    }

    /// Why an area cannot change like this; the code is that of the area or the unit that stands against it.
    record Objection(String key, Area.Id about, String code) {}

    private static UUID[] ids(Collection<Area.Id> areas) {
        return areas.stream().map(Area.Id::value).toArray(UUID[]::new);
    }
}
