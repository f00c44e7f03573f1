package vn.truc.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name under which somebody signs in, such as an e-mail address or `007@vp`; capitals make no difference.
public record Login(String text) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._@+/-]{3,100}");

    public Login {
        if (!FORM.matcher(text).matches() || !fold(text).equals(text)) {
            throw new IllegalArgumentException("Not a folded sign-in name");
        }
    }

    /// The name as typed, folded; empty when no name looks like that.
    public static Optional<Login> of(String typed) {
        var folded = fold(typed);
        return FORM.matcher(folded).matches() ? Optional.of(new Login(folded)) : Optional.empty();
    }

    /// The name that somebody without one is proposed: staff number@code of the body.
    static String proposed(String staffNumber, String code) {
        return staffNumber + "@" + code;
    }

    /// What was typed, without regard to capitals, width and composition of letters.
    static String fold(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
