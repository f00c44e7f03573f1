package vn.truc.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;

/// The example of `docs/replays.md`, on a database of its own.
@OfficeTest(properties = {"spring.profiles.active=replay", "db-scheduler.enabled=false", "truc.replay=example"})
class ExampleIT {
    private static final String BEGIN = "<!-- example -->\n```yaml\n";

    private final Replays replays;
    private final OfficeClock clock;

    ExampleIT(Replays replays, OfficeClock clock) {
        this.replays = replays;
        this.clock = clock;
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void theExampleOfTheDocumentationComesOutAsItSays() throws IOException {
        var document = Files.readString(Path.of("docs/replays.md"));
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        var example = document.substring(begin, document.indexOf("```", begin));

        var performance = replays.run(ReplayReader.read("docs/replays.md", example));

        assertThat(performance.judged()).hasSize(12).allMatch(Judged::ok, "as expected");
        assertThat(performance.met()).hasSize(2);
        assertThat(performance.notYet()).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsTheNumberTwoAndALineOfTheTable() {
        var runner = new ReplayRunner(replays);
        runner.run(new DefaultApplicationArguments("replays/nowhere.yaml"));
        assertThat(runner.getExitCode()).isEqualTo(2);
        assertThat(ReplayRunner.table(List.of(runner))).contains("replays/nowhere.yaml");
    }
}
