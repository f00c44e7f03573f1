package vn.truc.directive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.organisation.Competences;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// The clauses of earlier documents that a later one ends one by one, the rest of those documents left as it is. Only
/// clauses of documents that it amends, of the same issuer or of one that stands below it.
@Component
public class EndedClauses {
    private final EndedClauseRepository repository;
    private final DirectiveRepository directives;
    private final Measures measures;
    private final Competences competences;
    private final Units units;
    private final OfficeClock clock;

    EndedClauses(
            EndedClauseRepository repository,
            DirectiveRepository directives,
            Measures measures,
            Competences competences,
            Units units,
            OfficeClock clock) {
        this.repository = repository;
        this.directives = directives;
        this.measures = measures;
        this.competences = competences;
        this.units = units;
        this.clock = clock;
    }

    /// The clauses of earlier documents that a document ends.
    public List<MeasureSource> by(Directive directive) {
        var ids = ids(directive);
        return ids.isEmpty() ? List.of() : measures.find(ids);
    }

    /// The clauses that a draft can end: those in force of the documents that it amends.
    public List<MeasureSource> endable(Directive draft) {
        return draft.relations().stream()
                .filter(relation -> relation.kind() == Directive.Relation.Kind.AMENDS)
                .flatMap(relation -> directives.find(relation.other()).stream())
                .filter(other -> other.status() == Directive.Status.IN_FORCE)
                .flatMap(other -> measures.of(other.id().value()).stream())
                .filter(source -> source.period().until() == null
                        || source.period().until().isAfter(draft.period().from()))
                .filter(source -> overrules(draft, source))
                .toList();
    }

    /// What is wrong with the clauses that a draft ends.
    FormErrors check(Directive draft) {
        var ids = ids(draft);
        if (ids.isEmpty()) {
            return FormErrors.none();
        }
        var endable = endable(draft).stream().map(MeasureSource::id).collect(Collectors.toSet());
        return endable.containsAll(ids) ? FormErrors.none() : FormErrors.at("ends", Message.of("directive.wrong.ends"));
    }

    /// Ends them from the first day of the document, and remembers until when they would have held.
    void end(Actor by, Directive directive) {
        var ending = by(directive);
        if (!ending.isEmpty()) {
            measures.end(by, ids(directive), directive.period().from());
            repository.remember(directive.id(), ending);
        }
    }

    /// Lets them hold on where the document was withdrawn before it came to hold, as an act of Trực for their body; as
    /// long as the rest of their document holds.
    void letHold(Directive directive) {
        for (var held : repository.forget(directive.id())) {
            var source = measures.find(Set.of(held.clause())).getFirst();
            var truc = new Author(units.bodyOf(source.issuer(), clock.today()).value(), null, "Trực");
            measures.letHold(truc, Set.of(held.clause()), directive.period().from(), held.until());
        }
    }

    /// Lets the clauses of a document hold on that was to be replaced on a day: as long as it does, and those that
    /// others end one by one until then.
    void letHold(Author by, Directive former, LocalDate replaced) {
        var first = former.period().from();
        var singly = new HashMap<MeasureSource.Id, LocalDate>();
        of(former.id())
                .forEach(one -> singly.merge(
                        one.clause(),
                        one.from().isBefore(first) ? first : one.from(),
                        (earlier, later) -> earlier.isBefore(later) ? earlier : later));
        var until = former.period().until();
        var whole = new HashSet<MeasureSource.Id>();
        for (var source : measures.of(former.id().value())) {
            var end = singly.get(source.id());
            if (end != null && (until == null || end.isBefore(until))) {
                measures.letHold(by, Set.of(source.id()), replaced, end);
            } else {
                whole.add(source.id());
            }
        }
        measures.letHold(by, whole, replaced, until);
    }

    /// The clauses of a document that others ended one by one.
    public List<EndedClause> of(Directive.Id id) {
        return repository.of(id);
    }

    private boolean overrules(Directive draft, MeasureSource source) {
        var day = draft.period().from();
        var issuer = Objects.requireNonNull(Optional.ofNullable(
                        units.successors(Set.of(source.issuer()), day).get(source.issuer()))
                .orElse(source.issuer()));
        return units.within(issuer, Set.of(draft.issuer()), day)
                || competences.directsSeatsOf(draft.issuer(), Set.of(issuer), day);
    }

    private static Set<MeasureSource.Id> ids(Directive directive) {
        return directive.clauses().stream()
                .flatMap(clause -> clause.content() instanceof Clause.Ending(var ended)
                        ? ended.stream()
                        : Stream.<MeasureSource.Id>empty())
                .collect(Collectors.toSet());
    }
}
