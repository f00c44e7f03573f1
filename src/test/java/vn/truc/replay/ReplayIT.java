package vn.truc.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.DefaultApplicationArguments;
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
        var figures = performance.figures();
        assertThat(ReplayReaderTest.row("[" + file.getFileName().toString().substring(0, 3) + "]"))
                .as("what docs/replays.md says of the case")
                .containsExactly(figures.demanded(), figures.met(), figures.notYet(), figures.expected());
        assertThat(figures.asExpected()).isEqualTo(figures.expected());
    }

    @Test
    void whatCameAsExpectedEndsWithZero(@TempDir Path dir) throws IOException {
        assertThat(endOf(dir, playable("not-in-force: {unit: VP, rule: report-due}")))
                .isZero();
    }

    @Test
    void aDifferenceEndsWithTheNumberOne(@TempDir Path dir) throws IOException {
        assertThat(endOf(dir, playable("in-force: {unit: VP, rule: report-due, from: cv1/c1}")))
                .as("a draft is not in force")
                .isEqualTo(1);
    }

    @Test
    void whatIsRefusedEndsWithTheNumberOne(@TempDir Path dir) throws IOException {
        assertThat(endOf(
                        dir,
                        playable("not-in-force: {unit: VP, rule: report-due}")
                                .replace("by: van-thu", "by: cuc-truong")))
                .as("whoever leads does not draft")
                .isEqualTo(1);
    }

    @Test
    void aFileThatIsWrongEndsWithTheNumberTwo(@TempDir Path dir) throws IOException {
        assertThat(endOf(dir, ReplayReaderTest.SMALL.replace("by: cuc-truong", "by: nobody")))
                .isEqualTo(2);
        assertThat(endOf(dir, "replay: 1\nname: [")).isEqualTo(2);
    }

    /// The small case with somebody who may draft, and another expectation.
    private static String playable(String expected) {
        return ReplayReaderTest.SMALL
                .replace("people:\n", """
                        people:
                          - {code: van-thu, name: "Lê Bình", unit: VP, kind: CLERK, title: "Văn thư"}
                        """)
                .replace("directives:\n", """
                        teams:
                          - {code: bcd, kind: STEERING_COMMITTEE, name: "Ban Chỉ đạo", unit: CUC, standing-office: VP, members: {cuc-truong: CHAIR}}
                        directives:
                        """)
                .replace("by: cuc-truong", "by: van-thu")
                .replace("in-force: {unit: VP, rule: report-due, from: cv1/c1}", expected);
    }

    private int endOf(Path dir, String text) throws IOException {
        var runner = new ReplayRunner(replays);
        var file = Files.writeString(dir.resolve("case.yaml"), text);
        runner.run(new DefaultApplicationArguments(file.toString()));
        return runner.getExitCode();
    }

    static List<Path> cases() throws IOException {
        return ReplayReaderTest.cases().stream().sorted().toList();
    }
}
