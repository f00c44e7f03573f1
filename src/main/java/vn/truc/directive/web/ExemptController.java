package vn.truc.directive.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
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
import vn.truc.directive.Receipt;
import vn.truc.document.DocumentNumber;
import vn.truc.measure.Exemption;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
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

/// Exempting units, or one kind of work there, from a clause in force, with the document that allows it.
@Controller
class ExemptController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Directives directives;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    ExemptController(Directives directives, Units units, Rights rights, OfficeClock clock) {
        this.directives = directives;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @GetMapping("/directives/{id}/clauses/{clause}/exempt")
    Answer form(Actor actor, @PathVariable Directive.Id id, @PathVariable UUID clause) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("from", Words.day(clock.today()));
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
        var errors = errors(typed);
        if (!errors.isEmpty()) {
            return page(actor, id, clause, exemption, typed, errors).refusing();
        }
        var directive = find(actor, id);
        return switch (directives.exempt(actor, id, exemption(exemption, directive, clause, typed))) {
            case Outcome.Done<Exemption> _ -> Redirect.to("/directives/" + id).saying("directive.exempted");
            case Outcome.Refused<Exemption>(var why) ->
                page(actor, id, clause, exemption, typed, why).refusing();
        };
    }

    private static FormErrors errors(MultiValueMap<String, String> typed) {
        var errors = FormErrors.none();
        if (DocumentNumber.parse(first(typed, "number")).isEmpty()) {
            errors = errors.with("number", Message.of("document.number.wrong"));
        }
        if (!typed.containsKey("units")) {
            errors = errors.with("units", Message.of("directive.missing.units"));
        }
        if (HeaderForm.day(first(typed, "from")).isEmpty()) {
            errors = errors.with("from", Message.of("directive.wrong.date"));
        }
        var until = first(typed, "until");
        if (!until.isBlank() && HeaderForm.day(until).isEmpty()) {
            errors = errors.with("until", Message.of("directive.wrong.date"));
        }
        return errors;
    }

    private static Exemption exemption(UUID id, Directive directive, UUID clause, MultiValueMap<String, String> typed) {
        var exempted = typed.getOrDefault("units", List.of()).stream()
                .map(Unit.Id::valueOf)
                .collect(Collectors.toSet());
        var function = first(typed, "function").strip();
        var number = DocumentNumber.parse(first(typed, "number")).orElseThrow().toString();
        return new Exemption(
                new Exemption.Id(id),
                Set.of(new MeasureSource.Id(clause)),
                new Reach.Listed(exempted),
                function.isEmpty() ? new Exemption.Whom.Everybody() : new Exemption.Whom.Function(function),
                new Origin(id, number, ""),
                directive.issuer(),
                new Period(
                        HeaderForm.day(first(typed, "from")).orElseThrow(),
                        HeaderForm.day(first(typed, "until")).orElse(null)));
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
        var reached = directives.receipts(id).stream().map(Receipt::unit).toList();
        var content = new ExemptPage(directive, ordered, exemption, units.named(reached, clock.today()), typed, errors);
        return Page.of(Message.of("directive.exempt.title"), TEMPLATES.directiveExempt(content));
    }

    private Directive find(Actor actor, Directive.Id id) {
        var directive = directives.find(id).orElseThrow(() -> new NotFound("directive"));
        rights.demand(actor, Right.ISSUE_DIRECTIVES, directive.issuer());
        return directive;
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }
}
