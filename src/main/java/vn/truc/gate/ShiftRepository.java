package vn.truc.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

/// Guards' PINs and shifts.
@Repository
class ShiftRepository {
    private final JdbcClient jdbc;

    ShiftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a PIN; false where it is the one that stands, with nothing tried against it.
    boolean keepPin(Person.Id person, Unit.Id body, byte[] mark, Instant at) {
        return jdbc.sql("""
                        insert into gate_guard_pin (person_id, body_id, mark, set_at) values (:person, :body, :mark, :at)
                        on conflict (person_id) do update
                        set body_id = excluded.body_id, mark = excluded.mark, set_at = excluded.set_at, failures = 0,
                            failed_at = null
                        where (gate_guard_pin.body_id, gate_guard_pin.mark, gate_guard_pin.failures)
                              <> (excluded.body_id, excluded.mark, 0)
                        """)
                        .param("person", person.value())
                        .param("body", body.value())
                        .param("mark", mark)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// The PIN of a guard, locked until the transaction ends, so that tries at one moment count one after the other.
    Optional<Pin> pin(Person.Id person) {
        return jdbc.sql("select * from gate_guard_pin where person_id = :person for update")
                .param("person", person.value())
                .query((row, number) -> new Pin(
                        row.getBytes("mark"),
                        row.getInt("failures"),
                        Optional.ofNullable(row.getObject("failed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    void tried(Person.Id person, int failures, Instant at) {
        jdbc.sql("update gate_guard_pin set failures = :failures, failed_at = :at where person_id = :person")
                .param("person", person.value())
                .param("failures", failures)
                .param("at", utc(at))
                .update();
    }

    /// Which of these people have a PIN.
    Set<Person.Id> withPin(Collection<Person.Id> people) {
        return jdbc.sql("select person_id from gate_guard_pin where person_id = any(:people)")
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query((row, number) -> new Person.Id(row.getObject("person_id", UUID.class)))
                .set();
    }

    Optional<Shift> running(Kiosk.Id kiosk) {
        return jdbc.sql("select * from gate_shift where kiosk_id = :kiosk and ended is null")
                .param("kiosk", kiosk.value())
                .query(ShiftRepository::shift)
                .optional();
    }

    Optional<Shift> find(UUID id) {
        return jdbc.sql("select * from gate_shift where id = :id")
                .param("id", id)
                .query(ShiftRepository::shift)
                .optional();
    }

    void end(UUID shift, Instant at, int inside, int open) {
        jdbc.sql("""
                        update gate_shift set ended = greatest(began, :at), inside = :inside, open = :open
                        where id = :id and ended is null
                        """)
                .param("id", shift)
                .param("at", utc(at))
                .param("inside", inside)
                .param("open", open)
                .update();
    }

    void begin(Shift shift, Unit.Id body) {
        jdbc.sql("""
                        insert into gate_shift (id, kiosk_id, guard_id, body_id, began, ended, inside, open)
                        values (:id, :kiosk, :guard, :body, :began, :ended, :inside, :open) on conflict (id) do nothing
                        """)
                .param("id", shift.id())
                .param("kiosk", shift.kiosk().value())
                .param("guard", shift.guard().value())
                .param("body", body.value())
                .param("began", utc(shift.began()))
                .param("ended", shift.ended().map(ShiftRepository::utc).orElse(null))
                .param("inside", figure(shift.inside()))
                .param("open", figure(shift.open()))
                .update();
    }

    /// How many of those stopped at a gate since a moment have neither come in later nor been let in by order.
    int stopped(Place.Id gate, Instant since) {
        return jdbc.sql("""
                        select count(distinct v.person_id) from gate_visit v
                        where v.place_id = :gate and v.came >= :since and v.outcome <> 'ADMITTED' and not v.corrected
                          and not exists (select from gate_visit later where later.person_id = v.person_id
                                          and later.outcome = 'ADMITTED' and later.came >= v.came)
                        """)
                .param("gate", gate.value())
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                new Kiosk.Id(row.getObject("kiosk_id", UUID.class)),
                new Person.Id(row.getObject("guard_id", UUID.class)),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                figure(row, "inside"),
                figure(row, "open"));
    }

    private static OptionalInt figure(ResultSet row, String column) throws SQLException {
        int figure = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(figure);
    }

    private static @Nullable Integer figure(OptionalInt figure) {
        return figure.isPresent() ? figure.getAsInt() : null;
    }

    /// The fingerprint of a PIN and how often it was wrong of late.
    @SuppressWarnings("ArrayRecordComponent")
    record Pin(byte[] mark, int failures, Optional<Instant> failedAt) {}
}
