package vn.truc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.measure.Conflict;
import vn.truc.measure.InForce;
import vn.truc.measure.Measure;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.OfficeNames;
import vn.truc.measure.Reach;
import vn.truc.organisation.Competences;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.task.Task;

/// What a directive turns into when it goes live: clauses of measures, tasks, and the end of what it replaces.
@Component
class DirectiveWork {
    private final DirectiveRepository repository;
    private final EndedClauses ended;
    private final Measures measures;
    private final Units units;
    private final People people;
    private final Holders holders;
    private final OfficeNames offices;
    private final Competences competences;

    DirectiveWork(
            DirectiveRepository repository,
            EndedClauses ended,
            Measures measures,
            Units units,
            People people,
            Holders holders,
            OfficeNames offices,
            Competences competences) {
        this.repository = repository;
        this.ended = ended;
        this.measures = measures;
        this.units = units;
        this.people = people;
        this.holders = holders;
        this.offices = offices;
        this.competences = competences;
    }

    /// The rules that the directive orders.
    List<MeasureSource> sources(Directive directive) {
        return directive.clauses().stream()
                .flatMap(clause -> clause.content() instanceof Clause.Ordered(var rule)
                        ? Stream.of(new MeasureSource(
                                new MeasureSource.Id(clause.id()),
                                rule,
                                directive.origin(clause),
                                directive.issuer(),
                                directive.reach(clause),
                                directive.period()))
                        : Stream.empty())
                .toList();
    }

    /// Whether everybody whom it names stands in the issuer's line or territory, or works where it reaches;
    /// measures are judged once more when they come in force, but a document may hold none.
    boolean withinIssuer(Directive directive) {
        var day = directive.period().from();
        var issuer = Set.of(directive.issuer());
        var outside = reaches(directive)
                .flatMap(reach -> named(reach).stream())
                .filter(unit -> !units.within(unit, issuer, day))
                .toList();
        return competences.directsSeatsOf(directive.issuer(), outside, day) && workers(directive, issuer, day);
    }

    /// Whether the areas that it addresses lie within the territory that its issuer directs.
    boolean withinTerritory(Directive directive) {
        return reaches(directive)
                .flatMap(reach -> reach instanceof Reach.Territory(var area) ? Stream.of(area) : Stream.empty())
                .allMatch(area -> competences.directs(
                        directive.issuer(), area, directive.period().from()));
    }

    /// The units that the document or one of its clauses reaches on a day, and those for whom it ends something.
    Set<Unit.Id> reached(Directive directive, LocalDate day) {
        var reached = new LinkedHashSet<Unit.Id>();
        reaches(directive).distinct().forEach(reach -> reached.addAll(measures.unitsIn(reach, day)));
        ended.by(directive).forEach(source -> reached.addAll(measures.unitsIn(source.reach(), day)));
        return reached;
    }

    /// Those of them that are to confirm: not the issuer itself where only a clause of its own says what it does.
    Set<Unit.Id> told(Directive directive, LocalDate day) {
        var told = reached(directive, day);
        if (!measures.unitsIn(directive.reach(), day).contains(directive.issuer())) {
            told.remove(directive.issuer());
        }
        return told;
    }

    private static Stream<Reach> reaches(Directive directive) {
        return Stream.concat(
                Stream.of(directive.reach()), directive.clauses().stream().flatMap(clause -> clause.reach().stream()));
    }

    private boolean workers(Directive directive, Set<Unit.Id> issuer, LocalDate day) {
        var asked = directive.clauses().stream()
                .flatMap(clause -> clause.content() instanceof Clause.Work work
                        ? Stream.concat(work.lead().stream(), work.with().stream())
                        : Stream.empty())
                .filter(unit -> !units.within(unit, issuer, day))
                .toList();
        return asked.isEmpty() || measures.unitsIn(directive.reach(), day).containsAll(asked);
    }

    private static Set<Unit.Id> named(Reach reach) {
        return switch (reach) {
            case Reach.Line line -> Set.of(line.root());
            case Reach.Listed(var listed) -> listed;
            case Reach.Territory _, Reach.Nobody _ -> Set.of();
        };
    }

    /// The work that the directive gives, one task for each lead unit.
    List<Task> tasks(Directive directive) {
        return directive.clauses().stream()
                .flatMap(clause -> clause.content() instanceof Clause.Work work
                        ? work.lead().stream().map(lead -> task(directive, clause, work, lead))
                        : Stream.empty())
                .toList();
    }

