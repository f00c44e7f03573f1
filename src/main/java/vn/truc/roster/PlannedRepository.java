package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Who is planned where by the plans that count, for many units or people in one statement.
@Repository
class PlannedRepository {
    private final JdbcClient jdbc;

    PlannedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a cell is parted, where it is.
    static Optional<HalfDay> half(ResultSet cell) throws SQLException {
        var morning = cell.getString("morning");
        return morning == null
                ? Optional.empty()
                : Optional.of(new HalfDay(Presence.valueOf(morning), Presence.valueOf(cell.getString("afternoon"))));
    }

    /// Where somebody is planned from a day to a day (exclusive), by the plan in force of the unit that planned them
    /// last (a day off there says nothing about their work elsewhere), and their turns of duty by published rotas.
    OwnPlan planned(Person.Id person, LocalDate from, LocalDate until) {
        var gathered = new Gathered();
        var turns = new ArrayList<ShiftTurn>();
        jdbc.sql("""
                        (select distinct on (c.day) c.person_id, c.day, c.presence, c.morning, c.afternoon,
                                null as name, null::time as starts, null::int as minutes
                        from roster_cell c join roster_in_force r on r.id = c.roster_id
                        where c.person_id = :person and c.day >= :from and c.day < :until
                        order by c.day, c.presence = 'OFF', r.submitted_at desc)
                        union all
                        (select t.person_id, t.day, null, null, null, s.name, s.starts, s.minutes
                        from duty_turn t join duty_rota d on d.id = t.rota_id and d.published
                        join duty_shift s on s.rota_id = t.rota_id and s.place = t.place
                        where t.person_id = :person and t.day >= :from and t.day < :until
                        order by t.day, s.starts)
                        """)
                .param("person", person.value())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    if (row.getString("presence") == null) {
                        turns.add(TurnRepository.shift(row));
                    } else {
                        gathered.add(row);
                    }
                });
        return new OwnPlan(person, gathered.cells(), turns);
    }

    /// Who is planned where on a day at each of these units itself, by the newest plan that a leader approved; a unit
    /// with such a plan that says nothing about the day is there, without people.
    Map<Unit.Id, Map<Person.Id, DayCell>> planned(Collection<Unit.Id> units, LocalDate day) {
        var planned = new HashMap<Unit.Id, Map<Person.Id, DayCell>>();
        jdbc.sql("""
                        with approved as (
                            select distinct on (unit_id) id, unit_id from roster
                            where unit_id = any(:units) and status = 'APPROVED'
                              and monday = date_trunc('week', :day::timestamp)::date
                            order by unit_id, version desc)
                        select r.unit_id, c.person_id, c.presence, c.morning, c.afternoon
                        from approved r left join roster_cell c on c.roster_id = r.id and c.day = :day::date
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    var cells = planned.computeIfAbsent(
                            new Unit.Id(row.getObject("unit_id", UUID.class)), unit -> new HashMap<>());
                    if (row.getString("presence") != null) {
                        cells.put(
                                new Person.Id(row.getObject("person_id", UUID.class)),
                                new DayCell(Presence.valueOf(row.getString("presence")), half(row)));
                    }
                });
        return planned;
    }

    /// How many are planned where on a day, for each of these units with everything below it, without those who are
    /// elsewhere, or have left the unit; a turn on a day off is duty, in the plans of the units of their work.
    List<Count> counts(
            Collection<Unit.Id> units,
            LocalDate day,
            Collection<Person.Id> elsewhere,
            Map<Person.Id, Set<Unit.Id>> turning,
            Map<Person.Id, Set<Unit.Id>> left) {
        var places = pairs(turning);
        var gone = pairs(left);
        return jdbc.sql("""
                        with turned as (
                            select * from unnest(:turning::uuid[], :places::uuid[]) t (person, unit)),
                        gone as (
                            select * from unnest(:gone::uuid[], :from::uuid[]) g (person, unit))
                        select a.ancestor as unit, p.presence, count(distinct c.person_id) filter (where c.person_id <> all(:elsewhere)) as people
                        from unit_ancestor a
                        join roster_in_force r on r.unit_id = a.unit and r.monday = date_trunc('week', :day::timestamp)::date
                        join roster_cell c on c.roster_id = r.id and c.day = :day::date
                            and (c.person_id, r.unit_id) not in (select person, unit from gone)
                        cross join lateral (values (case
                            when c.presence = 'OFF' and (c.person_id, r.unit_id) in (select person, unit from turned) then 'DUTY'
                            else c.presence end)) as p (presence)
                        where a.ancestor = any(:units) and a.valid @> :day::date
                        group by a.ancestor, p.presence
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param(
                        "turning",
                        places.stream().map(place -> place.getKey().value()).toArray(UUID[]::new))
                .param(
                        "places",
                        places.stream().map(place -> place.getValue().value()).toArray(UUID[]::new))
                .param("gone", gone.stream().map(pair -> pair.getKey().value()).toArray(UUID[]::new))
                .param(
                        "from",
                        gone.stream().map(pair -> pair.getValue().value()).toArray(UUID[]::new))
                .param("elsewhere", elsewhere.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> new Count(
                        new Unit.Id(row.getObject("unit", UUID.class)),
                        Presence.valueOf(row.getString("presence")),
                        row.getInt("people")))
                .list();
    }

    private static List<Map.Entry<Person.Id, Unit.Id>> pairs(Map<Person.Id, Set<Unit.Id>> units) {
        return units.entrySet().stream()
                .flatMap(person -> person.getValue().stream().map(unit -> Map.entry(person.getKey(), unit)))
                .toList();
    }

    /// On how many days each of these people was planned at home from a day to a day (exclusive), by the plans in
    /// force; two halves are a day, one that is left over counts as one.
    Map<Person.Id, Integer> daysAtHome(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var days = new HashMap<Person.Id, Integer>();
        jdbc.sql("""
                        select c.person_id, (2 * count(distinct c.day) filter (where c.morning is null)
                            + count(distinct c.day) filter (where c.morning is not null) + 1) / 2 as days
                        from roster_cell c join roster_in_force r on r.id = c.roster_id
                        where c.person_id = any(:people) and c.day >= :from and c.day < :until
                          and (c.presence = 'HOME' and c.morning is null or 'HOME' in (c.morning, c.afternoon))
                        group by c.person_id
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query((row, number) ->
                        days.put(new Person.Id(row.getObject("person_id", UUID.class)), row.getInt("days")))
                .list();
        return days;
    }

    /// Cells as rows bring them: person, day, presence, and the two halves of a day that is parted.
    static final class Gathered {
        private final Map<Person.Id, Map<LocalDate, Presence>> cells = new HashMap<>();
        private final Map<Person.Id, Map<LocalDate, HalfDay>> halves = new HashMap<>();

        void add(ResultSet row) throws SQLException {
            var person = new Person.Id(row.getObject("person_id", UUID.class));
            var day = row.getObject("day", LocalDate.class);
            cells.computeIfAbsent(person, first -> new HashMap<>())
                    .put(day, Presence.valueOf(row.getString("presence")));
            half(row)
                    .ifPresent(half -> halves.computeIfAbsent(person, first -> new HashMap<>())
                            .put(day, half));
        }

        PlannedCells cells() {
            return new PlannedCells(cells, new Halves(halves));
        }
    }

    /// People planned in one way on a day.
    record Count(Unit.Id unit, Presence presence, int people) {}
}
