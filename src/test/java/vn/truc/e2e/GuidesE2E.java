package vn.truc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.truc.calendar.OfficeClock;
import vn.truc.replay.Demo;
import vn.truc.site.web.Guide;

/// The guides speak of pages that are there, and their pictures are taken from the demonstration: anew with
/// `-Dguide.write=true`. What they show of headings, columns, fields and buttons is kept beside them and
/// has to be what the page says still: pictures that have aged are found.
@DemoTest
class GuidesE2E {
    private static final Path DOCS = Path.of("docs");
    private static final Path GUIDES = DOCS.resolve("guide");
    private static final Path SHOWN = GUIDES.resolve("images").resolve("shown.txt");
    private static final List<String> LANGUAGES = List.of("en", "vi");
    private static final Pattern PAGE = Pattern.compile("`(/[^`]*)`");
    private static final String HOST = "Vụ Hợp tác quốc tế";
    private static final String PICTURES_LOADED = """
            () => Promise.all([...document.querySelectorAll('.guide img')].map(picture => {
                picture.loading = 'eager';
                return picture.decode();
            }))
            """;
    private static final Instant EIGHT_MINUTES_LEFT = Instant.parse("2020-03-20T07:52:00Z");

    private static final List<Picture> PICTURES = List.of(
            new Picture("co-quan-thuong-truc-1", "standing-office-1", 0, "/reports/office", 1100, 640),
            new Picture("co-quan-thuong-truc-2", "standing-office-2", 0, "SHEET", 900, 900),
            new Picture("co-quan-thuong-truc-3", "standing-office-3", 0, "/situation", 1100, 640),
            new Picture("thu-truong-1", "head-of-unit-1", 2, "/", 1100, 560),
            new Picture("thu-truong-2", "head-of-unit-2", 2, "EDIT", 1100, 640),
            new Picture("thu-truong-3", "head-of-unit-3", 2, "/rosters", 1100, 640),
            new Picture("nhan-vien-1-phone", "staff-1-phone", 3, "/", 390, 700),
            new Picture("nhan-vien-2-phone", "staff-2-phone", 3, "/health/declare", 390, 700),
            new Picture("bao-ve-1", "guard-1", 4, "/gate", 1100, 560),
            new Picture("bao-ve-2", "guard-2", 4, "ADMIT", 1100, 560),
            new Picture("lanh-dao-1", "leader-1", 5, "/", 1100, 520),
            new Picture("lanh-dao-2", "leader-2", 5, "/situation", 1100, 640),
            new Picture("quan-tri-1", "administrator-1", 8, "/administration", 1100, 640),
            new Picture("quan-tri-2", "administrator-2", 8, "/administration/lists", 1100, 640));

    /// The four pictures of the first page of this house.
    private static final List<Front> FRONT = List.of(
            new Front("office", 0, "/reports/office", 1366, 900),
            new Front("gate", 4, "REFER", 1366, 900),
            new Front("measures", 1, "/measures", 1366, 900),
            new Front("today", 1, "/", 390, 844));

    private final Demo demo;
    private final OfficeClock clock;
    private final ApplicationContext house;

    GuidesE2E(Demo demo, OfficeClock clock, ApplicationContext house) {
        this.demo = demo;
        this.clock = clock;
        this.house = house;
    }

    @AfterEach
    void theClockRunsOn() {
        clock.set(clock.now());
    }

