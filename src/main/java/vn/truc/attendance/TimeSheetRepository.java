package vn.truc.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Corrections and signed time sheets.
@Repository
class TimeSheetRepository {
    private static final TypeReference<List<TimeSheet.Line>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<TimeSheet.Ground>> GROUNDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TimeSheetRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Waits for whoever signs this sheet right now.
    void queue(Unit.Id unit, LocalDate month) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('time-sheet:' || :sheet, 0))")
                .param("sheet", unit + ":" + month)
                .query((row, number) -> number)
                .single();
    }

    /// Adds a correction; false when the id was used before.
    Optional<TimeSheets.Correction> correction(UUID id) {
        return jdbc.sql("select * from attendance_correction where id = :id")
                .param("id", id)
                .query((row, number) -> new TimeSheets.Correction(
                        id,
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getString("sign"),
                        row.getString("reason")))
                .optional();
    }

    boolean correct(TimeSheets.Correction correction, Instant at, Person.Id by) {
        return jdbc.sql("""
                        insert into attendance_correction (id, person_id, unit_id, day, sign, reason, written_by, written_at)
                        values (:id, :person, :unit, :day, :sign, :reason, :by, :at) on conflict do nothing
                        """)
                        .param("id", correction.id())
                        .param("person", correction.person().value())
                        .param("unit", correction.unit().value())
                        .param("day", correction.day())
                        .param("sign", correction.sign())
                        .param("reason", correction.reason().strip())
                        .param("by", by.value())
                        .param("at", CheckRepository.utc(at))
                        .update()
                == 1;
    }

    /// What stands instead of what was computed, the newest of each day.
    Map<Person.Id, Map<LocalDate, String>> corrections(Unit.Id unit, LocalDate from, LocalDate until) {
        var corrections = new HashMap<Person.Id, Map<LocalDate, String>>();
        jdbc.sql("""
                        select distinct on (person_id, day) person_id, day, sign from attendance_correction
                        where unit_id = :unit and day >= :from and day < :until
                        order by person_id, day, written_at desc, id desc
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    corrections
                            .computeIfAbsent(
                                    new Person.Id(row.getObject("person_id", UUID.class)), person -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), row.getString("sign"));
                });
        return corrections;
    }

    void sign(Unit.Id body, TimeSheet sheet, TimeSheet.Signature signature, Person.Id by) {
        jdbc.sql("""
                        insert into attendance_sheet (id, body_id, unit_id, month, version, lines, grounds, reason, signed_by, signer,
                            signed_at)
                        values (:id, :body, :unit, :month, :version, :lines::jsonb, :grounds::jsonb, :reason, :by, :signer,
                            :at)
                        """)
                .param("id", signature.id())
                .param("body", body.value())
                .param("unit", sheet.unit().value())
                .param("month", sheet.month())
                .param("version", signature.version())
                .param("lines", json.writeValueAsString(sheet.lines()))
                .param("grounds", json.writeValueAsString(sheet.grounds()))
                .param("reason", signature.reason())
                .param("by", by.value())
                .param("signer", signature.signer())
                .param("at", CheckRepository.utc(signature.at()))
                .update();
    }

    /// The signed sheet, the newest version.
    Optional<TimeSheet> signed(Unit.Id unit, LocalDate month) {
        return jdbc.sql("""
                        select * from attendance_sheet where unit_id = :unit and month = :month
                        order by version desc limit 1
                        """)
                .param("unit", unit.value())
                .param("month", month)
                .query(this::sheet)
                .optional();
    }

    private TimeSheet sheet(ResultSet row, int number) throws SQLException {
        return new TimeSheet(
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getObject("month", LocalDate.class),
                json.readValue(row.getString("lines"), LINES),
                json.readValue(row.getString("grounds"), GROUNDS),
                Optional.of(new TimeSheet.Signature(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("signer"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"))));
    }
}
