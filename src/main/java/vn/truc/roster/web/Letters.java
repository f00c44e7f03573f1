package vn.truc.roster.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.truc.page.Words;
import vn.truc.roster.HalfDay;
import vn.truc.roster.Presence;

/// The letters of a grid, in the language of whoever looks: one for each place to be, and a star for what is fixed.
final class Letters {
    static final String FIXED = "*";
    private static final String PARTED = "/";

    private Letters() {}

    static String of(Presence presence, boolean fixed) {
        return Words.t("roster.key." + presence) + (fixed ? FIXED : "");
    }

    /// The letters of a day that is parted.
    static String of(HalfDay half, boolean fixed) {
        return of(half.morning(), false) + PARTED + of(half.afternoon(), fixed);
    }

    /// How somebody parted a day, as `C/N`; empty where they did not, or it is no two letters of a grid.
    static Optional<HalfDay> half(String typed) {
        var letters = typed.split(PARTED, -1);
        return letters.length != 2 || letters[0].isBlank() || letters[1].isBlank()
                ? Optional.empty()
                : letter(letters[0])
                        .flatMap(morning -> letter(letters[1])
                                .filter(afternoon -> afternoon != morning)
                                .map(afternoon -> new HalfDay(morning, afternoon)));
    }

    /// Where somebody is by what was typed into a cell, the whole day counted; empty when it is no letter of a grid.
    static Optional<Presence> presence(String typed) {
        return typed.contains(PARTED) ? half(typed).map(HalfDay::whole) : letter(typed);
    }

    private static Optional<Presence> letter(String typed) {
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
