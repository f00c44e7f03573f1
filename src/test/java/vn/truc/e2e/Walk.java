package vn.truc.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.truc.organisation.Person;

/// Somebody follows every link that a role is shown, and looks closely at each kind of page once.
final class Walk {
    private static final int DESK = 1366;
    private static final int DESK_AT_200_PERCENT = 683;
    private static final int PHONE = 390;
    private static final Set<String> NOT_FOLLOWED = Set.of("/language/{language}");

    /// Names of controls, heads and rails of an English page in which letters are left that only Vietnamese has.
    private static final String VIETNAMESE_LEFT = """
            () => [...document.querySelectorAll('.rail nav a, .tabs a, legend, th[scope=col], summary, .field > label:not(.choice), dt')]
                .map(element => element.textContent.trim())
                .filter(text => /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text))
                .slice(0, 5)""";

    private static final String UNNAMED = """
            () => [document.querySelectorAll('h1').length === 1 ? '' : 'h1',
                   document.querySelectorAll('main').length === 1 ? '' : 'main',
                   document.title.trim() ? '' : 'title',
                   ...[...document.querySelectorAll('nav')].map(nav => nav.getAttribute('aria-label') ? '' : 'nav without a name'),
                   /\\b[a-z]+\\.[a-z-]+\\.[a-z.-]+\\b(?!@)/.test(document.querySelector('main').innerText.replace(/\\S+@\\S+/g, '')) ? 'a key in place of its text' : '',
                   /[0-9a-f]{8}-[0-9a-f]{4}-/.test(document.body.innerText) ? 'an id' : '']
                .filter(fault => fault)""";

    private final Visitor visitor;
    private final Addresses addresses;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    Walk(Visitor visitor, Addresses addresses) {
        this.visitor = visitor;
        this.addresses = addresses;
    }

    /// From the first page, with the eyes of this person.
    void as(Person.Id person) {
        visitor.signIn(person);
        from("/");
    }

    /// From this page, as whoever is at the browser now. What another role has seen is looked at again only where the
    /// frame itself leads.
    void from(String start) {
        var open = new ArrayDeque<>(List.of(start));
        var mine = new HashSet<String>();
        while (!open.isEmpty()) {
            var path = open.poll();
            var page = addresses.page(path).filter(pattern -> !NOT_FOLLOWED.contains(pattern));
            if (page.isEmpty() || !mine.add(page.get())) {
                continue;
            }
            boolean first = seen.add(page.get());
            if (first || inTheFrame(path)) {
                open.addAll(look(path, first || path.equals("/")));
            }
        }
    }

    List<String> faults() {
        return faults;
    }

    Set<String> seen() {
        return seen;
    }

    private static boolean inTheFrame(String path) {
        return path.matches("/[a-z-]*");
    }

    private List<String> look(String path, boolean closely) {
        var page = visitor.page();
        page.setViewportSize(DESK, 900);
        var answer = page.navigate(path);
        if (answer == null || answer.status() != 200) {
            faults.add(path + " answers " + (answer == null ? "nothing" : answer.status()));
            return List.of();
        }
        var links = strings(
                page, "() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
        strings(page, UNNAMED).forEach(fault -> faults.add(path + ": " + fault));
        width(path, DESK);
        width(path, PHONE);
        if (closely) {
            closely(path);
        }
        return links;
    }

    private void closely(String path) {
        var page = visitor.page();
        width(path, DESK_AT_200_PERCENT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.graveFaults().forEach(fault -> faults.add(path + ", dark: " + fault));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        inEnglish(path);
    }

    private void inEnglish(String path) {
        var page = visitor.page();
        visitor.read("en");
        if (!page.locator("html").getAttribute("lang").equals("en")) {
            faults.add(path + " is not in English");
        }
        strings(page, VIETNAMESE_LEFT).forEach(text -> faults.add(path + " has left in Vietnamese: " + text));
        width(path + " in English", PHONE);
        page.setViewportSize(DESK, 900);
        visitor.graveFaults().forEach(fault -> faults.add(path + ", light: " + fault));
        visitor.read("vi");
        if (!page.locator("html").getAttribute("lang").equals("vi")) {
            faults.add(path + " is not in Vietnamese again");
        }
    }

    private void width(String path, int width) {
        visitor.page().setViewportSize(width, 844);
        int over = visitor.tooWide();
        if (over > 0) {
            faults.add("%s is %d pixels too wide for %d".formatted(path, over, width));
        }
    }

    private static List<String> strings(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
