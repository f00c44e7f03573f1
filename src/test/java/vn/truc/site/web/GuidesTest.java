package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidesTest {
    private static final Path GUIDES = Path.of("docs", "guide");
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Pattern PICTURE = Pattern.compile("]\\((.+?\\.png)\\)");
    private static final Pattern MANY = Pattern.compile("\\{0,choice,0#[^|]*\\|1#[^|]*\\|1<([^{}]*\\{0}[^{}]*)}");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");

    @Test
    void aStepMayGoOnInTheNextLine() {
        var guide = GuideReader.read(Guide.Role.STAFF, "# Tên\n\n## Phần\n\n1. Bước một\n   còn nữa\n2. Bước hai\n");
        assertThat(guide.sections().getFirst().html()).isEqualTo("<ol><li>Bước một còn nữa</li><li>Bước hai</li></ol>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAGuideCallsAButtonIsCalledSoOnTheScreen(boolean english) {
        var said = texts(english);
        for (var role : Guide.Role.values()) {
            var unknown = new TreeSet<>(found(BOLD, role, english).collect(Collectors.toSet()));
            unknown.removeAll(said);
            assertThat(unknown).as(role.file(english)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Guide.Role.class)
    void everyPictureOfAGuideIsThere(Guide.Role role) {
        for (var english : new boolean[] {false, true}) {
            var file = GUIDES.resolve(role.file(english));
            assertThat(found(PICTURE, role, english).map(picture -> file.resolveSibling(picture)))
                    .isNotEmpty()
                    .allSatisfy(picture -> assertThat(picture).exists());
        }
    }

    @ParameterizedTest
    @EnumSource(Guide.Role.class)
    void bothLanguagesSpeakOfTheSamePages(Guide.Role role) {
        var vietnamese = GuideReader.read(role, text(role, false));
        var english = GuideReader.read(role, text(role, true));
        assertThat(vietnamese.sections()).isNotEmpty();
        assertThat(english.sections().stream().map(Guide.Section::pages))
                .containsExactlyElementsOf(
                        vietnamese.sections().stream().map(Guide.Section::pages).toList());
        assertThat(english.sections().stream().map(Guide.Section::html))
                .allSatisfy(html -> assertThat(html).doesNotContain("**").doesNotContain("!["));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports/office", "/reports/sheet"})
    void helpBeginsWithTheSectionAboutThePage(String path) {
        var guide = GuideReader.read(Guide.Role.STANDING_OFFICE, text(Guide.Role.STANDING_OFFICE, false));
        assertThat(guide.about(path).getFirst().pages()).contains(path);
        assertThat(guide.about("/nowhere")).isEmpty();
    }

    private static Stream<String> found(Pattern pattern, Guide.Role role, boolean english) {
        return pattern.matcher(text(role, english)).results().map(match -> match.group(1));
    }

    private static String text(Guide.Role role, boolean english) {
        return read(GUIDES.resolve(role.file(english)));
    }

    private static Set<String> texts(boolean english) {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith("_en.properties") == english)
                    .flatMap(file -> properties(file).values().stream())
                    .map(text -> MANY.matcher(String.valueOf(text).replace("''", "'"))
                            .replaceAll("$1"))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
