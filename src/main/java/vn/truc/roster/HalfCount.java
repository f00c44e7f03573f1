package vn.truc.roster;

import vn.truc.page.Words;

/// So many halves of days, told as days.
public record HalfCount(int halves) {
    private static final int HALVES = 2;

    /// As a number for a file.
    public Number number() {
        if (halves % HALVES == 0) {
            return halves / HALVES;
        }
        return halves / (double) HALVES;
    }

    /// In words, as the language writes it.
    public String inWords() {
        return halves / HALVES + (halves % HALVES == 0 ? "" : Words.t("roster.half.comma"));
    }
}
