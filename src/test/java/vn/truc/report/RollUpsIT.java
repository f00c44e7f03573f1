package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAILY;
import static vn.truc.report.ReportExamples.DAY;
import static vn.truc.report.ReportExamples.key;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;

/// What has come in is added up by the database, by the units directly below.
@OfficeTest
record RollUpsIT(Reports reports, RollUps rollUps, ReportExamples examples) {
    @Test
    void theFiguresOfEverybodyBelowAreAddedUpAndWhatIsNotKnownIsCounted() {
        var m = examples.ministry();
        var filing = examples.filing(key(m, m.first()), Map.of("staff", new Report.Given(7, "Ba người biệt phái")));
        done(examples.as(m.head(), by -> reports.submit(by, filing)));
        var sums = examples.as(m.officeClerk(), by -> rollUps.of(by, DAILY, DAY));
        assertThat(sums.below()).contains(m.first(), m.second());
        assertThat(sums.reports(m.first().id())).isEqualTo(1);
        assertThat(sums.reports(m.second().id())).isZero();
        assertThat(sums.total(m.first().id(), List.of("staff"))).isEqualTo(OptionalLong.of(7));
        assertThat(sums.total(m.second().id(), List.of("staff"))).isEmpty();
        assertThat(sums.sum(m.first().id(), "cases").orElseThrow().unknown()).isEqualTo(1);
        assertThat(sums.total(m.first().id(), List.of("cases"))).isEmpty();
    }
}
