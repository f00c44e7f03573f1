package vn.truc.page;

import java.util.Locale;

/// How compliance is shown everywhere: a sign, a word and a colour, never the colour alone.
/// `@template.page.state` prints it in a line, `@template.page.cell` in a grid, `@template.page.legend`
/// explains the signs.
public enum Sign {
    /// Đạt.
    MET("●"),
    /// Chậm.
    LATE("◐"),
    /// Chưa có.
    MISSING("○"),
    /// Vi phạm.
    BREACHED("✕"),
    /// Chưa rõ.
    UNKNOWN("?"),
    /// Không áp dụng.
    NOT_APPLICABLE("·");

    private final String mark;

    Sign(String mark) {
        this.mark = mark;
    }

    /// The sign itself.
    public String mark() {
        return mark;
    }

    /// The class of the style sheet.
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key of the word.
    public String key() {
        return "page.sign." + css();
    }
}
