package vn.truc.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import vn.truc.page.Message;

/// A password as typed; it never shows itself in a log.
public record Secret(String text) {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final int FEWEST_LETTERS = 5;

    public Secret {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /// Why this may not become the password of this sign-in name; empty when it may.
    public Optional<Message> weakness(String login) {
        if (text.length() < SHORTEST) {
            return Optional.of(Message.of("account.password.short", SHORTEST));
        }
        if (text.length() > LONGEST) {
            return Optional.of(Message.of("account.password.long", LONGEST));
        }
        var folded = text.toLowerCase(Locale.ROOT);
        var name = Login.fold(login).replaceAll("@.*", "");
        if (folded.chars().distinct().count() < FEWEST_LETTERS || (name.length() > 3 && folded.contains(name))) {
            return Optional.of(Message.of("account.password.easy"));
        }
        return Optional.empty();
    }

    boolean tooLong() {
        return text.length() > LONGEST;
    }

    @Override
    public String toString() {
        return "…";
    }
}
