package vn.truc.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.truc.OfficeTest;

/// The first day of a department, from an empty database to the first declaration, and how long it takes whoever does
/// it (`docs/first-day.md`): each step as it is written there, and from the first page on a quarter of an hour at most.
@OfficeTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"truc.account.first-run=true"})
class FirstDayE2E {
    private static final List<String> ROOMS = List.of("Văn phòng Sở", "Phòng Tổ chức", "Thanh tra Sở");

    private static final String MEANWHILE = "declare";
    private static final Path WRITTEN = Path.of("docs", "first-day.md");
    private static final Pattern STEP = Pattern.compile("(?m)\\| ([0-9.]+) s \\| (?:(\\d+) min )?(\\d+) s \\|$");
    private static final Duration NEARLY = Duration.ofSeconds(10);
    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);

    private final ByHand hand = new ByHand();
    private final FirstRun firstRun;
    private final int port;

    FirstDayE2E(FirstRun firstRun, @LocalServerPort int port) {
        this.firstRun = firstRun;
        this.port = port;
    }

    @Test
    void aDepartmentWorksFromAnEmptyDatabase() throws IOException {
        try (var browser = new Browser(port)) {
            var page = browser.open("/");
            found(browser, page);
            hand.done("found");
            paste(page, "UNITS", "Mã\tTên đơn vị\nVP\tVăn phòng Sở\nTC\tPhòng Tổ chức\nTTR\tThanh tra Sở\n");
            hand.done("units");
            paste(page, "PEOPLE", people());
            hand.done("people");
            go(page, "/administration/teams/new");
            hand.type(page, "name", "Ban Chỉ đạo phòng, chống dịch");
            hand.type(page, "office", "VP");
            hand.press(page, "main form button.first");
            assertThat(page.locator(".notice")).isVisible();
            hand.done("committee");
            var slips = slips(page);
            hand.done("slips");
            assertThat(page.locator(".slip").first()).isVisible();

            comeIn(browser, page, Objects.requireNonNull(slips.get("Lê Mẫu Văn Thư")));
            order(page);
            hand.done("draft");
            var directive = page.url().replaceAll("[?#].*", "");
            comeIn(browser, page, Objects.requireNonNull(slips.get("Đỗ Mẫu Chánh")));
            page.navigate(directive + "/review");
            hand.press(page, "main button.first");
            assertThat(page.locator(".notice")).containsText("Đã ban hành");
            hand.done("issue");

            comeIn(browser, page, Objects.requireNonNull(slips.get("Hồ Mẫu Nhân Viên")));
            declare(page);
            assertThat(page.locator("main")).containsText("Được vào làm việc");
            hand.done(MEANWHILE);

            comeIn(browser, page, Objects.requireNonNull(slips.get("Vũ Mẫu Trưởng Phòng")));
            assertThat(page.locator("main")).containsText("1/TB-BCĐ");
        }
        hand.done("head");
        asWritten();
    }

    /// Steps follow each other, but for the declarations: everybody declares while the document is entered.
    private void asWritten() throws IOException {
        var written = STEP.matcher(Files.readString(WRITTEN)).results().toList();
        Assertions.assertThat(written).hasSameSizeAs(hand.steps().keySet());
        var together = Duration.ZERO;
        var row = written.iterator();
        for (var step : hand.steps().entrySet()) {
            var line = row.next();
            long minutes = line.group(2) == null ? 0 : Long.parseLong(line.group(2));
            var byHand = Duration.ofMinutes(minutes).plusSeconds(Long.parseLong(line.group(3)));
            Assertions.assertThat(step.getValue()).as(step.getKey()).isCloseTo(byHand, NEARLY);
            if (!step.getKey().equals(MEANWHILE)) {
                together =
                        together.plus(step.getValue()).plusMillis(Math.round(1000 * Double.parseDouble(line.group(1))));
            }
        }
        Assertions.assertThat(together).isLessThanOrEqualTo(QUARTER_OF_AN_HOUR);
    }

    private void found(Browser browser, Page page) {
        page.waitForURL(url -> url.endsWith("/first-run"));
        browser.picture(page, "first-run");
        var typed = Map.of(
                "name", "Sở Nội vụ",
                "code", "SNV",
                "administrator", "Trần Thị Hạnh",
                "staffNumber", "001",
                "password", AccountExamples.PASSWORD.text(),
                "again", AccountExamples.PASSWORD.text(),
                "proof", "sai-ma");
        typed.forEach((field, text) -> hand.type(page, field, text));
        hand.press(page, "button.first");
        assertThat(page.locator("#error-proof")).isVisible();
        assertThat(page.locator("[name=name]")).hasValue("Sở Nội vụ");
        browser.picture(page, "first-run-wrong");
        page.locator("[name=password]").fill(AccountExamples.PASSWORD.text());
        page.locator("[name=again]").fill(AccountExamples.PASSWORD.text());
        hand.type(page, "proof", firstRun.newCode());
        page.locator("button.first").click();
        page.waitForURL(url -> url.endsWith("/"));
        assertThat(page.locator(".notice")).containsText("001@snv");
        assertThat(page.locator("main")).containsText("Bắt đầu");
    }

    private void paste(Page page, String kind, String list) {
        go(page, "/administration/lists?kind=" + kind);
        hand.paste(page, "paste", list);
        hand.press(page, "main form button.first");
        assertThat(page.locator("[name=fingerprint]")).isAttached();
        hand.press(page, "main form button.first");
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
        hand.printAndCut(((List<?>) units).size(), slips.size());
        return slips;
    }

    private void comeIn(Browser browser, Page page, String slip) {
        browser.forget();
        go(page, slip);
        hand.scan();
        hand.press(page, "button.first");
        page.waitForURL(url -> url.endsWith("/"));
    }

    private void order(Page page) {
        go(page, "/directives/new");
        hand.type(page, "number", "1/TB-BCĐ");
        hand.type(page, "issuedBy", "Ban Chỉ đạo");
        hand.type(page, "signer", "Giám đốc");
        hand.type(page, "subject", "Tăng cường phòng, chống dịch");
        hand.press(page, "main button.first");
        assertThat(page.locator(".notice")).containsText("Đã ghi dự thảo");
        hand.choose(page, "kind", "rule.leader-on-duty");
        hand.press(page, "form:has([name=kind]) button");
        hand.type(page, "text", "Bố trí lãnh đạo trực");
        hand.type(page, "rule.at-least", "1");
        hand.press(page, "main button.first");
        assertThat(page.locator(".notice")).containsText("Đã ghi khoản");
        hand.choose(page, "kind", "rule.report-due");
        hand.press(page, "form:has([name=kind]) button");
        assertThat(page.locator("h1")).hasText("Báo cáo");
        assertThat(page.locator("[name='rule.recipient'][value=VP]")).isChecked();
        assertThat(page.locator("[name='rule.holidays']")).hasValue("keep");
        hand.type(page, "text", "Báo cáo hằng ngày trước 15h");
        hand.type(page, "rule.due", "trước 15:00");
        hand.press(page, "main button.first");
        assertThat(page.locator(".notice")).containsText("Đã ghi khoản");
    }

    private void declare(Page page) {
        go(page, "/health/declare");
        for (var nothing : page.locator("form.declaration [value=NONE]").all()) {
            nothing.check();
            hand.point();
        }
        hand.tick(page, "[name=agreed]");
        hand.press(page, "form.declaration button.first");
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
