package vn.truc.replay;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.truc.TestDatabase;

/// Empties the database of a test again, so that one application plays several cases, each on what a fresh one holds.
@Component
class EmptyOffice {
    private final JdbcClient jdbc;
    private final String database;
    private List<String> emptyAtFirst = List.of();

    EmptyOffice(JdbcClient jdbc) {
        this.jdbc = jdbc;
        database = jdbc.sql("select current_database()").query(String.class).single();
    }

    /// Looks once, before anything is played, at what is there from the start.
    void look() {
        if (emptyAtFirst.isEmpty()) {
            emptyAtFirst = tables().stream().filter(this::isEmpty).toList();
        }
    }

    /// Whatever was empty when the application started is empty again.
    void again() {
        try (var connection = TestDatabase.server().owner().named(database).connect();
                var statement = connection.createStatement()) {
            // The audit table refuses to be emptied by anybody else.
            statement.execute("set session_replication_role = replica");
            statement.execute(emptyAtFirst.stream().collect(Collectors.joining(", ", "truncate ", " cascade")));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = 'public'
                        """)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    private boolean isEmpty(String table) {
        return jdbc.sql("select not exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }
}
