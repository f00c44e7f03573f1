package vn.truc.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.truc.OfficeTest;

/// The first day of a department, from an empty database to the first declaration (`docs/first-day.md`).
@OfficeTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"truc.account.first-run=true"})
class FirstDayE2E {
    private static final List<String> ROOMS = List.of("Văn phòng Sở", "Phòng Tổ chức", "Thanh tra Sở");

    private final FirstRun firstRun;
    private final int port;

    FirstDayE2E(FirstRun firstRun, @LocalServerPort int port) {
        this.firstRun = firstRun;
        this.port = port;
    }

    @Test
    void aDepartmentWorksFromAnEmptyDatabase() {
        try (var browser = new Browser(port)) {
            var page = browser.open("/");
            found(browser, page);
            paste(page, "UNITS", "Mã\tTên đơn vị\nVP\tVăn phòng Sở\nTC\tPhòng Tổ chức\nTTR\tThanh tra Sở\n");
            paste(page, "PEOPLE", people());
            go(page, "/administration/teams/new");
            page.locator("[name=name]").fill("Ban Chỉ đạo phòng, chống dịch");
            page.locator("[name=office]").fill("VP");
            page.locator("main form button.first").click();
            assertThat(page.locator(".notice")).isVisible();
            var slips = slips(page);
            assertThat(page.locator(".slip").first()).isVisible();

            comeIn(browser, page, Objects.requireNonNull(slips.get("Lê Mẫu Văn Thư")));
            order(page);
            var directive = page.url().replaceAll("[?#].*", "");
            comeIn(browser, page, Objects.requireNonNull(slips.get("Đỗ Mẫu Chánh")));
            page.navigate(directive + "/review");
            page.locator("main button.first").click();
            assertThat(page.locator(".notice")).containsText("Đã ban hành");

            comeIn(browser, page, Objects.requireNonNull(slips.get("Hồ Mẫu Nhân Viên")));
            declare(page);
            assertThat(page.locator("main")).containsText("Được vào làm việc");

            comeIn(browser, page, Objects.requireNonNull(slips.get("Vũ Mẫu Trưởng Phòng")));
            assertThat(page.locator("main")).containsText("1/TB-BCĐ");
        }
    }

    private void found(Browser browser, Page page) {
        page.waitForURL(url -> url.endsWith("/first-run"));
        browser.picture(page, "first-run");
        var typed = Map.of(
                "name", "Sở Nội vụ",
                "shortName", "Sở Nội vụ",
                "code", "SNV",
                "administrator", "Trần Thị Hạnh",
                "staffNumber", "001",
                "login", "hanh@snv",
                "password", AccountExamples.PASSWORD.text(),
                "again", AccountExamples.PASSWORD.text(),
                "proof", "sai-ma");
        typed.forEach((field, text) -> page.locator("[name=" + field + "]").fill(text));
        page.locator("button.first").click();
        assertThat(page.locator("#error-proof")).isVisible();
        assertThat(page.locator("[name=name]")).hasValue("Sở Nội vụ");
        browser.picture(page, "first-run-wrong");
        page.locator("[name=password]").fill(AccountExamples.PASSWORD.text());
        page.locator("[name=again]").fill(AccountExamples.PASSWORD.text());
        page.locator("[name=proof]").fill(firstRun.newCode());
        page.locator("button.first").click();
        page.waitForURL(url -> url.endsWith("/"));
        assertThat(page.locator(".notice")).containsText("Đã lập cơ quan");
        assertThat(page.locator("main")).containsText("Bắt đầu");
    }

    private void paste(Page page, String kind, String list) {
        go(page, "/administration/lists?kind=" + kind);
        page.locator("[name=paste]").fill(list);
        page.locator("main form button.first").click();
        assertThat(page.locator("[name=fingerprint]")).isAttached();
        page.locator("main form button.first").click();
        assertThat(page.locator(".notice")).isVisible();
    }

    private static String people() {
        var list = new StringBuilder("DANH SÁCH CÁN BỘ\nTT\tMã cán bộ\tHọ và tên\tĐơn vị\tChức vụ\n");
        list.append("1\t101\tĐỗ Mẫu Chánh\tVăn phòng Sở\tChánh Văn phòng\n");
        list.append("2\t102\tLê Mẫu Văn Thư\tVăn phòng Sở\tVăn thư\n");
        list.append("3\t103\tVũ Mẫu Trưởng Phòng\tPhòng Tổ chức\tTrưởng phòng\n");
        list.append("4\t104\tHồ Mẫu Nhân Viên\tPhòng Tổ chức\tChuyên viên\n");
        list.append("5\t105\tNgô Mẫu Thanh Tra\tThanh tra Sở\tChánh Thanh tra\n");
        IntStream.range(6, 41)
                .forEach(i -> list.append(
                        "%d\t%d\tBùi Mẫu %d\t%s\tChuyên viên\n".formatted(i, 100 + i, i, ROOMS.get(i % ROOMS.size()))));
        return list.toString();
    }

    /// The printed slips of every unit: the address that stands on each, by name.
    private Map<String, String> slips(Page page) {
        var slips = new HashMap<String, String>();
        go(page, "/slips");
        var units = page.locator("#slips-unit option").evaluateAll("all => all.map(each => each.value)");
        for (var unit : (List<?>) units) {
            go(page, "/slips?unit=" + unit);
            var everybody = page.locator("[name=everybody]");
            if (everybody.count() > 0) {
                everybody.click();
                page.locator(".slip").first().waitFor();
                for (var slip : page.locator(".slip").all()) {
                    var typed = slip.locator(".typed").innerText();
                    slips.put(slip.locator("h2").innerText(), typed.substring(typed.indexOf("/p/")));
                }
            }
        }
        return slips;
    }

    private void comeIn(Browser browser, Page page, String slip) {
        browser.forget();
        go(page, slip);
        page.locator("button.first").click();
        page.waitForURL(url -> url.endsWith("/"));
    }

    private void order(Page page) {
        go(page, "/directives/new");
        page.locator("[name=number]").fill("1/TB-BCĐ");
        page.locator("[name=issuedBy]").fill("Ban Chỉ đạo");
        page.locator("[name=signer]").fill("Giám đốc");
        page.locator("[name=subject]").fill("Tăng cường phòng, chống dịch");
        page.locator("main button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã ghi dự thảo");
        page.locator("[name=kind]").selectOption("rule.leader-on-duty");
        page.locator("form:has([name=kind]) button").click();
        page.locator("[name=text]").fill("Bố trí lãnh đạo trực");
        page.locator("[name='rule.at-least']").fill("1");
        page.locator("main button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã ghi khoản");
        page.locator("[name=kind]").selectOption("rule.report-due");
        page.locator("form:has([name=kind]) button").click();
        assertThat(page.locator("h1")).hasText("Báo cáo");
        assertThat(page.locator("[name='rule.recipient'][value=VP]")).isChecked();
        assertThat(page.locator("[name='rule.holidays']")).hasValue("keep");
        page.locator("[name=text]").fill("Báo cáo hằng ngày trước 15h");
        page.locator("[name='rule.due']").fill("trước 15:00");
        page.locator("main button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã ghi khoản");
    }

    private void declare(Page page) {
        go(page, "/health/declare");
        for (var nothing : page.locator("form.declaration [value=NONE]").all()) {
            nothing.check();
        }
        page.locator("[name=agreed]").check();
        page.locator("form.declaration button.first").click();
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
