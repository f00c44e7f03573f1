package vn.truc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Waiting;
import vn.truc.measure.Origin;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class TaskRepository {
    private static final String TASK = """
            select t.*, array(select unit_id from task_with w where w.task_id = t.id) as helpers
            from task t
            """;

    /// What is not taken back on the day.
    private static final String STANDS = "(t.withdrawn_from is null or t.withdrawn_from > :day::date)";

    /// Units and those that had gone into them by a day.
    private static final String WITH_PREDECESSORS = """
            select unnest(:units::uuid[]) union
            select unit from unit_successor where successor = any(:units) and valid @> :day::date
            """;

    private static final String OPEN = """
            select count(*) from task t where lead_id in (%s) and done_at is null and %s
            """.formatted(WITH_PREDECESSORS, STANDS);

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void assign(List<Task> tasks) {
        var ids = tasks.stream().map(task -> task.id().value()).toArray(UUID[]::new);
        jdbc.sql("""
                        insert into task (id, lead_id, text, due, document_id, number, clause)
                        select * from unnest(:ids::uuid[], :leads::uuid[], :texts::text[], :dues::date[],
                                             :documents::uuid[], :numbers::text[], :clauses::text[])
                        on conflict (id) do nothing
                        """)
                .param("ids", ids)
                .param("leads", tasks.stream().map(task -> task.lead().value()).toArray(UUID[]::new))
                .param("texts", tasks.stream().map(Task::text).toArray(String[]::new))
                .param(
                        "dues",
                        tasks.stream()
                                .map(task -> task.due().map(LocalDate::toString).orElse(null))
                                .toArray(String[]::new))
                .param(
                        "documents",
                        tasks.stream().map(task -> task.origin().document()).toArray(UUID[]::new))
                .param(
                        "numbers",
                        tasks.stream().map(task -> task.origin().number()).toArray(String[]::new))
                .param(
                        "clauses",
                        tasks.stream().map(task -> task.origin().clause()).toArray(String[]::new))
                .update();
        var pairs = tasks.stream()
                .flatMap(task ->
                        task.with().stream().map(unit -> new UUID[] {task.id().value(), unit.value()}))
                .toList();
        jdbc.sql("insert into task_with select * from unnest(:tasks::uuid[], :units::uuid[]) on conflict do nothing")
                .param("tasks", pairs.stream().map(pair -> pair[0]).toArray(UUID[]::new))
                .param("units", pairs.stream().map(pair -> pair[1]).toArray(UUID[]::new))
                .update();
    }

    Optional<Task> find(Task.Id id) {
        return jdbc.sql(TASK + "where t.id = :id")
                .param("id", id.value())
                .query(TaskRepository::task)
                .optional();
    }

    Optional<Task> lock(Task.Id id) {
        return jdbc.sql(TASK + "where t.id = :id for update of t")
                .param("id", id.value())
                .query(TaskRepository::task)
                .optional();
    }

    boolean stands(Task.Id id, LocalDate day) {
        return jdbc.sql("select exists (select from task t where t.id = :id and " + STANDS + ")")
                .param("id", id.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    List<Task> of(UUID document, LocalDate day) {
        return jdbc.sql(TASK + "where t.document_id = :document and " + STANDS + " order by clause, id")
                .param("document", document)
                .param("day", day)
                .query(TaskRepository::task)
                .list();
    }

    /// What these units, and those that had gone into them, lead or help with: open ones first, the nearest day first.
    /// What a unit leaves undone when it is merged, the one that it went into leads on.
    List<Task> concerning(Collection<Unit.Id> units, LocalDate day) {
        return jdbc.sql(TASK.replace("t.*", """
                        t.id, t.text, t.due, t.document_id, t.number, t.clause, t.result, t.done_by, t.done_at,
                        case when t.done_at is null
                             then coalesce((select successor from unit_successor s
                                            where s.unit = t.lead_id and s.valid @> :day::date), t.lead_id)
                             else t.lead_id end as lead_id
                        """) + """
                        where %2$s and (t.lead_id in (%1$s)
                              or exists (select from task_with w where w.task_id = t.id and w.unit_id in (%1$s)))
                        order by done_at is not null, due nulls last, done_at desc, id
                        limit 500
                        """.formatted(WITH_PREDECESSORS, STANDS))
                .param("units", values(units))
                .param("day", day)
                .query(TaskRepository::task)
                .list();
    }

    static Waiting.Count openCount(Collection<Unit.Id> units, LocalDate day) {
        return new Waiting.Count(OPEN, Map.of("units", values(units), "day", day));
    }

    long open(Collection<Unit.Id> units, LocalDate day) {
        return jdbc.sql(OPEN)
                .param("units", values(units))
                .param("day", day)
                .query(Long.class)
                .single();
    }

    void done(Task.Id id, Task.Completion completion) {
        jdbc.sql("update task set result = :result, done_by = :by, done_at = :at where id = :id")
                .param("id", id.value())
                .param("result", completion.result())
                .param("by", completion.by().value())
                .param("at", completion.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    int letStand(UUID document, LocalDate withdrawn) {
        return jdbc.sql("""
                        update task set withdrawn_from = null
                        where document_id = :document and withdrawn_from = :withdrawn::date and done_at is null
                        """)
                .param("document", document)
                .param("withdrawn", withdrawn)
                .update();
    }

    int withdraw(UUID document, LocalDate from) {
        return jdbc.sql("""
                        update task set withdrawn_from = least(withdrawn_from, :from::date)
                        where document_id = :document and done_at is null
                        """).param("document", document).param("from", from).update();
    }

    Map<Unit.Id, Integer> overdue(Collection<Unit.Id> units, LocalDate day, OffsetDateTime endOfDay) {
        return jdbc
                .sql("""
                        with reached as (
                            select asked.unit, a.unit as lead from unnest(:units::uuid[]) asked (unit)
                            left join unit_ancestor a on a.ancestor = asked.unit and a.valid @> :day::date),
                        leads as (
                            select * from reached
                            union
                            select reached.unit, s.unit from reached
                            join unit_successor s on s.successor = reached.lead and s.valid @> :day::date)
                        select asked.unit, count(t.id)::int as overdue
                        from leads asked
                        left join task t on t.lead_id = asked.lead and t.due < :day::date and (t.withdrawn_from is null or t.withdrawn_from > :day::date)
                                            and (t.done_at is null or t.done_at >= :end)
                        group by asked.unit
                        """)
                .param("units", values(units))
                .param("day", day)
                .param("end", endOfDay)
                .query((row, number) ->
                        Map.entry(new Unit.Id(row.getObject("unit", UUID.class)), row.getInt("overdue")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UUID[] values(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var helpers = (UUID[]) row.getArray("helpers").getArray();
        var at = row.getObject("done_at", OffsetDateTime.class);
        return new Task(
                new Task.Id(row.getObject("id", UUID.class)),
                row.getString("text"),
                new Unit.Id(row.getObject("lead_id", UUID.class)),
                Arrays.stream(helpers).map(Unit.Id::new).collect(Collectors.toSet()),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                new Origin(row.getObject("document_id", UUID.class), row.getString("number"), row.getString("clause")),
                at == null
                        ? Optional.empty()
                        : Optional.of(new Task.Completion(
                                row.getString("result"),
                                new Person.Id(row.getObject("done_by", UUID.class)),
                                at.toInstant())));
    }
}
