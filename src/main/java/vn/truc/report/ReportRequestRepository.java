package vn.truc.report;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Actor;
import vn.truc.access.Waiting;
import vn.truc.measure.Cutoff;
import vn.truc.organisation.Unit;

@Repository
class ReportRequestRepository {
    /// So many days after its time a request that was not answered is still looked for.
    private static final int DAYS_OPEN = 14;

    private static final String REQUEST = """
            select r.*, (select array_agg(unit_id) from report_request_unit u where u.request_id = r.id) units
            from report_request r where withdrawn_at is null
            """;

    private static final String ASKED = """
            from report_request r join report_request_unit u on u.request_id = r.id where r.withdrawn_at is null
            """;

    private static final String ASKED_FOR_DAY = ASKED + " and r.recipient_id = :recipient and r.due_day = :day";

    private static final String UNANSWERED = """
            not exists (select from report p where p.unit_id = u.unit_id and p.form = r.form and p.recipient_id = r.recipient_id
                        and p.period = r.due_day and p.first_submitted_at is not null)
            """;

    private final JdbcClient jdbc;

    ReportRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes a request down; false when it stands there already.
    boolean ask(Actor by, ReportRequest request, LocalDate today, Instant now) {
        boolean asked = jdbc.sql("""
                        insert into report_request (id, body_id, kind, form, recipient_id, subject, question, as_of, due_day,
                                                    due, asked_on, asked_at, asker_id, asker)
                        values (:id, :body, :kind, :form, :recipient, :subject, :question, :asOf, :day, :due, :today, :now,
                                :by, :name)
                        on conflict do nothing
                        """)
                        .param("id", request.id().value())
                        .param("body", by.person().body().value())
                        .param("kind", request.kind().name())
                        .param("form", request.form())
                        .param("recipient", request.recipient().value())
                        .param("subject", request.subject())
                        .param("question", request.question())
                        .param("asOf", request.asOf().atOffset(UTC))
                        .param("day", request.dueDay())
                        .param("due", request.due().toString())
                        .param("today", today)
                        .param("now", now.atOffset(UTC))
                        .param("by", by.person().id().value())
                        .param("name", by.person().name())
                        .update()
                == 1;
        if (asked) {
            jdbc.sql("insert into report_request_unit select :id, unnest(:units::uuid[])")
                    .param("id", request.id().value())
                    .param("units", ReportRepository.ids(request.units()))
                    .update();
        }
        return asked;
    }

    boolean withdraw(ReportRequest.Id id, Instant now) {
        return jdbc.sql("update report_request set withdrawn_at = :now where id = :id and withdrawn_at is null")
                        .param("id", id.value())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    Optional<ReportRequest> find(ReportRequest.Id id) {
        return jdbc.sql(REQUEST.replace("withdrawn_at is null", "r.id = :id"))
                .param("id", id.value())
                .query(ReportRequestRepository::request)
                .optional();
    }

    /// What any of these units is asked for on this day.
    List<ReportRequest> askedOf(Collection<Unit.Id> units, LocalDate day) {
        return jdbc.sql(REQUEST + """
                        and :day between asked_on and due_day + :open
                        and exists (select from report_request_unit u where u.request_id = r.id and u.unit_id = any(:units))
                        order by due_day, r.id
                        """)
                .param("day", day)
                .param("open", DAYS_OPEN)
                .param("units", ReportRepository.ids(units))
                .query(ReportRequestRepository::request)
                .list();
    }

    /// What this office asks for on this day.
    List<ReportRequest> askedBy(Unit.Id recipient, LocalDate day) {
        return jdbc.sql(REQUEST + """
                        and recipient_id = :recipient and :day between asked_on and due_day + :open order by due_day, r.id
                        """)
                .param("recipient", recipient.value())
                .param("day", day)
                .param("open", DAYS_OPEN)
                .query(ReportRequestRepository::request)
                .list();
    }

    /// How many units were asked by this office for something due on a day, and how many of them have not answered.
    Rolls.Count count(Unit.Id recipient, LocalDate day) {
        return jdbc.sql("select count(*) as all_asked, count(*) filter (where " + UNANSWERED + ") as missing "
                        + ASKED_FOR_DAY)
                .param("recipient", recipient.value())
                .param("day", day)
                .query((row, number) -> new Rolls.Count(row.getInt("missing"), row.getInt("all_asked")))
                .single();
    }

    static Waiting.Count missing(Unit.Id recipient, LocalDate day) {
        return new Waiting.Count(
                "select count(*) " + ASKED_FOR_DAY + " and " + UNANSWERED,
                Map.of("recipient", recipient.value(), "day", day));
    }

    /// What counts the requests that this unit has not answered.
    static Waiting.Count unanswered(Unit.Id unit, LocalDate day) {
        return new Waiting.Count(
                "select count(*) " + ASKED
                        + " and u.unit_id = :unit and :day between r.asked_on and r.due_day + :open and " + UNANSWERED,
                Map.of("unit", unit.value(), "day", day, "open", DAYS_OPEN));
    }

    /// What counts the requests that this unit is asked to answer on a day, answered or not.
    static Waiting.Count asked(Unit.Id unit, LocalDate day) {
        return new Waiting.Count(
                "select count(*) " + ASKED + " and u.unit_id = :unit and :day between r.asked_on and r.due_day + :open",
                Map.of("unit", unit.value(), "day", day, "open", DAYS_OPEN));
    }

    private static ReportRequest request(ResultSet row, int number) throws SQLException {
        return new ReportRequest(
                new ReportRequest.Id(row.getObject("id", UUID.class)),
                ReportRequest.Kind.valueOf(row.getString("kind")),
                row.getString("form"),
                new Unit.Id(row.getObject("recipient_id", UUID.class)),
                row.getString("subject"),
                row.getString("question"),
                Arrays.stream((UUID[]) row.getArray("units").getArray())
                        .map(Unit.Id::new)
                        .collect(Collectors.toUnmodifiableSet()),
                ReportRepository.instant(row, "as_of").orElseThrow(),
                row.getObject("due_day", LocalDate.class),
                Cutoff.valueOf(row.getString("due")));
    }
}
