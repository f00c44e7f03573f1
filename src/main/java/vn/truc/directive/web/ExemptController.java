package vn.truc.directive.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.document.DocumentNumber;
import vn.truc.measure.Exemption;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// Exempting units, one kind of work there, or one person from a clause in force, with the document that allows it; and
/// ending that early.
@Controller
class ExemptController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Directives directives;
    private final Measures measures;
    private final Choosers choosers;
    private final Units units;
    private final People people;
    private final Rights rights;
    private final OfficeClock clock;

    ExemptController(
            Directives directives,
            Measures measures,
            Choosers choosers,
            Units units,
            People people,
            Rights rights,
            OfficeClock clock) {
        this.directives = directives;
        this.measures = measures;
        this.choosers = choosers;
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @GetMapping("/directives/{id}/clauses/{clause}/exempt")
    Answer form(Actor actor, @PathVariable Directive.Id id, @PathVariable UUID clause) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("from", Words.day(clock.today()));
        typed.add("whom", "units");
        typed.add("below", "true");
        return page(actor, id, clause, clock.newId(), typed, FormErrors.none());
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/directives/{id}/clauses/{clause}/exempt")
    Answer exempt(
            Actor actor,
            @PathVariable Directive.Id id,
            @PathVariable UUID clause,
            @RequestParam UUID exemption,
            @RequestParam MultiValueMap<String, String> typed) {
        if ("find".equals(typed.getFirst("do"))) {
            return page(actor, id, clause, exemption, typed, FormErrors.none());
        }
        var errors = errors(typed);
        if (!errors.isEmpty()) {
            return page(actor, id, clause, exemption, typed, errors).refusing();
        }
        find(actor, id);
        var wanted = exemption(exemption, clause, typed);
        var outcome =
                below(typed) ? measures.exemptBelow(actor, wanted, ids(typed)) : directives.exempt(actor, id, wanted);
        return switch (outcome) {
            case Outcome.Done<Exemption> _ -> Redirect.to("/directives/" + id).saying("directive.exempted");
            case Outcome.Refused<Exemption>(var why) ->
                page(actor, id, clause, exemption, typed, why).refusing();
        };
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/exemptions/{id}/end")
    Answer end(Actor actor, @PathVariable Exemption.Id id, @RequestParam(defaultValue = "/measures") String to) {
        measures.endExemption(actor, id, clock.today());
        return Redirect.to(to.matches("/(measures|directives)[/?].*") ? to : "/measures")
                .saying("directive.exempted.ended");
    }

    private static FormErrors errors(MultiValueMap<String, String> typed) {
        var errors = FormErrors.none();
        if (DocumentNumber.parse(first(typed, "number")).isEmpty()) {
            errors = errors.with("number", Message.of("document.number.wrong"));
        }
        switch (first(typed, "whom")) {
            case "person" -> {
                if (first(typed, "person").isBlank()) {
                    errors = errors.with("person", Message.of("directive.missing.person"));
                }
            }
            case "function" -> {
                if (first(typed, "function").isBlank()) {
                    errors = errors.with("function", Message.of("directive.missing.function"));
                }
                errors = errors.and(units(typed));
            }
            default -> errors = errors.and(units(typed));
        }
        if (HeaderForm.day(first(typed, "from")).isEmpty()) {
            errors = errors.with("from", Message.of("directive.wrong.date"));
        }
        return errors.and(HeaderForm.untilErrors(first(typed, "from"), first(typed, "until")));
    }

    private static FormErrors units(MultiValueMap<String, String> typed) {
        return typed.containsKey("units")
                ? FormErrors.none()
                : FormErrors.at("units", Message.of("directive.missing.units"));
    }

    private Exemption exemption(UUID id, UUID clause, MultiValueMap<String, String> typed) {
        var number = DocumentNumber.parse(first(typed, "number")).orElseThrow().toString();
        return new Exemption(
                new Exemption.Id(id),
                Set.of(new MeasureSource.Id(clause)),
                reach(typed),
                whom(typed),
                new Origin(id, number, ""),
                Unit.Id.valueOf(first(typed, "issuer")),
                new Period(
                        HeaderForm.day(first(typed, "from")).orElseThrow(),
                        HeaderForm.day(first(typed, "until")).orElse(null)));
    }

    private static Exemption.Whom whom(MultiValueMap<String, String> typed) {
        return switch (first(typed, "whom")) {
            case "person" -> new Exemption.Whom.Somebody(Person.Id.valueOf(first(typed, "person")));
            case "function" ->
                new Exemption.Whom.Function(first(typed, "function").strip());
            default -> new Exemption.Whom.Everybody();
        };
    }

    /// A person is exempted where they work.
    private Reach reach(MultiValueMap<String, String> typed) {
        if (first(typed, "whom").equals("person")) {
            var person = Person.Id.valueOf(first(typed, "person"));
            return people.staff(person, clock.today())
                    .map(staff -> Reach.listed(staff.unit()))
                    .orElseThrow(() -> new NotFound("person"));
        }
        return new Reach.Listed(ids(typed));
    }

    private static boolean below(MultiValueMap<String, String> typed) {
        return typed.containsKey("below") && !first(typed, "whom").equals("person");
    }

    private static Set<Unit.Id> ids(MultiValueMap<String, String> typed) {
        return typed.getOrDefault("units", List.of()).stream()
                .map(Unit.Id::valueOf)
                .collect(Collectors.toSet());
    }

    private Page page(
            Actor actor,
            Directive.Id id,
            UUID clause,
            UUID exemption,
            MultiValueMap<String, String> typed,
            FormErrors errors) {
        var directive = find(actor, id);
        var ordered = directive.clauses().stream()
                .filter(one -> one.id().equals(clause) && one.content() instanceof Clause.Ordered)
                .findFirst()
                .orElseThrow(() -> new NotFound("clause"));
        var today = clock.today();
        var line = within(directive, ordered);
        var person = Optional.of(first(typed, "person"))
                .filter(text -> !text.isBlank())
                .map(Person.Id::valueOf);
        var content = new ExemptPage(
                directive,
                ordered,
                exemption,
                issuers(actor, directive),
                choosers.units(typed.getFirst("find-units"), ids(typed), line, today),
                choosers.person(typed.getFirst("find-person"), person, line, today),
                typed,
                errors);
        return Page.of(Message.of("directive.exempt.title"), TEMPLATES.directiveExempt(content));
    }

    /// The line of the issuer, and whom a clause for an area reaches elsewhere.
    private Set<Unit.Id> within(Directive directive, Clause clause) {
        var reach = directive.reach(clause);
        var within = new HashSet<>(Set.of(issuer(directive)));
        if (!(reach instanceof Reach.Line)) {
            within.addAll(measures.unitsIn(reach, clock.today()));
        }
        return within;
    }

    /// In whose name somebody exempts: that of the issuer or of what is in its place, or of a unit above.
    private List<Unit> issuers(Actor actor, Directive directive) {
        return units.upward(issuer(directive), clock.today()).stream()
                .filter(unit -> rights.may(actor, Right.ISSUE_DIRECTIVES, unit.id()))
                .toList();
    }

    private Unit.Id issuer(Directive directive) {
        return units.inPlaceOf(Set.of(directive.issuer()), clock.today())
                .getOrDefault(directive.issuer(), directive.issuer());
    }

    /// A document that is no draft any more: of a draft nobody needs to be exempted.
    private Directive find(Actor actor, Directive.Id id) {
        var directive =
                directives.find(id).filter(found -> !found.draft()).orElseThrow(() -> new NotFound("directive"));
        rights.demandOnceWithin(actor, Right.ISSUE_DIRECTIVES, directive.issuer());
        return directive;
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        return RuleFields.first(typed, field);
    }
}
