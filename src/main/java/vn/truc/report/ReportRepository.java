package vn.truc.report;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
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

@Repository
class ReportRepository {
    private static final TypeReference<Map<String, Report.Given>> GIVEN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Report> find(Report.Id id) {
        return jdbc.sql("select * from report where id = :id")
                .param("id", id.value())
                .query(this::report)
                .optional();
    }

    Optional<Report> find(Report.Key key) {
        return jdbc.sql("""
                        select * from report
                        where recipient_id = :recipient and form = :form and period = :period and unit_id = :unit
                        """)
                .param("recipient", key.recipient().value())
                .param("form", key.form())
                .param("period", key.period())
                .param("unit", key.unit().value())
                .query(this::report)
                .optional();
    }

    /// Waits for whoever else works on this report right now.
    void queue(Report.Key key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 20))")
                .param("key", key.form() + key.recipient() + key.period() + key.unit())
                .query()
                .singleRow();
    }

    /// Where these units stand with a report to an office of a day: what they wrote, until when they have more time, of
    /// which the last word counts, and when they were last reminded.
    Map<Unit.Id, Found> standing(Collection<Unit.Id> units, String form, Unit.Id recipient, LocalDate period) {
        var standing = new HashMap<Unit.Id, Found>();
        jdbc.sql("""
                        with extended as (
                            select distinct on (unit_id) unit_id, until from report_extension
                            where recipient_id = :recipient and form = :form and period = :period and unit_id = any(:units)
                            order by unit_id, id desc),
                        reminded as (
                            select unit_id, max(reminded_at) as at from report_reminder
                            where recipient_id = :recipient and form = :form and period = :period and unit_id = any(:units)
                              and not superior
                            group by unit_id)
                        select asked.unit, extended.until as extended_until, reminded.at as reminded_at, report.*
                        from unnest(:units::uuid[]) as asked (unit)
                        left join report on report.recipient_id = :recipient and report.form = :form
                          and report.period = :period and report.unit_id = asked.unit
                        left join extended on extended.unit_id = asked.unit
                        left join reminded on reminded.unit_id = asked.unit
                        where num_nonnulls(report.id, extended.until, reminded.at) > 0
                        """)
                .param("recipient", recipient.value())
                .param("form", form)
                .param("period", period)
                .param("units", ids(units))
                .query(row -> {
                    standing.put(new Unit.Id(row.getObject("unit", UUID.class)), found(row));
                });
        return standing;
    }

    /// The same of single reports.
    Map<Report.Key, Found> standing(Collection<Report.Key> keys) {
        var standing = new HashMap<Report.Key, Found>();
        jdbc.sql("""
                        select asked.*, extended.until as extended_until, reminded.at as reminded_at, report.*
                        from unnest(:asked_forms::text[], :units::uuid[], :recipients::uuid[], :periods::date[])
                             as asked (asked_form, asked_unit, asked_recipient, asked_period)
                        left join report on report.recipient_id = asked_recipient and report.form = asked_form
                          and report.period = asked_period and report.unit_id = asked_unit
                        left join lateral (
                            select until from report_extension e
                            where e.recipient_id = asked_recipient and e.form = asked_form
                              and e.period = asked_period and e.unit_id = asked_unit
                            order by e.id desc limit 1) extended on true
                        left join lateral (
                            select max(reminded_at) as at from report_reminder r
                            where r.recipient_id = asked_recipient and r.form = asked_form
                              and r.period = asked_period and r.unit_id = asked_unit and not superior) reminded on true
                        where num_nonnulls(report.id, extended.until, reminded.at) > 0
                        """)
                .param("asked_forms", keys.stream().map(Report.Key::form).toArray(String[]::new))
                .param("units", ids(keys.stream().map(Report.Key::unit).toList()))
                .param(
                        "recipients",
                        ids(keys.stream().map(Report.Key::recipient).toList()))
                .param(
                        "periods",
                        keys.stream().map(key -> key.period().toString()).toArray(String[]::new))
                .query(row -> {
                    standing.put(
                            new Report.Key(
                                    row.getString("asked_form"),
                                    new Unit.Id(row.getObject("asked_unit", UUID.class)),
                                    new Unit.Id(row.getObject("asked_recipient", UUID.class)),
                                    row.getObject("asked_period", LocalDate.class)),
                            found(row));
                });
        return standing;
    }

    private Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id") == null ? Optional.empty() : Optional.of(report(row, 0)),
                instant(row, "extended_until"),
                instant(row, "reminded_at"));
    }

    /// The reports of these units from one day to another, both included, latest first.
    List<Report> between(Collection<Unit.Id> units, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select * from report where unit_id = any(:units) and period between :from and :to
                        order by period desc, form, id
                        """)
                .param("units", ids(units))
                .param("from", from)
                .param("to", to)
                .query(this::report)
                .list();
    }

    void insert(Report report, Unit.Id body) {
        bind(
                        jdbc.sql("""
                        insert into report (id, body_id, form, unit_id, recipient_id, period, status, version, given,
                                            remarks, begun_at, saved_at, drafter_id, drafter)
                        values (:id, :body, :form, :unit, :recipient, :period, :status, :version, :given::jsonb,
                                :remarks, :begun, :saved, :drafterId, :drafter)
                        """)
                                .param("body", body.value())
                                .param("form", report.key().form())
                                .param("unit", report.key().unit().value())
                                .param("recipient", report.key().recipient().value())
                                .param("period", report.key().period())
                                .param("begun", report.begun().atOffset(UTC)),
                        report)
                .update();
    }

    void save(Report report) {
        bind(jdbc.sql("""
                        update report set status = :status, version = :version, given = :given::jsonb,
                               remarks = :remarks, saved_at = :saved, drafter_id = :drafterId, drafter = :drafter
                        where id = :id
                        """), report).update();
    }

    void submitted(Report.Id report, Submission submission) {
        jdbc.sql("""
                        update report set status = 'SUBMITTED', version = version + 1, last_submission_id = :submission,
                               first_submitted_at = coalesce(first_submitted_at, :at), returned_at = null,
                               returned_by = '', return_reason = ''
                        where id = :id
                        """)
                .param("id", report.value())
                .param("submission", submission.id().value())
                .param("at", submission.at().atOffset(UTC))
                .update();
    }

    void returned(Report.Id report, Report.Returned returned) {
        jdbc.sql("""
                        update report set status = 'RETURNED', version = version + 1, returned_at = :at,
                               returned_by = :by, return_reason = :reason
                        where id = :id
                        """)
                .param("id", report.value())
                .param("at", returned.at().atOffset(UTC))
                .param("by", returned.by())
                .param("reason", returned.reason())
                .update();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Report report) {
        return statement
                .param("id", report.id().value())
                .param("status", report.status().name())
                .param("version", report.version())
                .param("given", json.writeValueAsString(report.given()))
                .param("remarks", report.remarks())
                .param("saved", report.saved().atOffset(UTC))
                .param("drafterId", report.drafterId().value())
                .param("drafter", report.drafter());
    }

    private Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                new Report.Id(row.getObject("id", UUID.class)),
                new Report.Key(
                        row.getString("form"),
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        new Unit.Id(row.getObject("recipient_id", UUID.class)),
                        row.getObject("period", LocalDate.class)),
                Report.Status.valueOf(row.getString("status")),
                row.getInt("version"),
                json.readValue(row.getString("given"), GIVEN),
                row.getString("remarks"),
                instant(row, "begun_at").orElseThrow(),
                instant(row, "saved_at").orElseThrow(),
                new Person.Id(row.getObject("drafter_id", UUID.class)),
                row.getString("drafter"),
                instant(row, "first_submitted_at"),
                Optional.ofNullable(row.getObject("last_submission_id", UUID.class))
                        .map(Submission.Id::new),
                returned(row));
    }

    private static Optional<Report.Returned> returned(ResultSet row) throws SQLException {
        var by = row.getString("returned_by");
        var reason = row.getString("return_reason");
        return instant(row, "returned_at").map(at -> new Report.Returned(at, by, reason));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /// Where a unit stands with a report that it owes.
    record Found(Optional<Report> report, Optional<Instant> extended, Optional<Instant> reminded) {
        static final Found NOT_YET = new Found(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static UUID[] ids(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }
}
