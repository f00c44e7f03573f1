package vn.truc.gate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.truc.page.Outcomes.done;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.calendar.OfficeClock;
import vn.truc.e2e.BrowserTest;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.TemperatureLimit;
import vn.truc.organisation.Person;
import vn.truc.vault.Signet;

/// A kiosk in a real browser: a pass held before the camera, the network cut, the page killed in the middle,
/// and nothing lost and nothing twice when the network is back.
@BrowserTest
record KioskE2E(
        KioskExamples kiosks,
        Kiosks devices,
        GateExamples examples,
        ExpectedVisitors visitors,
        Passes passes,
        Signet signet,
        OfficeClock clock,
        JdbcClient jdbc,
        ApplicationContext application) {
    /// What a kiosk says by itself to somebody whom its rights let in, by the age of the pass and what it says.
    private static final String NEWER = """
            async () => {
              const { byTheSnapshot } = await import("/kiosk-alone.js");
              const at = Date.UTC(2021, 6, 20, 1), entry = { word: "ADMITTED", why: "STAFF", cleared: true };
              const passes = [[-60_000, false], [60_000, true], [60_000, false]];
              return passes.map(([since, cleared]) => {
                const said = byTheSnapshot({ at }, { entry, pass: { issued: at + since, cleared } }, at + 120_000);
                return said.word + (said.word === "ADMITTED" ? "" : " " + said.why);
              });
            }
            """;

    /// What it says by itself after midnight: the rights admit until the day’s end or say that nothing was declared;
    /// the pass was made before midnight or after.
    private static final String NEXT_DAY = """
            async () => {
              const { byTheSnapshot } = await import("/kiosk-alone.js");
              const at = Date.UTC(2021, 6, 20, 10), midnight = Date.UTC(2021, 6, 20, 17), now = Date.UTC(2021, 6, 21, 0, 30);
              const entries = [{ word: "ADMITTED", why: "STAFF", until: midnight }, { word: "REFUSED", why: "NOT_DECLARED" }];
              return entries.flatMap(entry => [midnight - 60_000, now - 60_000].map(issued =>
                byTheSnapshot({ at }, { entry, pass: { issued, cleared: true } }, now).word));
            }
            """;

    /// What it says by itself to a visitor expected on the day of its rights, late that day and after midnight.
    private static final String VISITOR = """
            async () => {
              const { byTheSnapshot } = await import("/kiosk-alone.js");
              const at = Date.UTC(2021, 6, 20, 13), entry = { kind: "VISITOR", word: "ADMITTED", why: "VISITOR", said: [] };
              const late = Date.UTC(2021, 6, 20, 16, 59), after = Date.UTC(2021, 6, 20, 17, 1);
              return [late, after].map(now => byTheSnapshot({ at }, { entry }, now).why);
            }
            """;

    /// What it knows of the line when nothing waits.
    private static final String NOTHING = """
            async () => {
              const { empty } = await import("/kiosk-book.js");
              return (await empty({ waiting: async () => [] }, null)).status;
            }
            """;

    /// What it makes of temperatures.
    private static final String TYPED = """
            async typed => {
              const { readTemperature } = await import("/kiosk-codes.js");
              return typed.map(readTemperature).map(read => `${read.celsius?.toFixed(1) ?? "?"} ${read.meant ?? ""}`);
            }
            """;

    /// What it makes of cards.
    private static final String SCANNED = """
            async scanned => {
              const { readCard } = await import("/kiosk-codes.js");
              return scanned.map(readCard).map(read => read?.name ? `${read.name} ${read.contradicts}` : "?");
            }
            """;

    /// A clock that is three hours fast until it is put right.
    private static final String FAST = """
            const Right = Date;
            window.fast = 10_800_000;
            window.Date = class extends Right {
              constructor(...said) { said.length ? super(...said) : super(Right.now() + window.fast); }
              static now() { return Right.now() + window.fast; }
            };
            """;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final double MOST = 300;

    /// Who came and went has its order by a clock that runs, whoever held it before.
    @BeforeEach
    void theClockRuns() {
        clock.release();
    }

    @Test
    void aDayAtTheGateWithAndWithoutNetwork(@TempDir Path folder) throws Exception {
        var k = kiosks.unmanned();
        var relief = kiosks.relief(k.house());
        var film = film(folder, passes.of(k.house().staff().id()));
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var cable = new Cable(port());
                var browser = playwright.chromium().launch(camera(film));
                var tablet = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(cable.address())
                        .setLocale("vi-VN"))) {
            var page = setUp(tablet, k);
            says(page, "VÀO");
            await().untilAsserted(
                            () -> assertThat(examples.watch(k.house()).inside()).isEqualTo(1));
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            assertThat(page.evaluate(NEWER))
                    .as(
                            "cleared when the rights were taken along: a pass made before, one made since, one no longer cleared")
                    .isEqualTo(List.of("ADMITTED", "ADMITTED", "REFERRED HEALTH_OFFICER"));
            assertThat(page.evaluate(NEXT_DAY))
                    .as("a pass of yesterday says nothing of today, one of this morning does")
                    .isEqualTo(List.of("REFUSED", "ADMITTED", "REFUSED", "ADMITTED"));
            assertThat(page.evaluate(NOTHING)).as("nobody was asked").isEqualTo(0);
            assertThat(page.evaluate(VISITOR)).isEqualTo(List.of("VISITOR", "ALONE"));
            cable.cut();
            tablet.setOffline(true);
            type(page, k.house().clerk());
            says(page, "VÀO");
            page.close();
            var again = tablet.newPage();
            again.addInitScript("delete Navigator.prototype.mediaDevices");
            again.navigate("/kiosk");
            type(again, k.house().head());
            says(again, "VÀO");
            assertThat(examples.watch(k.house()).inside()).isEqualTo(1);
            takesOver(again, relief, KioskExamples.PIN, 3);
            writesIn(again, "Nguyễn Văn Khách");
            refused(again, forged(k.house().staff()), "không do cơ quan cấp");
            refused(again, over(k.house().staff()), "hết hạn");
            again.click("#outward");
            again.fill("#q", over(k.house().staff()));
            again.keyboard().press("Enter");
            says(again, "Ra");
            again.click("#inward");
            warnsOfACardThatContradictsItself(again);
            cable.mend();
            tablet.setOffline(false);
            waiting(again, 0);
            assertThat(again.locator("#guard")).hasText("Ca trực: " + Snapshots.shortened(relief.name()));
            cameBefore(again, "Nguyễn Văn Khách");
            keptWhileTheLaneIsFull(tablet, again, k.house().minister());
        }
        var lines = examples.log(k.house());
        assertThat(lines)
                .extracting(Visit::name, Visit::guard)
                .containsExactlyInAnyOrder(
                        tuple(k.house().staff().name(), k.house().guard().id()),
                        tuple(k.house().clerk().name(), k.house().guard().id()),
                        tuple(k.house().head().name(), k.house().guard().id()),
                        tuple(k.house().minister().name(), relief.id()),
                        tuple("Nguyễn Văn Khách", relief.id()));
        assertThat(lines.stream()
                        .filter(line -> line.noted().orElseThrow().later().isPresent()))
                .hasSize(4);
        assertThat(lines.stream()
                        .filter(line -> line.who().equals(k.house().staff().id().value()))
                        .allMatch(line -> line.went().isPresent()))
                .as("went out with a pass that was over")
                .isTrue();
        assertThat(examples.watch(k.house()).inside()).isEqualTo(4);
    }

    @Test
    void aKioskReadsTemperaturesAndCardsAsTheGuardsPageDoes() throws IOException {
        onATablet((tablet, _) -> {
            var page = tablet.newPage();
            page.navigate("/kiosk");
            assertThat(page.evaluate(TYPED, TemperatureTest.TYPED))
                    .isEqualTo(TemperatureTest.TYPED.stream()
                            .map(Temperature::read)
                            .map(KioskE2E::said)
                            .toList());
            assertThat(page.evaluate(SCANNED, ChipCardTest.SCANNED))
                    .isEqualTo(ChipCardTest.SCANNED.stream()
                            .map(ChipCard::read)
                            .map(read -> read.map(card -> card.name() + " " + card.contradicts())
                                    .orElse("?"))
                            .toList());
        });
    }

    private static String said(Temperature read) {
        return switch (read) {
            case Temperature.Measured(var celsius) -> celsius.toPlainString() + " ";
            case Temperature.Doubtful(var _, var meant) ->
                "? " + meant.map(number -> number.toPlainString()).orElse("");
            case Temperature.None _ -> "? ";
        };
    }

    /// The line is up, and nothing comes back.
    @Test
    void aSilentLineKeepsNobodyWaitingAndAKioskOpensOnIt() throws IOException {
        var k = kiosks.unmanned();
        onATablet((tablet, cable) -> {
            var page = setUp(tablet, k);
            type(page, k.house().staff());
            says(page, "VÀO");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            cable.silence();
            writesIn(page, "Nguyễn Văn Lặng");
            type(page, k.house().clerk());
            says(page, "VÀO");
            type(page, k.house().head());
            says(page, "VÀO");
            page.close();
            var again = tablet.newPage();
            again.navigate("/kiosk");
            type(again, k.house().minister());
            says(again, "VÀO");
            cable.mend();
            waiting(again, 0);
            assertThat(again.locator("#told li")).hasCount(0);
        });
        var people = List.of(
                k.house().staff(),
                k.house().clerk(),
                k.house().head(),
                k.house().minister());
        assertThat(examples.log(k.house()))
                .extracting(Visit::name)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(people.stream().map(Person::name), Stream.of("Nguyễn Văn Lặng"))
                                .toList());
    }

    /// Nobody waits for the answer, and it comes after the kiosk has decided.
    @Test
    void whoIsWrittenInOnASlowLineIsAnsweredAtOnceAndWrittenOnce() throws IOException {
        var k = kiosks.unmanned();
        onATablet((tablet, _) -> {
            var page = setUp(tablet, k);
            type(page, k.house().staff());
            says(page, "VÀO");
            var slow = new AtomicReference<Route>();
            tablet.route("**/kiosk/guest", slow::set);
            writesIn(page, "Nguyễn Văn Chậm");
            waiting(page, 1);
            slow.get().resume();
            waiting(page, 0);
            assertThat(page.locator("#told li")).hasCount(0);
        });
        assertThat(examples.log(k.house()))
                .extracting(Visit::name)
                .containsExactlyInAnyOrder(k.house().staff().name(), "Nguyễn Văn Chậm");
        assertThat(examples.watch(k.house()).inside()).isEqualTo(2);
    }

    @Test
    void aClockPutRightWhileTheNetworkIsAwayChangesNoMoment() throws IOException {
        var k = kiosks.unmanned();
        onATablet((tablet, cable) -> {
            tablet.addInitScript(FAST);
            var page = setUp(tablet, k);
            type(page, k.house().staff());
            says(page, "VÀO");
            cable.cut();
            tablet.setOffline(true);
            type(page, k.house().clerk());
            says(page, "VÀO");
            page.evaluate("window.fast = 0");
            type(page, k.house().head());
            says(page, "VÀO");
            waiting(page, 2);
            cable.mend();
            tablet.setOffline(false);
            waiting(page, 0);
        });
        assertThat(examples.log(k.house()))
                .hasSize(3)
                .allSatisfy(line -> assertThat(Duration.between(line.came(), clock.now()))
                        .isBetween(Duration.ZERO, Duration.ofMinutes(2)));
    }

    @Test
    void anExpectedVisitorWhoseDeclarationTheGuardHasSeenEntersWithAndWithoutNetwork() throws IOException {
        var k = kiosks.unmanned();
        examples.inForce(k.house(), new DeclareBeforeEntry(24, true));
        jdbc.sql("update unit set counter = 'https://dichvucong.example' where id = :body")
                .param("body", k.house().body().id().value())
                .update();
        var first = announced(k.house(), "Trần Văn Một");
        var second = announced(k.house(), "Trần Văn Hai");
        var third = announced(k.house(), "Trần Văn Ba");
        onATablet((tablet, cable) -> {
            var page = setUp(tablet, k);
            expected(page, first, "#declared-yes");
            says(page, "VÀO");
            expected(page, third, "#declared-not");
            assertThat(page.locator("#verdict-word")).containsText("KHÔNG");
            assertThat(page.locator("#verdict-next")).containsText("https://dichvucong.example");
            page.click("#verdict [data-back]");
            cable.cut();
            tablet.setOffline(true);
            expected(page, second, "#declared-yes");
            says(page, "VÀO");
            cable.mend();
            tablet.setOffline(false);
            waiting(page, 0);
            assertThat(page.locator("#told li")).hasCount(0);
        });
        assertThat(examples.log(k.house()))
                .extracting(Visit::name, visit -> visit.verdict().why())
                .containsExactlyInAnyOrder(
                        tuple(first.name(), Why.VISITOR),
                        tuple(second.name(), Why.VISITOR),
                        tuple(third.name(), Why.NOT_DECLARED));
    }

    private Visitor announced(GateExamples.House house, String name) {
        var any = examples.visitor(house, false, true);
        var visitor = any.as(any.id(), name, any.expected());
        examples.as(house.head(), by -> visitors.announce(by, visitor, ""));
        return visitor;
    }

    private static void expected(Page page, Visitor visitor, String answer) {
        expected(page, visitor);
        page.click(answer);
    }

    private static void expected(Page page, Visitor visitor) {
        assertThat(page.locator("#q")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        page.evaluate("document.getElementById('expected').closest('details').open = true");
        page.locator("#expected button", new Page.LocatorOptions().setHasText(visitor.name()))
                .click();
        assertThat(page.locator("#declared-who")).containsText(visitor.name());
    }

    private void onATablet(AtTheGate work) throws IOException {
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var cable = new Cable(port());
                var browser = playwright.chromium().launch(browser(List.of()));
                var tablet = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(cable.address())
                        .setLocale("vi-VN"))) {
            tablet.addInitScript("delete Navigator.prototype.mediaDevices");
            work.of(tablet, cable);
        }
    }

    private interface AtTheGate {
        void of(BrowserContext tablet, Cable cable);
    }

    /// Whoever took over without network mistyped the PIN, and the shift before has ended: nobody is on duty, and what
    /// waits is kept until somebody is.
    @Test
    void aKioskWithNobodyOnDutyKeepsItsOutboxAndEmptiesItUnderWhoeverTakesOver() throws IOException {
        var k = kiosks.unmanned();
        var relief = kiosks.relief(k.house());
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var cable = new Cable(port());
                var browser = playwright.chromium().launch(browser(List.of()));
                var tablet = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(cable.address())
                        .setLocale("vi-VN"))) {
            tablet.addInitScript("delete Navigator.prototype.mediaDevices");
            var page = setUp(tablet, k);
            type(page, k.house().staff());
            says(page, "VÀO");
            cable.cut();
            tablet.setOffline(true);
            jdbc.sql("update gate_shift set ended = :now where kiosk_id = :kiosk and ended is null")
                    .param("now", clock.now().atOffset(ZoneOffset.UTC))
                    .param("kiosk", k.kiosk().id().value())
                    .update();
            type(page, k.house().clerk());
            says(page, "VÀO");
            takesOver(page, relief, "000001", 2);
            type(page, k.house().head());
            says(page, "VÀO");
            waiting(page, 3);
            cable.mend();
            tablet.setOffline(false);
            assertThat(page.locator("#shift-error"))
                    .not()
                    .isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(15_000));
            waiting(page, 1);
            page.fill("#number", relief.staffNumber());
            page.fill("#pin", KioskExamples.PIN);
            page.click("#shift-form button");
            waiting(page, 0);
            assertThat(page.locator("#guard")).hasText("Ca trực: " + relief.name());
        }
        assertThat(examples.log(k.house()))
                .extracting(Visit::name, Visit::guard)
                .containsExactlyInAnyOrder(
                        tuple(k.house().staff().name(), k.house().guard().id()),
                        tuple(k.house().clerk().name(), k.house().guard().id()),
                        tuple(k.house().head().name(), relief.id()));
    }

    /// A card whose birth date contradicts its number, of somebody who is expected: the verdict stands, and says so.
    @Test
    void theCardOfAnExpectedVisitorThatContradictsItselfIsPointedOut() throws IOException {
        var k = kiosks.unmanned();
        var guest = examples.visitor(k.house(), false, true);
        done(examples.as(k.house().clerk(), by -> visitors.announce(by, guest, "")));
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(browser(List.of()));
                var tablet = browser.newContext(
                        new Browser.NewContextOptions().setBaseURL(address()).setLocale("vi-VN"))) {
            tablet.addInitScript("delete Navigator.prototype.mediaDevices");
            var page = setUp(tablet, k);
            shows(page, guest, "02031986");
            says(page, "VÀO");
            assertThat(page.locator("#verdict-card")).containsText("không khớp với số thẻ");
            page.click("#verdict [data-back]");
            page.click("#outward");
            shows(page, guest, "02031985");
            says(page, "Ra");
            assertThat(page.locator("#verdict-card")).isEmpty();
        }
    }

    @Test
    void twoKiosksThatSendTheSamePersonAtOnceLeaveOneVisitOpen() throws Exception {
        var k = kiosks.manned();
        var other = kiosks.beside(k);
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 10)
                    .<Callable<HttpResponse<String>>>mapToObj(number -> () -> client.send(
                            outbox(number % 2 == 0 ? k : other, k.house().staff()),
                            HttpResponse.BodyHandlers.ofString()))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(answer.get().body()).contains("\"DONE\"").doesNotContain("\"REFUSED\"");
            }
        }
        assertThat(examples.watch(k.house()).inside()).isEqualTo(1);
        assertThat(examples.log(k.house()).stream().filter(line -> line.went().isEmpty()))
                .hasSize(1);
        assertThat(examples.log(k.house())).hasSize(30);
    }

    /// Three entries that waited, about one person.
    private HttpRequest outbox(KioskExamples.Manned kiosk, Person person) {
        var now = clock.now();
        var items = IntStream.range(0, 3)
                .mapToObj(number -> """
                {"seq": %d, "id": "%s", "at": "%s", "in": true, "kind": "STAFF", "who": "%s", "shown": "ADMITTED",
                 "why": "STAFF", "said": []}
                """.formatted(number, clock.newId(), now.minusSeconds(number), person.id()));
        return HttpRequest.newBuilder(URI.create(address() + "/kiosk/lane"))
                .header("Authorization", "Kiosk " + kiosk.key().text())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"sent\": \"%s\", \"items\": [%s]}".formatted(now, items.collect(Collectors.joining(",")))))
                .build();
    }

    private static void keptWhileTheLaneIsFull(BrowserContext tablet, Page page, Person person) {
        tablet.route(
                "**/kiosk/lane",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/json")
                        .setBody("{\"standing\": \"FULL\", \"items\": []}")));
        type(page, person);
        says(page, "VÀO");
        waiting(page, 1);
        tablet.unroute("**/kiosk/lane");
        waiting(page, 0);
    }

    /// The scanner is a keyboard that ends with Enter: what it types while a verdict stands is the next one, and is no
    /// answer to a question about the one before.
    @Test
    void whatIsScannedWhileAVerdictStandsIsTheNextOneAndAnswersNoQuestion() throws IOException {
        var k = kiosks.unmanned();
        examples.inForce(k.house(), new DeclareBeforeEntry(24, true));
        var guest = announced(k.house(), "Trần Văn Một");
        onATablet((tablet, cable) -> {
            var page = setUp(tablet, k);
            type(page, k.house().staff());
            assertThat(page.locator("#verdict-word")).containsText("KHÔNG");
            page.keyboard().type(k.house().clerk().staffNumber());
            page.keyboard().press("Enter");
            assertThat(page.locator("#verdict-who"))
                    .containsText(k.house().clerk().name());
            page.click("#verdict [data-back]");
            expected(page, guest);
            page.keyboard().type(k.house().head().staffNumber());
            page.keyboard().press("Enter");
            assertThat(page.locator("#declared-who")).containsText(guest.name());
            page.click("[data-screen=declared] [data-back]");
        });
        assertThat(examples.log(k.house())).extracting(Visit::name).doesNotContain(guest.name());
    }

    /// A thermometer is a keyboard, too.
    @Test
    void aThermometerTypesIntoTheFieldThatAsksForIt() throws IOException {
        var k = kiosks.unmanned();
        examples.inForce(k.house(), new TemperatureLimit(new BigDecimal("37.5")));
        onATablet((tablet, cable) -> {
            var page = setUp(tablet, k);
            type(page, k.house().staff());
            assertThat(page.locator("#temperature")).isFocused();
            page.keyboard().type("36.6");
            page.keyboard().press("Enter");
            says(page, "VÀO");
        });
    }

    /// A tablet that is taken to another house: what was seen at the gate before is not written as of this one.
    @Test
    void whatWaitsFromAKeyThatWasRevokedIsNotSentAsOfAnotherGate() throws IOException {
        var k = kiosks.unmanned();
        var elsewhere = kiosks.unmanned();
        jdbc.sql("update place set name = 'Cổng sau' where id = :gate")
                .param("gate", elsewhere.house().gate().value())
                .update();
        onATablet((tablet, cable) -> {
            var page = setUp(tablet, k);
            type(page, k.house().staff());
            says(page, "VÀO");
            cable.cut();
            tablet.setOffline(true);
            type(page, k.house().clerk());
            says(page, "VÀO");
            examples.as(
                    kiosks.administrator(k.house()),
                    by -> devices.revoke(by, k.kiosk().id()));
            cable.mend();
            tablet.setOffline(false);
            assertThat(page.locator("#setup-error"))
                    .not()
                    .isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(15_000));
            page.fill("#key", elsewhere.key().text());
            page.click("#setup-form button");
            assertThat(page.locator("#former-what")).containsText("1 lượt");
            page.click("#former-drop");
            page.click("#setup-form button");
            assertThat(page.locator("#number")).isVisible();
        });
        assertThat(examples.log(elsewhere.house())).isEmpty();
    }

    private static void waiting(Page page, int many) {
        assertThat(page.locator("#net"))
                .hasAttribute(
                        "data-waiting",
                        Integer.toString(many),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
    }

    private static void takesOver(Page page, Person guard, String pin, int inside) {
        assertThat(page.locator("#q")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        page.click("#hand-over");
        page.click("#shift-back");
        assertThat(page.locator("#q")).isVisible();
        page.click("#hand-over");
        assertThat(page.locator("#handover")).containsText(inside + " người trong nhà");
        page.fill("#number", guard.staffNumber());
        page.fill("#pin", pin);
        page.click("#shift-form button");
        assertThat(page.locator("#shift-error")).containsText("gõ lại mã PIN");
        page.fill("#pin", pin);
        page.click("#shift-form button");
        assertThat(page.locator("#guard")).containsText("chờ xác nhận");
    }

    private static void writesIn(Page page, String name) {
        page.click("#guest-open");
        page.fill("#guest-name", name);
        page.fill("#guest-phone", "0900 000 123");
        page.fill("#guest-host", "Lê Văn Thủ");
        page.fill("#guest-purpose", "Họp");
        page.click("#guest-form .first");
        says(page, "VÀO");
    }

    private static void cameBefore(Page page, String name) {
        page.click("#guest-open");
        page.fill("#guest-phone", "+84 900 000 123");
        page.click("#guest-known");
        assertThat(page.locator("#guest-name")).hasValue(name);
        assertThat(page.locator("#guest-purpose")).hasValue("");
        page.click("#guest-form [data-back]");
    }

    private static void warnsOfACardThatContradictsItself(Page page) {
        assertThat(page.locator("#q")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        page.fill("#q", "000185012345||Nguyễn Thị Thử|02031986|Nữ|Thành phố Mẫu|01012022");
        page.keyboard().press("Enter");
        assertThat(page.locator("#guest-name")).hasValue("Nguyễn Thị Thử");
        assertThat(page.locator("#guest-error")).containsText("không khớp");
        page.click("#guest-form [data-back]");
    }

    private static void shows(Page page, Visitor guest, String birth) {
        assertThat(page.locator("#q")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        page.fill("#q", "000085012345||%s|%s|Nam|Thành phố Mẫu|01012022".formatted(guest.name(), birth));
        page.keyboard().press("Enter");
    }

    private static Page setUp(BrowserContext tablet, KioskExamples.Manned k) {
        var page = tablet.newPage();
        page.navigate("/kiosk");
        page.fill("#key", k.key().text());
        page.click("#setup-form button");
        page.fill("#number", k.house().guard().staffNumber());
        assertThat(page.locator("#shift-back")).isHidden();
        page.fill("#pin", "000001");
        page.click("#shift-form button");
        assertThat(page.locator("#shift-error")).not().isEmpty();
        page.fill("#pin", KioskExamples.PIN);
        page.click("#shift-form button");
        return page;
    }

    private static void type(Page page, Person person) {
        assertThat(page.locator("#q")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        page.fill("#q", person.staffNumber());
        page.keyboard().press("Enter");
    }

    /// The next verdict; an earlier one is still written on the page that is not shown.
    private static void says(Page page, String word) {
        var verdict = page.locator("#verdict");
        assertThat(verdict)
                .hasAttribute(
                        "data-took",
                        Pattern.compile("\\d+"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        assertThat(page.locator("#order-open")).isHidden();
        var took = Double.parseDouble(verdict.getAttribute("data-took"));
        verdict.evaluate("verdict => delete verdict.dataset.took");
        assertThat(page.locator("#verdict-word")).containsText(word);
        assertThat(took).as("From scan to verdict").isLessThan(MOST);
    }

    private static void refused(Page page, String pass, String why) {
        assertThat(page.locator("#q")).isVisible();
        page.fill("#q", pass);
        page.keyboard().press("Enter");
        assertThat(page.locator("#problem")).containsText(why);
    }

    private String forged(Person person) {
        var pass = passes.of(person.id());
        return pass.substring(0, pass.length() - 1) + (pass.endsWith("B") ? "C" : "B");
    }

    private String over(Person person) {
        var issued = clock.now().minus(Passes.VALID).minus(Duration.ofHours(1));
        return new Pass(Visit.Kind.STAFF, person.id().value(), true, issued, issued.plus(Passes.VALID)).signed(signet);
    }

    private String address() {
        return "http://localhost:" + port();
    }

    private int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static BrowserType.LaunchOptions camera(Path film) {
        return browser(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film));
    }

    private static BrowserType.LaunchOptions browser(List<String> more) {
        var always = Stream.of(
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking");
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                .setArgs(Stream.concat(always, more.stream()).toList());
    }

    /// One frame of a code held before the camera.
    private static Path film(Path folder, String text) throws WriterException, IOException {
        var code = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        int dot = 420 / code.getWidth();
        int left = (WIDTH - dot * code.getWidth()) / 2;
        int top = (HEIGHT - dot * code.getHeight()) / 2;
        var light = new byte[WIDTH * HEIGHT];
        Arrays.fill(light, (byte) 220);
        for (int y = 0; y < dot * code.getHeight(); y++) {
            for (int x = 0; x < dot * code.getWidth(); x++) {
                if (code.get(x / dot, y / dot) == 1) {
                    light[(top + y) * WIDTH + left + x] = 20;
                }
            }
        }
        var colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, (byte) 128);
        var film = folder.resolve("pass.y4m");
        try (var out = new BufferedOutputStream(Files.newOutputStream(film))) {
            out.write("YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < 2; frame++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(light);
                out.write(colour);
            }
        }
        return film;
    }
}
