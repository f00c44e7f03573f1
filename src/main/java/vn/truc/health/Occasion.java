package vn.truc.health;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// On what occasion somebody declares; each has its own questions, dated data like the others.
public enum Occasion {
    /// Before coming to work, every day.
    DAILY("to-khai-y-te"),
    /// Back from a trip.
    RETURN("khai-khi-tro-ve"),
    /// After contact with somebody.
    CONTACT("khai-tiep-xuc"),
    /// After taking one’s temperature.
    TEMPERATURE("khai-than-nhiet"),
    /// As a visitor, at a poster.
    VISITOR("khai-cua-khach");

    private final String code;

    Occasion(String code) {
        this.code = code;
    }

    /// Those on which people of the office declare.
    public static Set<Occasion> ofStaff() {
        return EnumSet.complementOf(EnumSet.of(VISITOR));
    }

    /// The occasion of a questionnaire, by the name of its edition; empty for a declaration made elsewhere.
    public static Optional<Occasion> of(String edition) {
        return Arrays.stream(values())
                .filter(occasion -> edition.startsWith(occasion.code + "@"))
                .findFirst();
    }

    /// How its questionnaires are called.
    String code() {
        return code;
    }
}
