package vn.truc.document;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number and symbol of a document as it is printed: `1391/TB-BCĐ`, `145/TTTT-HCTH`, or in the style of the Party
/// `172-TB/TW` (Decree 30/2020/NĐ-CP, Annex I; domain rule 1.2).
public record DocumentNumber(String number, @Nullable String year, String symbol, Style style) {
    private static final Pattern STATE =
            Pattern.compile("(\\d{1,6}[a-zđ]?)(?:/(\\d{4}))?/(\\p{L}[\\p{L}\\d]*(?:-[\\p{L}\\d.&]+)*)");
    private static final Pattern PARTY = Pattern.compile("(\\d{1,6}[a-zđ]?)-(\\p{L}+/[\\p{L}\\d.-]+)");

    /// How number and symbol are joined.
    public enum Style {
        /// Number, slash, symbol: state bodies.
        STATE,
        /// Number, hyphen, symbol with a slash: Party and associations; taken on incoming documents.
        PARTY
    }

    /// Reads a number as people type it: spaces, dashes and the wrong letter Ð are put right. Empty when it is none.
    public static Optional<DocumentNumber> parse(String typed) {
        var text = fold(typed);
        var state = STATE.matcher(text);
        if (state.matches()) {
            return Optional.of(new DocumentNumber(unpad(state.group(1)), state.group(2), state.group(3), Style.STATE));
        }
        var party = PARTY.matcher(text);
        return party.matches()
                ? Optional.of(new DocumentNumber(unpad(party.group(1)), null, party.group(2), Style.PARTY))
                : Optional.empty();
    }

    /// A number of a series, with the symbol of its issuer.
    public static DocumentNumber of(int number, String symbol) {
        return new DocumentNumber(Integer.toString(number), null, symbol, Style.STATE);
    }

    /// As it is printed: a number under ten has a leading nought.
    @Override
    public String toString() {
        var padded = number.length() == 1 && Character.isDigit(number.charAt(0)) ? "0" + number : number;
        return switch (style) {
            case STATE -> padded + (year == null ? "" : "/" + year) + "/" + symbol;
            case PARTY -> padded + "-" + symbol;
        };
    }

    private static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace('\u00D0', '\u0110')
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("(?i)^\\s*số\\s*:?\\s*", "")
                .replaceAll("\\s*([/-])\\s*", "$1")
                .strip();
    }

    private static String unpad(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }
}
