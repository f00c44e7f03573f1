package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private record Answer(int code, String text) {}

    @Test
    void helpNamesEveryCommandInBothLanguages() throws Exception {
        for (var arguments : List.of(List.of("help"), List.<String>of(), List.of("--help"))) {
            var help = truc(arguments);
            assertThat(help.code()).isZero();
            assertThat(help.text())
                    .contains("./truc demo", "./truc run", "./truc backup", "./truc restore")
                    .contains("./truc replay", "./truc test", "./truc bench", "./truc help")
                    .contains("xem thử", "look around", "TRUC_HOME", "SPRING_DATASOURCE_URL");
        }
    }

    @Test
    void anUnknownCommandIsNamedAndHelped() throws Exception {
        var answer = truc(List.of("fly"));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).contains("Không có lệnh “fly”", "There is no command “fly”", "./truc demo");
    }

    @Test
    void aFigureThatDoesNotExistIsNotInvented() throws Exception {
        var answer = truc(List.of("bench", "no-such-figure"));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).contains("no-such-figure");
    }

    @Test
    void anInstanceOfShiftsIsHandedToTheMeasureOfRosters(@TempDir Path folder) throws Exception {
        var maven = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\necho \"$@\" \"$TRUC_BENCH_INSTANCE\"\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
        var guards = "src/bench/instances/guards.txt";
        for (var arguments :
                List.of(List.of("bench", "roster", "--instance", guards), List.of("bench", "--instance", guards))) {
            var answer = truc(arguments, folder);
            assertThat(answer.code()).as(answer.text()).isZero();
            assertThat(answer.text())
                    .contains("-Dbench=roster ", Path.of(guards).toRealPath().toString());
        }
        var missing = truc(List.of("bench", "roster", "--instance", "no-such-file.txt"), folder);
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.text()).contains("Không đọc được tệp “no-such-file.txt”", "cannot be read");
    }

    @Test
    void itBuildsAnewOnlyWhenSomethingInTheJarHasChanged(@TempDir Path folder) throws Exception {
        var built = house(folder, "mkdir -p target && : > target/truc.jar && echo built");
        var replay = folder.resolve("replays/000.yaml");
        run(folder, "replay", replay.toString());
        run(folder, "replay", replay.toString());
        assertThat(Files.readAllLines(built)).hasSize(1);
        for (var part : List.of("replays/000.yaml", "docs/guide/truong-don-vi.md", "src/main/a.txt", "pom.xml")) {
            Files.writeString(folder.resolve(part), "changed");
            int before = Files.readAllLines(built).size();
            run(folder, "replay", replay.toString());
            assertThat(Files.readAllLines(built)).as(part).hasSize(before + 1);
        }
    }

    @Test
    void theTestsEndWithTheirCountsAndTheirFailure(@TempDir Path folder) throws Exception {
        house(folder, """
                mkdir -p target/surefire-reports target/failsafe-reports
                echo '<testsuite name="a" tests="7" errors="0" skipped="1" failures="2">' > target/surefire-reports/TEST-a.xml
                echo '<testsuite name="b" tests="3" errors="1" skipped="0" failures="0">' > target/failsafe-reports/TEST-b.xml
                exit 1""");
        var answer = run(folder, "test");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text().strip()).endsWith("6 passed, 3 failed, 1 skipped");
    }

    /// A house with the launcher in it and a Maven that does this; answers where it notes each time it was called.
    private static Path house(Path folder, String maven) throws Exception {
        Files.copy(Path.of("truc"), folder.resolve("truc"), StandardCopyOption.COPY_ATTRIBUTES);
        for (var part : List.of("replays", "docs/guide", "src/main", ".mvn", "programs")) {
            Files.createDirectories(folder.resolve(part));
        }
        for (var part : List.of("replays/000.yaml", "docs/guide/truong-don-vi.md", "src/main/a.txt", "pom.xml")) {
            Files.writeString(folder.resolve(part), "");
        }
        var calls = folder.resolve("calls");
        var program =
                Files.writeString(folder.resolve("programs/mvn"), "#!/bin/sh\necho call >> " + calls + "\n" + maven);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return calls;
    }

    private static Answer run(Path folder, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(folder.resolve("truc").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .merge("PATH", folder.resolve("programs").toString(), (before, first) -> first + ":" + before);
        builder.environment().put("TRUC_HOME", folder.resolve("home").toString());
        return answer(builder);
    }

    private static Answer truc(List<String> arguments) throws Exception {
        return truc(arguments, Path.of("."));
    }

    /// With programs of this folder before all others.
    private static Answer truc(List<String> arguments, Path programs) throws Exception {
        var command = new ArrayList<>(List.of("./truc"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", programs.toString(), (before, folder) -> folder + ":" + before);
        return answer(builder);
    }

    private static Answer answer(ProcessBuilder builder) throws Exception {
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
