package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Rotas of duty with their shifts, people and turns.
@Repository
class RotaRepository {
    private final JdbcClient jdbc;

    RotaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DutyRota> find(DutyRota.Id id) {
        return jdbc.sql("select * from duty_rota where id = :id")
                .param("id", id.value())
                .query(this::rota)
                .optional();
    }

    /// The rotas of a unit that end on this day or later, the newest first.
    List<DutyRota> of(Unit.Id unit, LocalDate day) {
        return jdbc.sql("""
                        select * from duty_rota where unit_id = :unit and first_day + days > :day
                        order by first_day desc, name limit 50
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(this::rota)
                .list();
    }

    /// Waits for whoever else works on this rota right now.
    void lock(DutyRota.Id id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "duty:" + id)
                .query((row, number) -> number)
                .single();
    }

    void make(DutyRota rota, Person.Id by, Instant at) {
        jdbc.sql("""
                        insert into duty_rota (id, unit_id, name, first_day, days, rest_minutes, longest_run,
                            shortest_run, shortest_break, published, edit, made_by, made_at)
                        values (:id, :unit, :name, :first, :days, :rest, :run, :least, :pause, false, 0, :by, :at)
                        """)
                .param("id", rota.id().value())
                .param("unit", rota.unit().value())
                .param("name", rota.name())
                .param("first", rota.first())
                .param("days", rota.days())
                .param("rest", rota.restMinutes())
                .param("run", rota.longestRun())
                .param("least", rota.shortestRun())
                .param("pause", rota.shortestBreak())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        var shifts = rota.shifts();
        jdbc.sql("""
                        insert into duty_shift (rota_id, place, name, starts, minutes, wanted, wanted_off, cost_under, cost_over)
                        select :rota, place, name, starts, minutes, wanted, off, under, over
                        from unnest(:places::int[], :names::text[], :starts::time[], :minutes::int[], :wanted::int[],
                            :off::int[], :under::int[], :over::int[]) s (place, name, starts, minutes, wanted, off, under, over)
                        """)
                .param("rota", rota.id().value())
                .param("places", IntStream.range(0, shifts.size()).boxed().toArray(Integer[]::new))
                .param("names", shifts.stream().map(DutyRota.Shift::name).toArray(String[]::new))
                .param(
                        "starts",
                        shifts.stream().map(shift -> shift.starts().toString()).toArray(String[]::new))
                .param("minutes", shifts.stream().map(DutyRota.Shift::minutes).toArray(Integer[]::new))
                .param(
                        "wanted",
                        shifts.stream().map(shift -> shift.wanted(true)).toArray(Integer[]::new))
                .param("off", shifts.stream().map(shift -> shift.wanted(false)).toArray(Integer[]::new))
                .param("under", shifts.stream().map(DutyRota.Shift::costUnder).toArray(Integer[]::new))
                .param("over", shifts.stream().map(DutyRota.Shift::costOver).toArray(Integer[]::new))
                .update();
        jdbc.sql("insert into duty_worker (rota_id, person_id) select :rota, unnest(:people::uuid[])")
                .param("rota", rota.id().value())
                .param("people", rota.workers().stream().map(Person.Id::value).toArray(UUID[]::new))
                .update();
    }

    /// Writes the turns of a rota over those that stood there.
    void turns(DutyRota rota) {
        var turns = rota.turns().entrySet().stream()
                .flatMap(person -> person.getValue().entrySet().stream()
                        .map(turn -> new TurnRepository.Turn(person.getKey(), turn.getKey(), turn.getValue())))
                .toList();
        jdbc.sql("""
                        with sent as (
                            select * from unnest(:people::uuid[], :days::date[], :places::int[]) s (person, day, place)),
                        gone as (delete from duty_turn t where rota_id = :rota
                            and not exists (select from sent where person = t.person_id and sent.day = t.day))
                        insert into duty_turn (rota_id, person_id, day, place) select :rota, person, day, place from sent
                        on conflict (rota_id, person_id, day) do update set place = excluded.place
                        """)
                .param("rota", rota.id().value())
                .param(
                        "people",
                        turns.stream().map(turn -> turn.person().value()).toArray(UUID[]::new))
                .param("days", turns.stream().map(turn -> turn.day().toString()).toArray(String[]::new))
                .param("places", turns.stream().map(TurnRepository.Turn::place).toArray(Integer[]::new))
                .update();
        jdbc.sql("update duty_rota set edit = :edit where id = :rota")
                .param("edit", rota.edit())
                .param("rota", rota.id().value())
                .update();
    }

    /// Keeps from which edit these turns were proposed, and what they are worth.
    void proposed(DutyRota rota, int from, DutyWorth worth) {
        jdbc.sql("update duty_rota set proposed_from = :from, cost = :cost, bound = :bound where id = :rota")
                .param("rota", rota.id().value())
                .param("from", from)
                .param("cost", worth.cost())
                .param("bound", worth.bound())
                .update();
    }

    /// What the turns that were proposed last are worth, when they were proposed from this edit.
    Optional<DutyWorth> worth(DutyRota.Id id, int from) {
        return jdbc.sql("select cost, bound from duty_rota where id = :id and proposed_from = :from")
                .param("id", id.value())
                .param("from", from)
                .query((row, number) -> new DutyWorth(row.getLong("cost"), row.getLong("bound")))
                .optional();
    }

    void publish(DutyRota.Id id) {
        jdbc.sql("update duty_rota set published = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /// A rota waits for a decision, by whom it was submitted and when.
    void submit(DutyRota.Id id, Unit.Id body, Person.Id by, Instant at, String although) {
        jdbc.sql("""
                        update duty_rota set waiting = true, body_id = :body, submitted_by = :by, submitted_at = :at,
                            submit_reason = :although
                        where id = :id
                        """)
                .param("although", although)
                .param("id", id.value())
                .param("body", body.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A rota waits no more.
    void settle(DutyRota.Id id) {
        jdbc.sql("update duty_rota set waiting = false where id = :id")
                .param("id", id.value())
                .update();
    }

    private DutyRota rota(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var turns = new HashMap<Person.Id, Map<LocalDate, Integer>>();
        jdbc.sql("select person_id, day, place from duty_turn where rota_id = :rota")
                .param("rota", id)
                .query((each, at) -> TurnRepository.turn(each))
                .list()
                .forEach(turn -> turns.computeIfAbsent(turn.person(), person -> new HashMap<>())
                        .put(turn.day(), turn.place()));
        return new DutyRota(
                new DutyRota.Id(id),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getInt("days"),
                row.getInt("rest_minutes"),
                row.getInt("longest_run"),
                row.getInt("shortest_run"),
                row.getInt("shortest_break"),
                row.getBoolean("published"),
                row.getInt("edit"),
                shifts(id),
                workers(id),
                turns);
    }

    private List<DutyRota.Shift> shifts(UUID rota) {
        return jdbc.sql("select * from duty_shift where rota_id = :rota order by place")
                .param("rota", rota)
                .query((row, number) -> new DutyRota.Shift(
                        row.getString("name"),
                        row.getObject("starts", LocalTime.class),
                        row.getInt("minutes"),
                        row.getInt("wanted"),
                        row.getInt("wanted_off"),
                        row.getInt("cost_under"),
                        row.getInt("cost_over")))
                .list();
    }

    private List<Person.Id> workers(UUID rota) {
        return jdbc.sql("select person_id from duty_worker where rota_id = :rota order by person_id")
                .param("rota", rota)
                .query((row, number) -> new Person.Id(row.getObject("person_id", UUID.class)))
                .list();
    }
}
