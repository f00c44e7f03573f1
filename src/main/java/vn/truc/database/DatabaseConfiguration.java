package vn.truc.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
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
            refuseNewerData(flyway);
            flyway.migrate();
            with(dataSource, DatabaseConfiguration::makeDefaultPartitions);
        };
    }

    /// An older program would write into tables whose rules it does not know.
    private static void refuseNewerData(Flyway flyway) {
        var newest = Arrays.stream(flyway.info().applied())
                .filter(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS
                        || applied.getState() == MigrationState.FUTURE_FAILED)
                .map(applied -> String.valueOf(applied.getVersion()))
                .reduce((_, later) -> later);
        newest.ifPresent(version -> {
            throw new StartRefused(
                    "Dữ liệu do một bản Trực mới hơn ghi (%s); bản này không đọc được. Hãy chạy bản mới, hoặc phục hồi bản sao lưu trước khi nâng cấp."
                            .formatted(version),
                    "The data were written by a newer Trực (%s), which this one cannot read. Run the newer one, or restore the backup made before the upgrade."
                            .formatted(version));
        });
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
