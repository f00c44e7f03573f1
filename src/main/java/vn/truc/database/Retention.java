package vn.truc.database;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Forgets what has been kept long enough by the office's own policy, and writes down what was forgotten.
@Repository
@Transactional
public class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private static final String POLICIES = """
            select policy.*, ledger.done, ledger.before, ledger.rows
            from retention_policy policy left join lateral (
                select done, before, rows from retention_ledger
                where retention_ledger.what = policy.what order by id desc limit 1) ledger on true
            """;

    private final JdbcClient jdbc;

    Retention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was forgotten of one table: everything before the day, so many rows, these partitions.
    public record Forgotten(String what, LocalDate before, long rows, List<String> partitions) {}

    /// Forgets whole months only, table by table; what nothing was found in leaves no line. Only for a named part of
    /// Trực: nobody else passes row-level security.
    public List<Forgotten> forget(LocalDate today, Instant now) {
        var forgotten = jdbc.sql("""
                        with policy as materialized (
                            select what, older, date_trunc('month', :today::date - make_interval(months => months))::date as before
                            from retention_policy where months is not null order by place
                        ), done as materialized (
                            select policy.what, policy.before, gone.*
                            from policy cross join lateral forget_before(what::regclass, older, before) as gone
                        )
                        insert into retention_ledger (what, before, rows, first_day, last_day, partitions, done)
                        select what, before, rows, first_day, last_day, partitions, :now from done
                        where rows > 0 or cardinality(partitions) > 0
                        returning what, before, rows, partitions
                        """)
                .param("today", Date.valueOf(today))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Forgotten(
                        row.getString("what"), row.getDate("before").toLocalDate(), row.getLong("rows"), List.of((String
                                        [])
                                row.getArray("partitions").getArray())))
                .list();
        forgotten.forEach(each -> log.info("Forgotten by policy: {}", each));
        return forgotten;
    }

    /// Every policy, in the order in which the nightly job follows them.
    @Transactional(readOnly = true)
    public List<RetentionPolicy> policies() {
        return jdbc.sql(POLICIES + " order by place").query(Retention::policy).list();
    }

    /// One policy, held until the transaction ends.
    public Optional<RetentionPolicy> hold(String what) {
        jdbc.sql("select from retention_policy where what = :what for update")
                .param("what", what)
                .query((_, _) -> what)
                .list();
        return jdbc.sql(POLICIES + " where policy.what = :what")
                .param("what", what)
                .query(Retention::policy)
                .optional();
    }

    /// How many rows the coming night would take if so many months were kept. Only for a named part of Trực.
    @Transactional(readOnly = true)
    public long older(String what, int months, LocalDate today) {
        return jdbc.sql("""
                        select older_than(what::regclass, older,
                                          date_trunc('month', :today::date - make_interval(months => :months))::date)
                        from retention_policy where what = :what
                        """)
                .param("what", what)
                .param("months", months)
                .param("today", Date.valueOf(today))
                .query(Long.class)
                .single();
    }

    /// Writes down what was decided about one kind of data.
    public void decide(String what, Optional<Integer> months, RetentionPolicy.Decided decided) {
        jdbc.sql("""
                        update retention_policy
                        set months = :months, why = :why, decided = :at, decided_by = :by, request_id = :request
                        where what = :what
                        """)
                .param("what", what)
                .param("months", months.orElse(null))
                .param("why", decided.why())
                .param("at", Timestamp.from(decided.at()))
                .param("by", decided.by())
                .param("request", decided.request())
                .update();
    }

    private static RetentionPolicy policy(ResultSet row, int number) throws SQLException {
        var months = Optional.ofNullable(row.getObject("months", Integer.class));
        var decided = Optional.ofNullable(row.getTimestamp("decided")).map(Timestamp::toInstant);
        var done = Optional.ofNullable(row.getTimestamp("done")).map(Timestamp::toInstant);
        return new RetentionPolicy(
                row.getString("what"),
                months,
                decided.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RetentionPolicy.Decided(
                                row.getObject("request_id", UUID.class),
                                row.getString("decided_by"),
                                decided.get(),
                                row.getString("why"))),
                done.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RetentionPolicy.Forgotten(
                                done.get(), row.getDate("before").toLocalDate(), row.getLong("rows"))));
    }
}
