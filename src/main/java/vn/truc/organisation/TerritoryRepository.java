package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Looks up and seats units of a whole territory at once.
@Repository
class TerritoryRepository {
    private final JdbcClient jdbc;

    TerritoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Territories.Loaded count(String era, LocalDate day) {
        return jdbc.sql("""
                        select (select count(*) from area join area_parent p on p.area_id = area.id
                                where era = :era and p.valid @> :day::date) as areas,
                               (select count(*) from unit join unit_parent p on p.unit_id = unit.id
                                where code like 'UBND-%' and p.valid @> :day::date) as committees
                        """)
                .param("era", era)
                .param("day", day)
                .query((row, number) -> new Territories.Loaded(row.getInt("areas"), row.getInt("committees")))
                .single();
    }

    /// Whether areas of this era are there that do not stand yet on the day.
    boolean beginsLater(String era, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from area join area_parent p on p.area_id = area.id
                                       where era = :era and lower(p.valid) > :day::date
                                         and not exists (select from area_parent earlier
                                                         where earlier.area_id = area.id and earlier.valid @> :day::date))
                        """)
                .param("era", era)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// Tells the planner how many areas there are now.
    void measure() {
        jdbc.sql("analyze area, area_parent, area_closure").update();
    }

    Map<String, Unit.Id> units(Collection<String> codes) {
        var units = new HashMap<String, Unit.Id>();
        jdbc.sql("select code, id from unit where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    units.put(row.getString("code"), new Unit.Id(row.getObject("id", UUID.class)));
                });
        return units;
    }

    /// Seats each of these new units in the area with the code at the same place of the other list.
    void seat(List<Unit.Id> units, String era, List<String> codes, LocalDate from) {
        jdbc.sql("""
                        insert into unit_seat (unit_id, area_id, valid)
                        select wanted.unit, area.id, daterange(:from, null)
                        from unnest(:units::uuid[], :codes::text[]) as wanted (unit, code)
                        join area on area.era = :era and area.code = wanted.code
                        """)
                .param("units", Ids.of(units))
                .param("codes", codes.toArray(String[]::new))
                .param("era", era)
                .param("from", from)
                .update();
    }
}
