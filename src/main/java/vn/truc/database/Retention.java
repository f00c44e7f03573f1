package vn.truc.database;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
}
