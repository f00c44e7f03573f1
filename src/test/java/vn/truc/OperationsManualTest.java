package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The manual says the same in both languages: the same commands, the same settings, as many sections.
class OperationsManualTest {
    private static final Pattern COMMANDS = Pattern.compile("```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SETTINGS = Pattern.compile("`((?:TRUC|SPRING)_[A-Z_]+)`");
    private static final Pattern SECTIONS = Pattern.compile("(?m)^(## )");

    @Test
    void bothLanguagesHaveTheSameCommandsSettingsAndSections() throws IOException {
        for (var what : List.of(COMMANDS, SETTINGS, SECTIONS)) {
            assertThat(found(what, "van-hanh.md"))
                    .as(what.pattern())
                    .isNotEmpty()
                    .containsExactlyElementsOf(found(what, "operations.md"));
        }
    }

    private static List<String> found(Pattern what, String manual) throws IOException {
        return what.matcher(Files.readString(Path.of("docs", manual)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
