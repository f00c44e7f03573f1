package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/// The lists of faults name tests that are there and run.
class FaultsTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Path SOURCES = Path.of("src", "test", "java");

    @ParameterizedTest
    @ValueSource(strings = {"gate-faults.md", "roster-faults.md"})
    void everyTestThatTheListNamesRuns(String list) throws IOException {
        var tests = tests();
        for (var line : Files.readAllLines(Path.of("docs", list)).stream()
                .filter(each -> each.startsWith("| "))
                .skip(1)
                .toList()) {
            var named = NAMED.matcher(line).results().toList();
            assertThat(named).as(line).isNotEmpty();
            for (var test : named) {
                assertThat(tests.entrySet())
                        .as("%s in %s", test.group(), line)
                        .anyMatch(each -> each.getKey().equals(test.group(1)) && runs(each.getValue(), test.group(2)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"isSwitchedOff", "isNoTest", "isNotThere"})
    void whatIsSwitchedOffOrNoTestDoesNotCount(String method) {
        assertThat(runs(Examples.class, method)).isFalse();
        assertThat(runs(Examples.class, "runs")).isTrue();
        assertThat(runs(SwitchedOff.class, "runs")).isFalse();
    }

    private static boolean runs(Class<?> type, String method) {
        return !disabled(type)
                && Arrays.stream(type.getDeclaredMethods())
                        .filter(each -> each.getName().equals(method))
                        .anyMatch(FaultsTest::runs);
    }

    private static boolean runs(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class) && !disabled(method);
    }

    private static boolean disabled(AnnotatedElement element) {
        return AnnotationSupport.isAnnotated(element, Disabled.class);
    }

    private static Map<String, Class<?>> tests() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            List<Path> files = sources.filter(file -> file.toString().matches(".*(Test|IT|E2E)\\.java"))
                    .toList();
            return files.stream()
                    .map(FaultsTest::type)
                    .collect(Collectors.toMap(Class::getSimpleName, type -> type, (one, _) -> one));
        }
    }

    private static Class<?> type(Path file) {
        var name = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
        try {
            return Class.forName(name, false, FaultsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(file + " holds no class of its name", e);
        }
    }

    /// Found by name only.
    @SuppressWarnings("unused")
    private static final class Examples {
        @Test
        void runs() {}

        @Test
        @Disabled
        void isSwitchedOff() {}

        void isNoTest() {}
    }

    @Disabled
    @SuppressWarnings("unused")
    private static final class SwitchedOff {
        @Test
        void runs() {}
    }
}
