package vn.truc.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.database.Once;
import vn.truc.organisation.Unit;

@Repository
class DutyRepository {
    private final JdbcClient jdbc;

    DutyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those above each of these units on this day, without the unit itself.
    Map<Unit.Id, Set<Unit.Id>> above(Collection<Unit.Id> units, LocalDate day) {
        return Once.ask(new Once.Question("report.above", Set.copyOf(units), day), () -> readAbove(units, day));
    }

    private Map<Unit.Id, Set<Unit.Id>> readAbove(Collection<Unit.Id> units, LocalDate day) {
        var above = new HashMap<Unit.Id, Set<Unit.Id>>();
        jdbc.sql("""
                        select unit, array_agg(ancestor) filter (where depth > 0) above from unit_ancestor
                        where unit = any(:units) and valid @> :day::date group by unit
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    var ids = row.getArray("above");
                    above.put(
                            new Unit.Id(row.getObject("unit", UUID.class)),
                            ids == null
                                    ? Set.of()
                                    : Arrays.stream((UUID[]) ids.getArray())
                                            .map(Unit.Id::new)
                                            .collect(Collectors.toUnmodifiableSet()));
                });
        return above;
    }

    /// Those directly below these units on this day.
    Set<Unit.Id> directlyBelow(Collection<Unit.Id> units, LocalDate day) {
        if (units.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select unit from unit_ancestor
                        where ancestor = any(:units) and depth = 1 and valid @> :day::date
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> new Unit.Id(row.getObject("unit", UUID.class)))
                .list());
    }

    /// The offices with these codes as they stood on this day, by their codes.
    Map<String, Office> offices(Collection<String> codes, LocalDate day) {
        return Once.ask(
                new Once.Question("report.offices", Set.copyOf(codes), day),
                () -> offices(codes, Set.of(day)).getOrDefault(day, Map.of()));
    }

    /// The same by the day, asked together.
    Map<LocalDate, Map<String, Office>> offices(Collection<String> codes, Collection<LocalDate> days) {
        var offices = new HashMap<LocalDate, Map<String, Office>>();
        if (codes.isEmpty()) {
            return offices;
        }
        jdbc.sql("""
                        select asked.day, office.code, office.id,
                               array_agg(up.ancestor) filter (where up.depth = 0 or above.seal) as served
                        from unnest(:days::date[]) as asked (day)
                        cross join unit office
                        join unit_ancestor up on up.unit = office.id and up.valid @> asked.day
                        join unit above on above.id = up.ancestor
                        where office.code = any(:codes)
                        group by asked.day, office.id
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    offices.computeIfAbsent(row.getObject("day", LocalDate.class), _ -> new HashMap<>())
                            .put(
                                    row.getString("code"),
                                    new Office(
                                            new Unit.Id(row.getObject("id", UUID.class)),
                                            Arrays.stream((UUID[]) row.getArray("served")
                                                            .getArray())
                                                    .map(Unit.Id::new)
                                                    .collect(Collectors.toUnmodifiableSet())));
                });
        return offices;
    }

    /// An office, and who owes it nothing: itself and the bodies it works for.
    record Office(Unit.Id id, Set<Unit.Id> served) {}
}
