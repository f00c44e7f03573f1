package vn.truc.account;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A Chromium for one test; with `-Dscreens=true` it keeps pictures of the pages in both languages, sizes and colours.
public final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final String address;

    /// A Chromium for the server at this port of the machine.
    public Browser(int port) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
        context = chromium.newContext();
        address = "http://localhost:" + port;
    }

    /// Opens a path in a new page.
    public Page open(String path) {
        var page = context.newPage();
        page.navigate(address + path);
        return page;
    }

    /// Forgets who is signed in.
    public void forget() {
        context.clearCookies();
    }

    /// Takes pictures of what the page shows now, when they are wanted.
    public void picture(Page page, String name) {
        if (!Boolean.getBoolean("screens")) {
            return;
        }
        for (var width : List.of(1366, 390)) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, 800);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screens", name + "-" + width + "-" + scheme + ".png")));
            }
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
