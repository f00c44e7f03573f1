package vn.truc.directive.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Attachments;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.directive.EndedClauses;
import vn.truc.directive.Receipt;
import vn.truc.directive.Receipts;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.OfficeNames;
import vn.truc.measure.Reach;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.page.Words;
import vn.truc.task.Task;
import vn.truc.task.Tasks;

/// Puts together what the pages of one directive show.
@Component
class DirectivePages {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int MAY_BE_ASKED = 3;

    private final Directives directives;
    private final EndedClauses ended;
    private final Receipts receipts;
    private final Attachments files;
    private final AddresseeWords words;
    private final ExemptionWords exemptions;
    private final Measures measures;
    private final OfficeNames offices;
    private final Tasks tasks;
    private final Units units;
    private final People people;
    private final Areas areas;
    private final Rights rights;
    private final OfficeClock clock;

    DirectivePages(
            Directives directives,
            EndedClauses ended,
            Receipts receipts,
            Attachments files,
            AddresseeWords words,
            ExemptionWords exemptions,
            Measures measures,
            OfficeNames offices,
            Tasks tasks,
            Units units,
            People people,
            Areas areas,
            Rights rights,
            OfficeClock clock) {
        this.directives = directives;
        this.ended = ended;
        this.receipts = receipts;
        this.files = files;
        this.words = words;
        this.exemptions = exemptions;
        this.measures = measures;
        this.offices = offices;
        this.tasks = tasks;
        this.units = units;
        this.people = people;
        this.areas = areas;
        this.rights = rights;
        this.clock = clock;
    }

    /// Whether somebody may read it: it reaches a unit within their reach, or they may issue or draft in its issuer's
    /// name.
    boolean mayRead(Actor actor, Directive directive, LocalDate today) {
        if (rights.mayOnceWithin(actor, Right.DRAFT_DIRECTIVES, directive.issuer())
                || rights.mayOnceWithin(actor, Right.ISSUE_DIRECTIVES, directive.issuer())) {
            return true;
        }
        return !directive.draft()
                && (rights.mayOnceWithin(actor, Right.READ_UNIT, directive.issuer())
                        || receipts.addressedTo(actor, directive)
                        || reaches(actor, directive, today));
    }

    private boolean reaches(Actor actor, Directive directive, LocalDate today) {
        var reached = reached(directive, today);
        return units.upward(actor.unit(), today).stream().map(Unit::id).anyMatch(reached::contains)
                || !rights.reached(actor, Right.READ_UNIT, reached).isEmpty();
    }

    /// The units that it reaches, those that were merged as what they went into.
    private Set<Unit.Id> reached(Directive directive, LocalDate today) {
        var asked = receipts.of(directive.id()).stream().map(Receipt::unit).collect(Collectors.toSet());
        var successors = units.successors(asked, today);
        return asked.stream().map(unit -> successors.getOrDefault(unit, unit)).collect(Collectors.toSet());
    }

    Page show(Actor actor, Directive directive, FormErrors errors) {
        return show(actor, directive, Words.day(clock.today()), errors);
    }

    /// The same with the day that was typed to withdraw it from.
    Page show(Actor actor, Directive directive, String withdrawnFrom, FormErrors errors) {
        return Page.of(
                Message.of("directive.one", directive.number().toString()),
                TEMPLATES.directiveShow(content(actor, directive, withdrawnFrom, errors)));
    }

    /// What the page of a directive shows.
    DirectivePage content(Actor actor, Directive directive, FormErrors errors) {
        return content(actor, directive, "", errors);
    }

