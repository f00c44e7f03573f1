package vn.truc.directive.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.measure.Exemption;
import vn.truc.measure.InForce;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.OfficeNames;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Rule;
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

/// A unit gives itself and everything below it a stricter rule, and gives that up again.
@Controller
class TightenController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String RECIPIENT = "rule.recipient";

    private final Measures measures;
    private final OfficeNames offices;
    private final Choosers choosers;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    TightenController(
            Measures measures, OfficeNames offices, Choosers choosers, Units units, Rights rights, OfficeClock clock) {
        this.measures = measures;
        this.offices = offices;
        this.choosers = choosers;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.ANSWER_DIRECTIVES)
    @GetMapping("/measures/tighten")
    Answer form(Actor by, @RequestParam Unit.Id unit, @RequestParam String subject) {
        var about = Rule.Subject.valueOf(subject);
        var rule = held(unit, about).findFirst().orElseThrow(() -> new NotFound("measure " + subject + " at " + unit));
        var typed = RuleFields.typed(rule);
        typed.add("from", Words.day(clock.today().plusDays(1)));
        return page(by, unit, about, clock.newId(), typed, FormErrors.none());
    }

    @Needs(Right.ANSWER_DIRECTIVES)
    @PostMapping("/measures/tighten")
    Answer tighten(
            Actor by,
            @RequestParam UUID id,
            @RequestParam Unit.Id unit,
            @RequestParam String subject,
            @RequestParam MultiValueMap<String, String> typed) {
        var about = Rule.Subject.valueOf(subject);
        if ("find".equals(typed.getFirst("do"))) {
            return page(by, unit, about, id, typed, FormErrors.none());
        }
        var errors = errors(typed);
        return switch (RuleFields.read(about.rule(), typed)) {
            case Outcome.Refused<Rule>(var why) ->
                page(by, unit, about, id, typed, errors.and(why)).refusing();
            case Outcome.Done<Rule>(var rule) ->
                errors.isEmpty()
                        ? enter(by, unit, about, id, typed, rule)
                        : page(by, unit, about, id, typed, errors).refusing();
        };
    }

    @Needs(Right.ANSWER_DIRECTIVES)
    @PostMapping("/measures/relax")
    Answer relax(Actor by, @RequestParam MeasureSource.Id measure, @RequestParam Unit.Id unit) {
        measures.relax(by, measure, clock.today());
        return Redirect.to("/measures?unit=" + unit).saying("directive.relaxed");
    }

    private Answer enter(
            Actor by, Unit.Id unit, Rule.Subject about, UUID id, MultiValueMap<String, String> typed, Rule rule) {
        var from = day(typed, "from");
        var number = DocumentNumber.parse(RuleFields.first(typed, "number")).orElseThrow();
        var origin = new Origin(
                id, number.toString(), RuleFields.first(typed, "clause").strip());
        var period = new Period(
                from, HeaderForm.day(RuleFields.first(typed, "until")).orElse(null));
        return switch (measures.tighten(by, new MeasureSource.Id(id), unit, rule, origin, period)) {
            case Outcome.Done<MeasureSource> _ ->
                Redirect.to("/measures?unit=" + unit + "&day=" + from).saying("directive.tightened");
            case Outcome.Refused<MeasureSource>(var why) ->
                page(by, unit, about, id, typed, why).refusing();
        };
    }

    private static FormErrors errors(MultiValueMap<String, String> typed) {
        var errors = FormErrors.none();
        if (DocumentNumber.parse(RuleFields.first(typed, "number")).isEmpty()) {
            errors = errors.with("number", Message.of("document.number.wrong"));
        }
        var from = RuleFields.first(typed, "from");
        if (HeaderForm.day(from).isEmpty()) {
            errors = errors.with("from", Message.of("directive.wrong.date"));
        }
        return errors.and(HeaderForm.untilErrors(from, RuleFields.first(typed, "until")));
    }

    private Page page(
            Actor by,
            Unit.Id id,
            Rule.Subject about,
            UUID measure,
            MultiValueMap<String, String> typed,
            FormErrors errors) {
        rights.demand(by, Right.ANSWER_DIRECTIVES, id);
        var today = clock.today();
        var unit = units.find(id, today).orElseThrow(() -> new NotFound("unit " + id));
        var names = offices.on(today);
        List<Message> held = held(id, about).map(rule -> rule.inWords(names)).toList();
        var recipient = choosers.offices(typed.getFirst("find-" + RECIPIENT), typed.getFirst(RECIPIENT), today);
        return Page.of(
                Message.of("directive.tighten"),
                TEMPLATES.directiveTighten(new TightenPage(unit, about, held, measure, recipient, typed, errors)));
    }

    private Stream<Rule> held(Unit.Id unit, Rule.Subject about) {
        var inForce = measures.inForce(unit, clock.today());
        var holding = inForce.about(about);
        return holding.isEmpty() ? exempted(inForce, about) : holding.stream().map(measure -> measure.rule());
    }

    /// Whoever is exempted as a whole may have a rule of its own.
    private static Stream<Rule> exempted(InForce inForce, Rule.Subject about) {
        return inForce.exemptions().stream()
                .filter(exemption -> exemption.whom() instanceof Exemption.Whom.Everybody)
                .flatMap(exemption -> inForce.sourcesOf(exemption).stream())
                .map(MeasureSource::rule)
                .filter(rule -> rule.subject().equals(about));
    }

    private static LocalDate day(MultiValueMap<String, String> typed, String field) {
        return HeaderForm.day(RuleFields.first(typed, field)).orElseThrow();
    }
}
