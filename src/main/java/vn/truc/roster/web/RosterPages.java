package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;
import vn.truc.roster.Discretion;
import vn.truc.roster.HalfDay;
import vn.truc.roster.PlannedCells;
import vn.truc.roster.Presence;
import vn.truc.roster.Proposal;
import vn.truc.roster.Roster;
import vn.truc.roster.RosterApprovals;
import vn.truc.roster.RosterDeadlines;
import vn.truc.roster.RosterRules;
import vn.truc.roster.Rosters;
import vn.truc.roster.Stamp;

/// Puts the page of a unit’s week together, for the doors that lead to it.
@Component
class RosterPages {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Rosters rosters;
    private final RosterApprovals approvals;
    private final RosterRules rules;
    private final RosterDeadlines deadlines;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    RosterPages(
            Rosters rosters,
            RosterApprovals approvals,
            RosterRules rules,
            RosterDeadlines deadlines,
            People people,
            Units units,
            Rights rights,
            OfficeClock clock) {
        this.rosters = rosters;
        this.approvals = approvals;
        this.rules = rules;
        this.deadlines = deadlines;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    Page page(
            Actor actor, Unit.Id id, LocalDate monday, @Nullable PlannedCells typed, String reason, FormErrors errors) {
        return page(actor, id, monday, typed, reason, Suggestion.none(), errors);
    }

    Page page(
            Actor actor,
            Unit.Id id,
            LocalDate monday,
            @Nullable PlannedCells typed,
            String reason,
            Suggestion suggestion,
            FormErrors errors) {
        var content = content(actor, id, monday, typed, reason, suggestion, errors);
        return Page.of(Message.of("roster.title"), TEMPLATES.rosterWeek(content));
    }

    /// A page of a week from this person on, for units that fill more than one.
    Page from(Actor actor, Unit.Id id, LocalDate monday, int first) {
        var content = content(actor, id, monday, null, "", Suggestion.none(), FormErrors.none())
                .from(first);
        return Page.of(Message.of("roster.title"), TEMPLATES.rosterWeek(content));
    }

    /// The week as it stands, with the usual one for those who are not in it yet.
    PlannedCells known(Unit.Id unit, LocalDate monday) {
        return known(monday, rosters.week(unit, monday), people.workingDays(unit, monday, monday.plusWeeks(1)));
    }

    PlannedCells known(LocalDate monday, Optional<Roster> roster, Map<Person, Set<LocalDate>> staff) {
        var known = roster.map(Roster::planned).orElse(PlannedCells.none());
        var others = new HashMap<>(staff);
        others.keySet().removeIf(person -> known.cells().containsKey(person.id()));
        return known.and(rules.usualWeek(others, monday));
    }

    RosterPage content(
            Actor actor,
            Unit.Id id,
            LocalDate monday,
            @Nullable PlannedCells typed,
            String reason,
            Suggestion suggestion,
            FormErrors errors) {
        var unit =
                units.find(id, monday).or(() -> units.find(id, clock.today())).orElseThrow(() -> new NotFound("unit"));
        var roster = rosters.week(id, monday);
        var working = people.workingDays(id, monday, monday.plusWeeks(1));
        var staff = List.copyOf(working.keySet());
        var planned =
                typed != null ? typed : roster.map(Roster::planned).orElseGet(() -> rules.usualWeek(working, monday));
        var ids = staff.stream().map(Person::id).toList();
        boolean makes = rights.may(actor, Right.EDIT_ROSTER, id);
        var discretion = discretion(actor, id);
        var may = new RosterPage.May(
                makes && roster.map(this::editable).orElse(true),
                roster.filter(plan -> approvals.mayDecide(actor, plan)).isPresent(),
                makes && roster.filter(plan -> !plan.open()).isPresent(),
                clock.today());
        return new RosterPage(
                unit,
                monday,
                roster,
                clock.newId(),
                staff,
                0,
                discretion.of(planned),
                summary(id, monday, roster.isPresent(), planned, discretion),
                may,
                reason,
                roster.map(this::history).orElse(null),
                suggestion,
                new RosterPage.Allowed(discretion.of(rules.away(ids, monday)), rules.awayHalves(ids, monday)),
                discretion,
                errors);
    }

    /// Proposed weeks with what stands in the plan beside them.
    ProposedPage proposed(Actor actor, Proposal proposal, int first, FormErrors errors) {
        var unit = units.find(proposal.unit(), proposal.monday())
                .or(() -> units.find(proposal.unit(), clock.today()))
                .orElseThrow(() -> new NotFound("unit"));
        var weeks = proposal.mondays().stream()
                .map(monday -> {
                    var roster = rosters.week(proposal.unit(), monday).orElse(null);
                    var planned = proposal.week(monday);
                    return new GridPage.Week(
                            monday,
                            Stamp.none(),
                            roster,
                            planned,
                            summary(proposal.unit(), monday, roster != null, planned));
                })
                .toList();
        var staff = people.named(proposal.cells().keySet()).stream()
                .sorted(Comparator.comparing(Person::name)
                        .thenComparing(person -> person.id().toString()))
                .toList();
        int from = Math.clamp(first, 0, Math.max(0, staff.size() - 1));
        var grid = new GridPage(
                unit,
                weeks,
                staff.subList(from, Math.min(staff.size(), from + GridPage.MOST_ON_PAPER)),
                from,
                staff.size(),
                Map.of(),
                Map.of(),
                rights.may(actor, Right.EDIT_ROSTER, proposal.unit()),
                Discretion.none(),
                errors);
        return new ProposedPage(proposal, grid, Suggestion.of(proposal));
    }

    private boolean editable(Roster roster) {
        return roster.status() != Roster.Status.SUBMITTED;
    }

    private Message history(Roster roster) {
        var step = roster.decided() != null ? roster.decided() : roster.submitted();
        if (step == null) {
            return Message.of("roster.version", "" + roster.version());
        }
        var who = people.find(step.by()).map(Person::name).orElse("");
        var said = Message.of("roster.history." + roster.status(), who, Words.moment(step.at()), step.reason());
        return Optional.ofNullable(roster.amended())
                .map(amended -> Message.of(
                        "roster.history.amended",
                        said,
                        people.find(amended.by()).map(Person::name).orElse("—"),
                        Words.moment(amended.at()),
                        amended.reason()))
                .orElse(said);
    }

    /// What somebody learns of those who are away at a unit.
    Discretion discretion(Actor actor, Unit.Id unit) {
        return rights.may(actor, Right.EDIT_ROSTER, unit)
                ? Discretion.none()
                : Discretion.towards(actor.person().id());
    }

    RosterSummary summary(Unit.Id unit, LocalDate monday, boolean made, PlannedCells planned) {
        return summary(unit, monday, made, planned, Discretion.none());
    }

    RosterSummary summary(Unit.Id unit, LocalDate monday, boolean made, PlannedCells planned, Discretion discretion) {
        var judged = rules.judge(unit, monday, planned);
        var counted = judged.counted();
        var counts = new HashMap<LocalDate, Map<Presence, Integer>>();
        counted.cells()
                .forEach((person, week) -> week.forEach((day, presence) -> counted.halves()
                        .of(person, day)
                        .map(HalfDay::halves)
                        .orElse(List.of(presence, presence))
                        .forEach(half -> counts.computeIfAbsent(day, first -> new HashMap<>())
                                .merge(half, 1, Integer::sum))));
        return new RosterSummary(
                Roster.daysFrom(monday),
                made,
                counts,
                Stream.concat(judged.broken().stream(), judged.withoutReason().stream())
                        .toList(),
                deadlines.of(unit, monday, counted),
                rules.reasonsAsked(unit, monday).isPresent(),
                discretion.kept());
    }

    /// The week that is planned now: from Thursday on the next one.
    LocalDate nextWeek() {
        return Roster.mondayOf(clock.today())
                .plusWeeks(clock.today().getDayOfWeek().getValue() >= 4 ? 1 : 0);
    }

    /// Back to the week.
    static Redirect back(Unit.Id unit, LocalDate monday) {
        return Redirect.to("/rosters?unit=" + unit + "&week=" + monday);
    }

    /// Back to the people of the week that were shown.
    static Redirect back(Unit.Id unit, LocalDate monday, String first) {
        return first.matches("[1-9][0-9]{0,5}")
                ? Redirect.to("/rosters?unit=" + unit + "&week=" + monday + "&first=" + first)
                : back(unit, monday);
    }

    /// The cells of a week that a form sent; where it showed some of the people only, those of the others as they
    /// stand.
    PlannedCells typed(Unit.Id unit, LocalDate monday, Map<String, String> sent) {
        var typed = TypedWeek.of(sent);
        return sent.containsKey("first") ? known(unit, monday).and(typed) : typed;
    }
}
