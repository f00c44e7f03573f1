package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Waiting.Count;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

@Repository
class StepRepository {
    private static final String WAITING = """
            select * from (
                select id, unit_id, body_id, monday, submitted_by, submitted_at, submit_reason, stages, hours, stage, round,
                       coalesce(stage_since, submitted_at) as since, '' as rota
                from roster where status = 'SUBMITTED'
                union all
                select id, unit_id, body_id, first_day, submitted_by, submitted_at, submit_reason, stages, hours, stage, round,
                       stage_since, name
                from duty_rota where waiting) r
            where true
            """;

    private static final String DECIDED_BY = """
              and case r.stages[r.stage + 1]
                when 'HEAD' then r.body_id = any(:heads)
                else exists (
                    select from unit_ancestor u
                    where u.unit = r.unit_id
                      and u.ancestor = any(case r.stages[r.stage + 1] when 'OFFICE' then :offices::uuid[] else :leads::uuid[] end)
                      and u.valid @> (r.submitted_at at time zone :zone)::date) end
            """;

    private static final String OVERDUE = """
              and r.hours[r.stage + 1] > 0 and (:body::uuid is null or r.body_id = :body::uuid)
              and r.since + make_interval(hours => r.hours[r.stage + 1]) <= :now
            """;

    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A plan was submitted: it begins a round on this way.
    void begin(Asked asked, List<ApprovalRoute.Stop> way, Instant at) {
        jdbc.sql(asked.kind().in("""
                        update {table} set stages = :stages, hours = :hours, stage = 0, round = round + 1, stage_since = :at
                        where id = :id
                        """))
                .param("id", asked.id())
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
                        select :next, s.round, s.position, s.stage, s.approved, s.decided_by, s.decided_at, s.reason, s.stand_in_id, s.overdue
                        from roster_step s join roster b on b.id = s.roster_id and b.round = s.round where b.id = :before
                        """)
                .param("before", before.value())
                .param("next", next.value())
                .update();
    }

    void add(Asked asked, ApprovalStep step) {
        jdbc.sql(asked.kind().in("""
                        insert into {steps} ({of}, round, position, stage, approved, decided_by, decided_at, reason, stand_in_id, overdue)
                        values (:asked, :round, :position, :stage, :approved, :by, :at, :reason, :standIn, :overdue)
                        """))
                .param("asked", asked.id())
                .param("round", step.round())
                .param("position", step.position())
                .param("stage", step.stage().name())
                .param("approved", step.approved())
                .param("by", step.by().value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("reason", step.reason())
                .param("standIn", step.standIn().orElse(null))
                .param("overdue", step.overdue())
                .update();
    }

    /// The plan stands at this stage from a moment on.
    void moveTo(Asked asked, int position, Instant at) {
        jdbc.sql(asked.kind().in("update {table} set stage = :position, stage_since = :at where id = :asked"))
                .param("asked", asked.id())
                .param("position", position)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Where a plan stands; empty for a rota that was never submitted.
    Optional<ApprovalState> state(Asked asked) {
        return jdbc.sql(asked.kind().in("""
                        select body_id, stages, hours, stage, round, stage_since from {table}
                        where id = :id and body_id is not null
                        """))
                .param("id", asked.id())
                .query((row, number) -> new ApprovalState(
                        new Unit.Id(row.getObject("body_id", UUID.class)),
                        RouteRepository.stops(row),
                        row.getInt("stage"),
                        row.getInt("round"),
                        Optional.ofNullable(row.getObject("stage_since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        steps(asked)))
                .optional();
    }

    /// Every step of a plan, in order.
    private List<ApprovalStep> steps(Asked asked) {
        return jdbc.sql(asked.kind().in("select * from {steps} where {of} = :asked order by round, position"))
                .param("asked", asked.id())
                .query(StepRepository::step)
                .list();
    }

    /// The plans that wait where somebody decides: as leader in charge or for the office at these units and
    /// below by the line of the day on which they were submitted, as head of these bodies; the longest waiting
    /// first.
    List<Waiting> waiting(Deciders.Reach reach) {
        if (reach.empty()) {
            return List.of();
        }
        return jdbc.sql(WAITING + DECIDED_BY + "order by since, r.id")
                .params(reach(reach))
                .query(StepRepository::waiting)
                .list();
    }

    /// What counts them, but for those that somebody submitted.
    static Count waitingCount(Deciders.Reach reach, Person.Id submitter) {
        var parameters = new HashMap<>(reach(reach));
        parameters.put("submitter", submitter.value());
        return new Count(
                "select count(*) from (" + WAITING + DECIDED_BY + "and r.submitted_by <> :submitter) waiting",
                parameters);
    }

    private static Map<String, Object> reach(Deciders.Reach reach) {
        return Map.of(
                "heads",
                ids(reach.heads()),
                "offices",
                ids(reach.offices()),
                "leads",
                ids(reach.leads()),
                "zone",
                Words.OFFICE_ZONE.getId());
    }

    /// What waits by this id.
    Optional<Waiting> waiting(Asked asked) {
        return jdbc.sql(WAITING + " and r.id = :id")
                .param("id", asked.id())
                .query(StepRepository::waiting)
                .optional();
    }

    /// The plans of a body (null: of all) that wait longer than the limit of their stage; the longest waiting first.
    List<Waiting> overdue(Unit.@Nullable Id body, Instant now) {
        return jdbc.sql(WAITING + OVERDUE + "order by since, r.id")
                .param("body", body == null ? null : body.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(StepRepository::waiting)
                .list();
    }

    /// What counts those of a body.
    static Count overdueCount(Unit.Id body, Instant now) {
        return new Count(
                "select count(*) from (" + WAITING + OVERDUE + ") overdue",
                Map.of("body", body.value(), "now", now.atOffset(ZoneOffset.UTC)));
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var way = RouteRepository.stops(row);
        int position = row.getInt("stage");
        var rota = row.getString("rota");
        return new Waiting(
                new Asked(rota.isEmpty() ? Asked.Kind.WEEK : Asked.Kind.ROTA, row.getObject("id", UUID.class)),
                rota,
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                new Unit.Id(row.getObject("body_id", UUID.class)),
                row.getObject("monday", LocalDate.class),
                new Person.Id(row.getObject("submitted_by", UUID.class)),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("submit_reason"),
                way,
                position,
                row.getInt("round"));
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
                Optional.ofNullable(row.getObject("stand_in_id", UUID.class)),
                row.getBoolean("overdue"));
    }

    /// A plan that waits for a decision: at which stage, since when; of a rota also its name.
    record Waiting(
            Asked asked,
            String rota,
            Unit.Id unit,
            Unit.Id body,
            LocalDate monday,
            Person.Id by,
            Instant since,
            String reason,
            List<ApprovalRoute.Stop> way,
            int position,
            int round) {
        /// A week’s plan that was submitted and stands there.
        static Waiting of(Roster roster, Roster.Decision submitted, ApprovalState state) {
            return new Waiting(
                    Asked.of(roster.id()),
                    "",
                    roster.unit(),
                    state.body(),
                    roster.monday(),
                    submitted.by(),
                    state.since().orElse(submitted.at()),
                    submitted.reason(),
                    state.way(),
                    state.position(),
                    state.round());
        }

        /// The stage at which it waits.
        ApprovalRoute.Stop stop() {
            return way.get(position);
        }

        /// The stages after that one.
        List<Stage> ahead() {
            return way.stream()
                    .skip(position + 1L)
                    .map(ApprovalRoute.Stop::stage)
                    .toList();
        }

        /// When the limit of its stage is over; empty where it has none.
        Optional<Instant> limit() {
            return stop().hours() == 0 ? Optional.empty() : Optional.of(since.plusSeconds(stop().hours() * 3600L));
        }
    }
}
