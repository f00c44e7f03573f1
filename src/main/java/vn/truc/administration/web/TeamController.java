package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.PersonDesk;
import vn.truc.administration.TeamDesk;
import vn.truc.administration.UnitDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Team;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// Committees, task forces and teams.
@Controller
@Needs(Right.ADMINISTER)
class TeamController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String BACK = "/administration/teams";
    private static final int CHOICE = 500;

    private final TeamDesk desk;
    private final EditionGuard editions;
    private final UnitDesk units;
    private final PersonDesk people;
    private final OfficeClock clock;

    TeamController(TeamDesk desk, UnitDesk units, PersonDesk people, EditionGuard editions, OfficeClock clock) {
        this.desk = desk;
        this.editions = editions;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(BACK)
    Answer teams(Actor by) {
        return Page.of(
                Message.of("administration.teams"), TEMPLATES.administrationTeams(new TeamsPage(desk.sheets(by))));
    }

    @GetMapping(BACK + "/new")
    Answer askNew(Actor by) {
        return Asking.page(setUpForm(by, Typed.nothing(), FormErrors.none()));
    }

    @PostMapping(BACK + "/new")
    Answer setUp(Actor by, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        return Asking.after(setUp(by, typed), BACK, why -> setUpForm(by, typed, why));
    }

    @GetMapping(BACK + "/{id}/change")
    Answer askChange(Actor by, @PathVariable Team.Id id) {
        return Asking.page(changeForm(desk.sheet(by, id), Typed.nothing(), FormErrors.none()));
    }

    @PostMapping(BACK + "/{id}/change")
    Answer change(Actor by, @PathVariable Team.Id id, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var office = units.byCode(by, typed.text("office"), clock.today()).map(Unit::id);
        var from = typed.day("from");
        Outcome<Team> outcome;
        if (office.isEmpty() && !typed.text("office").isEmpty()) {
            outcome = noUnit("office", typed);
        } else if (from.isEmpty()) {
            outcome = Outcome.refused(FormErrors.at("from", Message.of("administration.day_missing")));
        } else {
            outcome = editions.unlessChanged(
                    by, id.value(), typed, () -> desk.change(by, id, typed.text("name"), office, from.get()));
        }
        return Asking.after(outcome, BACK, why -> changeForm(desk.sheet(by, id), typed, why));
    }

    @GetMapping(BACK + "/{id}/join")
    Answer askJoin(Actor by, @PathVariable Team.Id id) {
        return Asking.page(joinForm(desk.sheet(by, id), Typed.nothing(), FormErrors.none()));
    }

    @PostMapping(BACK + "/{id}/join")
    Answer join(Actor by, @PathVariable Team.Id id, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        return Asking.after(join(by, id, typed), BACK, why -> joinForm(desk.sheet(by, id), typed, why));
    }

    @PostMapping(BACK + "/{id}/leave")
    Answer leave(Actor by, @PathVariable Team.Id id, @RequestParam Person.Id person) {
        desk.leave(by, id, person);
        return Redirect.to(BACK).saying("administration.saved");
    }

    @GetMapping(BACK + "/{id}/dissolve")
    Answer askDissolve(Actor by, @PathVariable Team.Id id) {
        return Asking.page(dissolveForm(desk.sheet(by, id), Typed.nothing(), FormErrors.none()));
    }

    @PostMapping(BACK + "/{id}/dissolve")
    Answer dissolve(Actor by, @PathVariable Team.Id id, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        Outcome<Team.Id> outcome = typed.day("from").isEmpty()
                ? Outcome.refused(FormErrors.at("from", Message.of("administration.day_missing")))
                : desk.dissolve(by, id, typed.day("from").get());
        return Asking.after(outcome, BACK, why -> dissolveForm(desk.sheet(by, id), typed, why));
    }

    private Outcome<Team> setUp(Actor by, Typed typed) {
        var unit = units.byCode(by, typed.text("unitCode"), clock.today());
        var office = units.byCode(by, typed.text("office"), clock.today()).map(Unit::id);
        var from = typed.day("from");
        if (unit.isEmpty()) {
            return noUnit("unitCode", typed);
        }
        if (office.isEmpty() && !typed.text("office").isEmpty()) {
            return noUnit("office", typed);
        }
        if (from.isEmpty()) {
            return Outcome.refused(FormErrors.at("from", Message.of("administration.day_missing")));
        }
        var kind = Asking.one(Team.Kind.values(), typed.text("kind"), Team.Kind.TASK_FORCE);
        var team = new Team(
                new Team.Id(typed.id(clock)),
                kind,
                typed.text("name"),
                unit.get().id(),
                office);
        return desk.setUp(by, team, from.get());
    }

    private Outcome<Team.Member> join(Actor by, Team.Id id, Typed typed) {
        var person = people.byNumber(by, typed.text("person"));
        if (person.isEmpty()) {
            return Outcome.refused(
                    FormErrors.at("person", Message.of("administration.no_person", typed.text("person"))));
        }
        var role = Asking.one(Team.Role.values(), typed.text("role"), Team.Role.MEMBER);
        return desk.join(by, id, person.get().id(), role, typed.day("from").orElseGet(clock::today));
    }

    /// With the unit filled in where there is but one, and the units to choose from.
    private FormSheet setUpForm(Actor by, Typed typed, FormErrors errors) {
        var roots = units.roots(by, clock.today());
        var choice = Labels.units(roots.stream()
                .flatMap(root -> units.tree(by, root.id(), clock.today()).branches().stream())
                .limit(CHOICE)
                .toList());
        return FormSheet.of(Words.t("administration.teams"), "administration.team.new", BACK + "/new", BACK)
                .typed(typed, clock)
                .choice("kind", Labels.teams())
                .text("name", "")
                .suggest("unitCode", roots.size() == 1 ? roots.getFirst().code() : "", choice)
                .suggest("office", "", choice)
                .day("from", clock.today().toString())
                .submit("administration.team.new.do", errors);
    }

    private FormSheet changeForm(TeamDesk.Sheet sheet, Typed typed, FormErrors errors) {
        return form(sheet, "change", typed)
                .edition(editions.of(sheet.team().id().value()), errors)
                .text("name", sheet.team().name())
                .suggest("office", sheet.office().map(Unit::code).orElse(""), List.of())
                .day("from", clock.today().toString())
                .submit("administration.team.change.do", errors);
    }

    private FormSheet joinForm(TeamDesk.Sheet sheet, Typed typed, FormErrors errors) {
        return form(sheet, "join", typed)
                .suggest("person", "", List.of())
                .choice("role", Labels.roles())
                .day("from", clock.today().toString())
                .submit("administration.team.join.do", errors);
    }

    private FormSheet dissolveForm(TeamDesk.Sheet sheet, Typed typed, FormErrors errors) {
        return form(sheet, "dissolve", typed)
                .warning(Message.of(
                        "administration.team.dissolve.what", sheet.members().size()))
                .day("from", clock.today().toString())
                .submit("administration.team.dissolve.do", errors);
    }

    private FormSheet.Builder form(TeamDesk.Sheet sheet, String act, Typed typed) {
        return FormSheet.of(
                        sheet.team().name(),
                        "administration.team." + act,
                        BACK + "/" + sheet.team().id() + "/" + act,
                        BACK)
                .typed(typed, clock);
    }

    private static <T> Outcome<T> noUnit(String field, Typed typed) {
        return Outcome.refused(FormErrors.at(field, Message.of("administration.no_unit", typed.text(field))));
    }
}
