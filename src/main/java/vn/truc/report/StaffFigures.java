package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;

/// Counts the people of units by their posts. A unit where nobody has been entered yet has no figure.
@Component
class StaffFigures implements IndicatorSource {
    private static final String STAFF = "staff";

    private final People people;

    StaffFigures(People people) {
        this.people = people;
    }

    @Override
    public Set<String> indicators() {
        return Set.of(STAFF);
    }

    @Override
    public List<Figure> figures(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        return people.headcount(Set.copyOf(units), day).entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new Figure(count.getKey(), STAFF, count.getValue()))
                .toList();
    }
}
