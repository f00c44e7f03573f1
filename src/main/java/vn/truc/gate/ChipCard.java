package vn.truc.gate;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the QR of a chip ID card says, as far as a gate needs it: the name and from which province. The number, the
/// birth date and the address are looked at once and not kept. Cards of six, seven or more parts are read, by
/// position.
public record ChipCard(String name, String origin, boolean contradicts) {
    private static final int LONGEST = 1000;
    private static final int FEWEST = 6;
    private static final int LONGEST_NAME = 200;
    private static final int CENTURY = 100;
    private static final int FIRST_CENTURY = 1900;
    private static final Pattern NUMBER = Pattern.compile("\\d{12}");
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);

    /// Whether a text can be nothing but such a card, whole or cut off.
    public static boolean looksLike(String text) {
        int bar = text.indexOf('|');
        return bar > 0 && NUMBER.matcher(text.substring(0, bar).strip()).matches();
    }

    /// Reads a card; empty where it was cut off, is too long or names nobody.
    public static Optional<ChipCard> read(String text) {
        if (text.length() > LONGEST || !looksLike(text)) {
            return Optional.empty();
        }
        var parts = Normalizer.normalize(text, Normalizer.Form.NFC).strip().split("\\|", -1);
        // Without an old number some cards leave its part out: then the name stands where it would be.
        int name = parts.length > 1 && named(parts[1]) ? 1 : 2;
        if (parts.length < FEWEST || !named(parts[name])) {
            return Optional.empty();
        }
        return Optional.of(new ChipCard(
                parts[name].strip().replaceAll("\\s+", " "),
                province(parts[name + 3]),
                contradicts(parts[0].strip(), parts[name + 1].strip(), parts[name + 2].strip())));
    }

    private static boolean named(String part) {
        return !part.isBlank()
                && part.length() <= LONGEST_NAME
                && part.codePoints().allMatch(letter -> Character.isLetter(letter) || " '-.".indexOf(letter) >= 0);
    }

    private static String province(String address) {
        return address.substring(address.lastIndexOf(',') + 1).strip();
    }

    /// The fourth digit of the number says century and sex, the next two the year.
    private static boolean contradicts(String number, String birth, String sex) {
        int code = number.charAt(3) - '0';
        int year = FIRST_CENTURY + code / 2 * CENTURY + Integer.parseInt(number.substring(4, 6));
        boolean male = code % 2 == 0;
        boolean said = Normalizer.normalize(sex, Normalizer.Form.NFC).equalsIgnoreCase("Nam");
        return male != said || year(birth).filter(read -> read == year).isEmpty();
    }

    private static Optional<Integer> year(String birth) {
        try {
            return Optional.of(LocalDate.parse(birth, BIRTH).getYear());
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
