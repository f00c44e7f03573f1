package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MigrationNamesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");

    @Test
    void everyMigrationIsNamedByTimeCapabilityAndMatter() throws IOException {
        assertThat(names()).allMatch(name -> name.matches("V\\d{12}__[a-z_]+\\.sql|R__[a-z_]+\\.sql"));
    }

    @Test
    void noTwoMigrationsHaveTheSameStamp() throws IOException {
        assertThat(names().stream()
                        .filter(name -> name.startsWith("V"))
                        .map(name -> name.substring(0, name.indexOf('_'))))
                .doesNotHaveDuplicates();
    }

    @Test
    void noMigrationAsksTheDatabaseForTheTime() throws IOException {
        for (var name : names()) {
            assertThat(Files.readString(FOLDER.resolve(name)).toLowerCase(Locale.ROOT))
                    .as(name)
                    .doesNotContainPattern("\\b(now\\(\\)|current_timestamp|current_date|clock_timestamp)");
        }
    }

    private static List<String> names() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
