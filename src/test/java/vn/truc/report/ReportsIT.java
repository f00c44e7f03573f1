package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;
import static vn.truc.report.ReportExamples.DAILY;
import static vn.truc.report.ReportExamples.DAY;
import static vn.truc.report.ReportExamples.key;
import static vn.truc.report.ReportExamples.wrong;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.organisation.Unit;
import vn.truc.page.NotAllowed;

@OfficeTest
record ReportsIT(Reports reports, Rolls rolls, Duties duties, ReportExamples examples, OfficeClock clock) {

    @Test
    void theUppermostUnitOwesAndNobodyOwesItself() {
        var m = examples.ministry();
        var owed = examples.as(m.officeClerk(), by -> rolls.of(by, DAILY, DAY));
        assertThat(owed.lines())
                .extracting(line -> line.unit().id())
                .containsExactlyInAnyOrder(m.first().id(), m.second().id());
        assertThat(duties.of(m.division().id(), DAY)).isEmpty();
        assertThat(duties.of(m.standing().id(), DAY)).isEmpty();
        assertThat(duties.of(m.body().id(), DAY)).isEmpty();
    }

    @Test
    void aListedUnitOwesAloneAndAWeeklyReportOnItsDay() {
        var m = examples.ministry();
        examples.order(m, Reach.listed(m.second().id()), ReportDue.Every.FRIDAY, "epidemic-weekly");
        var weekly = examples.as(m.officeClerk(), by -> rolls.of(by, "epidemic-weekly", DAY));
        assertThat(weekly.lines())
                .extracting(line -> line.unit().id())
                .containsExactly(m.second().id());
        assertThat(examples.as(m.officeClerk(), by -> rolls.of(by, "epidemic-weekly", DAY.minusDays(1)))
                        .lines())
                .isEmpty();
    }

    @Test
    void aDraftFillsItselfInAndIsSavedOnce() {
        var m = examples.ministry();
        var key = key(m, m.first());
        var computed = examples.as(m.clerk(), by -> reports.computed(by, key));
        assertThat(computed).containsEntry("staff", 4L).doesNotContainKey("cases");
        var filing = examples.filing(key, Map.of("staff", new Report.Given(5, "Một người biệt phái")));
        var draft = done(examples.as(m.clerk(), by -> reports.draft(by, filing.draft())));
        assertThat(draft.version()).isEqualTo(1);
        var again = done(examples.as(m.clerk(), by -> reports.draft(by, filing.draft())));
        assertThat(again).isEqualTo(draft);
        assertThat(wrong(examples.as(
                        m.clerk(),
                        by -> reports.draft(
                                by,
                                examples.filing(key, Map.of("staff", new Report.Given(5, "")))
                                        .draft()))))
                .containsExactly("reason-staff");
    }

    @Test
    void theSecondOfTwoWritersIsToldAndNothingIsLost() {
        var m = examples.ministry();
        var key = key(m, m.first());
        done(examples.as(
                m.clerk(),
                by -> reports.draft(by, examples.filing(key, Map.of()).draft())));
        var other =
                examples.filing(key, Map.of("trip", new Report.Given(2, ""))).draft();
        assertThat(wrong(examples.as(m.head(), by -> reports.draft(by, other)))).containsExactly("");
        assertThat(examples.as(m.head(), by -> reports.find(by, key))
                        .orElseThrow()
                        .given())
                .isEmpty();
        var seen = new Filing.Draft(other.id(), key, 1, other.given(), other.remarks());
        assertThat(done(examples.as(m.head(), by -> reports.draft(by, seen))).drafter())
                .isEqualTo(m.head().name());
    }

    @Test
    void onTimeToTheLastMicrosecondAndLateAtFifteen() {
        var m = examples.ministry();
        examples.at("14:59:59.999999");
        var first = examples.filing(key(m, m.first()), Map.of());
        var submission = done(examples.as(m.head(), by -> reports.submit(by, first)));
        assertThat(submission.at()).isEqualTo(clock.now());
        examples.at("15:00:00");
        var second = examples.filing(key(m, m.second()), Map.of());
        done(examples.as(m.otherHead(), by -> reports.submit(by, second)));
        var roll = examples.as(m.officeClerk(), by -> rolls.of(by, DAILY, DAY));
        assertThat(ids(roll.standing(Line.Standing.ON_TIME)))
                .containsExactly(m.first().id());
        assertThat(ids(roll.standing(Line.Standing.LATE)))
                .containsExactly(m.second().id());
    }

