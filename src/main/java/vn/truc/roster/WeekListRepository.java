package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// What units handed in for a week, for many units in one statement, and the versions of a week.
@Repository
class WeekListRepository {
    private final JdbcClient jdbc;

    WeekListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest plan of each of these units for a week that was handed in, with its cells.
    Map<Unit.Id, Roster> handedIn(Collection<Unit.Id> units, LocalDate monday) {
        var cells = new HashMap<UUID, PlannedRepository.Gathered>();
        var rows = new HashMap<Unit.Id, Roster>();
        jdbc.sql("""
                        select c.roster_id, c.person_id, c.day, c.presence, c.morning, c.afternoon
                        from roster_cell c join roster_in_force r on r.id = c.roster_id
                        where r.unit_id = any(:units) and r.monday = :monday
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("monday", monday)
                .query(row -> {
                    cells.computeIfAbsent(
                                    row.getObject("roster_id", UUID.class), roster -> new PlannedRepository.Gathered())
                            .add(row);
                });
        jdbc.sql("""
                        select r.* from roster r join roster_in_force f on f.id = r.id
                        where r.unit_id = any(:units) and r.monday = :monday
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("monday", monday)
                .query((row, number) -> {
                    var planned = Optional.ofNullable(cells.get(row.getObject("id", UUID.class)))
                            .map(PlannedRepository.Gathered::cells)
                            .orElse(PlannedCells.none());
                    return RosterRepository.bare(row, planned.cells()).with(planned.halves());
                })
                .list()
                .forEach(roster -> rows.put(roster.unit(), roster));
        return rows;
    }

    /// Where each of these people is planned from a day to a day (exclusive), by the plan handed in last.
    Map<Person.Id, Map<LocalDate, Presence>> planned(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var planned = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        jdbc.sql("""
                        select distinct on (c.person_id, c.day) c.person_id, c.day, c.presence
                        from roster_cell c join roster_in_force r on r.id = c.roster_id
                        where c.person_id = any(:people) and c.day >= :from and c.day < :until
                        order by c.person_id, c.day, c.presence = 'OFF', r.submitted_at desc
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    planned.computeIfAbsent(
                                    new Person.Id(row.getObject("person_id", UUID.class)), person -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), Presence.valueOf(row.getString("presence")));
                });
        return planned;
    }

    /// All versions of a unit’s plan for a week, the newest first, without their cells.
    List<Roster> versions(Unit.Id unit, LocalDate monday) {
        return jdbc.sql("select * from roster where unit_id = :unit and monday = :monday order by version desc")
                .param("unit", unit.value())
                .param("monday", monday)
                .query((row, number) -> RosterRepository.bare(row, Map.of()))
                .list();
    }
}