    private DirectivePage content(Actor actor, Directive directive, String withdrawnFrom, FormErrors errors) {
        var today = clock.today();
        var asked = receipts.of(directive.id());
        var work = tasks.of(directive.id().value());
        var named = named(directive, work, asked, today);
        var answering = actor.roots(Right.ANSWER_DIRECTIVES);
        var toConfirm = asked.stream()
                .filter(receipt -> !receipt.confirmed() && answering.contains(receipt.unit()))
                .map(receipt -> named.get(receipt.unit()))
                .toList();
        return new DirectivePage(
                directive,
                units.known(Set.of(directive.issuer()), today)
                        .values()
                        .iterator()
                        .next(),
                reach(directive.reach(), today),
                related(directive),
                today,
                work,
                asked,
                named,
                toConfirm,
                receipts.unread(actor).stream().anyMatch(unread -> unread.id().equals(directive.id())),
                receipts.addressed(directive).stream()
                        .map(receipt -> new DirectivePage.Addressed(words.say(receipt.addressee(), today), receipt))
                        .toList(),
                exempted(directive, rights.mayOnceWithin(actor, Right.ISSUE_DIRECTIVES, directive.issuer()), today),
                ended.by(directive),
                ended.of(directive.id()),
                offices.on(today),
                files.fileName(directive.id()),
                new DirectivePage.May(
                        rights.mayOnceWithin(actor, Right.DRAFT_DIRECTIVES, directive.issuer()),
                        rights.mayOnceWithin(actor, Right.ISSUE_DIRECTIVES, directive.issuer())),
                withdrawnFrom,
                errors);
    }

    private List<DirectivePage.Related> related(Directive directive) {
        return directive.relations().stream()
                .flatMap(relation -> directives.find(relation.other()).stream()
                        .map(other -> new DirectivePage.Related(
                                Message.of("directive.relation." + relation.kind()),
                                other.number().toString())))
                .toList();
    }

    private List<DirectivePage.Exempted> exempted(Directive directive, boolean names, LocalDate today) {
        var clauses = directive.clauses().stream()
                .map(clause -> new MeasureSource.Id(clause.id()))
                .toList();
        return measures.exemptionsFrom(clauses).stream()
                .map(exemption -> new DirectivePage.Exempted(exemption, exemptions.say(exemption, names, today)))
                .toList();
    }

    /// The first of those who may put it in force, but for whoever entered it; the nearest first.
    private List<String> others(Directive directive) {
        var may = rights.holders(Right.ISSUE_DIRECTIVES, directive.issuer()).stream()
                .filter(person -> !person.equals(directive.drafter()))
                .limit(MAY_BE_ASKED)
                .toList();
        return people.named(may).stream().map(Person::name).toList();
    }

    Page review(Actor actor, Directive directive, FormErrors errors) {
        var mayIssue = !actor.is(directive.drafter());
        var review = directives.review(directive.id());
        return Page.of(
                Message.of("directive.review.title"),
                TEMPLATES.directiveReview(new ReviewPage(
                        review,
                        reach(directive.reach(), directive.period().from()),
                        review.persons().stream()
                                .map(receipt -> new DirectivePage.Addressed(
                                        words.say(
                                                receipt.addressee(),
                                                directive.period().from()),
                                        receipt))
                                .toList(),
                        offices.on(directive.period().from()),
                        mayIssue,
                        mayIssue ? List.of() : others(directive),
                        errors)));
    }

    /// Whom it reaches, in words.
    String reach(Reach reach, LocalDate day) {
        return switch (reach) {
            case Reach.Line(var root, var except) -> Words.t("directive.reach.line", name(root, day), except.size());
            case Reach.Territory(var area) ->
                Words.t("directive.reach.area", areas.find(area).map(Area::name).orElse(""));
            case Reach.Listed(var listed) -> Words.t("directive.reach.listed", listed.size());
            case Reach.Nobody() -> Words.t("directive.reach.nobody");
        };
    }

    private String name(Unit.Id id, LocalDate day) {
        return Optional.ofNullable(units.known(Set.of(id), day).get(id))
                .map(Unit::name)
                .orElse("");
    }

    private Map<Unit.Id, Unit> named(Directive directive, List<Task> work, List<Receipt> receipts, LocalDate day) {
        var ids = new HashSet<Unit.Id>();
        receipts.forEach(receipt -> ids.add(receipt.unit()));
        work.forEach(task -> ids.add(task.lead()));
        directive.clauses().forEach(clause -> {
            if (clause.content() instanceof Clause.Work given) {
                ids.addAll(given.lead());
                ids.addAll(given.with());
            }
        });
        return units.known(ids, day);
    }
}
