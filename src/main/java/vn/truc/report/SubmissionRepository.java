package vn.truc.report;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class SubmissionRepository {
    private final JdbcClient jdbc;

    SubmissionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Submission> find(Submission.Id id) {
        return find(List.of(id)).stream().findFirst();
    }

    /// These submissions with their figures.
    List<Submission> find(Collection<Submission.Id> ids) {
        var values = values(ids);
        return jdbc.sql("select * from report_submission where id = any(:ids) order by id")
                .param("ids", ids.stream().map(Submission.Id::value).toArray(UUID[]::new))
                .query((row, number) -> submission(row, values))
                .list();
    }

    /// What these units last submitted to an office in a form, by the days of the reports.
    Map<LocalDate, Map<Unit.Id, Submission>> last(
            Collection<Unit.Id> units, String form, Unit.Id recipient, Collection<LocalDate> periods) {
        record At(Submission submission, LocalDate period, Unit.Id unit) {}
        var found = jdbc.sql("""
                        select s.*, r.period, r.unit_id from report r join report_submission s on s.id = r.last_submission_id
                        where r.recipient_id = :recipient and r.form = :form and r.period = any(:periods::date[])
                          and r.unit_id = any(:units)
                        """)
                .param("recipient", recipient.value())
                .param("form", form)
                .param("periods", periods.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("units", ReportRepository.ids(units))
                .query((row, number) -> new At(
                        submission(row, Map.of()),
                        row.getObject("period", LocalDate.class),
                        new Unit.Id(row.getObject("unit_id", UUID.class))))
                .list();
        var values = values(found.stream().map(at -> at.submission().id()).toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        At::period,
                        Collectors.toMap(
                                At::unit,
                                at -> at.submission()
                                        .with(values.getOrDefault(
                                                at.submission().id().value(), List.of())))));
    }

    /// Every submission of a report, latest first.
    List<Submission> of(Report.Id report) {
        return find(jdbc.sql("select id from report_submission where report_id = :report")
                        .param("report", report.value())
                        .query((row, number) -> new Submission.Id(row.getObject("id", UUID.class)))
                        .list())
                .reversed();
    }

    List<StatedFigures.Stated> stated(String indicator, Collection<Unit.Id> units, Instant from, Instant until) {
        return jdbc.sql("""
                        select a.unit, s.submitted_at, coalesce(v.given, v.computed) as value
                        from report_submission s
                        join report r on r.id = s.report_id
                        join report_value v on v.id = s.id and v.indicator = :indicator
                        join unit_ancestor a on a.ancestor = r.unit_id and a.valid @> r.period
                        where a.unit = any(:units) and s.submitted_at between :from and :until
                          and coalesce(v.given, v.computed) is not null
                        order by s.submitted_at
                        """)
                .param("indicator", indicator)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("from", from.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .query((row, number) -> new StatedFigures.Stated(
                        new Unit.Id(row.getObject("unit", UUID.class)),
                        ReportRepository.instant(row, "submitted_at").orElseThrow(),
                        row.getLong("value")))
                .list();
    }

    void insert(Submission submission) {
        var signature = submission.signature();
        jdbc.sql("""
                        insert into report_submission (id, report_id, number, submitted_at, submitter_id, submitter,
                               signer_id, signer, capacity, told_by, nothing, remarks, computed_at)
                        values (:id, :report, :number, :at, :submitterId, :submitter, :signerId, :signer, :capacity,
                                :toldBy, :nothing, :remarks, :computedAt)
                        """)
                .param("id", submission.id().value())
                .param("report", submission.report().value())
                .param("number", submission.number())
                .param("at", submission.at().atOffset(UTC))
                .param("submitterId", submission.submitterId().value())
                .param("submitter", submission.submitter())
                .param("signerId", signature.person().map(Person.Id::value).orElse(null))
                .param("signer", signature.name())
                .param("capacity", signature.capacity().name())
                .param("toldBy", submission.toldBy())
                .param("nothing", submission.nothing())
                .param("remarks", submission.remarks())
                .param("computedAt", submission.computedAt().atOffset(UTC))
                .update();
        insert(submission.id(), submission.values());
    }

    private void insert(Submission.Id id, List<Submission.Value> values) {
        jdbc.sql("""
                        insert into report_value (id, indicator, computed, given, reason)
                        select :id, * from unnest(:indicators::text[], :computed::bigint[], :given::bigint[],
                                                  :reasons::text[])
                        """)
                .param("id", id.value())
                .param(
                        "indicators",
                        values.stream().map(Submission.Value::indicator).toArray(String[]::new))
                .param(
                        "computed",
                        values.stream().map(Submission.Value::computed).toArray(Long[]::new))
                .param("given", values.stream().map(Submission.Value::given).toArray(Long[]::new))
                .param("reasons", values.stream().map(Submission.Value::reason).toArray(String[]::new))
                .update();
    }

    private Map<UUID, List<Submission.Value>> values(Collection<Submission.Id> ids) {
        var values = new HashMap<UUID, List<Submission.Value>>();
        jdbc.sql("select * from report_value where id = any(:ids)")
                .param("ids", ids.stream().map(Submission.Id::value).toArray(UUID[]::new))
                .query(row -> {
                    values.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                            .add(new Submission.Value(
                                    row.getString("indicator"),
                                    row.getObject("computed", Long.class),
                                    row.getObject("given", Long.class),
                                    row.getString("reason")));
                });
        return values;
    }

    private static Submission submission(ResultSet row, Map<UUID, List<Submission.Value>> values) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Submission(
                new Submission.Id(id),
                new Report.Id(row.getObject("report_id", UUID.class)),
                row.getInt("number"),
                ReportRepository.instant(row, "submitted_at").orElseThrow(),
                new Person.Id(row.getObject("submitter_id", UUID.class)),
                row.getString("submitter"),
                new Submission.Signature(
                        Optional.ofNullable(row.getObject("signer_id", UUID.class))
                                .map(Person.Id::new),
                        row.getString("signer"),
                        Submission.Capacity.valueOf(row.getString("capacity"))),
                row.getString("told_by"),
                row.getBoolean("nothing"),
                row.getString("remarks"),
                ReportRepository.instant(row, "computed_at").orElseThrow(),
                values.getOrDefault(id, List.of()));
    }
}
