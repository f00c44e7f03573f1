package vn.truc.e2e;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Somebody who has no mouse: gets to things by the Tab key alone.
record Keyboard(Page page) {
    private static final int PATIENCE = 300;
    private static final String THERE =
            "selector => !!document.activeElement && document.activeElement.matches(selector)";

    /// Presses Tab until the first such thing has the focus.
    Keyboard reach(String selector) {
        for (int i = 0; i < PATIENCE; i++) {
            if (Boolean.TRUE.equals(page.evaluate(THERE, selector))) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        return fail("By keyboard nobody reaches " + selector + " on " + page.url());
    }

    /// Writes into a field in place of what stands there.
    Keyboard write(String selector, String text) {
        reach(selector);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /// Takes an option of a list by walking through it.
    Keyboard choose(String selector, String value) {
        reach(selector);
        for (int i = 0; i < PATIENCE && !value.equals(page.inputValue(selector)); i++) {
            page.keyboard().press("ArrowDown");
        }
        return this;
    }

    /// Types a day into a field whose parts stand in the order of the browser.
    Keyboard day(String selector, LocalDate day) {
        reach(selector);
        for (var order : List.of("MMddyyyy", "ddMMyyyy", "yyyyMMdd")) {
            page.keyboard().type(DateTimeFormatter.ofPattern(order).format(day));
            if (day.toString().equals(page.inputValue(selector))) {
                return this;
            }
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
        }
        return fail("By keyboard nobody writes a day into " + selector);
    }

    /// Ticks a box.
    Keyboard tick(String selector) {
        reach(selector);
        page.keyboard().press("Space");
        return this;
    }

    /// Follows a link or presses a button, and waits for the page that comes.
    Keyboard enter(String selector) {
        return reach(selector).send();
    }

    /// Presses Enter where the focus is, and waits for the page that comes.
    Keyboard send() {
        var loaded = new AtomicBoolean();
        Consumer<Page> heard = there -> loaded.set(true);
        page.onLoad(heard);
        page.keyboard().press("Enter");
        page.waitForCondition(loaded::get);
        page.offLoad(heard);
        return this;
    }
}
