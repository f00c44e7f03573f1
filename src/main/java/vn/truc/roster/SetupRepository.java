package vn.truc.roster;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// How units make their weeks, and the cells that their heads have fixed.
@Repository
class SetupRepository {
    private final JdbcClient jdbc;

    SetupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Setup of(Unit.Id unit) {
        return jdbc.sql("select home_in_a_row, at_least, swaps_at_once from roster_setup where unit_id = :unit")
                .param("unit", unit.value())
                .query((row, number) -> new Setup(
                        works(unit),
                        rooms(unit),
                        members(unit),
                        row.getInt("home_in_a_row"),
                        row.getInt("at_least"),
                        row.getBoolean("swaps_at_once")))
                .optional()
                .orElseGet(Setup::none);
    }

    private Map<Work, Integer> works(Unit.Id unit) {
        var works = new EnumMap<Work, Integer>(Work.class);
        jdbc.sql("select work, needed from roster_work where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    works.put(Work.valueOf(row.getString("work")), row.getInt("needed"));
                });
        return works;
    }

    private List<Setup.Room> rooms(Unit.Id unit) {
        return jdbc.sql("select name, capacity from roster_room where unit_id = :unit order by name")
                .param("unit", unit.value())
                .query((row, number) -> new Setup.Room(row.getString("name"), row.getInt("capacity")))
                .list();
    }

    private Map<Person.Id, Setup.Member> members(Unit.Id unit) {
        var members = new HashMap<Person.Id, Setup.Member>();
        jdbc.sql("select person_id, room, side, works from roster_member where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    members.put(
                            new Person.Id(row.getObject("person_id", UUID.class)),
                            new Setup.Member(
                                    row.getString("room"), Setup.Side.valueOf(row.getString("side")), works((String[])
                                            row.getArray("works").getArray())));
                });
        return members;
    }

    private static Set<Work> works(String[] names) throws SQLException {
        return Arrays.stream(names).map(Work::valueOf).collect(Collectors.toSet());
    }

    /// Writes a unit's setup over the one that stood there.
    void write(Unit.Id unit, Setup setup, Person.Id by, Instant at) {
        jdbc.sql("""
                        insert into roster_setup (unit_id, home_in_a_row, at_least, swaps_at_once, edited_by, edited_at)
                        values (:unit, :row, :least, :swaps, :by, :at)
                        on conflict (unit_id) do update set home_in_a_row = excluded.home_in_a_row,
                            at_least = excluded.at_least,
                            swaps_at_once = excluded.swaps_at_once, edited_by = excluded.edited_by,
                            edited_at = excluded.edited_at
                        """)
                .param("unit", unit.value())
                .param("row", setup.homeInARow())
                .param("least", setup.atLeast())
                .param("swaps", setup.swapsAtOnce())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        var works = List.copyOf(setup.needed().entrySet());
        jdbc.sql("""
                        with gone as (delete from roster_work where unit_id = :unit and work <> all(:works))
                        insert into roster_work (unit_id, work, needed)
                        select :unit, work, needed from unnest(:works::text[], :needed::int[]) s (work, needed)
                        on conflict (unit_id, work) do update set needed = excluded.needed
                        """)
                .param("unit", unit.value())
                .param("works", works.stream().map(each -> each.getKey().name()).toArray(String[]::new))
                .param("needed", works.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
        jdbc.sql("""
                        with gone as (delete from roster_room where unit_id = :unit and name <> all(:names))
                        insert into roster_room (unit_id, name, capacity)
                        select :unit, name, capacity from unnest(:names::text[], :capacities::int[]) s (name, capacity)
                        on conflict (unit_id, name) do update set capacity = excluded.capacity
                        """)
                .param("unit", unit.value())
                .param("names", setup.rooms().stream().map(Setup.Room::name).toArray(String[]::new))
                .param(
                        "capacities",
                        setup.rooms().stream().map(Setup.Room::capacity).toArray(Integer[]::new))
                .update();
        members(unit, setup);
    }

    private void members(Unit.Id unit, Setup setup) {
        var members = List.copyOf(setup.members().entrySet());
        jdbc.sql("""
                        with sent as (
                            select person, room, side, string_to_array(works, ',') as works
                            from unnest(:people::uuid[], :rooms::text[], :sides::text[], :works::text[])
                                s (person, room, side, works)),
                        gone as (delete from roster_member m where unit_id = :unit
                            and not exists (select from sent where person = m.person_id))
                        insert into roster_member (unit_id, person_id, room, side, works)
                        select :unit, person, room, side, works from sent
                        on conflict (unit_id, person_id) do update
                        set room = excluded.room, side = excluded.side, works = excluded.works
                        """)
                .param("unit", unit.value())
                .param(
                        "people",
                        members.stream().map(each -> each.getKey().value()).toArray(UUID[]::new))
                .param(
                        "rooms",
                        members.stream().map(each -> each.getValue().room()).toArray(String[]::new))
                .param(
                        "sides",
                        members.stream()
                                .map(each -> each.getValue().side().name())
                                .toArray(String[]::new))
                .param(
                        "works",
                        members.stream()
                                .map(each -> each.getValue().works().stream()
                                        .map(Work::name)
                                        .sorted()
                                        .collect(Collectors.joining(",")))
                                .toArray(String[]::new))
                .update();
    }

    /// Of two who write at once the second waits and then sees what the first wrote.
    void lock(Unit.Id unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "roster-setup:" + unit)
                .query((row, number) -> number)
                .single();
    }

    /// The cells that are fixed at a unit from a day to a day (exclusive).
    Map<Person.Id, Set<LocalDate>> fixed(Unit.Id unit, LocalDate from, LocalDate until) {
        var fixed = new HashMap<Person.Id, Set<LocalDate>>();
        jdbc.sql("select person_id, day from roster_fixed where unit_id = :unit and day >= :from and day < :until")
                .param("unit", unit.value())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    fixed.computeIfAbsent(
                                    new Person.Id(row.getObject("person_id", UUID.class)), person -> new HashSet<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        return fixed;
    }

    /// Fixes these cells of these people and days, and no others of them.
    void fix(
            Unit.Id unit,
            Collection<Person.Id> people,
            LocalDate from,
            LocalDate until,
            Map<Person.Id, Set<LocalDate>> fixed) {
        var cells = fixed.entrySet().stream()
                .flatMap(person -> person.getValue().stream().map(day -> Map.entry(person.getKey(), day)))
                .toList();
        jdbc.sql("""
                        with sent as (select * from unnest(:fixed::uuid[], :days::date[]) s (person, day)),
                        gone as (delete from roster_fixed f
                            where unit_id = :unit and person_id = any(:people) and day >= :from and day < :until
                              and not exists (select from sent where person = f.person_id and sent.day = f.day))
                        insert into roster_fixed (unit_id, person_id, day) select :unit, person, day from sent
                        on conflict do nothing
                        """)
                .param("unit", unit.value())
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .param(
                        "fixed",
                        cells.stream().map(cell -> cell.getKey().value()).toArray(UUID[]::new))
                .param(
                        "days",
                        cells.stream().map(cell -> cell.getValue().toString()).toArray(String[]::new))
                .update();
    }
}
