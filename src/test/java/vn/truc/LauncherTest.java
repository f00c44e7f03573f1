package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    /// Where the places that are looked into are empty, in a name space of its own.
    @Test
    void withoutAJdkItSaysWhatToInstall(@TempDir Path folder) throws Exception {
        var root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        var hidden =
                "for place in /usr/lib/jvm /opt; do [ ! -d $place ] || mount -t tmpfs none $place; done; exec ./truc run";
        var builder = new ProcessBuilder("unshare", root ? "-m" : "-rm", "sh", "-c", hidden).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        var answer = answer(builder);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text())
                .contains("Cần JDK 25 mà máy này chưa có", "sudo apt-get install openjdk-25-jdk-headless")
                .contains("JDK 25 is needed and was not found", "https://adoptium.net", "set JAVA_HOME");
    }

    @Test
    void chromiumIsInstalledWhereItIsMissingAndAptIsThere(@TempDir Path folder) throws Exception {
        var calls = house(folder, "exit 0");
        program(folder, "id", "echo 0");
        program(folder, "apt-get", "echo apt-get \"$@\" >> " + calls);
        var answer = answer(bare(folder, "test"));
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text())
                .contains("Đang cài Chromium", "Installing Chromium", "0 passed, 0 failed, 0 skipped")
                .doesNotContain("could not be installed");
        assertThat(Files.readAllLines(calls))
                .containsExactly("apt-get update -qq", "apt-get install -y -qq chromium", "call");
        program(folder, "chromium", "exit 0");
        Files.delete(calls);
        assertThat(answer(bare(folder, "test")).text()).doesNotContain("Chromium");
        assertThat(Files.readAllLines(calls)).containsExactly("call");
    }

    @Test
    void withoutChromiumTheTestsRunAllTheSameAndItIsSaidWhy(@TempDir Path folder) throws Exception {
        var calls = house(folder, "exit 0");
        program(folder, "id", "echo 1000");
        assertThat(answer(bare(folder, "test")).text())
                .as("no apt-get")
                .contains("ở đây không tự cài được", "Chromium was not found and cannot be installed from here");
        program(folder, "apt-get", "exit 100");
        assertThat(answer(bare(folder, "test")).text())
                .as("neither root nor sudo")
                .contains("cannot be installed from here");
        program(folder, "sudo", "shift; exec \"$@\"");
        var failed = answer(bare(folder, "test"));
        assertThat(failed.text()).contains("Không cài được Chromium", "Chromium could not be installed");
        assertThat(failed.code()).as("what the tests say counts").isZero();
        assertThat(Files.readAllLines(calls)).containsExactly("call", "call", "call");
    }

    /// The launcher of this house, on a machine that has nothing but what it needs, and the programs of the house.
    private static ProcessBuilder bare(Path folder, String command) throws IOException {
        var programs = folder.resolve("programs");
        for (var needed : List.of("env", "bash", "sh", "dirname", "readlink", "grep", "cat", "awk", "rm", "mkdir")) {
            var link = programs.resolve(needed);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of("/usr/bin", needed));
            }
        }
        var builder = new ProcessBuilder(folder.resolve("truc").toString(), command).redirectErrorStream(true);
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TRUC_HOME", folder.resolve("home").toString());
        return builder;
    }

    private static void program(Path folder, String name, String does) throws IOException {
        var program = Files.writeString(folder.resolve("programs").resolve(name), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
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
        program(folder, "mvn", "echo call >> " + calls + "\n" + maven);
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
