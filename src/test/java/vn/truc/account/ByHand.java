package vn.truc.account;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody does by hand at a screen, counted while a test does it, and how long that takes: keys, pointing and
/// thinking by the keystroke-level model of Card, Moran and Newell (an average typist, 1980), reading at 200 words a
/// minute whatever stands on a page at which something is pressed, but for lists to choose from.
final class ByHand {
    private static final double KEY = 0.28;
    private static final double FIND_AND_POINT = 1.35 + 1.1;
    private static final double TO_THE_KEYS = 0.4;
    private static final double WORD = 60.0 / 200;
    /// Open the file, mark the columns, copy, come back.
    private static final double PASTE = 30;
    /// Take out the telephone, hold it over the code.
    private static final double SCAN = 15;
    /// To the printer and back; a cut by the ruler.
    private static final double PRINTER = 60;

    private static final double CUT = 3;
    /// What stands on a page to be read, line by line; not what is folded away or chosen from.
    private static final String LINES = """
            () => {
                const lists = document.querySelectorAll('main select, main datalist');
                lists.forEach(each => each.hidden = true);
                const lines = document.querySelector('main').innerText.split('\\n');
                lists.forEach(each => each.hidden = false);
                return lines;
            }
            """;

    private final Set<String> read = new HashSet<>();
    private final Map<String, Duration> steps = new LinkedHashMap<>();
    private double seconds;

    /// Writes into a field.
    void type(Page page, String field, String text) {
        page.locator("[name='" + field + "']").fill(text);
        seconds += FIND_AND_POINT + TO_THE_KEYS + text.length() * KEY;
    }

    /// Pastes a list from a spreadsheet.
    void paste(Page page, String field, String list) {
        page.locator("[name='" + field + "']").fill(list);
        seconds += PASTE;
    }

    /// Chooses of a list.
    void choose(Page page, String field, String value) {
        page.locator("[name='" + field + "']").selectOption(value);
        seconds += 2 * FIND_AND_POINT;
    }

    /// Points at something more and presses it.
    void point() {
        seconds += FIND_AND_POINT;
    }

    /// Ticks a box.
    void tick(Page page, String selector) {
        page.locator(selector).check();
        point();
    }

    /// Reads what is new on the page and presses a button of it.
    void press(Page page, String selector) {
        for (var line : (List<?>) page.evaluate(LINES)) {
            if (read.add(line.toString())) {
                seconds += line.toString().split("\\s+").length * WORD;
            }
        }
        seconds += FIND_AND_POINT;
        page.locator(selector).first().click();
    }

    /// Somebody else, who has read nothing yet, comes in by a slip on paper.
    void scan() {
        read.clear();
        seconds += SCAN;
    }

    /// Prints these slips of some units and cuts them.
    void printAndCut(int sheets, int slips) {
        seconds += PRINTER + sheets * FIND_AND_POINT + slips * CUT;
    }

    /// Ends a step: what it took since the one before.
    void done(String step) {
        steps.put(step, Duration.ofSeconds(Math.round(seconds)));
        seconds = 0;
    }

    /// The steps so far, in their order.
    Map<String, Duration> steps() {
        return steps;
    }
}
