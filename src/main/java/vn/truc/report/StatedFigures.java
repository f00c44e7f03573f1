package vn.truc.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.organisation.Unit;

/// What units have stated about one figure in the reports that they submitted, in whatever form.
@Service
@Transactional(readOnly = true)
public class StatedFigures {
    private final SubmissionRepository repository;

    StatedFigures(SubmissionRepository repository) {
        this.repository = repository;
    }

    /// Every statement about a figure between two moments that covers these units, by themselves or by a unit
    /// above them, the earliest first.
    public Map<Unit.Id, List<Stated>> of(String indicator, Collection<Unit.Id> units, Instant from, Instant until) {
        return repository.stated(indicator, units, from, until).stream().collect(Collectors.groupingBy(Stated::unit));
    }

    /// A figure as a report stated it, which covers this unit.
    public record Stated(Unit.Id unit, Instant at, long value) {}
}
