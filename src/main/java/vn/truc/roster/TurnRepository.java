package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Who is on duty when, by the rotas that are published.
@Repository
class TurnRepository {
    private static final DutyRota.Id NONE = new DutyRota.Id(new UUID(0, 0));

    private final JdbcClient jdbc;

    TurnRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The turns of these people by published rotas from a day to a day (exclusive).
    List<Turn> published(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return published(people, from, until, NONE);
    }

    /// The same, the turns of one rota left out.
    List<Turn> published(Collection<Person.Id> people, LocalDate from, LocalDate until, DutyRota.Id without) {
        return jdbc.sql("""
                        select t.person_id, t.day, t.place from duty_turn t join duty_rota r on r.id = t.rota_id
                        where t.person_id = any(:people) and t.day >= :from and t.day < :until and r.published
                          and r.id <> :without
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .param("without", without.value())
                .query((row, number) -> turn(row))
                .list();
    }

    /// Who has a turn that begins on a day by a published rota, and for which halves of the day they are there: none
    /// for a night.
    Map<Person.Id, Set<DayPart>> onTurn(LocalDate day) {
        var turning = new HashMap<Person.Id, Set<DayPart>>();
        jdbc.sql("""
                        select t.person_id, t.day, s.name, s.starts, s.minutes
                        from duty_turn t join duty_rota r on r.id = t.rota_id and r.published
                        join duty_shift s on s.rota_id = t.rota_id and s.place = t.place
                        where t.day = :day
                        """).param("day", day).query(row -> {
            var turn = shift(row);
            turning.computeIfAbsent(turn.person(), first -> EnumSet.noneOf(DayPart.class))
                    .addAll(turn.hours().parts());
        });
        return turning;
    }

    /// Who has a turn on a day by a published rota, also one of the day before that lasts past midnight.
    Set<Person.Id> stillOnTurn(LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct t.person_id from duty_turn t join duty_rota r on r.id = t.rota_id
                        join duty_shift s on s.rota_id = t.rota_id and s.place = t.place
                        where r.published and t.day between :day::date - 1 and :day::date
                          and (t.day = :day or extract(epoch from s.starts) / 60 + s.minutes > 1440)
                        """)
                .param("day", day)
                .query((row, number) -> new Person.Id(row.getObject("person_id", UUID.class)))
                .list());
    }

    /// Those of the published rotas of these units that cover a day: everybody in them, and for which halves of the day
    /// their turn is. A rota of nights covers no day.
    List<Covering> covering(Collection<Unit.Id> units, LocalDate day) {
        return jdbc.sql("""
                        with shift as (
                            select rota_id, place, m.minute <= :morning and :morning < m.minute + minutes as morning,
                                m.minute <= :afternoon and :afternoon < m.minute + minutes as afternoon
                            from duty_shift cross join lateral (select extract(epoch from starts) / 60) as m (minute))
                        select r.unit_id, w.person_id, coalesce(bool_or(s.morning), false) as morning,
                            coalesce(bool_or(s.afternoon), false) as afternoon
                        from duty_rota r join duty_worker w on w.rota_id = r.id
                        left join duty_turn t on t.rota_id = r.id and t.person_id = w.person_id and t.day = :day
                        left join shift s on s.rota_id = t.rota_id and s.place = t.place
                        where r.published and r.unit_id = any(:units) and :day between r.first_day and r.first_day + r.days - 1
                          and exists (select from shift d where d.rota_id = r.id and (d.morning or d.afternoon))
                        group by r.unit_id, w.person_id
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .param("morning", DayPart.MORNING.middle())
                .param("afternoon", DayPart.AFTERNOON.middle())
                .query((row, number) -> new Covering(
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getBoolean("morning"),
                        row.getBoolean("afternoon")))
                .list();
    }

    /// Those of them whose places of work are at the unit of the rota or below it on that day.
    List<Covering> working(Collection<Covering> covering, Map<Person.Id, Set<Unit.Id>> places, LocalDate day) {
        var asked = covering.stream()
                .flatMap(each ->
                        places.getOrDefault(each.person(), Set.of()).stream().map(place -> Map.entry(each, place)))
                .toList();
        var within = new HashSet<Integer>(jdbc.sql("""
                        select c.number from unnest(:units::uuid[], :places::uuid[]) with ordinality c (unit, place, number)
                        join unit_ancestor a on a.unit = c.place and a.ancestor = c.unit and a.valid @> :day::date
                        """)
                .param(
                        "units",
                        asked.stream().map(each -> each.getKey().unit().value()).toArray(UUID[]::new))
                .param(
                        "places",
                        asked.stream().map(each -> each.getValue().value()).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> row.getInt("number"))
                .list());
        return IntStream.range(0, asked.size())
                .filter(place -> within.contains(place + 1))
                .mapToObj(place -> asked.get(place).getKey())
                .distinct()
                .toList();
    }

    /// The turns of these people by published rotas from a day to a day (exclusive), each with its shift: its name, and
    /// when it begins.
    List<ShiftTurn> shifts(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return shifts(people, from, until, NONE);
    }

    /// The same, the turns of one rota left out.
    List<ShiftTurn> shifts(Collection<Person.Id> people, LocalDate from, LocalDate until, DutyRota.Id without) {
        return jdbc.sql("""
                        select t.person_id, t.day, s.name, s.starts, s.minutes
                        from duty_turn t join duty_rota r on r.id = t.rota_id and r.published
                        join duty_shift s on s.rota_id = t.rota_id and s.place = t.place
                        where t.person_id = any(:people) and t.day >= :from and t.day < :until and r.id <> :without
                        order by t.day, s.starts, t.person_id
                        """)
                .param("without", without.value())
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query((row, number) -> shift(row))
                .list();
    }

    /// A turn as a row brings it: person, day, and of its shift the name, the beginning and the minutes.
    static ShiftTurn shift(ResultSet row) throws SQLException {
        return new ShiftTurn(
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                new Hours(row.getObject("starts", LocalTime.class), row.getInt("minutes")));
    }

    /// A turn as a row brings it: person, day, and the place of its shift in the rota.
    static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getInt("place"));
    }

    /// Somebody’s turn on a day.
    record Turn(Person.Id person, LocalDate day, int place) {}

    /// Somebody of a rota that covers a day, and for which halves of it they have a turn.
    record Covering(Unit.Id unit, Person.Id person, boolean morning, boolean afternoon) {
        boolean onTurn() {
            return morning || afternoon;
        }

        /// The day as the turn alone has it.
        DayCell cell() {
            var free = DayCell.whole(Presence.OFF);
            var early = morning ? free.with(DayPart.MORNING, Presence.DUTY) : free;
            return afternoon ? early.with(DayPart.AFTERNOON, Presence.DUTY) : early;
        }
    }
}
