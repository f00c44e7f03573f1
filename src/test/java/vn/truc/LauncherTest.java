package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private static Answer truc(List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of("./truc"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
