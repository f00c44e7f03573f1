package vn.truc.bench;

import java.io.PrintStream;
import java.util.Locale;

/// Where figures are written, one line each: `name value unit ratio=R limit=LIMIT`, and MISSED at the end of one that
/// misses.
final class Sheet {
    private final PrintStream out;
    private final PrintStream aside;
    private final long start = System.nanoTime();
    private volatile String doing = "starts";
    private int missed;

    /// Figures go to one stream, what is being done meanwhile to the other.
    Sheet(PrintStream out, PrintStream aside) {
        this.out = out;
        this.aside = aside;
    }

    /// Says what is being done, for whoever waits.
    void doing(String what) {
        doing = what;
        aside.printf(Locale.ROOT, "# %.0f s: %s%n", (System.nanoTime() - start) / 1e9, what);
        aside.flush();
    }

    /// A figure that did not come to its end in time counts as missed.
    void gaveUp(String name, long seconds) {
        missed++;
        out.printf(Locale.ROOT, "%s unfinished after %d s, while: %s MISSED%n", name, seconds, doing);
        out.flush();
    }

    /// A figure that broke off counts as missed; why it did goes to the other stream.
    void brokeOff(String name, Throwable why) {
        missed++;
        out.printf(Locale.ROOT, "%s broke off, while: %s MISSED%n", name, doing);
        out.flush();
        why.printStackTrace(aside);
    }

    /// A figure that must not be larger than the limit; `ratio` is the figure's part of its limit.
    void atMost(String name, double value, String unit, double limit) {
        line(name, value, unit, value == 0 ? 0 : value / limit, number(limit), value <= limit);
    }

    /// A figure that is compared with another way of doing the same: how many times as much it takes, at most `limit`
    /// times.
    void comparedWith(String name, double value, double reference, String unit, double limit) {
        line(name, value, unit, value / reference, number(limit) + "x", value <= reference * limit);
    }

    /// A figure that is compared with another way of doing the same: at least this part of what the other one does.
    void atLeast(String name, double value, double reference, String unit, double part) {
        line(name, value, unit, value / reference, number(part) + "x", value >= reference * part);
    }

    /// A figure without a limit, for the reader.
    void told(String name, double value, String unit) {
        out.printf(Locale.ROOT, "%s %s %s%n", name, number(value), unit);
        out.flush();
    }

    /// How many figures missed their limit.
    int missed() {
        return missed;
    }

    private void line(String name, double value, String unit, double ratio, String limit, boolean met) {
        missed += met ? 0 : 1;
        out.printf(
                Locale.ROOT,
                "%s %s %s ratio=%.2f limit=%s%s%n",
                name,
                number(value),
                unit,
                ratio,
                limit,
                met ? "" : " MISSED");
        out.flush();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