    /// The directives that this one replaces and that would hold on its first day, by then ended or not.
    List<Directive> superseded(Directive directive) {
        return directive.relations().stream()
                .filter(relation -> relation.kind() == Directive.Relation.Kind.REPLACES)
                .flatMap(relation -> repository.find(relation.other()).stream())
                .filter(other -> holdsOn(directive.period().from(), other))
                .toList();
    }

    private static boolean holdsOn(LocalDate day, Directive other) {
        return switch (other.status()) {
            case DRAFT -> false;
            case IN_FORCE -> true;
            case ENDED -> other.period().contains(day);
        };
    }

    /// Whom the directive reaches and what changes for them on its first day.
    Review review(Directive directive) {
        var day = directive.period().from();
        var sources = sources(directive);
        var reached = reached(directive, day);
        var withdrawn =
                superseded(directive).stream().map(other -> other.id().value()).collect(Collectors.toSet());
        var ending = ended.by(directive);
        var ends = ending.stream().map(MeasureSource::id).collect(Collectors.toSet());
        var released = released(withdrawn, reached, day);
        var after = measures.preview(sources, withdrawn, ends, reached, day);
        var without = measures.preview(sources, withdrawn, ends, released, day);
        return new Review(
                directive,
                units.named(reached, day),
                people.staff(reached, day).size(),
                holders.of(directive, day, Map.of()),
                changes(measures.inForce(reached, day), after, offices.on(day)),
                ending.stream()
                        .map(source ->
                                new Review.Ending(source, units.named(measures.unitsOf(List.of(source), day), day)))
                        .toList(),
                units.named(released, day),
                changes(measures.inForce(released, day), without, offices.on(day)),
                conflicts(after));
    }

    /// Whom a document reaches that is replaced, and the new one does not.
    private Set<Unit.Id> released(Set<UUID> withdrawn, Set<Unit.Id> reached, LocalDate day) {
        var released = withdrawn.stream()
                .flatMap(document -> measures.unitsOf(measures.of(document), day).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        released.removeAll(reached);
        return released;
    }

    private static Task task(Directive directive, Clause clause, Clause.Work work, Unit.Id lead) {
        var id = new Task.Id(derived(clause.id(), lead.value()));
        return Task.open(id, clause.text(), lead, work.with(), work.due(), directive.origin(clause));
    }

    /// One id for the same two, such as a clause and a unit, however often it is asked for.
    static UUID derived(UUID one, UUID other) {
        var low = other.getLeastSignificantBits() ^ one.getLeastSignificantBits();
        return new UUID(one.getMostSignificantBits(), (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    private static List<Review.Change> changes(
            List<InForce> before, List<InForce> after, UnaryOperator<String> offices) {
        Map<Review.Change, Integer> counted = new LinkedHashMap<>();
        for (int unit = 0; unit < before.size(); unit++) {
            var old = words(before.get(unit).measures(), offices);
            var now = words(after.get(unit).measures(), offices);
            var subjects = new LinkedHashSet<>(now.keySet());
            subjects.addAll(old.keySet());
            for (var subject : subjects) {
                var was = Optional.ofNullable(old.get(subject));
                var will = Optional.ofNullable(now.get(subject));
                if (!was.map(Said::words).equals(will.map(Said::words))) {
                    var title = will.or(() -> was).map(Said::title).orElseThrow();
                    var change = new Review.Change(title, was.map(Said::words), will.map(Said::words), 0);
                    counted.merge(change, 1, Integer::sum);
                }
            }
        }
        return counted.entrySet().stream()
                .map(change -> new Review.Change(
                        change.getKey().title(),
                        change.getKey().before(),
                        change.getKey().after(),
                        change.getValue()))
                .toList();
    }

    private static Map<String, Said> words(List<Measure> measures, UnaryOperator<String> offices) {
        var said = new TreeMap<String, Said>();
        measures.forEach(measure -> said.merge(
                measure.rule().subject().toString(),
                new Said(measure.rule().title(), measure.rule().inWords(offices)),
                (first, second) -> first));
        return said;
    }

    private static List<Conflict> conflicts(Collection<InForce> after) {
        Set<String> seen = new LinkedHashSet<>();
        var conflicts = new ArrayList<Conflict>();
        after.stream().flatMap(inForce -> inForce.conflicts().stream()).forEach(conflict -> {
            if (seen.add(conflict.toString())) {
                conflicts.add(conflict);
            }
        });
        return conflicts;
    }

    private record Said(Message title, Message words) {}
}
