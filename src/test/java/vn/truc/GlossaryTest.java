package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The glossary speaks of the code as it is: each name in it is a type, or a member or constant of one.
class GlossaryTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z_]*(?:\\.[A-Za-z_]+)?)`");

    @Test
    void everyNameOfTheGlossaryIsInTheCode() throws IOException {
        var names = Files.readAllLines(Path.of("docs", "glossary.md")).stream()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> NAME.matcher(line).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        var known = known();
        assertThat(names).hasSizeGreaterThan(80);
        assertThat(names.stream()
                        .filter(name -> !known.containsAll(List.of(name.split("\\."))))
                        .toList())
                .isEmpty();
    }

    /// Every word that stands in the sources.
    private static Set<String> known() throws IOException {
        var words = new HashSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                words.addAll(Arrays.asList(Files.readString(file).split("[^A-Za-z_]+")));
            }
        }
        return words;
    }
}
