package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAY;
import static vn.truc.report.ReportExamples.key;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.Standing;
import vn.truc.compliance.State;
import vn.truc.organisation.Unit;

/// What compliance says to the microsecond around fifteen o'clock.
@OfficeTest
record DeadlineIT(Compliance compliance, Reports reports, ReportExamples examples, OfficeClock clock) {

    @Test
    void atFifteenExactlyWhatIsMissingIsOverdueAndWhatComesIsLate() {
        var m = examples.ministry();
        var lastMoment = examples.moment("15:00").minusNanos(1000);
        look(examples.moment("14:58"));
        look(examples.moment("14:59"));
        assertThat(standing(m.first()).evidence().key()).isEqualTo("report.evidence.waiting");
        assertThat(standing(m.first()).state()).isEqualTo(State.MISSING);
        clock.hold(lastMoment);
        done(examples.as(m.otherHead(), by -> reports.submit(by, examples.filing(key(m, m.second()), Map.of()))));
        look(lastMoment);
        assertThat(standing(m.first()).evidence().key()).isEqualTo("report.evidence.waiting");
        look(examples.moment("15:00"));
        assertThat(standing(m.first()).evidence().key()).isEqualTo("report.evidence.overdue");
        assertThat(standing(m.first()).computedAt()).isEqualTo(examples.moment("15:00"));
        assertThat(standing(m.second()).state()).isEqualTo(State.MET);
        done(examples.as(m.head(), by -> reports.submit(by, examples.filing(key(m, m.first()), Map.of()))));
        await().untilAsserted(() -> assertThat(standing(m.first()).state())
                .as("computed as soon as it was handed in")
                .isEqualTo(State.LATE));
    }

    private void look(Instant now) {
        clock.hold(now);
        compliance.atDeadline(now);
    }

    private Standing standing(Unit unit) {
        return compliance.of(unit.id(), DAY).stream()
                .filter(found -> found.subject().rule().equals("report-due"))
                .findFirst()
                .orElseThrow();
    }
}
