package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Spring works out when the jar is made starts, and answers as the sources say: the way the launcher prepares.
class PreparedStartIT {
    @TempDir
    Path folder;

    @Test
    void whatWasWorkedOutInAdvanceStartsAndAnswers() throws Exception {
        var home = Files.createDirectory(folder.resolve("home"));
        Files.createSymbolicLink(home.resolve("postgresql"), TestDatabase.PROGRAMS.toAbsolutePath());
        workOut();
        compile();
        var prepared = "%s%s%s%s%s"
                .formatted(
                        folder.resolve("classes"),
                        File.pathSeparator,
                        folder.resolve("resources"),
                        File.pathSeparator,
                        program());
        assertThat(java("-Dspring.aot.enabled=true", "-cp", prepared, Truc.class.getName(), "rehearse"))
                .isEqualTo(new Ended(0, ""));
        assertThat(java("-Dspring.aot.enabled=true", "-cp", program(), Truc.class.getName(), "rehearse")
                        .code())
                .as("without what was worked out it would not start this way")
                .isNotZero();
    }

    private void workOut() throws Exception {
        var ended = java(
                "-cp",
                program(),
                "org.springframework.boot.SpringApplicationAotProcessor",
                Truc.class.getName(),
                folder.resolve("sources").toString(),
                folder.resolve("resources").toString(),
                folder.resolve("classes").toString(),
                "vn.truc",
                "truc",
                "assemble");
        assertThat(ended.code()).as(ended.said()).isZero();
    }

    private void compile() throws IOException {
        var arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-d", folder.resolve("classes").toString()));
        arguments.addAll(List.of("-cp", folder.resolve("classes") + File.pathSeparator + program()));
        try (Stream<Path> sources = Files.walk(folder.resolve("sources"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        var said = new ByteArrayOutputStream();
        var code = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    /// The class path of the program, without the tests.
    private static String program() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private record Ended(int code, String said) {}

    private Ended java(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("TRUC_HOME", folder.resolve("home").toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var code = process.waitFor();
        return new Ended(code, code == 0 ? "" : said);
    }
}
