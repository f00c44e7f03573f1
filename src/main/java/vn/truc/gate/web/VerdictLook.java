package vn.truc.gate.web;

import vn.truc.gate.Verdict;

/// How a verdict is coloured, and the sign beside its word.
public enum VerdictLook {
    /// Vào.
    ADMIT("✓"),
    /// Mời liên hệ.
    REFER("!"),
    /// Không vào.
    REFUSE("✕");

    private final String sign;

    VerdictLook(String sign) {
        this.sign = sign;
    }

    static VerdictLook of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Admit _ -> ADMIT;
            case Verdict.Refer _ -> REFER;
            case Verdict.Refuse _ -> REFUSE;
        };
    }

    /// The sign beside the word.
    public String sign() {
        return sign;
    }
}
