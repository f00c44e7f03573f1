package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static Answer truc(List<String> arguments) throws Exception {
        return truc(arguments, Path.of("."));
    }

    /// With programs of this folder before all others.
    private static Answer truc(List<String> arguments, Path programs) throws Exception {
        var command = new ArrayList<>(List.of("./truc"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", programs.toString(), (before, folder) -> folder + ":" + before);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
