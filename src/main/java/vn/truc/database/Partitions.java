package vn.truc.database;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The monthly partitions of the tables that grow with people and days, whichever tables these are.
@Repository
@Transactional
public class Partitions {

    private static final Logger log = LoggerFactory.getLogger(Partitions.class);

    private final JdbcClient jdbc;

    Partitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes the partitions from a day's month on, for some months, and tells of rows that lie outside all months.
    public int makeAhead(LocalDate day, int months) {
        int made = jdbc.sql("""
                        select coalesce(sum(make_partitions(partrelid::regclass, :from, :until)), 0)
                        from pg_partitioned_table join pg_class on pg_class.oid = partrelid
                        where not relispartition and relnamespace = current_schema()::regnamespace
                        """)
                .param("from", day)
                .param("until", day.plusMonths(months))
                .query(Integer.class)
                .single();
        var astray = astray();
        if (!astray.isEmpty()) {
            log.warn("Rows lie outside the months that have partitions: {}", astray);
        }
        return made;
    }

    /// The tables whose default partition holds rows.
    public List<String> astray() {
        return jdbc.sql("""
                        select partrelid::regclass::text from pg_partitioned_table
                        where partdefid <> 0 and holds_rows(partdefid::regclass) order by 1
                        """).query((row, _) -> row.getString(1)).list();
    }
}
