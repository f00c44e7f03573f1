package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What merged units went into, from which day on.
@Repository
class SuccessorRepository {
    private final JdbcClient jdbc;

    SuccessorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes down that a unit goes into another, and with it what had gone into it before.
    void merged(Unit.Id unit, Unit.Id into, LocalDate from) {
        jdbc.sql("""
                        insert into unit_merged (unit_id, into_id, valid)
                        select :unit::uuid, :into::uuid, daterange(:from, null)
                        """)
                .param("unit", unit.value())
                .param("into", into.value())
                .param("from", from)
                .update();
        jdbc.sql("""
                        with earlier as (
                            delete from unit_merged where into_id = :unit and lower(valid) < :from and upper_inf(valid)
                            returning unit_id, valid)
                        insert into unit_merged (unit_id, into_id, valid)
                        select unit_id, :unit::uuid, valid * daterange(null, :from) from earlier
                        union all
                        select unit_id, :into::uuid, daterange(:from, null) from earlier
                        """)
                .param("unit", unit.value())
                .param("into", into.value())
                .param("from", from)
                .update();
    }

    /// What those of the units that were merged by this day went into.
    Map<Unit.Id, Unit.Id> successors(Collection<Unit.Id> units, LocalDate day) {
        return jdbc
                .sql("select unit_id, into_id from unit_merged where unit_id = any(:units) and valid @> :day::date")
                .param("units", Ids.of(units))
                .param("day", day)
                .query((row, number) -> Map.entry(
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        new Unit.Id(row.getObject("into_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
