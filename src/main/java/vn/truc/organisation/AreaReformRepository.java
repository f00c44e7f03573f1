package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.page.Outcome;

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
    Optional<Outcome<Integer>> whyNot(AreaReforms.Reform reform) {
        var touched = new HashSet<>(reform.ending());
        touched.addAll(reform.moved().keySet());
        var targets = new HashSet<>(reform.merged().values());
        targets.addAll(reform.moved().values());
        var standing = new HashSet<>(touched);
        standing.addAll(targets);
        reform.opened().forEach(opening -> standing.remove(opening.id()));
        return because("organisation.area.not_there", """
                        select code from area where id = any(:areas)
                          and not exists (select from area_parent where area_id = id and valid @> :from::date)
                        """, standing, reform)
                .or(() -> because("organisation.area.changes_later", """
                        select code from area where id = any(:areas)
                          and exists (select from area_parent where area_id = id and lower(valid) >= :from)
                        """, touched, reform))
                .or(() -> because("organisation.area.parts_left", """
                        select code from area join area_parent p on p.area_id = id and p.valid && daterange(:from, null)
                        where p.parent_id = any(:areas) and not id = any(:touched)
                        """, reform.ending(), reform))
                .or(() -> because("organisation.area.units_left", """
                        select code from unit join unit_seat seat on seat.unit_id = id and seat.valid && daterange(:from, null)
                        where seat.area_id = any(:areas)
                        """, reform.ended(), reform));
    }

    private Optional<Outcome<Integer>> because(
            String key, String sql, Collection<Area.Id> about, AreaReforms.Reform reform) {
        var touched = new HashSet<>(reform.ending());
        touched.addAll(reform.moved().keySet());
        return jdbc.sql(sql + " order by code limit 1")
                .param("areas", ids(about))
                .param("touched", ids(touched))
                .param("from", reform.from())
                .query(String.class)
                .optional()
                .map(code -> Outcome.refused(key, code));
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

    private static UUID[] ids(Collection<Area.Id> areas) {
        return areas.stream().map(Area.Id::value).toArray(UUID[]::new);
    }
}
