package vn.truc.gate.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.gate.Verdict;
import vn.truc.gate.Visit;
import vn.truc.gate.Watch;
import vn.truc.organisation.Unit;

/// The verdict on the whole screen, readable at three metres.
public record VerdictPage(
        Watch watch,
        Instant now,
        UUID next,
        Visit visit,
        Optional<Unit> unit,
        Optional<String> counter,
        List<String> deciders,
        String guard) {
    /// How the screen is coloured.
    public String look() {
        return switch (visit.verdict()) {
            case Verdict.Admit _ -> "admit";
            case Verdict.Refer _ -> "refer";
            case Verdict.Refuse _ -> "refuse";
        };
    }

    /// The sign beside the word.
    public String sign() {
        return sign(visit.verdict());
    }

    /// The sign of a verdict.
    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Admit _ -> "✓";
            case Verdict.Refer _ -> "!";
            case Verdict.Refuse _ -> "✕";
        };
    }

    /// Whether somebody may still order that the person is let in.
    public boolean stopped() {
        return !(visit.verdict() instanceof Verdict.Admit);
    }
}
