package vn.truc.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAILY;
import static vn.truc.report.ReportExamples.DAY;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.truc.OfficeTest;
import vn.truc.access.Rights;
import vn.truc.account.AccountExamples;
import vn.truc.account.Browser;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.Person;

@OfficeTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportE2E {
    private static final Map<String, String> DEPARTMENTS = Map.of(
            "Ban Tôn giáo Chính phủ", "Đỗ Quang Ẩn",
            "Cục Văn thư và Lưu trữ nhà nước", "Lê Thu Phương",
            "Học viện Hành chính Quốc gia", "Phạm Ngọc Hoà",
            "Ban Thi đua - Khen thưởng Trung ương", "Bùi Thị Lý",
            "Vụ Đào tạo, bồi dưỡng cán bộ, công chức, viên chức", "Mai Hữu Thắng",
            "Trường Đại học Nội vụ Hà Nội", "Trịnh Thị Yến");

    private final ReportExamples examples;
    private final AccountExamples accounts;
    private final Reports reports;
    private final Chase chase;
    private final Briefs briefs;
    private final Contacts contacts;
    private final Rights rights;
    private final OfficeClock clock;
    private final int port;

    ReportE2E(
            ReportExamples examples,
            AccountExamples accounts,
            Reports reports,
            Chase chase,
            Briefs briefs,
            Contacts contacts,
            Rights rights,
            OfficeClock clock,
            @LocalServerPort int port) {
        this.examples = examples;
        this.accounts = accounts;
        this.reports = reports;
        this.chase = chase;
        this.briefs = briefs;
        this.contacts = contacts;
        this.rights = rights;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void eightMinutesBeforeTheDeadlineTheOfficeCallsAndRemindsTheThreeThatAreMissing() {
        var ministry = anAfternoon();
        var token = new Brief.Id(clock.newId());
        examples.as(ministry.officeClerk(), by -> briefs.make(by, token, DAILY));
        try (var browser = new Browser(port)) {
            var page = signIn(browser, ministry.officeClerk());
            for (var language : List.of("en", "vi")) {
                page.navigate(address("/language/" + language + "?to=/reports"));
                browser.picture(page, "report-office-" + language);
                page.navigate(address("/brief/" + briefs.token(token)));
                browser.picture(page, "report-brief-" + language);
                page.navigate(address("/reports/sheet?form=" + DAILY + "&day=" + DAY));
                browser.picture(page, "report-sheet-" + language);
                page.navigate(address("/"));
                browser.picture(page, "report-today-" + language);
            }
            page.navigate(address("/reports"));
            assertThat(page.locator("section.due h2")).containsText("3 trong 8 đơn vị chưa nộp");
            assertThat(page.locator(".clock")).containsText("còn 8 phút, hạn trước 15:00");
            callsAndCopies(page);
            page.locator("section.due a:has-text('Nộp thay')").first().click();
            page.locator("[name=toldBy]").fill("Đỗ Quang Ẩn, Trưởng ban");
            browser.picture(page, "report-enter");
            page.locator("button.first").click();
            assertThat(page.locator(".notice")).containsText("Đã nộp lúc 14:52");
            browser.picture(page, "report-entered");
            page.navigate(address("/reports"));
            page.locator("button.first").click();
            assertThat(page.locator(".notice")).containsText("Đã nhắc 2 đơn vị");
        }
    }

    @Test
    void aHeadPutsAnotherFigureWithItsReasonAndSubmits() {
        var ministry = anAfternoon();
        try (var browser = new Browser(port)) {
            var page = signIn(browser, ministry.head());
            for (var language : List.of("en", "vi")) {
                page.navigate(address("/language/" + language + "?to=/reports"));
                browser.picture(page, "report-unit-" + language);
            }
            page.locator("section.due a.first").click();
            browser.picture(page, "report-edit");
            page.locator("tr:has([name=staff]) summary").click();
            page.locator("[name=staff]").fill("9");
            page.locator("[name=trip]").fill("hai");
            page.locator("button.first").click();
            assertThat(page.locator("#errors")).isVisible();
            assertThat(page.locator("[name=trip]")).hasValue("hai");
            browser.picture(page, "report-edit-wrong");
            page.locator("[name=trip]").fill("2");
            page.locator("[name=reason-staff]").fill("Một người biệt phái");
            page.locator("button.first").click();
            assertThat(page.locator(".notice")).containsText("Đã nộp lúc 14:52");
            browser.picture(page, "report-show");
        }
    }

    /// Beside each late unit stands whom to call, and the words for Zalo name them all.
    private static void callsAndCopies(Page page) {
        for (int late = 1; late <= 3; late++) {
            assertThat(page.locator("section.due a.tel[href='tel:090000000" + late + "']"))
                    .hasText("0900 000 00" + late);
        }
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var copy = page.locator("button[data-copy=zalo]");
        page.locator("details:has(#zalo) summary").click();
        copy.click();
        assertThat(copy).hasText("Đã chép");
        assertThat(page.locator("section.due tbody tr")).hasCount(3);
        var copied = String.valueOf(page.evaluate("navigator.clipboard.readText()"));
        for (var unit : page.locator("section.due tbody th").allInnerTexts()) {
            org.assertj.core.api.Assertions.assertThat(copied).contains("- " + unit);
        }
        org.assertj.core.api.Assertions.assertThat(copied).contains("15:00", "Phòng Hành chính - Quản trị");
        page.locator("details:has(#zalo) summary").click();
    }

    /// 14:52: eight departments, five of which have submitted; one is drafting, two were reminded.
    private ReportExamples.Ministry anAfternoon() {
        var m = examples.ministry();
        var heads = new ArrayList<Person>(List.of(m.otherHead()));
        var missing = new ArrayList<Person>();
        DEPARTMENTS.forEach((name, head) -> {
            var person = examples.department(m, name, head);
            (name.startsWith("Ban Tôn") || name.startsWith("Cục") ? missing : heads).add(person);
        });
        int phone = 0;
        for (var person : List.of(m.head(), missing.getFirst(), missing.getLast())) {
            var contact = new Contact(person.id(), "0900 000 00" + ++phone, "");
            examples.as(person, by -> contacts.change(contact, by.author()));
        }
        heads.forEach(head -> submit(m, head));
        examples.at("14:30");
        var unit = rights.actor(missing.getFirst().id()).orElseThrow().unit();
        done(examples.as(m.officeClerk(), by -> chase.remind(by, examples.reminder(m, Set.of(unit)))));
        examples.at("14:31");
        var draft = examples.filing(ReportExamples.key(m, m.first()), Map.of()).draft();
        done(examples.as(m.clerk(), by -> reports.draft(by, draft)));
        examples.at("14:52");
        return m;
    }

    private void submit(ReportExamples.Ministry m, Person head) {
        examples.as(head, by -> {
            var key = new Report.Key(DAILY, by.unit(), m.standing().id(), DAY);
            var given = Map.of(
                    "on-site", new Report.Given(1, ""),
                    "home", new Report.Given(0, ""),
                    "isolated", new Report.Given(1, ""),
                    "cases", new Report.Given(0, ""),
                    "high-temperature", new Report.Given(0, ""));
            return done(reports.submit(by, examples.filing(key, given)));
        });
    }

    private Page signIn(Browser browser, Person person) {
        var page = browser.open("/sign-in");
        page.locator("[name=login]")
                .fill(accounts.login(rights.actor(person.id()).orElseThrow()));
        page.locator("[name=password]").fill(AccountExamples.PASSWORD.text());
        page.locator("button.first").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
