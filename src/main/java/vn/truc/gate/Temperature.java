package vn.truc.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A temperature as a guard or a device typed it: measured, doubtful with what was probably meant, unreadable, or none.
public sealed interface Temperature {
    /// For what a kept temperature is locked, with the id of its visit behind.
    String PURPOSE = "gate_temperature.celsius:";

    /// Nothing was typed.
    record None() implements Temperature {}

    /// A temperature that a living person can have, in tenths.
    record Measured(BigDecimal celsius) implements Temperature {}

    /// Typed such as 375 or 3.75: asked back, with what was probably meant.
    record Doubtful(String typed, Optional<BigDecimal> meant) implements Temperature {}

    /// The lowest and highest that are taken without asking.
    BigDecimal LOWEST = BigDecimal.valueOf(34);

    /// The highest that is taken without asking.
    BigDecimal HIGHEST = BigDecimal.valueOf(43);

    /// Numbers with a comma or a point.
    Pattern NUMBER = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?");

    /// Reads what was typed.
    static Temperature read(String text) {
        var typed = text.strip().replace(',', '.').replaceAll("\\s*(°?\\s*[cC])$", "");
        if (typed.isEmpty()) {
            return new None();
        }
        if (typed.length() > 9 || !NUMBER.matcher(typed).matches()) {
            return new Doubtful(text, Optional.empty());
        }
        var number = new BigDecimal(typed);
        if (possible(number)) {
            return new Measured(number.setScale(1, RoundingMode.HALF_UP));
        }
        var meant = Stream.of(1, 2, -1)
                .map(number::movePointLeft)
                .filter(Temperature::possible)
                .map(found -> found.setScale(1, RoundingMode.HALF_UP))
                .findFirst();
        return new Doubtful(text, meant);
    }

    private static boolean possible(BigDecimal number) {
        return number.compareTo(LOWEST) >= 0 && number.compareTo(HIGHEST) <= 0;
    }
}
