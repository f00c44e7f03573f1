package vn.truc.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks at the server and the role before the first migration, whoever runs the server.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    FlywayMigrationStrategy checkThenMigrate(DataSource dataSource) {
        return flyway -> {
            check(dataSource);
            migrate(flyway);
        };
    }

    private static void check(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            new ApplicationRole(connection).check();
        } catch (SQLException failure) {
            throw new StartRefused(
                    "Không kết nối được cơ sở dữ liệu: " + failure.getMessage(),
                    "The database cannot be reached: " + failure.getMessage(),
                    failure);
        }
    }

    private static void migrate(Flyway flyway) {
        flyway.migrate();
    }
}
