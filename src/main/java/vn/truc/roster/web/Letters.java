package vn.truc.roster.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.truc.page.Words;
import vn.truc.roster.Presence;

/// The letters of a grid, in the language of whoever looks: one for each place to be, and a star for what is fixed.
final class Letters {
    private static final String FIXED = "*";

    private Letters() {}

    static String of(Presence presence, boolean fixed) {
        return Words.t("roster.key." + presence) + (fixed ? FIXED : "");
    }

    /// What somebody typed into a cell; empty when it is no letter of a grid.
    static Optional<Presence> presence(String typed) {
        var letter = typed.strip().replace(FIXED, "").strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Presence.values())
                .filter(presence -> letter.isEmpty()
                        ? presence == Presence.OFF
                        : Words.t("roster.key." + presence).equalsIgnoreCase(letter))
                .findFirst();
    }

    static boolean fixed(String typed) {
        return typed.contains(FIXED);
    }
}
