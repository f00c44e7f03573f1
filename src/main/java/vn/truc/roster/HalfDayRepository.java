package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Days of plans of which the halves are spent in two places.
@Repository
class HalfDayRepository {
    private final JdbcClient jdbc;

    HalfDayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a cell is parted, where it is.
    static Optional<HalfDay> half(ResultSet cell) throws SQLException {
        var morning = cell.getString("morning");
        return morning == null
                ? Optional.empty()
                : Optional.of(new HalfDay(Presence.valueOf(morning), Presence.valueOf(cell.getString("afternoon"))));
    }

    /// Whose day is parted at these units, by the newest plan that a leader approved.
    Map<Person.Id, HalfDay> halves(Collection<Unit.Id> units, LocalDate day) {
        var halves = new HashMap<Person.Id, HalfDay>();
        jdbc.sql("""
                        with approved as (
                            select distinct on (unit_id) id from roster
                            where unit_id = any(:units) and status = 'APPROVED'
                              and monday = date_trunc('week', :day::timestamp)::date
                            order by unit_id, version desc)
                        select c.person_id, c.morning, c.afternoon from roster_cell c join approved r on r.id = c.roster_id
                        where c.day = :day::date and c.morning is not null
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    var person = new Person.Id(row.getObject("person_id", UUID.class));
                    half(row).ifPresent(half -> halves.put(person, half));
                });
        return halves;
    }

    /// How somebody’s days are parted from a day to a day (exclusive), by the plans in force.
    Map<LocalDate, HalfDay> halves(Person.Id person, LocalDate from, LocalDate until) {
        var halves = new HashMap<LocalDate, HalfDay>();
        jdbc.sql("""
                        select c.day, c.morning, c.afternoon
                        from roster_cell c join roster_in_force r on r.id = c.roster_id
                        where c.person_id = :person and c.day >= :from and c.day < :until and c.morning is not null
                        order by r.submitted_at
                        """)
                .param("person", person.value())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    var day = row.getObject("day", LocalDate.class);
                    half(row).ifPresent(half -> halves.put(day, half));
                });
        return halves;
    }
}
