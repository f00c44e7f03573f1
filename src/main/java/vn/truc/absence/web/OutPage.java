package vn.truc.absence.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.absence.Whereabouts;
import vn.truc.page.Words;

/// Who is out on a trip: where, until when.
public record OutPage(LocalDate today, List<Whereabouts.Out> out) {
    /// Until when, in words.
    public static String until(Whereabouts.Out out) {
        return Words.day(out.span().to()) + (out.span().toNoon() ? " (" + Words.t("absence.morning") + ")" : "");
    }
}
