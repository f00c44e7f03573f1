package vn.truc.gate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.truc.gate.Verdict;
import vn.truc.gate.Visit;
import vn.truc.gate.Watch;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;

/// The logbook of a day; of today with those whose exit nobody wrote down in the days before.
public record LogPage(
        Watch watch,
        LocalDate today,
        LocalDate day,
        List<Visit> forgotten,
        List<Visit> visits,
        Map<Unit.Id, String> units) {
    /// Whether somebody came before the day shown.
    public boolean before(Visit visit) {
        return visit.came().atZone(Words.OFFICE_ZONE).toLocalDate().isBefore(day);
    }

    /// How a visit ended that was not ended at the gate.
    public Optional<String> how(Visit visit) {
        return visit.leaving()
                .filter(leaving -> leaving.how() != Visit.Leaving.How.EXIT)
                .map(leaving -> "gate.how." + leaving.how());
    }

    /// Whether a line may be put right.
    public boolean correctable(Visit visit) {
        return visit.verdict() instanceof Verdict.Admit && !visit.corrected();
    }

    /// The same as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of("gate.log.title"),
                day,
                "gate.log.came",
                "gate.log.went",
                "gate.log.name",
                "gate.log.unit",
                "gate.log.kind",
                "gate.log.verdict",
                "gate.log.order",
                "gate.log.note");
        Stream.concat(forgotten.stream(), visits.stream())
                .forEach(visit -> rows.row(
                        visit.came(),
                        visit.went().<Object>map(at -> at).orElse(""),
                        visit.name(),
                        units.getOrDefault(visit.unit(), ""),
                        Message.of("gate.kind." + visit.kind()),
                        Message.of("gate.word." + visit.verdict().word()),
                        visit.order().map(Visit.Order::name).orElse(""),
                        note(visit)));
        return rows.table();
    }

    private Object note(Visit visit) {
        return visit.corrected()
                ? Message.of("gate.log.corrected")
                : how(visit).<Object>map(Message::of).orElse("");
    }
}
