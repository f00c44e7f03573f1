package vn.truc.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;

/// The Ministry's days of March 2020, on a database of their own.
@OfficeTest(properties = {"spring.profiles.active=replay", "db-scheduler.enabled=false"})
class ReplayIT {
    private static final Path FILE = Path.of("replays/000-bo-noi-vu-2020-03.yaml");

    private final Replays replays;
    private final OfficeClock clock;

    ReplayIT(Replays replays, OfficeClock clock) {
        this.replays = replays;
        this.clock = clock;
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void theMinistrysDaysComeOutAsTheTextAsks() throws IOException {
        var performance = replays.run(ReplayReader.read(FILE.toString(), Files.readString(FILE)));
        System.out.println(ReplaySheet.of(FILE.toString(), performance));

        assertThat(performance.judged())
                .allSatisfy(judged -> assertThat(judged.actual())
                        .as(judged.expectation().id())
                        .isEqualTo(judged.expected()));
        assertThat(performance.failed()).isEmpty();
        assertThat(performance.met()).hasSize(25);
        assertThat(performance.notYet()).hasSize(6);
    }
}
