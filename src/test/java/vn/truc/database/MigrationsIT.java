package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.truc.TestDatabase;

class MigrationsIT {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden-schema.sql");

    @Test
    void anEmptyDatabaseIsMigratedToTheGoldenSchema() throws SQLException, IOException {
        var address = TestDatabase.empty();
        var flyway = Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .validateMigrationNaming(true)
                .load();
        assertThat(flyway.migrate().success).isTrue();
        flyway.validate();
        try (var connection = address.connect()) {
            compare(new CatalogueText(connection).text());
        }
    }

    private static void compare(String schema) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, schema);
        }
        assertThat(schema)
                .as(
                        "The migrations make another schema than %s shows. If that is meant, write it anew and commit it:%n"
                                + "  mvn -o -Dgolden.write=true -Dit.test=MigrationsIT -Dtest=None"
                                + " -Dsurefire.failIfNoSpecifiedTests=false verify",
                        GOLDEN)
                .isEqualTo(Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "");
    }
}
