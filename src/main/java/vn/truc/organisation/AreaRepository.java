package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AreaRepository {
    private final JdbcClient jdbc;

    AreaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Area> find(Area.Id id) {
        return jdbc.sql("select * from area where id = :id")
                .param("id", id.value())
                .query(AreaRepository::area)
                .optional();
    }

    Optional<Area> findByCode(String code, LocalDate day) {
        return jdbc.sql("""
                        select area.* from area join area_parent p on p.area_id = area.id and p.valid @> :day::date
                        where code = :code order by lower(p.valid) desc limit 1
                        """)
                .param("code", code)
                .param("day", day)
                .query(AreaRepository::area)
                .optional();
    }

    List<Area> search(String pattern, LocalDate day) {
        return jdbc.sql("""
                        select area.* from area join area_parent p on p.area_id = area.id and p.valid @> :day::date
                        where search like vi_norm(:pattern)
                        order by array_position(array['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET'], level),
                                 name collate "vi-x-icu", area.id
                        limit 20
                        """)
                .param("pattern", pattern)
                .param("day", day)
                .query(AreaRepository::area)
                .list();
    }

    List<Area> below(Optional<Area.Id> parent, LocalDate day) {
        return jdbc.sql("""
                        select area.* from area join area_parent p on p.area_id = area.id and p.valid @> :day::date
                        where p.parent_id is not distinct from :parent::uuid
                        order by name collate "vi-x-icu", area.id
                        """)
                .param("parent", parent.map(Area.Id::value).orElse(null))
                .param("day", day)
                .query(AreaRepository::area)
                .list();
    }

    List<Area> upward(Area.Id area, LocalDate day) {
        return jdbc.sql("""
                        select area.* from area join area_closure c on c.ancestor_id = area.id
                        where c.area_id = :area and c.valid @> :day::date order by c.depth
                        """)
                .param("area", area.value())
                .param("day", day)
                .query(AreaRepository::area)
                .list();
    }

    Map<Area.Id, List<Area.Id>> lines(Collection<Area.Id> of, LocalDate day) {
        return jdbc
                .sql("""
                        select area_id, array_agg(ancestor_id order by depth) as line from area_closure
                        where area_id = any(:areas) and valid @> :day::date group by area_id
                        """)
                .param("areas", of.stream().map(Area.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> Map.entry(
                        new Area.Id(row.getObject("area_id", UUID.class)),
                        Arrays.stream((UUID[]) row.getArray("line").getArray())
                                .map(Area.Id::new)
                                .toList()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<Unit.Id> unitsIn(Area.Id area, LocalDate day) {
        return new HashSet<>(jdbc.sql("select distinct unit from area_unit where area = :area and valid @> :day::date")
                .param("area", area.value())
                .param("day", day)
                .query((row, number) -> new Unit.Id(row.getObject("unit", UUID.class)))
                .list());
    }

    Map<Unit.Id, Area> seats(Collection<Unit.Id> units, LocalDate day) {
        var seats = new HashMap<Unit.Id, Area>();
        jdbc.sql("""
                        select seat.unit_id, area.* from unit_seat seat join area on area.id = seat.area_id
                        where seat.unit_id = any(:units) and seat.valid @> :day::date
                        """).param("units", Ids.of(units)).param("day", day).query(row -> {
            seats.put(new Unit.Id(row.getObject("unit_id", UUID.class)), area(row, 0));
        });
        return seats;
    }

    List<UUID> open(List<Areas.Opening> openings, LocalDate from) {
        return jdbc.sql("""
                        with wanted as (
                            select * from unnest(:ids::uuid[], :parents::text[], :eras::text[], :codes::text[],
                                                 :names::text[], :levels::text[])
                                          as w (id, parent, era, code, name, level)),
                        opened as (
                            insert into area (id, era, code, name, level)
                            select id, era, code, name, level from wanted
                            on conflict do nothing returning id, era, code),
                        known as (
                            select id, era, code from opened
                            union all
                            select id, era, code from area where (era, code) in (select era, parent from wanted)),
                        placed as (
                            insert into area_parent (area_id, parent_id, valid)
                            select opened.id, known.id, daterange(:from, null)
                            from opened join wanted on wanted.id = opened.id
                            left join known on known.era = wanted.era and known.code = wanted.parent
                            returning area_id)
                        select array_agg(area_id) from placed
                        """)
                .param("ids", openings.stream().map(o -> o.id().value()).toArray(UUID[]::new))
                .param(
                        "parents",
                        openings.stream().map(Areas.Opening::parentCode).toArray(String[]::new))
                .param("eras", openings.stream().map(Areas.Opening::era).toArray(String[]::new))
                .param("codes", openings.stream().map(Areas.Opening::code).toArray(String[]::new))
                .param("names", openings.stream().map(Areas.Opening::name).toArray(String[]::new))
                .param("levels", openings.stream().map(o -> o.level().name()).toArray(String[]::new))
                .param("from", from)
                .query(Ids::all)
                .single();
    }

    /// Computes anew, from a day on, within which areas these lie.
    void rebuild(Collection<UUID> areas, LocalDate from) {
        var ids = areas.toArray(UUID[]::new);
        cut("area_closure", ids, from);
        compute(ids, from);
    }

    /// Computes, from a day on, within which areas these lie, of which nothing was computed before.
    void compute(UUID[] areas, LocalDate from) {
        jdbc.sql("""
                        with recursive up as (
                            select area_id, area_id as ancestor_id, 0 as depth, valid * daterange(:from, null) as valid, parent_id
                            from area_parent where area_id = any(:areas) and valid && daterange(:from, null)
                            union all
                            select up.area_id, p.area_id, up.depth + 1, up.valid * p.valid, p.parent_id
                            from up join area_parent p on p.area_id = up.parent_id and p.valid && up.valid)
                        insert into area_closure (area_id, ancestor_id, depth, valid)
                        select area_id, ancestor_id, depth, valid from up
                        """).param("areas", areas).param("from", from).update();
    }

    /// Ends the rows of these areas the day before, and drops those that begin later.
    void cut(String table, UUID[] areas, LocalDate from) {
        jdbc.sql("delete from " + table + " where area_id = any(:areas) and lower(valid) >= :from")
                .param("areas", areas)
                .param("from", from)
                .update();
        jdbc.sql("update " + table + """
                         set valid = daterange(lower(valid), :from)
                        where area_id = any(:areas) and valid @> :from::date
                        """)
                .param("areas", areas)
                .param("from", from)
                .update();
    }

    boolean stands(Area.Id area, LocalDate day) {
        return jdbc.sql("select exists (select from area_parent where area_id = :area and valid @> :day::date)")
                .param("area", area.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    boolean seatedAfter(Unit.Id unit, LocalDate day) {
        return jdbc.sql("select exists (select from unit_seat where unit_id = :unit and lower(valid) > :day)")
                .param("unit", unit.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    int seat(Unit.Id unit, Area.Id area, LocalDate from) {
        var moving = jdbc.sql("""
                        select c.unit_id from unit_closure c
                        left join unit_seat own on own.unit_id = c.unit_id and own.valid @> :from::date
                        left join unit_seat top on top.unit_id = :unit and top.valid @> :from::date
                        where c.ancestor_id = :unit and c.valid @> :from::date
                          and own.area_id is distinct from :area::uuid
                          and (c.depth = 0 or own.area_id is null or own.area_id = top.area_id)
                          and not exists (select from unit_seat later
                                          where later.unit_id = c.unit_id and lower(later.valid) > :from::date)
                        """)
                .param("unit", unit.value())
                .param("area", area.value())
                .param("from", from)
                .query(Ids::first)
                .list()
                .toArray(UUID[]::new);
        jdbc.sql("delete from unit_seat where unit_id = any(:units) and lower(valid) >= :from")
                .param("units", moving)
                .param("from", from)
                .update();
        jdbc.sql("""
                        update unit_seat set valid = daterange(lower(valid), :from)
                        where unit_id = any(:units) and valid @> :from::date
                        """).param("units", moving).param("from", from).update();
        return jdbc.sql("""
                        insert into unit_seat (unit_id, area_id, valid)
                        select id, :area, daterange(:from, null) from unnest(:units) id
                        """)
                .param("units", moving)
                .param("area", area.value())
                .param("from", from)
                .update();
    }

    static Area area(ResultSet row, int number) throws SQLException {
        return new Area(
                new Area.Id(row.getObject("id", UUID.class)),
                row.getString("era"),
                row.getString("code"),
                row.getString("name"),
                Area.Level.valueOf(row.getString("level")));
    }
}
