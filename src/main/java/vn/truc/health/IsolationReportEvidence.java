package vn.truc.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.ReportIsolation;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;
import vn.truc.report.StatedFigures;

/// Whether every isolation was stated in a report that covers the unit, within the hours of the rule; looked at
/// from the day on which it began to the day of the deadline. A unit without one is asked nothing where its
/// report of the day says so, and unknown where it says nothing.
@Component
class IsolationReportEvidence implements Evidence<ReportIsolation> {
    private static final String ISOLATED = "isolated";

    private final IsolationRepository repository;
    private final StatedFigures reports;

    IsolationReportEvidence(IsolationRepository repository, StatedFigures reports) {
        this.repository = repository;
        this.reports = reports;
    }

    @Override
    public Class<ReportIsolation> about() {
        return ReportIsolation.class;
    }

    @Override
    public Collection<Finding> findings(Asked<ReportIsolation> asked) {
        int longest = asked.rules().values().stream()
                .mapToInt(ReportIsolation::withinHours)
                .max()
                .orElse(0);
        var from = asked.day().minusDays(longest / 24 + 1L);
        var begun = repository.begun(asked.units(), from, asked.day(), asked.asOf());
        var stated = reports.of(
                ISOLATED, asked.units(), from.atStartOfDay(Words.OFFICE_ZONE).toInstant(), asked.asOf());
        return asked.units().stream()
                .flatMap(unit ->
                        finding(asked, unit, begun.getOrDefault(unit, List.of()), stated.getOrDefault(unit, List.of()))
                                .stream())
                .toList();
    }

    private static Optional<Finding> finding(
            Asked<ReportIsolation> asked, Unit.Id unit, List<Instant> begun, List<StatedFigures.Stated> stated) {
        var hours = Duration.ofHours(asked.rule(unit).withinHours());
        var states = new ArrayList<State>();
        for (var beginning : begun) {
            var due = beginning.plus(hours);
            if (!asked.day().isAfter(day(due))) {
                states.add(state(beginning, due, stated, asked.asOf()));
            }
        }
        if (states.isEmpty()) {
            boolean none = stated.stream().anyMatch(each -> day(each.at()).equals(asked.day()) && each.value() == 0);
            return none
                    ? Optional.of(Finding.of(unit, State.NOT_APPLICABLE, "health.evidence.no-isolation"))
                    : Optional.empty();
        }
        var worst = states.stream().reduce(State::worse).orElseThrow();
        int open = (int) states.stream()
                .filter(state -> state == State.UNKNOWN || state == State.MISSING)
                .count();
        return Optional.of(Finding.of(unit, worst, "health.evidence.isolation", states.size(), open));
    }

    /// Before the deadline nobody knows; a report that says nobody is isolated reports nobody.
    private static State state(Instant beginning, Instant due, List<StatedFigures.Stated> stated, Instant asOf) {
        return stated.stream()
                .filter(each -> each.value() > 0 && !each.at().isBefore(beginning))
                .findFirst()
                .map(each -> each.at().isAfter(due) ? State.LATE : State.MET)
                .orElse(asOf.isAfter(due) ? State.MISSING : State.UNKNOWN);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Words.OFFICE_ZONE).toLocalDate();
    }
}
