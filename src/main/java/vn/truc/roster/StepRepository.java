package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

@Repository
class StepRepository {
    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A plan was submitted: it begins a round on this way.
    void begin(Roster.Id roster, List<ApprovalRoute.Stop> way, Instant at) {
        jdbc.sql("""
                        update roster set stages = :stages, hours = :hours, stage = 0, round = round + 1, stage_since = :at
                        where id = :id
                        """)
                .param("id", roster.value())
                .param("stages", way.stream().map(stop -> stop.stage().name()).toArray(String[]::new))
                .param("hours", way.stream().map(ApprovalRoute.Stop::hours).toArray(Integer[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A later version of a plan that waits stands where that one stood.
    void follow(Roster.Id before, Roster.Id next) {
        jdbc.sql("""
                        update roster n set stages = b.stages, hours = b.hours, stage = b.stage, round = b.round, stage_since = b.stage_since
                        from roster b where b.id = :before and n.id = :next
                        """)
                .param("before", before.value())
                .param("next", next.value())
                .update();
        jdbc.sql("""
                        insert into roster_step
                        select :next, s.round, s.position, s.stage, s.approved, s.decided_by, s.decided_at, s.reason, s.stand_in_id
                        from roster_step s join roster b on b.id = s.roster_id and b.round = s.round where b.id = :before
                        """)
                .param("before", before.value())
                .param("next", next.value())
                .update();
    }

    void add(Roster.Id roster, ApprovalStep step) {
        jdbc.sql("""
                        insert into roster_step (roster_id, round, position, stage, approved, decided_by, decided_at, reason, stand_in_id)
                        values (:roster, :round, :position, :stage, :approved, :by, :at, :reason, :standIn)
                        """)
                .param("roster", roster.value())
                .param("round", step.round())
                .param("position", step.position())
                .param("stage", step.stage().name())
                .param("approved", step.approved())
                .param("by", step.by().value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("reason", step.reason())
                .param("standIn", step.standIn().orElse(null))
                .update();
    }

    /// The plan stands at this stage from a moment on.
    void moveTo(Roster.Id roster, int position, Instant at) {
        jdbc.sql("update roster set stage = :position, stage_since = :at where id = :roster")
                .param("roster", roster.value())
                .param("position", position)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ApprovalState> state(Roster.Id roster) {
        return jdbc.sql("select body_id, stages, hours, stage, round, stage_since from roster where id = :id")
                .param("id", roster.value())
                .query((row, number) -> new ApprovalState(
                        new Unit.Id(row.getObject("body_id", UUID.class)),
                        RouteRepository.stops(row),
                        row.getInt("stage"),
                        row.getInt("round"),
                        Optional.ofNullable(row.getObject("stage_since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        steps(roster)))
                .optional();
    }

    /// Every step of a plan, in order.
    List<ApprovalStep> steps(Roster.Id roster) {
        return jdbc.sql("select * from roster_step where roster_id = :roster order by round, position")
                .param("roster", roster.value())
                .query(StepRepository::step)
                .list();
    }

    /// The plans that wait where somebody decides: as leader in charge or for the office at these units and below by
    /// the
    /// line of the day on which they were submitted, as head of these bodies; the longest waiting first.
    List<Waiting> waiting(Deciders.Reach reach) {
        return jdbc.sql("""
                        select r.id, r.unit_id, r.body_id, r.monday, r.submitted_by, r.submit_reason,
                               r.stages[r.stage + 1] as at_stage, r.hours[r.stage + 1] as at_hours, r.round,
                               coalesce(r.stage_since, r.submitted_at) as since
                        from roster r
                        where r.status = 'SUBMITTED' and case r.stages[r.stage + 1]
                            when 'HEAD' then r.body_id = any(:heads)
                            else exists (
                                select from unit_ancestor u
                                where u.unit = r.unit_id
                                  and u.ancestor = any(case r.stages[r.stage + 1] when 'OFFICE' then :offices::uuid[] else :leads::uuid[] end)
                                  and u.valid @> (r.submitted_at at time zone :zone)::date) end
                        order by since, r.id
                        """)
                .param("heads", ids(reach.heads()))
                .param("offices", ids(reach.offices()))
                .param("leads", ids(reach.leads()))
                .param("zone", Words.OFFICE_ZONE.getId())
                .query((row, number) -> new Waiting(
                        new Roster.Id(row.getObject("id", UUID.class)),
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        new Unit.Id(row.getObject("body_id", UUID.class)),
                        row.getObject("monday", LocalDate.class),
                        new Person.Id(row.getObject("submitted_by", UUID.class)),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("submit_reason"),
                        new ApprovalRoute.Stop(Stage.valueOf(row.getString("at_stage")), row.getInt("at_hours")),
                        row.getInt("round")))
                .list();
    }

    private static UUID[] ids(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }

    private static ApprovalStep step(ResultSet row, int number) throws SQLException {
        return new ApprovalStep(
                row.getInt("round"),
                row.getInt("position"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("approved"),
                new Person.Id(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("stand_in_id", UUID.class)));
    }

    /// A plan that waits for a decision: at which stage, since when.
    record Waiting(
            Roster.Id roster,
            Unit.Id unit,
            Unit.Id body,
            LocalDate monday,
            Person.Id by,
            Instant since,
            String reason,
            ApprovalRoute.Stop stop,
            int round) {}
}
