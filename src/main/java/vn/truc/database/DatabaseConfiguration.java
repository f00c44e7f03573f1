package vn.truc.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks at the server and the role before the first migration, whoever runs the server.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// Makes no months yet: what day it is, the office's clock says later.
    private static final String DEFAULT_PARTITIONS = """
            select make_partitions(partrelid::regclass, date '2000-01-01', date '1999-12-31')
            from pg_partitioned_table join pg_class on pg_class.oid = partrelid where partdefid = 0 and not relispartition
            """;

    @Bean
    FlywayMigrationStrategy checkThenMigrate(DataSource dataSource) {
        return flyway -> {
            with(dataSource, connection -> new ApplicationRole(connection).check());
            flyway.migrate();
            with(dataSource, DatabaseConfiguration::makeDefaultPartitions);
        };
    }

    private static void makeDefaultPartitions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(DEFAULT_PARTITIONS);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static void with(DataSource dataSource, Work work) {
        try (var connection = dataSource.getConnection()) {
            work.on(connection);
        } catch (SQLException failure) {
            throw new StartRefused(
                    "Cơ sở dữ liệu không dùng được: " + failure.getMessage(),
                    "The database cannot be used: " + failure.getMessage(),
                    failure);
        }
    }
}
