package vn.truc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.truc.organisation.Person;

/// Somebody at a browser. Whatever the browser complains about, such as a breach of the content policy, fails the test.
public final class Visitor implements AutoCloseable {
    /// The widths that every page is looked at: an office screen and a phone.
    private static final List<Integer> WIDTHS = List.of(1366, 390);

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final boolean TAKEN = Boolean.getBoolean("pictures");

    /// What depends on the theme.
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final String address;
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String address) {
        this.address = address;
        window = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setLocale("vi-VN"));
        page = tab();
    }

    /// Another page beside the one the visitor looks at.
    Page tab() {
        var tab = window.newPage();
        tab.onPageError(complaints::add);
        tab.onConsoleMessage(this::hear);
        tab.onResponse(this::see);
        return tab;
    }

    /// From now on every page brings this script along.
    void bring(String script) {
        window.addInitScript(script);
    }

    /// What the visitor looks at.
    public Page page() {
        return page;
    }

    /// Opens a page.
    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    /// Signs in as this person without asking for a password.
    public Visitor signIn(Person.Id person) {
        open("/test/sign-in-as/" + person);
        return this;
    }

    /// Reads the page in the other language from now on.
    public Visitor read(String language) {
        var here = URI.create(page.url());
        var path = here.getRawPath() + (here.getRawQuery() == null ? "" : "?" + here.getRawQuery());
        open("/language/" + language + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        return this;
    }

    /// Checks the page in both languages, on both widths, light and dark, and takes its picture in each with
    /// `-Dpictures=true`.
    public void screenshots(String name) {
        for (var language : List.of("en", "vi")) {
            read(language);
            picture(name + "-" + language);
        }
    }

    /// Checks the page as it stands, such as a form that was refused: by day for everything, by night for what depends
    /// on colours.
    public void picture(String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, width > 1000 ? 900 : 844);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                boolean day = scheme == ColorScheme.LIGHT;
                if (TAKEN) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve("%s-%d-%s.png".formatted(name, width, day ? "light" : "dark")))
                            .setFullPage(true));
                }
                check(graveFaults(day ? List.of() : COLOURS));
            }
            fits();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(WIDTHS.getFirst(), 900);
    }

    /// Nothing that keeps somebody with a screen reader, a keyboard or weak eyes from using the page.
    public void axe() {
        check(graveFaults(List.of()));
    }

    private void check(List<String> faults) {
        assertThat(faults).as("On " + page.url()).isEmpty();
    }

    /// What breaks these rules, or any where none is named.
    private List<String> graveFaults(List<String> rules) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        return (rules.isEmpty() ? axe : axe.withRules(rules))
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Visitor::said)
                        .toList();
    }

    /// The page is no wider than the screen.
    public void fits() {
        assertThat(tooWide()).as("Pixels too wide: " + page.url()).isLessThanOrEqualTo(0);
    }

    /// By how many pixels the page is wider than the screen.
    public int tooWide() {
        var over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) over).intValue();
    }

    @Override
    public void close() {
        window.close();
        assertThat(complaints).as("The browser complained").isEmpty();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    private void see(Response response) {
        boolean ours = response.url().startsWith(address);
        if (ours && response.status() >= 400 && !response.request().isNavigationRequest() && response.status() != 422) {
            complaints.add(response.status() + " " + response.url());
        }
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .limit(5)
                        .toList();
    }
}
