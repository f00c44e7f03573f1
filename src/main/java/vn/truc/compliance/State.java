package vn.truc.compliance;

import java.util.Locale;
import vn.truc.page.Message;

/// How a unit stands to a rule on a day, the best first: of several, the last one is what has to be looked at.
public enum State {
    /// The rule asks nothing of this unit on this day.
    NOT_APPLICABLE("·"),
    /// Facts show that it was obeyed.
    MET("●"),
    /// No fact shows anything; never taken for obeyed.
    UNKNOWN("?"),
    /// It was done, but after its time.
    LATE("◐"),
    /// What is due is not there.
    MISSING("○"),
    /// Facts show that it was not obeyed.
    BREACHED("✕");

    private final String sign;

    State(String sign) {
        this.sign = sign;
    }

    /// The sign that stands for it, so that it is never colour alone.
    public String sign() {
        return sign;
    }

    /// Its name in the page's style sheet.
    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The word for it.
    public Message word() {
        return Message.of("compliance.state." + style());
    }

    /// The one of both that has to be looked at.
    public State worse(State other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
