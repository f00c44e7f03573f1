package vn.truc.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What somebody entered into a field, where it can be read: what cannot be is said at the field, and the form stays.
public final class Entered {
    private static final int MOST_DIGITS = 9;

    private Entered() {}

    /// A date as people write it, 20/3/2020, or as browsers send it, 2020-03-20.
    public static Optional<LocalDate> day(String text) {
        var said = text.strip();
        try {
            return Optional.of(said.contains("/") ? LocalDate.parse(said, Words.DAY_FORMAT) : LocalDate.parse(said));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /// A whole number from nought on.
    public static Optional<Integer> number(String text) {
        var said = text.strip();
        return said.matches("\\d{1," + MOST_DIGITS + "}") ? Optional.of(Integer.valueOf(said)) : Optional.empty();
    }
}
