package vn.truc.directive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.truc.report.ReportExamples.DAY;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.e2e.BrowserTest;
import vn.truc.e2e.Visitor;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Competence;
import vn.truc.organisation.Competences;
import vn.truc.organisation.OfficeExamples;
import vn.truc.report.ReportExamples;

@BrowserTest
record DirectiveE2E(
        ReportExamples examples, Areas areas, Competences competences, Compliance compliance, OfficeClock clock) {

    @Test
    void aDirectiveGoesToAnAreaAndToHeadsAndOnThroughEverybodysHands(Visitor visitor) {
        var m = examples.ministry();
        seat(m);
        var page = visitor.signIn(m.officeClerk().id()).open("/directives/new");
        visitor.screenshots("directive-new");
        fillHeader(page);
        page.locator("[name=reach][value=AREA]").check();
        page.locator("details:has([name=area]) > summary, details:has(#find-area) > summary")
                .click();
        page.locator("#find-area").fill("nam dinh");
        page.locator("#found-area label", new Page.LocatorOptions().setHasText("Tỉnh Nam Định (ví dụ)"))
                .first()
                .click();
        page.locator("details:has(#find-addressees) > summary").click();
        page.locator("#find-addressees").fill("vu ke hoach");
        page.locator("#found-addressees label", new Page.LocatorOptions().setHasText("Thủ trưởng: Vụ Kế hoạch"))
                .first()
                .click();
        visitor.picture("directive-new-filled");
        page.locator("main button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã ghi dự thảo");
        var path = page.url().substring(page.url().indexOf("/directives/")).replaceAll("[?#].*", "");
        addDuty(page);
        visitor.open(path + "/clauses/new?kind=rule.report-due");
        visitor.screenshots("directive-clause-report");
        visitor.open(path + "/clauses/new?kind=task");
        visitor.screenshots("directive-clause-task");

        visitor.signIn(m.chief().id()).open(path + "/review");
        visitor.screenshots("directive-review");
        assertThat(page.locator("main")).containsText("Hồ Văn Quý");
        page.locator("main button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã ban hành");

        visitor.signIn(m.otherHead().id()).open(path);
        visitor.screenshots("directive-head");
        page.locator("section.due button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã xác nhận");

        visitor.signIn(m.chief().id()).open(path);
        visitor.screenshots("directive-issued");
        page.locator("a:has-text('Miễn áp dụng khoản này')").first().click();
        page.locator("[name=number]").fill("1160/TCDT-VP");
        page.locator("[name=whom][value=person]").check();
        page.locator("#find-person").fill("ho van quy");
        page.locator("#found-person label", new Page.LocatorOptions().setHasText("Hồ Văn Quý"))
                .first()
                .click();
        visitor.picture("directive-exempt");
        page.locator("main button.first").click();
        assertThat(page.locator("main")).containsText("Miễn cho Hồ Văn Quý, theo 1160/TCDT-VP");
        visitor.picture("directive-exempted");

        amend(visitor, m, path);
        tighten(visitor, m);
        compliance.compute(List.of(m.first().id(), m.second().id(), m.body().id()), DAY, clock.now());
        visitor.signIn(m.otherHead().id()).open("/situation");
        visitor.screenshots("situation");
        page.locator("table.grid td a").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("table.grid td:nth-child(3) a").first()).isFocused();
    }

    /// A later document ends the clause that was added, from its own first day.
    private static void amend(Visitor visitor, ReportExamples.Ministry m, String amended) {
        var page = visitor.signIn(m.officeClerk().id()).open("/directives/new");
        fillHeader(page);
        page.locator("[name=number]").fill("1400/TB-BCĐ");
        page.locator("[name=from]").fill("25/3/2020");
        page.locator("details:has(#find-amends) > summary").click();
        page.locator("#found-amends label", new Page.LocatorOptions().setHasText("1391/TB-BCĐ"))
                .first()
                .click();
        page.locator("main button.first").click();
        assertThat(page.locator("main")).containsText("Sửa đổi, bổ sung văn bản 1391/TB-BCĐ");
        var path = page.url().substring(page.url().indexOf("/directives/")).replaceAll("[?#].*", "");
        page.locator("a.button:has-text('Thôi áp dụng khoản trước')").click();
        page.locator("[name=text]").fill("Bãi bỏ khoản 1 Thông báo 1391/TB-BCĐ");
        page.locator("main button.first").click();
        assertThat(page.locator("#error-ends")).isVisible();
        page.locator("[name=ends]").first().check();
        visitor.picture("directive-clause-end");
        page.locator("main button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã ghi khoản");
        visitor.signIn(m.chief().id()).open(path + "/review");
        assertThat(page.locator("main")).containsText("Khoản của văn bản khác thôi áp dụng");
        visitor.picture("directive-review-ends");
        page.locator("main button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã ban hành");
        visitor.open(amended);
        assertThat(page.locator("main")).containsText("Thôi áp dụng từ 25/3/2020 theo 1400/TB-BCĐ");
    }

    private void tighten(Visitor visitor, ReportExamples.Ministry m) {
        var page = visitor.signIn(m.otherHead().id())
                .open("/measures?unit=" + m.second().id());
        visitor.screenshots("measures");
        visitor.open("/measures/tighten?unit=" + m.second().id() + "&subject=leader-on-duty");
        page.locator("[name='rule.at-least']").fill("2");
        page.locator("[name=number]").fill("12/KHTC");
        visitor.picture("tighten");
        page.locator("main button.first").click();
        assertThat(page.locator(".notice")).containsText("chặt hơn");
        assertThat(page.locator("main")).containsText("12/KHTC");
        visitor.picture("tightened");
    }

    private static void addDuty(Page page) {
        page.locator("[name=kind]").selectOption("rule.leader-on-duty");
        page.locator("form:has([name=kind]) button").click();
        page.locator("[name=text]").fill("Bố trí lãnh đạo trực tại cơ quan");
        page.locator("[name='rule.at-least']").fill("1");
        page.locator("main button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã ghi khoản");
    }

    private static void fillHeader(Page page) {
        page.locator("[name=number]").fill("1391/TB-BCĐ");
        page.locator("[name=issuedBy]").fill("Ban Chỉ đạo phòng, chống dịch");
        page.locator("[name=signer]").fill("Nguyễn Văn Ví Dụ");
        page.locator("[name=subject]").fill("Kết luận về phòng, chống dịch");
        page.locator("[name=from]").fill("20/3/2020");
    }

    private void seat(ReportExamples.Ministry m) {
        var area = new Area.Id(clock.newId());
        var by = examples.as(m.chief(), actor -> actor.author());
        areas.open(
                List.of(new Areas.Opening(
                        area, null, "E" + UUID.randomUUID(), "36", "Tỉnh Nam Định (ví dụ)", Area.Level.PROVINCE)),
                OfficeExamples.START,
                by);
        areas.seat(m.second().id(), area, OfficeExamples.START, by);
        competences.set(m.body().id(), Competence.COUNTRY, "bộ", by);
    }
}
