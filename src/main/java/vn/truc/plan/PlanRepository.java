package vn.truc.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.directive.Directive;
import vn.truc.document.DocumentNumber;
import vn.truc.organisation.Area;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class PlanRepository {
    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Plan plan) {
        jdbc.sql("""
                        insert into plan (directive_id, area_id, level, edit, approved_by, approved_at)
                        values (:directive, :area, :level, :edit, :by, :at)
                        on conflict (directive_id) do update set area_id = excluded.area_id, level = excluded.level,
                            edit = excluded.edit, approved_by = excluded.approved_by, approved_at = excluded.approved_at
                        """)
                .param("directive", plan.directive().value())
                .param("area", plan.area().value())
                .param("level", plan.level())
                .param("edit", plan.edit())
                .param("by", plan.approvedBy().value())
                .param("at", plan.approvedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The plans made for any of these areas, by level.
    List<Plan> of(Collection<Area.Id> areas) {
        return jdbc.sql("select * from plan where area_id = any(:areas) order by level, directive_id")
                .param("areas", areas.stream().map(Area.Id::value).toArray(UUID[]::new))
                .query(PlanRepository::plan)
                .list();
    }

    /// The plans made for a level, wherever.
    List<Plan> of(int level) {
        return jdbc.sql("select * from plan where level = :level order by area_id, directive_id")
                .param("level", level)
                .query(PlanRepository::plan)
                .list();
    }

    Optional<Plan> find(Directive.Id directive) {
        return jdbc.sql("select * from plan where directive_id = :directive")
                .param("directive", directive.value())
                .query(PlanRepository::plan)
                .optional();
    }

    /// One decision at a time about an area.
    void lock(Area.Id area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:area, 0))")
                .param("area", "area_level " + area)
                .query((row, number) -> number)
                .list();
    }

    void decide(LevelDecision decision, Person.Id by, Instant at) {
        jdbc.sql("""
                        insert into area_level (id, area_id, level, from_day, issuer_id, number, signer,
                                                decided_by, decided_at)
                        values (:id, :area, :level, :from, :issuer, :number, :signer, :by, :at)
                        """)
                .param("id", decision.id().value())
                .param("area", decision.area().value())
                .param("level", decision.level())
                .param("from", decision.from())
                .param("issuer", decision.issuer().value())
                .param("number", decision.number().toString())
                .param("signer", decision.signer())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<LevelDecision> find(LevelDecision.Id id) {
        return jdbc.sql("select * from area_level where id = :id")
                .param("id", id.value())
                .query(PlanRepository::decision)
                .optional();
    }

    void carriedOut(LevelDecision.Id id, Map<Directive.Id, Area.Id> by) {
        var carried = List.copyOf(by.entrySet());
        jdbc.sql("""
                        insert into area_level_directive (area_level_id, directive_id, area_id)
                        select :id, * from unnest(:directives::uuid[], :areas::uuid[])
                        """)
                .param("id", id.value())
                .param(
                        "directives",
                        carried.stream().map(each -> each.getKey().value()).toArray(UUID[]::new))
                .param(
                        "areas",
                        carried.stream().map(each -> each.getValue().value()).toArray(UUID[]::new))
                .update();
    }

    /// Keeps that a plan, as it stands, could not come into force by a decision.
    void leaveOut(LevelDecision.Id id, Plan plan) {
        jdbc.sql("insert into area_level_left (area_level_id, directive_id, edit) values (:id, :plan, :edit)")
                .param("id", id.value())
                .param("plan", plan.directive().value())
                .param("edit", plan.edit())
                .update();
    }

    /// A plan that was left out, with the edit in which it was.
    record Left(Directive.Id plan, int edit) {}

    List<Left> leftOut(LevelDecision.Id id) {
        return jdbc.sql(
                        "select directive_id, edit from area_level_left where area_level_id = :id order by directive_id")
                .param("id", id.value())
                .query((row, number) ->
                        new Left(new Directive.Id(row.getObject("directive_id", UUID.class)), row.getInt("edit")))
                .list();
    }

    /// What these decisions brought into force, each with the area in which it holds.
    Map<Directive.Id, Area.Id> broughtBy(Collection<LevelDecision> decisions) {
        var carried = new LinkedHashMap<Directive.Id, Area.Id>();
        jdbc.sql("""
                        select directive_id, area_id from area_level_directive
                        where area_level_id = any(:decisions) order by directive_id
                        """)
                .param(
                        "decisions",
                        decisions.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    carried.put(
                            new Directive.Id(row.getObject("directive_id", UUID.class)),
                            new Area.Id(row.getObject("area_id", UUID.class)));
                });
        return carried;
    }

    /// The directives that came into force by this decision.
    List<Directive.Id> carriedOut(LevelDecision.Id id) {
        return jdbc.sql("select directive_id from area_level_directive where area_level_id = :id order by directive_id")
                .param("id", id.value())
                .query((row, number) -> new Directive.Id(row.getObject("directive_id", UUID.class)))
                .list();
    }

    /// The decisions about an area, the latest first.
    List<LevelDecision> about(Area.Id area) {
        return jdbc.sql("select * from area_level where area_id = :area order by from_day desc")
                .param("area", area.value())
                .query(PlanRepository::decision)
                .list();
    }

    /// What stands for each of these areas themselves on a day; one about which nobody decided is missing.
    Map<Area.Id, LevelDecision> standing(Collection<Area.Id> areas, LocalDate day) {
        return jdbc
                .sql("""
                        select distinct on (area_id) * from area_level
                        where area_id = any(:areas) and from_day <= :day order by area_id, from_day desc
                        """)
                .param("areas", areas.stream().map(Area.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(PlanRepository::decision)
                .list()
                .stream()
                .collect(Collectors.toMap(LevelDecision::area, Function.identity()));
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                new Directive.Id(row.getObject("directive_id", UUID.class)),
                new Area.Id(row.getObject("area_id", UUID.class)),
                row.getInt("level"),
                row.getInt("edit"),
                new Person.Id(row.getObject("approved_by", UUID.class)),
                row.getObject("approved_at", OffsetDateTime.class).toInstant());
    }

    private static LevelDecision decision(ResultSet row, int number) throws SQLException {
        return new LevelDecision(
                new LevelDecision.Id(row.getObject("id", UUID.class)),
                new Area.Id(row.getObject("area_id", UUID.class)),
                row.getInt("level"),
                row.getObject("from_day", LocalDate.class),
                new Unit.Id(row.getObject("issuer_id", UUID.class)),
                DocumentNumber.parse(row.getString("number")).orElseThrow(),
                row.getString("signer"));
    }
}
