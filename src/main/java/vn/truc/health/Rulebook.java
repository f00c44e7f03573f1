package vn.truc.health;

import java.time.LocalDate;
import java.util.Locale;

/// One edition of dated rules as it was imported: what kind it is, from when it holds, its content.
record Rulebook(Kind kind, String code, String edition, LocalDate from, String content) {
    /// What of it holds beside what else: one questionnaire of each code, and one of every other kind.
    String slot() {
        return slot(kind, code);
    }

    static String slot(Kind kind, String code) {
        return kind == Kind.QUESTIONNAIRE ? kind + ":" + code : kind.name();
    }

    /// The kinds of rules, named as their files begin.
    enum Kind {
        QUESTIONNAIRE,
        PROFILE,
        ISOLATION,
        CONTACT,
        CONSENT;

        String files() {
            return "classpath*:rules/" + name().toLowerCase(Locale.ROOT) + "-*.yaml";
        }
    }

    /// How a declaration remembers the edition that it answered.
    String name() {
        return code + "@" + edition;
    }
}
