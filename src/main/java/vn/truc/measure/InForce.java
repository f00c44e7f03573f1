package vn.truc.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// What holds for a unit on a day, with the clauses it comes from. Everything else in Trực asks this and obeys.
public final class InForce {
    private final Unit.Id unit;
    private final LocalDate day;
    private final List<MeasureSource> sources;
    private final List<Exemption> exemptions;
    private final Merge merged;

    InForce(Unit.Id unit, LocalDate day, List<MeasureSource> sources, List<Exemption> exemptions, Merge merged) {
        this.unit = unit;
        this.day = day;
        this.sources = sources;
        this.exemptions = exemptions;
        this.merged = merged;
    }

    /// What these clauses and exemptions, which all reach the unit on the day, come to.
    static InForce of(Unit.Id unit, LocalDate day, List<MeasureSource> sources, List<Exemption> exemptions) {
        return new InForce(
                unit,
                day,
                sources,
                exemptions,
                Merge.of(without(sources, exemptions, Exemption.Whom.Everybody.class::isInstance)));
    }

    /// The same for another unit that the same clauses reach.
    InForce of(Unit.Id other) {
        return new InForce(other, day, sources, exemptions, merged);
    }

    /// The unit asked about.
    public Unit.Id unit() {
        return unit;
    }

    /// The day asked about.
    public LocalDate day() {
        return day;
    }

    /// The rule of this kind that the unit obeys, if any; where one kind can hold several times, ask `all`.
    public <R extends Rule> Optional<R> find(Class<R> kind) {
        return all(kind).stream().findFirst();
    }

    /// The rules of this kind, each of which the unit obeys; also those that are in conflict.
    public <R extends Rule> List<R> all(Class<R> kind) {
        return merged.measures().stream()
                .map(Measure::rule)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// The measures about this subject; several only in a conflict.
    public List<Measure> about(Rule.Subject subject) {
        return merged.measures().stream()
                .filter(measure -> measure.rule().subject().equals(subject))
                .toList();
    }

    /// Everything that holds, with its clauses, in reading order.
    public List<Measure> measures() {
        return merged.measures();
    }

    /// What somebody must decide, because the clauses cannot be merged.
    public List<Conflict> conflicts() {
        return merged.conflicts();
    }

    /// Who is exempted from something here.
    public List<Exemption> exemptions() {
        return exemptions;
    }

    /// The clauses that an exemption names, of those that reach the unit.
    public List<MeasureSource> sourcesOf(Exemption exemption) {
        return sources.stream()
                .filter(source -> exemption.sources().contains(source.id()))
                .toList();
    }

    /// What holds for one person of the unit, whose functions these are.
    public InForce forPerson(Person.Id person, List<String> functions) {
        if (exemptions.stream().allMatch(exemption -> exemption.whom() instanceof Exemption.Whom.Everybody)) {
            return this;
        }
        var left = without(sources, exemptions, whom -> concerns(whom, person, functions));
        return new InForce(unit, day, sources, exemptions, Merge.of(left));
    }

    /// What holds elsewhere, such as in a building, for somebody who is exempted here.
    public InForce elsewhere(InForce other, Person.Id person, List<String> functions) {
        var freed = exemptions.stream()
                .filter(exemption -> !(exemption.whom() instanceof Exemption.Whom.Everybody))
                .filter(exemption -> concerns(exemption.whom(), person, functions))
                .flatMap(exemption -> exemption.sources().stream())
                .collect(Collectors.toSet());
        if (freed.isEmpty()) {
            return other;
        }
        var left = other.sources.stream()
                .filter(source -> !freed.contains(source.id()))
                .toList();
        return of(other.unit, other.day, left, other.exemptions);
    }

    private static boolean concerns(Exemption.Whom whom, Person.Id person, List<String> functions) {
        return switch (whom) {
            case Exemption.Whom.Everybody _ -> true;
            case Exemption.Whom.Function(var name) -> functions.contains(name);
            case Exemption.Whom.Somebody(var exempted) -> exempted.equals(person);
        };
    }

    private static List<MeasureSource> without(
            List<MeasureSource> sources, List<Exemption> exemptions, Predicate<Exemption.Whom> exempted) {
        var left = new ArrayList<>(sources);
        exemptions.stream()
                .filter(exemption -> exempted.test(exemption.whom()))
                .forEach(
                        exemption -> left.removeIf(source -> exemption.sources().contains(source.id())));
        return left;
    }
}
