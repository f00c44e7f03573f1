package vn.truc.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;

/// Every case of this house, each on an empty database.
@OfficeTest(properties = {"spring.profiles.active=replay", "db-scheduler.enabled=false"})
@Import(EmptyOffice.class)
class ReplayIT {
    private final Replays replays;
    private final EmptyOffice office;
    private final OfficeClock clock;

    ReplayIT(Replays replays, EmptyOffice office, OfficeClock clock) {
        this.replays = replays;
        this.office = office;
        this.clock = clock;
    }

    @BeforeEach
    void whatIsThereFromTheStart() {
        office.look();
    }

    @AfterEach
    void backToToday() {
        clock.release();
        office.again();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDaysComeOutAsTheTextAsks(Path file) throws IOException {
        var performance = replays.run(ReplayReader.read(file.toString(), Files.readString(file)));
        System.out.println(ReplaySheet.of(file.toString(), performance));
        System.out.println(ReplaySheet.table(List.of(performance.figures())));

        assertThat(performance.judged())
                .hasSameSizeAs(performance.told().expectations())
                .allSatisfy(judged -> assertThat(judged.actual())
                        .as(judged.expectation().id())
                        .isEqualTo(judged.expected()));
        assertThat(performance.failed()).isEmpty();
        assertThat(performance.met()).isNotEmpty();
    }

    static List<Path> cases() throws IOException {
        return ReplayReaderTest.cases().stream().sorted().toList();
    }
}
