package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitRepository {
    private static final String UNIT = """
            select u.id, u.body_id, u.code, u.seal, u.phone, n.name, n.short_name
            from unit u
            join unit_name n on n.unit_id = u.id and n.valid @> :day::date
            join unit_parent p on p.unit_id = u.id and p.valid @> :day::date
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

    Optional<Unit> findByCode(String code, LocalDate day) {
        return jdbc.sql(UNIT + "where u.code = :code")
                .param("code", code)
                .param("day", day)
                .query(UnitRepository::unit)
                .optional();
    }

    List<Unit> named(Collection<Unit.Id> ids, LocalDate day) {
        return jdbc.sql(UNIT + "where u.id = any(:ids) order by u.code")
                .param("ids", values(ids))
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
                .param("roots", values(roots))
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    Unit open(Units.Opening opening) {
        var parent = opening.parent().map(Unit.Id::value).orElse(null);
        int inserted = jdbc.sql("""
                        insert into unit (id, body_id, code, seal, phone)
                        values (:id, case when :seal then :id else (select body_id from unit where id = :parent) end,
                                :code, :seal, :phone)
                        on conflict (id) do nothing
                        """)
                .param("id", opening.id().value())
                .param("seal", opening.seal())
                .param("parent", parent)
                .param("code", opening.code())
                .param("phone", opening.phone())
                .update();
        if (inserted == 1) {
            jdbc.sql("""
                            with name as (
                                insert into unit_name values (:id, :name, :short, :abbreviation, daterange(:from, null))),
                            parent as (
                                insert into unit_parent values (:id, :parent, daterange(:from, null)))
                            insert into unit_closure
                            select :id, :id, 0, daterange(:from, null)
                            union all
                            select :id, ancestor_id, depth + 1, valid * daterange(:from, null)
                            from unit_closure where unit_id = :parent and valid && daterange(:from, null)
                            """)
                    .param("id", opening.id().value())
                    .param("name", opening.name())
                    .param("short", opening.shortName())
                    .param("abbreviation", opening.abbreviation())
                    .param("parent", parent)
                    .param("from", opening.from())
                    .update();
        }
        return find(opening.id(), opening.from()).orElseThrow();
    }

    private static UUID[] values(Collection<Unit.Id> ids) {
        return ids.stream().map(Unit.Id::value).toArray(UUID[]::new);
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
