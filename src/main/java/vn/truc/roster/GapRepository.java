package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Where plans in force still count on somebody.
@Repository
class GapRepository {
    private final JdbcClient jdbc;

    GapRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The days from one on (until exclusive) on which these people work by the plan in force of a unit, in order.
    List<Planned> counting(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return planned(people, from, until, "OFFICE", "HOME", "DUTY");
    }

    /// The same on which they are on leave or a trip, be it for half of the day, or kept apart.
    List<Planned> away(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return planned(people, from, until, "LEAVE", "TRIP", "ISOLATION");
    }

    private List<Planned> planned(Collection<Person.Id> people, LocalDate from, LocalDate until, String... presences) {
        return jdbc.sql("""
                        select r.unit_id, c.person_id, c.day, c.presence, c.morning, c.afternoon
                        from roster_cell c join roster_in_force r on r.id = c.roster_id
                        where c.person_id = any(:people) and c.day >= :from and c.day < :until
                          and (c.presence = any(:presences) or c.morning = any(:presences)
                               or c.afternoon = any(:presences))
                        order by c.day
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .param("presences", presences)
                .query((row, number) -> new Planned(
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        new DayCell(Presence.valueOf(row.getString("presence")), PlannedRepository.half(row))))
                .list();
    }

    /// Where a unit plans somebody on a day.
    record Planned(Unit.Id unit, Person.Id person, LocalDate day, DayCell cell) {}
}
