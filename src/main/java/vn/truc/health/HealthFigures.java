package vn.truc.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        var apart = repository.apart(units, day, asOf).stream()
                .collect(Collectors.groupingBy(FigureRepository.Apart::unit));
        var figures = new ArrayList<Figure>();
        for (var counts : repository.counts(units, day, asOf)) {
            int all = staff.getOrDefault(counts.unit(), 0);
            if (all > 0) {
                figures.add(new Figure(counts.unit(), DECLARED, counts.declared()));
                figures.add(new Figure(counts.unit(), NOT_DECLARED, Math.max(0, all - counts.declared())));
            }
            if (counts.declared() > 0 || counts.isolated() > 0) {
                figures.addAll(standings(counts.unit(), apart.getOrDefault(counts.unit(), List.of())));
                figures.add(new Figure(counts.unit(), "isolated", counts.isolated()));
            }
        }
        repository.exposures(units, day, asOf).stream()
                .collect(Collectors.groupingBy(
                        FigureRepository.Exposed::unit,
                        Collectors.mapping(FigureRepository.Exposed::marks, Collectors.toList())))
                .forEach((unit, marks) -> figures.addAll(exposures(unit, marks)));
        return figures;
    }

    /// How many are cases and suspected; unknown where an order no longer opens because the keys are lost.
    private static List<Figure> standings(Unit.Id unit, List<FigureRepository.Apart> apart) {
        if (apart.stream().anyMatch(each -> each.standing().isEmpty())) {
            return List.of();
        }
        return List.of(
                new Figure(unit, "cases", people(apart, Isolation.Standing.CASE)),
                new Figure(unit, "suspects", people(apart, Isolation.Standing.SUSPECT)));
    }

    private static long people(List<FigureRepository.Apart> apart, Isolation.Standing standing) {
        return apart.stream()
                .filter(each -> each.standing().filter(standing::equals).isPresent())
                .map(FigureRepository.Apart::person)
                .distinct()
                .count();
    }

    /// The five exposures, of oneself or of contacts, and those of contacts apart; unknown where the keys are lost.
    private static List<Figure> exposures(Unit.Id unit, List<Optional<Set<Exposure.Mark>>> declared) {
        if (declared.stream().anyMatch(Optional::isEmpty)) {
            return List.of();
        }
        var known = declared.stream().flatMap(Optional::stream).toList();
        var figures = new ArrayList<Figure>();
        for (var exposure : Exposure.values()) {
            var contact = new Exposure.Mark(exposure, Relation.CONTACT);
            var own = new Exposure.Mark(exposure, Relation.SELF);
            long contacts =
                    known.stream().filter(marks -> marks.contains(contact)).count();
            long people = known.stream()
                    .filter(marks -> marks.contains(contact) || marks.contains(own))
                    .count();
            figures.add(new Figure(unit, code(exposure), people));
            figures.add(new Figure(unit, code(exposure) + "-contact", contacts));
        }
        return figures;
    }

    static String code(Exposure exposure) {
        return "exposure-" + exposure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
