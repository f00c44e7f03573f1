package vn.truc.absence.web;

import java.time.LocalDate;
import java.util.Optional;
import vn.truc.absence.Absence;
import vn.truc.absence.Span;
import vn.truc.page.Words;

/// A trip or leave in a list: who, what, from when until when, and how it stands.
public record AbsenceLine(Absence absence, String who, String what) {
    /// From when until when, in words.
    public String when() {
        var span = absence.span();
        var from = Words.day(span.from()) + (span.fromNoon() ? " (" + Words.t("absence.afternoon") + ")" : "");
        var to = Words.day(span.to()) + (span.toNoon() ? " (" + Words.t("absence.morning") + ")" : "");
        return span.from().equals(span.to()) ? day(span) : Words.t("absence.from-to", from, to);
    }

    private static String day(Span span) {
        var day = Words.day(span.from());
        return span.fromNoon()
                ? Words.t("absence.only-afternoon", day)
                : span.toNoon() ? Words.t("absence.only-morning", day) : day;
    }

    /// The style of its state.
    public String style() {
        return switch (absence.state()) {
            case APPROVED -> "met";
            case ASKED, REFUSED, CANCELLED -> "not-applicable";
        };
    }

    /// The sign and word of its state.
    public String state() {
        return Words.t("absence.state." + absence.state().name());
    }

    /// Its address.
    public String path() {
        return "/absences/" + absence.id();
    }

    /// Whether somebody is away by it on this day.
    public boolean on(LocalDate day) {
        return absence.state() == Absence.State.APPROVED && absence.span().covers(day);
    }

    /// The reason of a refusal.
    public Optional<String> refusal() {
        return absence.decision().map(Absence.Decision::reason).filter(reason -> !reason.isBlank());
    }
}
