package vn.truc.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.truc.compliance.Grid;
import vn.truc.organisation.Callee;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Words;
import vn.truc.report.Brief;
import vn.truc.report.Consolidation;
import vn.truc.report.Consolidations;
import vn.truc.report.Form;
import vn.truc.report.Line;
import vn.truc.report.ReportRequest;
import vn.truc.report.Roll;

/// What the standing office sees with eight minutes left: who is missing, whom to call, and the figures so far.
public record OfficePage(
        Roll roll,
        List<Form> forms,
        LocalDate today,
        Optional<LocalDate> previous,
        Optional<LocalDate> next,
        Map<Unit.Id, List<Callee>> callees,
        Consolidation figures,
        Consolidations.Coverage coverage,
        Grid grid,
        List<Link> links,
        UUID reminder,
        UUID superiors,
        UUID newLink,
        FormErrors errors) {
    /// What the office asked for once, if that is what it looks at.
    public Optional<ReportRequest> request() {
        return roll.lines().stream().findFirst().flatMap(line -> line.duty().request());
    }

    /// What units wrote beside their figures, in the order of the roll.
    public List<InWords> answers() {
        return roll.lines().stream()
                .flatMap(line -> Optional.ofNullable(
                                figures.reports().get(line.unit().id()))
                        .stream()
                        .filter(submission -> !submission.remarks().isBlank())
                        .map(submission -> new InWords(line.unit(), submission.remarks())))
                .toList();
    }

    /// What a unit wrote.
    public record InWords(Unit unit, String words) {}

    /// Whom to call at a unit: the head, else whoever else answers for it; empty where nobody may be seen.
    public Optional<Callee> callee(Line line) {
        return callees.getOrDefault(line.unit().id(), List.of()).stream().findFirst();
    }

    /// The units of this page in the order of the roll; those that report nothing today never appear.
    public int owing() {
        return roll.lines().size();
    }

    /// Whether the time of all units is over.
    public boolean over() {
        return roll.missing().stream().allMatch(line -> line.standing(roll.at()) == Line.Standing.OVERDUE);
    }

    /// The words for a message to the units that are missing, to be pasted elsewhere.
    public String zalo() {
        var missing = roll.missing();
        var names = new StringBuilder();
        missing.forEach(line -> names.append("\n- ").append(line.unit().name()));
        return Words.t(
                over() ? "report.zalo.over" : "report.zalo",
                roll.form().title().said(),
                Words.weekday(roll.period()),
                missing.isEmpty() ? "" : Words.t(ReportWords.due(missing.getFirst())),
                roll.recipient().name(),
                names.toString());
    }

    /// The numbers of the documents that order this report.
    public String ordered() {
        return roll.lines().stream()
                .flatMap(line -> line.duty().origins().stream())
                .map(origin -> origin.number())
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /// A leader's link that still opens.
    public record Link(Brief brief, String address) {}
}
