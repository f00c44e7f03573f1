package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.truc.measure.Cutoff;
import vn.truc.organisation.Unit;

/// All units that owe an office a report of a day, each with where it stands at a moment.
public record Roll(Form form, Unit recipient, LocalDate period, Instant at, List<Line> lines) {
    public Roll {
        lines = List.copyOf(lines);
    }

    /// Those of which nothing has come, those that nobody has begun last.
    public List<Line> missing() {
        return lines.stream()
                .filter(line -> !line.submitted())
                .sorted(Comparator.comparing(line -> line.report().isEmpty()))
                .toList();
    }

    /// Those whose report lies at the office.
    public List<Line> submitted() {
        return lines.stream().filter(Line::submitted).toList();
    }

    /// Those that stand there.
    public List<Line> standing(Line.Standing standing) {
        return lines.stream().filter(line -> line.standing(at) == standing).toList();
    }

    /// The clock time most units go by, the strictest; empty only where nobody owes anything.
    public Optional<Dueness.Due> due() {
        return lines.stream()
                .map(Line::due)
                .min(Comparator.comparing(Dueness.Due::at)
                        .thenComparing(Dueness.Due::cutoff, Comparator.comparing(Cutoff::inclusive)));
    }
}
