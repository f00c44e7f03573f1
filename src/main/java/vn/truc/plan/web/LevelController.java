package vn.truc.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
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
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.document.DocumentNumber;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Competences;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;
import vn.truc.plan.LevelDecision;
import vn.truc.plan.Levels;
import vn.truc.plan.Plan;
import vn.truc.plan.Plans;

/// The levels of areas and the plans that stand ready for them.
@Controller
class LevelController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Plans plans;
    private final Levels levels;
    private final Directives directives;
    private final Areas areas;
    private final Competences competences;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    LevelController(
            Plans plans,
            Levels levels,
            Directives directives,
            Areas areas,
            Competences competences,
            Units units,
            Rights rights,
            OfficeClock clock) {
        this.plans = plans;
        this.levels = levels;
        this.directives = directives;
        this.areas = areas;
        this.competences = competences;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/levels")
    Answer here(Actor actor) {
        var seat = areas.seats(Set.of(actor.unit()), clock.today()).get(actor.unit());
        return seat == null
                ? Page.of(Message.of("plan.title"), TEMPLATES.planNowhere())
                : Redirect.to("/levels/" + seat.id());
    }

    /// At which level an area stands, and those within it about which somebody decided.
    @Needs(Right.READ_UNIT)
    @GetMapping("/levels.{ending:csv|xlsx}")
    Answer take(Actor actor, @RequestParam Optional<Area.Id> area, @PathVariable String ending) {
        var today = clock.today();
        var standing = new LinkedHashMap<Area, LevelDecision>();
        area.or(() -> Optional.ofNullable(
                                areas.seats(Set.of(actor.unit()), today).get(actor.unit()))
                        .map(Area::id))
                .ifPresent(id -> {
                    var here = areas.find(id).orElseThrow(() -> new NotFound("area"));
                    levels.at(id, today).ifPresent(decision -> standing.put(here, decision));
                    var within = areas.below(Optional.of(id), today);
                    var decided = levels.standing(within.stream().map(Area::id).toList(), today);
                    within.forEach(below -> Optional.ofNullable(decided.get(below.id()))
                            .ifPresent(decision -> standing.put(below, decision)));
                });
        return LevelsPage.table(today, standing).as(Download.Format.ending(ending));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/levels/{area}")
    Answer area(Actor actor, @PathVariable Area.Id area) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("from", Words.day(clock.today()));
        return page(actor, area, clock.newId(), typed, FormErrors.none());
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/levels/{area}")
    Answer decide(
            Actor actor,
            @PathVariable Area.Id area,
            @RequestParam UUID decision,
            @RequestParam int level,
            @RequestParam Unit.Id issuer,
            @RequestParam MultiValueMap<String, String> typed) {
        var from = day(first(typed, "from"));
        var number = DocumentNumber.parse(first(typed, "number"));
        var errors = FormErrors.none();
        if (from.isEmpty()) {
            errors = errors.with("from", Message.of("plan.wrong.date"));
        }
        if (number.isEmpty()) {
            errors = errors.with("number", Message.of("document.number.wrong"));
        }
        if (!errors.isEmpty()) {
            return page(actor, area, decision, typed, errors).refusing();
        }
        var decided = new LevelDecision(
                new LevelDecision.Id(decision),
                area,
                level,
                from.orElseThrow(),
                issuer,
                number.orElseThrow(),
                first(typed, "signer").strip());
        return switch (levels.decide(actor, decided)) {
            case Outcome.Done<LevelDecision> _ -> Redirect.to("/levels/" + area).saying("plan.decided");
            case Outcome.Refused<LevelDecision>(var why) ->
                page(actor, area, decision, typed, why).refusing();
        };
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @GetMapping("/directives/{id}/prepare")
    Answer form(Actor actor, @PathVariable Directive.Id id) {
        return prepare(find(actor, id), "", 1, FormErrors.none());
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/directives/{id}/prepare")
    Answer prepare(Actor actor, @PathVariable Directive.Id id, @RequestParam Area.Id area, @RequestParam int level) {
        return switch (plans.prepare(actor, id, area, level)) {
            case Outcome.Done<Plan> _ -> Redirect.to("/levels/" + area).saying("plan.is-ready");
            case Outcome.Refused<Plan>(var why) ->
                prepare(find(actor, id), area.toString(), level, why).refusing();
        };
    }

    private Page prepare(Directive directive, String area, int level, FormErrors errors) {
        var seat = areas.seats(Set.of(directive.issuer()), clock.today()).get(directive.issuer());
        var choices = new LinkedHashMap<String, String>();
        if (seat != null) {
            choices.put(seat.id().toString(), seat.name());
            areas.below(Optional.of(seat.id()), clock.today())
                    .forEach(below -> choices.put(below.id().toString(), below.name()));
        }
        return Page.of(
                Message.of("plan.prepare"),
                TEMPLATES.planPrepare(new PreparePage(directive, choices, area, level, errors)));
    }

    private Page page(Actor actor, Area.Id id, UUID decision, MultiValueMap<String, String> typed, FormErrors errors) {
        var today = clock.today();
        var area = areas.find(id).orElseThrow(() -> new NotFound("area"));
        var within = areas.below(Optional.of(id), today);
        var ready = plans.ready(id).stream()
                .map(plan -> new LevelsPage.Ready(
                        plan.level(), directives.find(plan.directive()).orElseThrow()))
                .toList();
        var standing = levels.at(id, today);
        var decisions = levels.decisions(id);
        var content = new LevelsPage(
                area,
                areas.upward(id, today).stream().skip(1).toList().reversed(),
                standing,
                decisions,
                ready,
                decisions.stream()
                        .findFirst()
                        .map(LevelDecision::id)
                        .map(levels::leftOut)
                        .orElse(List.of()),
                within,
                levels.standing(within.stream().map(Area::id).toList(), today),
                decision,
                issuers(actor, id),
                typed,
                errors);
        return Page.of(Message.of("plan.title"), TEMPLATES.planLevels(content));
    }

    /// The bodies in whose name the reader may decide here: those that direct the area.
    private SequencedMap<String, String> issuers(Actor actor, Area.Id area) {
        var issuers = new LinkedHashMap<String, String>();
        if (!actor.holds(Right.ISSUE_DIRECTIVES)) {
            return issuers;
        }
        var today = clock.today();
        units.named(actor.roots(Right.ISSUE_DIRECTIVES), today).stream()
                .filter(Unit::seal)
                .filter(unit -> competences.directs(unit.id(), area, today))
                .forEach(unit -> issuers.put(unit.id().toString(), unit.name()));
        return issuers;
    }

    private Directive find(Actor actor, Directive.Id id) {
        var directive = directives.find(id).orElseThrow(() -> new NotFound("directive"));
        rights.demand(actor, Right.ISSUE_DIRECTIVES, directive.issuer());
        return directive;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip(), Words.DAY_FORMAT));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }
}
