package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lists of faults name tests that are there.
class FaultsTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    @ParameterizedTest
    @ValueSource(strings = {"gate-faults.md", "roster-faults.md"})
    void everyTestThatTheListNamesIsThere(String list) throws IOException {
        var lines = Files.readAllLines(Path.of("docs", list));
        try (var sources = Files.walk(Path.of("src", "test", "java"))) {
            var tests = sources.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Function.identity(),
                            (one, other) -> one));
            for (var line :
                    lines.stream().filter(each -> each.startsWith("| ")).skip(1).toList()) {
                var named = NAMED.matcher(line).results().toList();
                assertThat(named).as(line).isNotEmpty();
                for (var test : named) {
                    assertThat(tests).as(line).containsKey(test.group(1));
                    assertThat(Files.readString(tests.get(test.group(1))))
                            .as(line)
                            .contains("\n    void " + test.group(2) + "(");
                }
            }
        }
    }
}
