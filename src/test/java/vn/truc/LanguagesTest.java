package vn.truc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Vietnamese and English are both complete, and every key that the program asks for is there.
class LanguagesTest {
    private static final Path TEXTS = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    /// A text that is nothing but an argument chooses between two that come in both languages.
    private static final Pattern ONE_OF_TWO = Pattern.compile("\\{\\d}");

    private static final Pattern MANY_ONES = Pattern.compile("(?<!of )\\b1 (people|[a-z]+[^s]s)\\b");

    private static final Pattern COUNTED_AS_MANY = Pattern.compile("(?<!of |/|all |to )\\{\\d} people\\b");

    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");
    private static final Pattern ASKED_IN_JAVA =
            Pattern.compile("\\b(?:Message\\.of|t|saying|refused)\\(\\s*\"([a-z]+\\.[\\w.-]*\\w)\"\\s*[,)]");
    private static final Pattern LITERAL_IN_PAGE = Pattern.compile("\"([a-z]+\\.[\\w.-]*\\w)\"(?!\\s*\\+)");

    /// Names that are the same in both languages.
    private static final Set<String> SAME = Set.of("site.other-language", "health.channel.TO_KHAI_Y_TE");

    private final Map<String, String> vietnamese = texts("");
    private final Map<String, String> english = texts("_en");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(vietnamese).allSatisfy((key, text) -> {
            if (!ONE_OF_TWO.matcher(text).matches()) {
                assertThat(arguments(english.getOrDefault(key, ""))).as(key).isEqualTo(arguments(text));
            }
        });
    }

    @Test
    void noTextIsLeftInTheOtherLanguage() {
        assertThat(english)
                .allSatisfy((key, text) -> assertThat(!SAME.contains(key)
                                && text.equals(vietnamese.get(key))
                                && VIETNAMESE.matcher(text).find())
                        .as(key + " is still Vietnamese: " + text)
                        .isFalse());
    }

    /// The administrator reads of jobs by name.
    @Test
    void everyJobHasAName() throws IOException {
        var job = Pattern.compile("Tasks\\.recurring\\(\\s*\"([a-z-]+)\"");
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var jobs = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> job.matcher(text(file)).results().map(found -> found.group(1)))
                    .map(name -> "administration.job." + name)
                    .toList();
            assertThat(jobs).hasSizeGreaterThan(10);
            assertThat(vietnamese).containsKeys(jobs.toArray(String[]::new));
        }
    }

    @Test
    void whereEnglishTellsOneFromManyOneIsOne() {
        var ones = new Integer[] {1, 1, 1, 1, 1, 1};
        assertThat(english.values().stream()
                        .filter(text -> text.contains(",choice,"))
                        .map(text -> new MessageFormat(text, Locale.ENGLISH).format(ones)))
                .hasSizeGreaterThan(50)
                .noneMatch(MANY_ONES.asPredicate());
    }

    /// Below its first number a choice takes that: nothing would be one.
    @Test
    void whereEnglishTellsOneFromManyNothingIsNotOne() {
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain(",choice,1#"));
    }

    @Test
    void whereEnglishDoesNotTellOneFromManyItSaysNoPeopleBehindTheNumber() {
        assertThat(english)
                .allSatisfy((key, text) -> assertThat(text.contains(",choice,")
                                || !COUNTED_AS_MANY.matcher(text).find())
                        .as(key + "=" + text)
                        .isTrue());
    }

    @Test
    void aStraightApostropheWouldSwallowArguments() {
        assertThat(vietnamese)
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    @Test
    void noKeyIsSaidTwice() throws IOException {
        try (var files = Files.list(TEXTS)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(text(file)
                                    .lines()
                                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                                    .map(line ->
                                            line.substring(0, line.indexOf('=')).strip()))
                            .as(file.toString())
                            .doesNotHaveDuplicates());
        }
    }

    @Test
    void aTextBelongsToTheBundleOfItsName() throws IOException {
        try (var files = Files.list(TEXTS)) {
            assertThat(files).allSatisfy(file -> {
                var prefix = file.getFileName().toString().replaceAll("(_en)?\\.properties$", "") + ".";
                assertThat(read(file).keySet())
                        .as(file.toString())
                        .allSatisfy(key -> assertThat(key).startsWith(prefix));
            });
        }
    }

    @Test
    void everyTextThatTheProgramAsksForIsThere() {
        assertThat(asked("src/main/java", ".java", ASKED_IN_JAVA)).isSubsetOf(vietnamese.keySet());
    }

    @Test
    void everyTextThatAPageAsksForIsThere() {
        var bundles = vietnamese.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        assertThat(asked("src/main/jte", ".jte", LITERAL_IN_PAGE).stream()
                        .filter(key -> bundles.contains(key.substring(0, key.indexOf('.') + 1))))
                .isSubsetOf(vietnamese.keySet());
    }

    private static Set<String> asked(String folder, String kind, Pattern pattern) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(kind))
                    .flatMap(file -> pattern.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String language) {
        try (Stream<Path> files = Files.list(TEXTS)) {
            var all = new TreeMap<String, String>();
            files.filter(file -> file.toString().endsWith("_en.properties") == language.equals("_en"))
                    .forEach(file -> all.putAll(read(file)));
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(Path file) {
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
