package vn.truc.absence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.absence.Whereabouts;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;

/// Who is out on a trip: where, until when; of one unit where it was asked for.
public record OutPage(LocalDate today, String asked, List<Whereabouts.Out> out) {
    static OutPage of(LocalDate today, Optional<Unit.Id> unit, List<Whereabouts.Out> out) {
        return new OutPage(today, unit.map(id -> "unit=" + id).orElse(""), out);
    }

    /// Until when, in words.
    public static String until(Whereabouts.Out out) {
        return Words.day(out.span().to()) + (out.span().toNoon() ? " (" + Words.t("absence.morning") + ")" : "");
    }

    /// The same as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of("absence.out.title"),
                today,
                "absence.out.who",
                "absence.out.unit",
                "absence.out.where",
                "absence.out.until");
        out.forEach(each -> rows.row(each.name(), each.unit(), each.where(), until(each)));
        return rows.table();
    }
}
