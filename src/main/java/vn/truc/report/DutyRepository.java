package vn.truc.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Unit;

@Repository
class DutyRepository {
    private final JdbcClient jdbc;

    DutyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those above each of these units on this day, without the unit itself.
    Map<Unit.Id, Set<Unit.Id>> above(Collection<Unit.Id> units, LocalDate day) {
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
}
