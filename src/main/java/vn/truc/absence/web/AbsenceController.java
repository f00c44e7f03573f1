package vn.truc.absence.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.absence.Absence;
import vn.truc.absence.Absences;
import vn.truc.absence.Aways;
import vn.truc.absence.Balances;
import vn.truc.absence.LeaveBalance;
import vn.truc.absence.LeaveDrafts;
import vn.truc.absence.LeaveKinds;
import vn.truc.absence.Leaves;
import vn.truc.absence.Permit;
import vn.truc.absence.PlansTouched;
import vn.truc.absence.Whereabouts;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// Trips and leave: one’s own, the unit’s, those to decide; one of them with what may be done.
@Controller
class AbsenceController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Absences absences;
    private final Aways aways;
    private final AbsenceLines lines;
    private final Leaves leaves;
    private final Balances balances;
    private final LeaveKinds kinds;
    private final List<PlansTouched> plans;
    private final LeaveDrafts drafts;
    private final Whereabouts whereabouts;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    AbsenceController(
            Absences absences,
            Aways aways,
            AbsenceLines lines,
            Leaves leaves,
            Balances balances,
            LeaveKinds kinds,
            List<PlansTouched> plans,
            LeaveDrafts drafts,
            Whereabouts whereabouts,
            Units units,
            Rights rights,
            OfficeClock clock) {
        this.absences = absences;
        this.aways = aways;
        this.lines = lines;
        this.leaves = leaves;
        this.balances = balances;
        this.kinds = kinds;
        this.plans = plans;
        this.drafts = drafts;
        this.whereabouts = whereabouts;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/absences")
    Answer list(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return Page.of(Message.of("absence.title"), TEMPLATES.absenceList(content(by, unit)));
    }

    @Needs(Right.OWN)
    @GetMapping("/absences.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return content(by, unit).table().as(Download.Format.ending(ending));
    }

    private AbsencesPage content(Actor by, Optional<Unit.Id> unit) {
        var root = unit.orElse(by.unit());
        boolean sees = rights.may(by, Right.KEEP_ABSENCES, root) || rights.may(by, Right.DECIDE_ABSENCES, root);
        return new AbsencesPage(
                clock.today(),
                lines.of(by, absences.own(by)),
                drafts.own(by),
                lines.of(by, absences.waiting(by)),
                balances.own(by, clock.today().getYear()),
                sees ? units.find(root, clock.today()).map(found -> ofUnit(by, found)) : Optional.empty(),
                !whereabouts.roots(by).isEmpty());
    }

    @Needs(Right.OWN)
    @GetMapping("/absences/{id}")
    Answer show(Actor by, @PathVariable Absence.Id id) {
        return page(by, absences.find(by, id), "", Optional.empty(), FormErrors.none());
    }

    @Needs(Right.DECIDE_ABSENCES)
    @PostMapping("/absences/{id}/decide")
    Answer decide(
            Actor by,
            @PathVariable Absence.Id id,
            @RequestParam int version,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String reason) {
        boolean approved = answer.equals("yes");
        return switch (absences.decide(by, new Absences.Decision(id, version, approved, reason))) {
            case Outcome.Done<Absence> _ ->
                Redirect.to("/absences").saying(approved ? "absence.approved" : "absence.refused");
            case Outcome.Refused<Absence>(var why) ->
                page(by, absences.find(by, id), reason, Optional.empty(), why).refusing();
        };
    }

    @Needs(Right.OWN)
    @PostMapping("/absences/{id}/cancel")
    Answer cancel(Actor by, @PathVariable Absence.Id id, @RequestParam int version) {
        var given = absences.cancel(by, id, version);
        boolean shortened = given instanceof Outcome.Done<Absence>(var absence) && absence.standing();
        return after(by, id, given, shortened ? "absence.shortened" : "absence.cancelled");
    }

    @Needs(Right.OWN)
    @PostMapping("/absences/{id}/back")
    Answer comeBack(Actor by, @PathVariable Absence.Id id, @RequestParam Person.Id person) {
        return after(by, id, absences.comeBack(by, id, person), "absence.back");
    }

    /// The page of one trip or leave after something was done with it, or with the reason why not.
    Answer after(Actor by, Absence.Id id, Outcome<?> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> Redirect.to("/absences/" + id).saying(done);
            case Outcome.Refused<?>(var why) ->
                page(by, absences.find(by, id), "", Optional.empty(), why).refusing();
        };
    }

    /// The page with what somebody typed about where they are, and what is wrong with it.
    Answer wronglySaid(Actor by, Absence.Id id, Typed typed) {
        var atItsField =
                typed.said().wrong().keyed(AbsencePage.key(typed.person().toString()));
        return page(by, absences.find(by, id), "", Optional.of(typed), atItsField)
                .refusing();
    }

    private AbsencePage.Said nothingSaid() {
        return new AbsencePage.Said(clock.newId().toString(), "", clock.today().toString(), FormErrors.none());
    }

    private AbsencesPage.OfUnit ofUnit(Actor by, Unit unit) {
        var owed = rights.may(by, Right.SEE_CLEARANCE, unit.id())
                ? aways.owedAt(by, unit.id()).stream().filter(Aways.Owed::open).toList()
                : List.<Aways.Owed>of();
        var names = lines.names(
                owed.stream().map(each -> each.homecoming().person()).toList());
        var silent = owed.stream()
                .map(each -> new AbsencesPage.Back(
                        names.getOrDefault(each.homecoming().person(), "—"),
                        each.homecoming().day(),
                        each.due(),
                        each.declared()))
                .toList();
        return new AbsencesPage.OfUnit(
                unit, aways.out(by, unit.id()), lines.of(by, absences.at(by, unit.id())), silent);
    }

    private Page page(Actor by, Absence absence, String reason, Optional<Typed> said, FormErrors errors) {
        var line = lines.of(by, List.of(absence)).getFirst();
        var names =
                lines.names(absence.people().stream().map(Absence.Goer::person).toList());
        boolean keeps = rights.may(by, Right.KEEP_ABSENCES, absence.unit());
        boolean begun = absence.trip()
                && absence.standing()
                && !clock.today().isBefore(absence.span().from());
        var goers = absence.people().stream()
                .map(goer -> new AbsencePage.Goer(
                        goer.person().toString(),
                        names.getOrDefault(goer.person(), "—"),
                        goer.returned().map(Words::moment),
                        begun && goer.returned().isEmpty() && (keeps || by.is(goer.person())),
                        said.filter(typed -> typed.person().equals(goer.person()))
                                .map(Typed::said)
                                .orElseGet(this::nothingSaid)))
                .toList();
        boolean own = absences.mayGiveUp(by, absence);
        boolean decides = absences.mayDecide(by, absence);
        boolean ahead = absence.standing() && !absence.span().to().isBefore(clock.today());
        var may = new AbsencePage.May(decides, ahead && own, ahead && !own && keeps && !decides);
        var content = new AbsencePage(
                line,
                units.find(absence.unit(), clock.today()).map(Unit::name).orElse(""),
                lines.name(absence.askedBy()),
                said(absence),
                absence.decision()
                        .map(decision ->
                                new AbsencePage.Decided(lines.name(decision.by()), Words.moment(decision.at()))),
                goers,
                places(absence, names),
                clock.today().toString(),
                touched(absence),
                absence.trip() ? Optional.empty() : Optional.of(leave(by, absence)),
                may,
                reason,
                errors);
        return Page.of(Message.of("absence.title"), TEMPLATES.absenceShow(content));
    }

    /// Where they said they were, by day.
    private List<AbsencePage.Where> places(Absence absence, Map<Person.Id, String> names) {
        return absence.trip()
                ? whereabouts.of(absence).stream()
                        .map(said ->
                                new AbsencePage.Where(said.day(), names.getOrDefault(said.person(), "—"), said.place()))
                        .toList()
                : List.of();
    }

    /// What plans that were handed in lose by it, while it is still to be decided.
    private List<Message> touched(Absence absence) {
        var people = absence.people().stream().map(Absence.Goer::person).toList();
        return absence.open()
                ? plans.stream()
                        .flatMap(plan -> plan
                                .touched(
                                        people,
                                        absence.span().from(),
                                        absence.span().to())
                                .stream())
                        .toList()
                : List.of();
    }

    private AbsencePage.OfLeave leave(Actor by, Absence absence) {
        boolean own = absence.concerns(by.person().id());
        var permit = leaves.permit(by, absence.id());
        return new AbsencePage.OfLeave(
                LeaveBalance.days(balances.halfDays(absence.span())),
                kinds.find(absence.kind())
                        .map(kind -> kind.basis(absence.span().from()))
                        .orElse(""),
                permit.map(Permit::said),
                permit.isEmpty()
                        && absence.state() == Absence.State.APPROVED
                        && rights.may(by, Right.KEEP_ABSENCES, absence.unit()),
                leaves.certified(by, absence),
                own && absence.standing());
    }

    private static Message said(Absence absence) {
        return Message.of("measure.approver."
                + absence.needed().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// What somebody typed about where this person is.
    record Typed(Person.Id person, AbsencePage.Said said) {}
}
