package vn.truc.report;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.ReportDue;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Whether reports came in, and when: the facts about what was due.
@Component
class ReportEvidence implements Evidence<ReportDue> {
    private final Rolls rolls;

    ReportEvidence(Rolls rolls) {
        this.rolls = rolls;
    }

    @Override
    public Class<ReportDue> about() {
        return ReportDue.class;
    }

    @Override
    public Collection<Finding> findings(Asked<ReportDue> asked) {
        Map<Unit.Id, Line> lines = rolls.ofDay(asked.units(), asked.day(), asked.inForce()).stream()
                .filter(line -> asked.rule(line.unit().id())
                        .subject()
                        .equals(line.duty().rule().subject()))
                .collect(Collectors.toMap(line -> line.unit().id(), Function.identity(), (one, other) -> one));
        return asked.units().stream()
                .map(unit -> Optional.ofNullable(lines.get(unit))
                        .map(line -> finding(line, asked))
                        .orElseGet(() -> Finding.of(unit, State.NOT_APPLICABLE, "report.evidence.none")))
                .toList();
    }

    private static Finding finding(Line line, Asked<ReportDue> asked) {
        var unit = line.unit().id();
        var submitted =
                line.report().flatMap(Report::firstSubmitted).map(Words::moment).orElse("");
        var due = Words.moment(line.deadline());
        var found = switch (line.standing(asked.asOf())) {
            case ON_TIME -> Finding.of(unit, State.MET, "report.evidence.met", submitted);
            case LATE -> Finding.of(unit, State.LATE, "report.evidence.late", submitted, due);
            case OVERDUE -> Finding.of(unit, State.MISSING, "report.evidence.overdue", due);
            case DRAFTING, NOT_BEGUN -> Finding.of(unit, State.MISSING, "report.evidence.waiting", due);
        };
        return line.report()
                .map(report -> found.seenAt("/reports/" + report.id()))
                .orElse(found);
    }
}
