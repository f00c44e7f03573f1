package vn.truc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.truc.replay.Demo;

/// The whole loop without a mouse: directive, second person, declaration, gate, roster, report, office.
@DemoTest
record KeyboardE2E(Demo demo) {
    private static final int OFFICE = 0;
    private static final int CLERK = 1;
    private static final int HEAD = 2;
    private static final int STAFF = 3;
    private static final int GUARD = 4;
    private static final int CHAIR = 5;

    @Test
    void aDirectiveIsEnteredAndPutInForceByASecondPerson(Visitor visitor) {
        var keys = as(visitor, OFFICE);
        keys.enter("a[href='/directives']").enter("a[href='/directives/new']");
        keys.write("[name=number]", "88/TB-BCĐ")
                .write("[name=issuedBy]", "Ban Chỉ đạo (ví dụ)")
                .write("[name=signer]", "Nguyễn Văn Mẫu")
                .write("[name=subject]", "Giữ khoảng cách khi làm việc")
                .enter("main form button.first");
        keys.enter("main a[href$='kind=read']");
        keys.write("[name=label]", "1")
                .write("[name=text]", "Đọc và phổ biến trong đơn vị.")
                .enter("main form button.first");
        keys.enter("main a[href$='/review']");
        var page = visitor.page();
        assertThat(page.locator("main form button.first")).hasCount(0);
        var review = page.url();

        as(visitor, CHAIR);
        visitor.open(review);
        keys.enter("main form button.first");
        assertThat(page.locator(".notice")).containsText("Đã ban hành");
    }

    @Test
    void somebodyDeclaresAndTheGuardLetsThemIn(Visitor visitor) {
        var keys = as(visitor, STAFF);
        var page = visitor.page();
        keys.enter("main a[href='/health/declare']");
        for (var question : page.locator("fieldset.question").all()) {
            keys.tick("#" + question.getAttribute("id") + " .none input");
        }
        keys.tick("[name=agreed]").enter("form.declaration button.first");
        assertThat(page.locator(".clearance")).isVisible();

        as(visitor, GUARD).enter("main a[href='/gate']");
        keys.write("[name=q]", "BNV0003").send();
        assertThat(page.locator(".verdict")).isVisible();
        visitor.axe();
    }

    @Test
    void theWeekIsPlannedAndTheReportSubmittedAndTheOfficeReminds(Visitor visitor) {
        var page = visitor.page();
        as(visitor, CLERK).enter("a[href='/rosters']").enter("form[action$='/copy'] button");
        var keys = new Keyboard(page);
        keys.enter("form.roster button.first").enter("form[action$='/submit'] button.first");
        assertThat(page.locator(".notice")).containsText("Đã trình");

        as(visitor, HEAD).enter("a[href='/reports']").enter("main a[href*='/reports/edit']");
        keys.enter("main form button.first");
        assertThat(page.locator(".notice")).containsText("Đã nộp lúc");

        as(visitor, OFFICE).enter("a[href='/reports']").enter("section.due button.first");
        assertThat(page.locator(".notice")).containsText("Đã nhắc");
    }

    private Keyboard as(Visitor visitor, int role) {
        visitor.signIn(demo.parts().get(role).person().id());
        return new Keyboard(visitor.page());
    }
}
