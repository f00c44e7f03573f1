package vn.truc.absence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.truc.absence.AbsenceExamples;
import vn.truc.e2e.BrowserTest;
import vn.truc.e2e.Visitor;
import vn.truc.measure.Approver;
import vn.truc.measure.DeclareOnReturn;
import vn.truc.measure.MeetingLimit;
import vn.truc.measure.TripsByApproval;

/// A trip is recorded, approved, come back from, and the declaration made; a leave is refused; a meeting says at once
/// what the rule does not allow.
@BrowserTest
record AbsenceE2E(AbsenceExamples examples) {
    @Test
    void aTripIsApprovedEndsAndIsFollowedByADeclaration(Visitor visitor) {
        var o = examples.office();
        examples.inForce(o, new TripsByApproval(Approver.LEADER_IN_CHARGE));
        examples.inForce(o, new DeclareOnReturn(24));
        var page = visitor.signIn(o.clerk().id()).open("/absences/trip");
        visitor.screenshots("absence-trip-form");
        page.locator("[name=place]").fill("Kho Đông Bắc");
        page.locator("[name=people]").nth(0).uncheck();
        for (var box : page.locator("[name=people]").all()) {
            box.uncheck();
        }
        page.locator("label.choice:has-text('" + o.goer().name() + "')").click();
        page.locator("[name=to]").fill("2021-07-19");
        page.locator("[name=purpose]").fill("Kiểm tra kho");
        page.locator("button.first").click();
        assertThat(page.locator("#errors")).isVisible();
        visitor.picture("absence-trip-wrong");
        page.locator("[name=to]").fill("2021-07-21");
        page.locator("button.first").click();
        assertThat(page.locator(".notice")).containsText("chờ duyệt");
        visitor.screenshots("absence-list-clerk");

        page = visitor.signIn(o.leader().id()).open("/absences");
        visitor.screenshots("absence-waiting");
        page.locator(".due a").first().click();
        visitor.screenshots("absence-decide");
        page.locator("button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã duyệt");

        examples.at("2021-07-20T15:00");
        page = visitor.signIn(o.goer().id()).open("/");
        visitor.screenshots("absence-today-away");
        page.locator("button:has-text('Đã về')").click();
        assertThat(page.locator(".notice")).containsText("Đã ghi giờ về");
        page = visitor.open("/");
        assertThat(page.locator(".due h2").first()).containsText("Khai báo y tế sau chuyến công tác");
        visitor.screenshots("absence-today-owed");

        visitor.signIn(o.head().id()).open("/absences");
        visitor.screenshots("absence-list-head");
        examples.declare(o.goer());
        page = visitor.signIn(o.goer().id()).open("/");
        assertThat(page.locator("text=Khai báo y tế sau chuyến công tác")).hasCount(0);
    }

    @Test
    void leaveIsAskedForAndRefusedWithItsReason(Visitor visitor) {
        var o = examples.office();
        var page = visitor.signIn(o.goer().id()).open("/absences/leave");
        visitor.screenshots("absence-leave-form");
        page.locator("[name=fromNoon]").check();
        page.locator("button.first").click();
        page = visitor.signIn(o.head().id()).open("/absences");
        page.locator(".due a").first().click();
        page.locator("button:has-text('Không duyệt')").click();
        assertThat(page.locator("#errors")).containsText("Nêu lý do");
        page.locator("[name=reason]").fill("Đơn vị đang thiếu người trực");
        page.locator("button:has-text('Không duyệt')").click();
        page = visitor.signIn(o.goer().id()).open("/absences");
        assertThat(page.locator("li .state")).containsText("không duyệt");
        List.of(page.locator("main li a")).forEach(Locator::click);
        visitor.screenshots("absence-refused");
    }

    @Test
    void aMeetingSaysAtOnceWhatTheRuleDoesNotAllow(Visitor visitor) {
        var o = examples.office();
        examples.inForce(o, new MeetingLimit(20, null, true));
        var page = visitor.signIn(o.clerk().id()).open("/meetings/new");
        page.locator("[name=title]").fill("Giao ban tuần");
        page.locator("[name=place]").fill("Phòng họp tầng 2");
        page.locator("[name=inRoom]").fill("25");
        page.locator("[name=online]").fill("3");
        assertThat(page.locator("#breaches")).containsText("quá số cho phép là 20");
        visitor.picture("meeting-form-breach");
        page.locator("button.first").click();
        assertThat(page.locator("#errors")).containsText("nêu lý do");
        page.locator("[name=reason]").fill("Họp khẩn theo chỉ đạo");
        page.locator("button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã đăng ký");
        visitor.screenshots("meeting-list");
        visitor.open("/meetings/new");
        visitor.screenshots("meeting-form");
    }
}
