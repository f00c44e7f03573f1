package vn.truc.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How the database stands and the work that lies in it: jobs, acts under way, size.
@Repository
@Transactional(readOnly = true)
public class Condition {
    private final JdbcClient jdbc;

    Condition(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A job that recurs: when it last went well or badly, how often badly in a row, when it is next.
    public record Job(
            String name,
            Optional<Instant> succeeded,
            Optional<Instant> failed,
            int failures,
            Instant next,
            boolean running) {
        /// When it last ran; empty before the first time.
        public Optional<Instant> last() {
            return Stream.concat(succeeded.stream(), failed.stream()).max(Instant::compareTo);
        }
    }

    /// Acts that wait for their listeners: how many, and since when the oldest.
    public record UnderWay(int count, Optional<Instant> oldest) {}

    /// Every job that recurs, by name.
    public List<Job> jobs() {
        return jdbc.sql("select * from scheduled_tasks where task_instance = 'recurring' order by task_name")
                .query(Condition::job)
                .list();
    }

    /// What has been done and not yet told everywhere.
    public UnderWay underWay() {
        return jdbc.sql("""
                        select count(*) as count, min(publication_date) as oldest from event_publication
                        where completion_date is null
                        """)
                .query((row, _) -> new UnderWay(row.getInt("count"), moment(row, "oldest")))
                .single();
    }

    /// How many bytes the database takes.
    public long size() {
        return jdbc.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getString("task_name"),
                moment(row, "last_success"),
                moment(row, "last_failure"),
                row.getInt("consecutive_failures"),
                row.getTimestamp("execution_time").toInstant(),
                row.getBoolean("picked"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