    @Test
    void sentTwiceItIsOneSubmissionAndACorrectionKeepsTheFirstTime() {
        var m = examples.ministry();
        var filing = examples.filing(key(m, m.first()), Map.of("trip", new Report.Given(1, "")));
        var first = done(examples.as(m.head(), by -> reports.submit(by, filing)));
        var again = done(examples.as(m.head(), by -> reports.submit(by, filing)));
        assertThat(again).isEqualTo(first);
        examples.at("16:00");
        var report =
                examples.as(m.head(), by -> reports.find(by, key(m, m.first()))).orElseThrow();
        var correction = new Filing(
                new Submission.Id(clock.newId()),
                report.id(),
                report.key(),
                report.version(),
                Map.of("trip", new Report.Given(2, "")),
                "Bổ sung",
                false,
                Optional.empty());
        assertThat(done(examples.as(m.head(), by -> reports.submit(by, correction)))
                        .number())
                .isEqualTo(2);
        var line = rolls.find(report.key()).orElseThrow();
        assertThat(line.standing(clock.now())).isEqualTo(Line.Standing.ON_TIME);
        var sent = examples.as(m.head(), by -> reports.submissions(by, report));
        assertThat(sent).extracting(Submission::number).containsExactly(2, 1);
    }

    @Test
    void aDeputySignsForTheHeadAndAClerkNamesTheSigner() {
        var m = examples.ministry();
        var key = key(m, m.first());
        var filing = examples.filing(key, Map.of());
        assertThat(wrong(examples.as(m.clerk(), by -> reports.submit(by, filing))))
                .containsExactly("signer");
        var named = new Filing(
                filing.id(),
                filing.report(),
                key,
                0,
                Map.of(),
                "",
                false,
                Optional.of(m.deputy().id()));
        var submission = done(examples.as(m.clerk(), by -> reports.submit(by, named)));
        assertThat(submission.submitter()).isEqualTo(m.clerk().name());
        assertThat(submission.signature().name()).isEqualTo(m.deputy().name());
        assertThat(submission.signature().capacity()).isEqualTo(Submission.Capacity.FOR_HEAD);
    }

    @Test
    void theOfficeEntersWhatItWasTold() {
        var m = examples.ministry();
        var filing = examples.filing(key(m, m.first()), Map.of());
        assertThat(wrong(examples.as(m.officeClerk(), by -> reports.enterFor(by, filing, " "))))
                .containsExactly("toldBy");
        var entered = done(examples.as(m.officeClerk(), by -> reports.enterFor(by, filing, "Nguyễn Văn Lâm")));
        assertThat(entered.enteredByOffice()).isTrue();
        assertThatThrownBy(() -> examples.as(m.head(), by -> reports.enterFor(by, filing, "ai đó")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aReportGivenBackWaitsForItsCorrection() {
        var m = examples.ministry();
        var key = key(m, m.first());
        done(examples.as(m.head(), by -> reports.submit(by, examples.filing(key, Map.of()))));
        assertThat(wrong(examples.as(m.officeClerk(), by -> reports.giveBack(by, key, ""))))
                .containsExactly("reason");
        var back = done(examples.as(m.officeClerk(), by -> reports.giveBack(by, key, "Thiếu số khách")));
        assertThat(back.status()).isEqualTo(Report.Status.RETURNED);
        assertThat(why(examples.as(m.officeClerk(), by -> reports.giveBack(by, key, "Lý do khác"))))
                .isEqualTo("report.given-back-before");
        done(examples.as(m.head(), by -> reports.submitAsDrafted(by, new Submission.Id(clock.newId()), key)));
        assertThat(examples.as(m.head(), by -> reports.find(by, key))
                        .orElseThrow()
                        .returned())
                .isEmpty();
    }

    @Test
    void strangersAreRefused() {
        var m = examples.ministry();
        var other = examples.ministry();
        var key = key(m, m.first());
        assertThatThrownBy(() -> examples.as(other.head(), by -> reports.find(by, key)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> examples.as(m.otherHead(), by -> reports.submit(by, examples.filing(key, Map.of()))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> examples.as(m.head(), by -> rolls.of(by, DAILY, DAY)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatNobodyOrderedIsNotTaken() {
        var m = examples.ministry();
        var key = new Report.Key("epidemic-weekly", m.first().id(), m.standing().id(), DAY);
        assertThat(wrong(examples.as(m.head(), by -> reports.submit(by, examples.filing(key, Map.of())))))
                .containsExactly("");
    }

    private static List<Unit.Id> ids(List<Line> lines) {
        return lines.stream().map(line -> line.unit().id()).toList();
    }
}
