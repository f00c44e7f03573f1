package vn.truc.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;
import vn.truc.report.IndicatorSource;

/// Counts declarations, exposures and isolation for reports. Where nobody declared there is nothing to count:
/// exposures, cases and isolation are then unknown unless the register names somebody.
@Component
class HealthFigures implements IndicatorSource {
    private static final String DECLARED = "declared";
    private static final String NOT_DECLARED = "not-declared";

    private final FigureRepository repository;
    private final People people;

    HealthFigures(FigureRepository repository, People people) {
        this.repository = repository;
        this.people = people;
    }

    @Override
    public Set<String> indicators() {
        var exposures =
                Arrays.stream(Exposure.values()).flatMap(each -> Stream.of(code(each), code(each) + "-contact"));
        return Stream.concat(Stream.of(DECLARED, NOT_DECLARED, "cases", "suspects", "isolated"), exposures)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Figure> figures(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var staff = people.headcount(Set.copyOf(units), day);
        var figures = new ArrayList<Figure>();
        for (var counts : repository.counts(units, day, asOf)) {
            int all = staff.getOrDefault(counts.unit(), 0);
            if (all > 0) {
                figures.add(new Figure(counts.unit(), DECLARED, counts.declared()));
                figures.add(new Figure(counts.unit(), NOT_DECLARED, Math.max(0, all - counts.declared())));
            }
            if (counts.declared() > 0 || counts.isolated() > 0) {
                figures.add(new Figure(counts.unit(), "cases", counts.cases()));
                figures.add(new Figure(counts.unit(), "suspects", counts.suspects()));
                figures.add(new Figure(counts.unit(), "isolated", counts.isolated()));
            }
        }
        figures.addAll(repository.exposures(units, day, asOf));
        return figures;
    }

    static String code(Exposure exposure) {
        return "exposure-" + exposure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
