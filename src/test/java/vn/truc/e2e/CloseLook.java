package vn.truc.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks at many pages with axe, several at a time: while one is examined, the next one loads.
final class CloseLook {
    private static final int TABS = 3;
    private static final int DESK = 1366;
    private static final int DESK_AT_200_PERCENT = 683;
    private static final int PHONE = 390;
    private static final int HEIGHT = 844;

    /// Everything axe knows.
    private static final String ALL = "{}";

    /// What depends on the theme.
    private static final String COLOURS = "{runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}";

    private static final String END = "() => window.looked";

    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final List<Page> tabs;
    private final Map<Page, String> examined = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    CloseLook(Visitor visitor) {
        visitor.bring(axe());
        tabs = Stream.generate(visitor::tab).limit(TABS).toList();
    }

    private static String axe() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// By night on the phone, at 200 %, and by day at the desk.
    void at(Collection<String> paths) {
        int turn = 0;
        for (var path : paths) {
            var tab = tabs.get(turn++ % TABS);
            end(tab);
            begin(tab, path);
        }
        tabs.forEach(this::end);
    }

    private void begin(Page tab, String path) {
        as(tab, ColorScheme.DARK, PHONE);
        var answer = tab.navigate(path);
        if (answer == null || answer.status() != 200) {
            faults.add(path + " answers " + (answer == null ? "nothing" : answer.status()));
            return;
        }
        fits(tab, path);
        tab.evaluate(begin(COLOURS));
        strings(tab, END).forEach(fault -> faults.add(path + " by night: " + fault));
        as(tab, ColorScheme.LIGHT, DESK_AT_200_PERCENT);
        fits(tab, path);
        tab.setViewportSize(DESK, HEIGHT);
        fits(tab, path);
        examined.put(tab, path);
        tab.evaluate(begin(ALL));
    }

    private static void as(Page tab, ColorScheme scheme, int width) {
        tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        tab.setViewportSize(width, HEIGHT);
    }

    private static String begin(String rules) {
        return """
                () => { window.looked = axe.run(document, Object.assign({resultTypes: ['violations'], iframes: false}, %s))
                    .then(found => found.violations
                        .filter(rule => ['serious', 'critical'].includes(rule.impact))
                        .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.target + ' ' + node.html).join(', '))); }""".formatted(rules);
    }

    private void end(Page tab) {
        var path = examined.remove(tab);
        if (path != null) {
            strings(tab, END).forEach(fault -> faults.add(path + ": " + fault));
        }
    }

    private void fits(Page tab, String path) {
        int over = ((Number) tab.evaluate(TOO_WIDE)).intValue();
        if (over > 0) {
            faults.add("%s is %d pixels too wide for %d".formatted(path, over, tab.viewportSize().width));
        }
    }

    private static List<String> strings(Page tab, String script) {
        return ((List<?>) tab.evaluate(script)).stream().map(String::valueOf).toList();
    }

    List<String> faults() {
        return faults;
    }
}
