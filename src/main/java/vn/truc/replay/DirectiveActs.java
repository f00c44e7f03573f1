package vn.truc.replay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.directive.Receipts;
import vn.truc.document.DocumentNumber;
import vn.truc.measure.Exemption;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Team;
import vn.truc.organisation.Unit;
import vn.truc.task.Task;
import vn.truc.task.Tasks;

/// What people of a case do with documents and the work they order.
@Component
class DirectiveActs {
    private final Directives directives;
    private final Receipts receipts;
    private final Tasks tasks;
    private final OfficeClock clock;

    DirectiveActs(Directives directives, Receipts receipts, Tasks tasks, OfficeClock clock) {
        this.directives = directives;
        this.receipts = receipts;
        this.tasks = tasks;
        this.clock = clock;
    }

    void draft(Stage stage, Actor by, Event.Draft act) {
        var paper = stage.told().paper(act.directive());
        stage.directive(paper.code(), new Directive.Id(clock.newId()));
        paper.clauses().forEach(clause -> stage.clause(clause.id(), clock.newId()));
        Refusals.value(directives.draft(by, directive(stage, by, paper)), "the draft");
    }

    void issue(Stage stage, Actor by, Event.Issue act) {
        Refusals.value(directives.issue(by, stage.directive(act.directive())), "issuing");
    }

    void withdraw(Stage stage, Actor by, Event.Withdraw act) {
        Refusals.value(directives.withdraw(by, stage.directive(act.directive()), act.from()), "the withdrawal");
    }

    void exempt(Stage stage, Actor by, Event.Exempt act) {
        var id = stage.directive(act.directive());
        var exemption = clock.newId();
        Exemption.Whom whom = new Exemption.Whom.Everybody();
        if (act.function() != null) {
            whom = new Exemption.Whom.Function(act.function());
        } else if (act.person() != null) {
            whom = new Exemption.Whom.Somebody(stage.person(act.person()).id());
        }
        Refusals.value(
                directives.exempt(
                        by,
                        id,
                        new Exemption(
                                new Exemption.Id(exemption),
                                act.clauses().stream()
                                        .map(clause -> new MeasureSource.Id(stage.clause(clause)))
                                        .collect(Collectors.toSet()),
                                new Reach.Listed(units(stage, act.units())),
                                whom,
                                new Origin(exemption, act.number(), ""),
                                directives.find(id).orElseThrow().issuer(),
                                new Period(act.from(), act.until()))),
                "the exemption");
    }

    void acknowledge(Stage stage, Actor by, Event.Acknowledge act) {
        Refusals.value(
                receipts.acknowledge(
                        by,
                        stage.directive(act.directive()),
                        stage.unit(act.unit()).id()),
                "confirming");
    }

    void done(Stage stage, Actor by, Event.Done act) {
        var task = task(stage, act.clause(), act.unit()).orElseThrow();
        Refusals.value(tasks.done(by, task.id(), act.result()), "the result");
    }

    /// The work that a clause gave to a unit.
    Optional<Task> task(Stage stage, String clause, String unit) {
        var paper = stage.told().directives().stream()
                .filter(each ->
                        each.clauses().stream().anyMatch(said -> said.id().equals(clause)))
                .findFirst()
                .orElseThrow();
        var label = paper.clauses().stream()
                .filter(said -> said.id().equals(clause))
                .map(Paper.Clause::called)
                .findFirst()
                .orElseThrow();
        return tasks.of(stage.directive(paper.code()).value()).stream()
                .filter(task -> task.origin().clause().equals(label)
                        && task.lead().equals(stage.unit(unit).id()))
                .findFirst();
    }

    private Directive directive(Stage stage, Actor by, Paper paper) {
        var team = stage.team(paper.issuer());
        var issuer =
                team.map(Team::unit).orElseGet(() -> stage.unit(paper.issuer()).id());
        return new Directive(
                stage.directive(paper.code()),
                DocumentNumber.parse(paper.number()).orElseThrow(),
                paper.type(),
                issuer,
                team.map(Team::name).orElseGet(() -> stage.unit(paper.issuer()).name()),
                paper.signer(),
                paper.date(),
                paper.subject(),
                reach(stage, paper.reach()),
                new Period(paper.inForceFrom(), paper.until()),
                paper.clauses().stream().map(clause -> clause(stage, clause)).toList(),
                relations(stage, paper).toList(),
                Directive.Status.DRAFT,
                0,
                by.person().id(),
                Optional.empty());
    }

    private static Clause clause(Stage stage, Paper.Clause told) {
        return new Clause(
                stage.clause(told.id()),
                told.called(),
                told.text(),
                content(stage, told),
                Optional.ofNullable(told.reach()).map(reach -> reach(stage, reach)));
    }

    private static Clause.Content content(Stage stage, Paper.Clause told) {
        if (told.measure() != null) {
            return new Clause.Ordered(told.measure());
        }
        if (told.task() != null) {
            var work = told.task();
            return new Clause.Work(
                    units(stage, work.lead()), units(stage, work.with()), Optional.ofNullable(work.due()));
        }
        if (!told.ends().isEmpty()) {
            return new Clause.Ending(told.ends().stream()
                    .map(clause -> new MeasureSource.Id(stage.clause(clause)))
                    .collect(Collectors.toSet()));
        }
        return new Clause.ToRead(told.read() != null && told.read().everybody());
    }

    private static Stream<Directive.Relation> relations(Stage stage, Paper paper) {
        return Stream.of(
                        related(stage, Directive.Relation.Kind.BASED_ON, paper.basis()),
                        related(stage, Directive.Relation.Kind.AMENDS, paper.amends()),
                        related(stage, Directive.Relation.Kind.REPLACES, paper.replaces()))
                .flatMap(each -> each);
    }

    private static Stream<Directive.Relation> related(Stage stage, Directive.Relation.Kind kind, List<String> others) {
        return others.stream().map(other -> new Directive.Relation(kind, stage.directive(other)));
    }

    private static Reach reach(Stage stage, Paper.Reach told) {
        if (told.area() != null) {
            return new Reach.Territory(stage.area(told.area()).id());
        }
        return told.subtree() == null
                ? new Reach.Listed(units(stage, List.copyOf(stage.told().reached(told))))
                : new Reach.Line(stage.unit(told.subtree()).id(), units(stage, told.except()));
    }

    private static Set<Unit.Id> units(Stage stage, List<String> codes) {
        return stage.told().codes(codes).stream()
                .map(code -> stage.unit(code).id())
                .collect(Collectors.toSet());
    }
}
