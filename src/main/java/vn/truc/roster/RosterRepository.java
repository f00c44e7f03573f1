package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class RosterRepository {
    private final JdbcClient jdbc;

    RosterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The plan that holds while a newer version is still being made.
    Optional<Roster> handedIn(Unit.Id unit, LocalDate monday) {
        return jdbc.sql("""
                        select * from roster where unit_id = :unit and monday = :monday
                          and status in ('SUBMITTED', 'APPROVED') order by version desc limit 1
                        """)
                .param("unit", unit.value())
                .param("monday", monday)
                .query(this::roster)
                .optional();
    }

    Optional<Roster> latest(Unit.Id unit, LocalDate monday) {
        return jdbc.sql("select * from roster where unit_id = :unit and monday = :monday order by version desc limit 1")
                .param("unit", unit.value())
                .param("monday", monday)
                .query(this::roster)
                .optional();
    }

    /// Locks the plan of a unit and week, so that of two people editing it the second waits and then sees the first's
    /// work.
    void lock(Unit.Id unit, LocalDate monday) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "roster:" + unit + ":" + monday)
                .query((row, number) -> number)
                .single();
    }

    void save(Roster roster, Unit.Id body) {
        jdbc.sql("""
                        insert into roster (id, body_id, unit_id, monday, version, status, edit)
                        values (:id, :body, :unit, :monday, :version, :status, :edit)
                        on conflict (id) do update set status = excluded.status, edit = excluded.edit
                        """)
                .param("id", roster.id().value())
                .param("body", body.value())
                .param("unit", roster.unit().value())
                .param("monday", roster.monday())
                .param("version", roster.version())
                .param("status", roster.status().name())
                .param("edit", roster.edit())
                .update();
        saveCells(roster);
    }

    private void saveCells(Roster roster) {
        var people = new ArrayList<UUID>();
        var days = new ArrayList<String>();
        var presences = new ArrayList<String>();
        var mornings = new ArrayList<@Nullable String>();
        var afternoons = new ArrayList<@Nullable String>();
        roster.cells()
                .forEach((person, week) -> week.forEach((day, presence) -> {
                    people.add(person.value());
                    days.add(day.toString());
                    presences.add(presence.name());
                    var half = roster.halves().of(person, day);
                    mornings.add(half.map(parted -> parted.morning().name()).orElse(null));
                    afternoons.add(half.map(parted -> parted.afternoon().name()).orElse(null));
                }));
        jdbc.sql("""
                        with sent as (
                            select * from unnest(:people::uuid[], :days::date[], :presences::text[], :mornings::text[], :afternoons::text[])
                                s (person, day, presence, morning, afternoon)),
                        gone as (
                            delete from roster_cell c where roster_id = :roster
                            and not exists (select from sent where person = c.person_id and sent.day = c.day))
                        insert into roster_cell (roster_id, person_id, day, presence, morning, afternoon)
                        select :roster, person, day, presence, morning, afternoon from sent
                        on conflict (roster_id, person_id, day) do update
                        set presence = excluded.presence, morning = excluded.morning, afternoon = excluded.afternoon
                        """)
                .param("roster", roster.id().value())
                .param("people", people.toArray(UUID[]::new))
                .param("days", days.toArray(String[]::new))
                .param("presences", presences.toArray(String[]::new))
                .param("mornings", mornings.toArray(String[]::new))
                .param("afternoons", afternoons.toArray(String[]::new))
                .update();
    }

    void submit(Roster.Id id, Roster.Decision decision) {
        jdbc.sql("""
                        update roster set status = 'SUBMITTED', submitted_by = :by, submitted_at = :at, submit_reason = :reason
                        where id = :id
                        """)
                .param("id", id.value())
                .param("by", decision.by().value())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("reason", decision.reason())
                .update();
    }

    void decide(Roster.Id id, Roster.Status status, Roster.Decision decision) {
        jdbc.sql("""
                        update roster set status = :status, decided_by = :by, decided_at = :at, decide_reason = :reason
                        where id = :id
                        """)
                .param("id", id.value())
                .param("status", status.name())
                .param("by", decision.by().value())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("reason", decision.reason())
                .update();
    }

    /// Where each of these people is planned from a day to a day (exclusive), by the plan in force of the unit that
    /// planned them.
    Map<LocalDate, Presence> planned(Person.Id person, LocalDate from, LocalDate until) {
        var days = new HashMap<LocalDate, Presence>();
        jdbc.sql("""
                        select distinct on (c.day) c.day, c.presence
                        from roster_cell c join roster_in_force r on r.id = c.roster_id
                        where c.person_id = :person and c.day >= :from and c.day < :until
                        order by c.day, r.submitted_at desc
                        """)
                .param("person", person.value())
                .param("from", from)
                .param("until", until)
                .query((row, number) ->
                        days.put(row.getObject("day", LocalDate.class), Presence.valueOf(row.getString("presence"))))
                .list();
        return days;
    }

    /// How many are planned where on a day, for each of these units with everything below it, without those who are
    /// elsewhere.
    List<Count> counts(Collection<Unit.Id> units, LocalDate day, Collection<Person.Id> elsewhere) {
        return jdbc.sql("""
                        select a.ancestor as unit, c.presence, count(distinct c.person_id) filter (where c.person_id <> all(:elsewhere)) as people
                        from unit_ancestor a
                        join roster_in_force r on r.unit_id = a.unit and r.monday = date_trunc('week', :day::timestamp)::date
                        join roster_cell c on c.roster_id = r.id and c.day = :day::date
                        where a.ancestor = any(:units) and a.valid @> :day::date
                        group by a.ancestor, c.presence
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("elsewhere", elsewhere.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> new Count(
                        new Unit.Id(row.getObject("unit", UUID.class)),
                        Presence.valueOf(row.getString("presence")),
                        row.getInt("people")))
                .list();
    }

    /// Who is planned where on a day at each of these units itself, by the newest plan that a leader approved; a unit
    /// with such a plan that says nothing about the day is there, without people.
    Map<Unit.Id, Map<Person.Id, Presence>> planned(Collection<Unit.Id> units, LocalDate day) {
        var planned = new HashMap<Unit.Id, Map<Person.Id, Presence>>();
        jdbc.sql("""
                        with approved as (
                            select distinct on (unit_id) id, unit_id from roster
                            where unit_id = any(:units) and status = 'APPROVED'
                              and monday = date_trunc('week', :day::timestamp)::date
                            order by unit_id, version desc)
                        select r.unit_id, c.person_id, c.presence
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
                                Presence.valueOf(row.getString("presence")));
                    }
                });
        return planned;
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

    /// When each of these units first submitted a plan for a week.
    Map<Unit.Id, Instant> firstSubmitted(Collection<Unit.Id> units, LocalDate monday) {
        var first = new HashMap<Unit.Id, Instant>();
        jdbc.sql("""
                        select unit_id, min(submitted_at) as first from roster
                        where unit_id = any(:units) and monday = :monday and submitted_at is not null group by unit_id
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("monday", monday)
                .query((row, number) -> first.put(
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        row.getObject("first", OffsetDateTime.class).toInstant()))
                .list();
        return first;
    }

    /// The newest plan of each of these units for a week, without its cells, with the number of people in it.
    List<Listed> listed(Collection<Unit.Id> units, LocalDate monday) {
        return jdbc.sql("""
                        select distinct on (r.unit_id) r.*,
                               (select count(distinct person_id) from roster_cell c where c.roster_id = r.id) as people
                        from roster r where r.unit_id = any(:units) and r.monday = :monday
                        order by r.unit_id, r.version desc
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("monday", monday)
                .query((row, number) -> new Listed(bare(row, Map.of()), row.getInt("people")))
                .list();
    }

    Optional<Roster> find(Roster.Id id) {
        return jdbc.sql("select * from roster where id = :id")
                .param("id", id.value())
                .query(this::roster)
                .optional();
    }

    private Map<Person.Id, Map<LocalDate, Presence>> cells(
            UUID roster, Map<Person.Id, Map<LocalDate, HalfDay>> halves) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        jdbc.sql("select person_id, day, presence, morning, afternoon from roster_cell where roster_id = :roster")
                .param("roster", roster)
                .query(row -> {
                    var person = new Person.Id(row.getObject("person_id", UUID.class));
                    var day = row.getObject("day", LocalDate.class);
                    cells.computeIfAbsent(person, first -> new HashMap<>())
                            .put(day, Presence.valueOf(row.getString("presence")));
                    HalfDayRepository.half(row)
                            .ifPresent(half -> halves.computeIfAbsent(person, first -> new HashMap<>())
                                    .put(day, half));
                });
        return cells;
    }

    private Roster roster(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var halves = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        return bare(row, cells(id, halves)).with(new Halves(halves));
    }

    static Roster bare(ResultSet row, Map<Person.Id, Map<LocalDate, Presence>> cells) throws SQLException {
        return new Roster(
                new Roster.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getObject("monday", LocalDate.class),
                row.getInt("version"),
                Roster.Status.valueOf(row.getString("status")),
                row.getInt("edit"),
                cells,
                decision(row, "submitted", "submit"),
                decision(row, "decided", "decide"),
                Halves.none());
    }

    private static Roster.@Nullable Decision decision(ResultSet row, String done, String reason) throws SQLException {
        var by = row.getObject(done + "_by", UUID.class);
        var at = row.getObject(done + "_at", OffsetDateTime.class);
        return by == null || at == null
                ? null
                : new Roster.Decision(new Person.Id(by), at.toInstant(), row.getString(reason + "_reason"));
    }

    /// People planned in one way on a day.
    record Count(Unit.Id unit, Presence presence, int people) {}

    /// A plan in a list.
    record Listed(Roster roster, int people) {}
}
