package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
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

    /// The plan of a week that came furthest: the newest approved one, else the newest submitted one, else the newest.
    Optional<Roster> furthest(Unit.Id unit, LocalDate monday) {
        return jdbc.sql("""
                        select * from roster where unit_id = :unit and monday = :monday
                        order by status = 'APPROVED' desc, status = 'SUBMITTED' desc, version desc limit 1
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

    /// Writes a plan with its cells; false, and nothing is written, where its id is that of another unit or week, or
    /// of a plan that was handed in.
    boolean save(Roster roster, Unit.Id body) {
        var amended = Optional.ofNullable(roster.amended());
        boolean written = jdbc.sql("""
                        insert into roster (id, body_id, unit_id, monday, version, status, edit, amended_by, amended_at, amend_reason)
                        values (:id, :body, :unit, :monday, :version, :status, :edit, :amendedBy, :amendedAt, :why)
                        on conflict (id) do update set status = excluded.status, edit = excluded.edit
                        where roster.unit_id = excluded.unit_id and roster.monday = excluded.monday
                          and roster.status in ('DRAFT', 'RETURNED')
                        """)
                        .param("id", roster.id().value())
                        .param("body", body.value())
                        .param("unit", roster.unit().value())
                        .param("monday", roster.monday())
                        .param("version", roster.version())
                        .param("status", roster.status().name())
                        .param("edit", roster.edit())
                        .param("amendedBy", amended.map(by -> by.by().value()).orElse(null))
                        .param(
                                "amendedAt",
                                amended.map(by -> by.at().atOffset(ZoneOffset.UTC))
                                        .orElse(null))
                        .param("why", amended.map(Roster.Decision::reason).orElse(""))
                        .update()
                == 1;
        if (written) {
            saveCells(roster);
        }
        return written;
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

    /// Takes away a draft that was never handed in; false where it is none.
    boolean discard(Roster.Id id) {
        return jdbc.sql("""
                        with draft as (
                            select id from roster where id = :id and status = 'DRAFT' and submitted_at is null),
                        cells as (delete from roster_cell where roster_id in (select id from draft))
                        delete from roster where id in (select id from draft)
                        """).param("id", id.value()).update() == 1;
    }

    /// A newer version is in the place of this one.
    void overtake(Roster.Id id) {
        jdbc.sql("update roster set status = 'OVERTAKEN' where id = :id and status <> 'APPROVED'")
                .param("id", id.value())
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

    /// When a plan of each of these units for a week was first approved by somebody at a stage; what was approved
    /// before there were stages, by the leader in charge.
    Map<Unit.Id, Map<Stage, Instant>> approved(Collection<Unit.Id> units, LocalDate monday) {
        var approved = new HashMap<Unit.Id, Map<Stage, Instant>>();
        jdbc.sql("""
                        select r.unit_id, coalesce(s.stage, 'LEADER') as stage, min(r.decided_at) as at
                        from roster r
                        left join roster_step s on s.roster_id = r.id and s.round = r.round and s.approved
                        where r.unit_id = any(:units) and r.monday = :monday and r.status = 'APPROVED'
                        group by r.unit_id, coalesce(s.stage, 'LEADER')
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("monday", monday)
                .query(row -> {
                    approved.computeIfAbsent(
                                    new Unit.Id(row.getObject("unit_id", UUID.class)),
                                    unit -> new EnumMap<>(Stage.class))
                            .put(
                                    Stage.valueOf(row.getString("stage")),
                                    row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return approved;
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

    private PlannedCells cells(UUID roster) {
        var gathered = new PlannedRepository.Gathered();
        jdbc.sql("select person_id, day, presence, morning, afternoon from roster_cell where roster_id = :roster")
                .param("roster", roster)
                .query(gathered::add);
        return gathered.cells();
    }

    private Roster roster(ResultSet row, int number) throws SQLException {
        var planned = cells(row.getObject("id", UUID.class));
        return bare(row, planned.cells()).with(planned.halves());
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
                Halves.none(),
                decision(row, "amended", "amend"));
    }

    private static Roster.@Nullable Decision decision(ResultSet row, String done, String reason) throws SQLException {
        var by = row.getObject(done + "_by", UUID.class);
        var at = row.getObject(done + "_at", OffsetDateTime.class);
        return by == null || at == null
                ? null
                : new Roster.Decision(new Person.Id(by), at.toInstant(), row.getString(reason + "_reason"));
    }

    /// A plan in a list.
    record Listed(Roster roster, int people) {}
}
