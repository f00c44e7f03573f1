package vn.truc.gate;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.truc.organisation.Place;

/// The code that hangs at a gate for people's own phones: which one it is, its letters to type, since when, until
/// when.
public record Poster(Place.Id place, int serial, String code, Instant made, Optional<Instant> replaced) {
    static final int LETTERS = 8;

    /// The letters as people read them: in two groups.
    public String spaced() {
        return code.substring(0, LETTERS / 2) + " " + code.substring(LETTERS / 2);
    }

    /// What is signed.
    String statement() {
        return "poster." + place + "." + serial + "." + code;
    }

    /// The letters of a code as it was typed, with or without gaps and in whatever case.
    static String typed(String text) {
        return text.replaceAll("[\\s.-]+", "").toUpperCase(Locale.ROOT);
    }
}
