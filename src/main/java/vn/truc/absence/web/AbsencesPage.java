package vn.truc.absence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.truc.absence.Aways;
import vn.truc.absence.Homecoming;
import vn.truc.absence.LeaveBalance;
import vn.truc.absence.LeaveDraft;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// Somebody’s own trips and leave, what waits for their decision, and the unit’s.
public record AbsencesPage(
        LocalDate today,
        List<AbsenceLine> own,
        List<LeaveDraft> drafts,
        List<AbsenceLine> waiting,
        LeaveBalance balance,
        Optional<OfUnit> unit,
        boolean seesOut) {
    /// What is seen of it as a list to take along: one's own, what waits, and the unit's, each once.
    public Table table() {
        var rows = Table.of(
                Message.of("absence.title"),
                today,
                "absence.out.who",
                "absence.csv.what",
                "absence.csv.from",
                "absence.csv.to",
                "absence.csv.when",
                "absence.csv.state");
        Stream.of(own.stream(), waiting.stream(), unit.stream().flatMap(of -> of.lines().stream()))
                .flatMap(part -> part)
                .distinct()
                .forEach(line -> rows.row(
                        line.who(),
                        line.what(),
                        line.absence().span().from(),
                        line.absence().span().to(),
                        line.when(),
                        Message.of("absence.state." + line.absence().state())));
        return rows.table();
    }

    /// The trips and leave of a unit, how many are out now, and who has not declared after a trip.
    public record OfUnit(Unit unit, Aways.Out out, List<AbsenceLine> lines, List<Back> silent) {}

    /// Somebody who came back from a trip and has not declared.
    public record Back(String name, LocalDate day, Instant due, Homecoming.Declared declared) {
        /// Whether the time is over.
        public boolean late() {
            return declared == Homecoming.Declared.MISSING;
        }
    }
}
