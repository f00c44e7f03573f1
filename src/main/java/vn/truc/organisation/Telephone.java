package vn.truc.organisation;

import java.util.regex.Pattern;
import vn.truc.vault.BlindIndex;
import vn.truc.vault.SealedField;

/// Telephone numbers as they are compared: digits only, the country's own code as a zero.
public final class Telephone {
    private static final String PURPOSE = "telephone";
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 .()-]{8,20}");
    private static final int FEWEST_DIGITS = 8;

    private Telephone() {}

    /// Whether this is a whole number, however it is spelt.
    public static boolean isNumber(String typed) {
        return WRITTEN.matcher(typed.strip()).matches() && plain(typed).length() >= FEWEST_DIGITS;
    }

    /// The digits by which a number is compared.
    public static String plain(String typed) {
        var digits = typed.replaceAll("[^0-9+]", "");
        return digits.replaceFirst("^(\\+84|0084|84(?=[0-9]{9}$))0?", "0").replaceAll("\\D", "");
    }

    /// Under which mark a number is kept.
    public static byte[] mark(BlindIndex index, String typed) {
        return index.mark(plain(typed), PURPOSE);
    }

    /// Under which marks a number may be kept.
    public static byte[][] marks(BlindIndex index, String typed) {
        return index.marks(plain(typed), PURPOSE).toArray(byte[][]::new);
    }

    /// Where the mark of a locked number stands.
    public static SealedField.Marked in(String column) {
        return new SealedField.Marked(column, PURPOSE, Telephone::plain);
    }
}