    @Test
    void everyPageThatAGuideNamesIsThere() throws IOException {
        var addresses = Addresses.of(house);
        try (var files = Files.walk(GUIDES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".md")).flatMap(GuidesE2E::pages))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(addresses.page(page.replace("{id}", "0")))
                            .as(page)
                            .isPresent());
        }
    }

    @Test
    void picturesShowWhatThePagesSay(Visitor visitor) throws IOException {
        clock.hold(EIGHT_MINUTES_LEFT);
        if (Boolean.getBoolean("guide.write")) {
            Files.write(SHOWN, take(visitor));
            return;
        }
        assertThat(PICTURES).allSatisfy(picture -> {
            assertThat(picture.vietnamese()).exists();
            assertThat(picture.english()).exists();
        });
        assertThat(FRONT).allSatisfy(picture -> assertThat(picture.file()).exists());
        var said = new ArrayList<String>();
        for (var picture : PICTURES) {
            if (!picture.taken()) {
                sit(visitor, picture.role(), picture.width(), picture.height());
                for (var language : LANGUAGES) {
                    open(visitor, language, picture.path());
                    said.addAll(labels(visitor, language, picture.name()));
                }
            }
        }
        assertThat(said).as("take the pictures anew with -Dguide.write=true").isEqualTo(Files.readAllLines(SHOWN));
    }

    /// Each guide is one sheet of A4 when it is printed, with all its pictures.
    @Test
    void eachGuideIsOneSheetOfPaper(Visitor visitor) throws IOException {
        visitor.signIn(demo.parts().getFirst().person().id());
        var page = visitor.page();
        for (var language : LANGUAGES) {
            for (var role : Guide.Role.values()) {
                visitor.open("/language/" + language + "?to=/help");
                visitor.open("/help?guide=" + role.slug());
                page.evaluate(PICTURES_LOADED);
                var printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
                try (var paper = Loader.loadPDF(printed)) {
                    assertThat(paper.getNumberOfPages())
                            .as(role + " in " + language)
                            .isOne();
                    assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(594F, 596F);
                }
            }
        }
    }

    /// The pictures, and what they show, a line each.
    private List<String> take(Visitor visitor) {
        var shown = new ArrayList<String>();
        for (var picture : PICTURES) {
            sit(visitor, picture.role(), picture.width(), picture.height());
            for (var language : LANGUAGES) {
                take(visitor, language, picture.path(), picture.file(language));
                if (!picture.taken()) {
                    shown.addAll(labels(visitor, language, picture.name()));
                }
            }
        }
        for (var picture : FRONT) {
            sit(visitor, picture.role(), picture.width(), picture.height());
            take(visitor, "vi", picture.path(), picture.file());
        }
        return shown;
    }

    private void sit(Visitor visitor, int role, int width, int height) {
        visitor.signIn(demo.parts().get(role).person().id());
        visitor.page().setViewportSize(width, height);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /// What the seen part of a page calls things, without figures.
    private static List<String> labels(Visitor visitor, String language, String picture) {
        var said = (List<?>) visitor.page().evaluate("""
                () => [...document.querySelectorAll('main :is(h1, h2, legend, label, button), main thead th')]
                    .filter(it => it.checkVisibility() && it.getBoundingClientRect().bottom <= innerHeight)
                    .map(it => it.textContent.replace(/[0-9]+/g, ' ').replace(/\\s+/g, ' ').trim())
                """);
        return said.stream()
                .map(text -> picture + " " + language + " " + text)
                .distinct()
                .sorted()
                .toList();
    }

    private static void open(Visitor visitor, String language, String path) {
        visitor.open("/language/" + language + "?to=/");
        way(path).accept(visitor);
        visitor.page().evaluate("document.querySelector('.demo')?.remove()");
    }

    private static void take(Visitor visitor, String language, String path, Path file) {
        open(visitor, language, path);
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private static Consumer<Visitor> way(String path) {
        return switch (path) {
            case "SHEET" ->
                visitor -> {
                    visitor.open("/reports/office");
                    visitor.open(visitor.page()
                            .locator("a[href*='/reports/sheet?']")
                            .first()
                            .getAttribute("href"));
                };
            case "EDIT" ->
                visitor -> {
                    visitor.open("/reports");
                    visitor.page().locator("a[href*='/reports/edit']").first().click();
                    visitor.page().locator(".figures-table").waitFor();
                };
            case "ADMIT" ->
                visitor -> {
                    visitor.open("/gate");
                    visitor.page().locator("[name=q]").fill("BNV0004");
                    visitor.page().locator("[name=q]").press("Enter");
                    visitor.page().locator(".verdict").waitFor();
                };
            case "REFER" ->
                visitor -> {
                    visitor.open("/gate");
                    visitor.page().locator("a[href^='/gate/visitor']").first().click();
                    visitor.page().locator("[name=name]").fill("Jean Example");
                    visitor.page().locator("[name=hostName]").fill("Lê Văn Mẫu");
                    visitor.page().locator("[name=purpose]").fill("Họp");
                    visitor.page().locator("[name=hostUnit]").selectOption(new SelectOption().setLabel(HOST));
                    visitor.page().locator("[name=abroad]").check();
                    visitor.page().locator("button.first").click();
                    visitor.page().locator(".verdict").waitFor();
                };
            default -> visitor -> visitor.open(path);
        };
    }

    private static Stream<String> pages(Path file) {
        try {
            return PAGE.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Front(String name, int role, String path, int width, int height) {
        Path file() {
            return DOCS.resolve("images").resolve(name + ".png");
        }
    }

    private record Picture(String name, String inEnglish, int role, String path, int width, int height) {
        /// Whether it shows what somebody has just written, which is written for the picture alone.
        boolean taken() {
            return path.equals("ADMIT");
        }

        Path file(String language) {
            return language.equals("vi") ? vietnamese() : english();
        }

        Path vietnamese() {
            return GUIDES.resolve("images").resolve(name + ".png");
        }

        Path english() {
            return GUIDES.resolve("images").resolve("en").resolve(inEnglish + ".png");
        }
    }
}
