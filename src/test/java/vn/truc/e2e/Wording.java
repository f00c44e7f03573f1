package vn.truc.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells in which language a name on a page is, by the texts of both languages themselves: what people wrote is
/// Vietnamese on either page.
final class Wording {
    private static final Path TEXTS = Path.of("src/main/resources/messages");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F“”‘’–—…·→←●◐✕▲▼]");

    private final Set<String> vietnamese;
    private final Set<String> english;

    private Wording(Set<String> vietnamese, Set<String> english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    static Wording ofThePages() {
        var vietnamese = texts("");
        var english = texts("_en");
        var sentences = new HashSet<String>();
        vietnamese.forEach((key, text) -> {
            if (!text.equals(english.get(key)) && !text.contains("{")) {
                sentences.add(text);
            }
        });
        sentences.removeAll(Set.copyOf(english.values()));
        var words = new HashSet<>(words(english));
        words.removeAll(words(vietnamese));
        return new Wording(sentences, words);
    }

    /// Names of an English page that are Vietnamese texts.
    List<String> leftInVietnamese(Markup page) {
        return page.names().stream().filter(vietnamese::contains).toList();
    }

    /// Names of a Vietnamese page in which there are English words and no Vietnamese letter.
    List<String> inEnglish(Markup page) {
        return page.names().stream()
                .filter(name -> !BEYOND_ASCII.matcher(name).find())
                .filter(name -> words(name).anyMatch(english::contains))
                .toList();
    }

    private static Set<String> words(Map<String, String> texts) {
        return texts.values().stream().flatMap(Wording::words).collect(Collectors.toSet());
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    }

    private static Map<String, String> texts(String ending) {
        var texts = new HashMap<String, String>();
        try (var files = Files.list(TEXTS)) {
            for (var file : files.filter(path -> path.toString().endsWith("_en.properties") == !ending.isEmpty())
                    .toList()) {
                var read = new Properties();
                try (var content = Files.newBufferedReader(file, UTF_8)) {
                    read.load(content);
                }
                read.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
