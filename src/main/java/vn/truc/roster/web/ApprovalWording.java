package vn.truc.roster.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Words;
import vn.truc.roster.ApprovalRoutes;
import vn.truc.roster.ApprovalStep;
import vn.truc.roster.Roster;
import vn.truc.roster.RosterApprovals;
import vn.truc.roster.RosterRules;
import vn.truc.roster.StandIn;
import vn.truc.roster.StandIns;
import vn.truc.roster.WeekLists;

/// Finds the names and sentences of the pages on which rosters are decided about.
@Component
class ApprovalWording {
    private final RosterApprovals approvals;
    private final ApprovalRoutes routes;
    private final StandIns standIns;
    private final WeekLists lists;
    private final RosterRules rules;
    private final People people;
    private final Units units;
    private final OfficeClock clock;
    private final RosterPages pages;

    ApprovalWording(
            RosterApprovals approvals,
            ApprovalRoutes routes,
            StandIns standIns,
            WeekLists lists,
            RosterRules rules,
            People people,
            Units units,
            OfficeClock clock,
            RosterPages pages) {
        this.approvals = approvals;
        this.routes = routes;
        this.standIns = standIns;
        this.lists = lists;
        this.rules = rules;
        this.people = people;
        this.units = units;
        this.clock = clock;
        this.pages = pages;
    }

    ApprovalsPage.Typed empty() {
        var today = clock.today();
        return new ApprovalsPage.Typed(
                clock.newId(),
                "",
                List.of(),
                today.toString(),
                today.plusDays(14).toString(),
                "4",
                "");
    }

    ApprovalsPage list(Actor by, ApprovalsPage.Typed typed, FormErrors errors) {
        var turns = standIns.waiting(by);
        boolean leads = standIns.decides(by);
        var named = leads ? standIns.named(by) : List.<StandIn>of();
        var names = names(Stream.concat(
                        turns.stream().flatMap(turn -> turn.standIn().stream()).map(StandIn::person),
                        named.stream().map(StandIn::deputy))
                .collect(Collectors.toSet()));
        var unitNames = unitNames(Stream.concat(
                        turns.stream().map(StandIns.Turn::unit),
                        named.stream().flatMap(standIn -> standIn.units().stream()))
                .collect(Collectors.toSet()));
        var roots = by.roots(Right.APPROVE_ROSTER);
        return new ApprovalsPage(
                turns.stream()
                        .map(turn -> new ApprovalsPage.Row(
                                turn.rota().isEmpty()
                                        ? "/approvals/" + turn.roster().value()
                                        : "/rosters/duty/" + turn.roster().value(),
                                unitNames.getOrDefault(turn.unit(), "—"),
                                turn.rota().isEmpty()
                                        ? Words.t(
                                                "roster.week",
                                                Words.day(turn.monday()),
                                                Words.day(turn.monday().plusDays(6)))
                                        : Words.t("roster.approvals.rota", turn.rota(), Words.day(turn.monday())),
                                Words.moment(turn.waiting()),
                                Words.t(RosterApprovals.name(turn.stage())),
                                turn.standIn()
                                        .map(standIn -> names.getOrDefault(standIn.person(), "—"))
                                        .orElse(""),
                                turn.overdue(),
                                turn.reason()))
                        .toList(),
                leads,
                routes.body(by).isPresent(),
                named.stream()
                        .map(standIn -> new ApprovalsPage.Named(
                                standIn.id(),
                                names.getOrDefault(standIn.deputy(), "—"),
                                standIn.units().stream()
                                        .map(unit -> unitNames.getOrDefault(unit, "—"))
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                                Words.t("roster.week", Words.day(standIn.from()), Words.day(standIn.to())),
                                standIn.hours(),
                                standIn.document()))
                        .toList(),
                leads ? colleagues(by) : new LinkedHashMap<>(),
                units.named(roots, clock.today()),
                typed,
                errors);
    }

    ApprovalPage one(Actor by, Roster.Id id, String reason, FormErrors errors) {
        var versions = lists.versions(by, id);
        var roster = versions.roster();
        var unit = units.lastNamed(Set.of(roster.unit())).getFirst();
        var states = versions.all().stream().collect(Collectors.toMap(Roster::id, each -> approvals.state(each.id())));
        var steps = states.values().stream()
                .flatMap(state -> state.steps().stream())
                .toList();
        var inPlaceOf = standIns.inPlaceOf(
                steps.stream().flatMap(step -> step.standIn().stream()).collect(Collectors.toSet()));
        var names = names(Stream.of(
                        versions.all().stream()
                                .flatMap(each -> Stream.of(
                                                Optional.ofNullable(each.submitted()),
                                                Optional.ofNullable(each.decided()),
                                                Optional.ofNullable(each.amended()))
                                        .flatMap(Optional::stream))
                                .map(Roster.Decision::by),
                        steps.stream().map(ApprovalStep::by),
                        inPlaceOf.values().stream())
                .flatMap(people -> people)
                .collect(Collectors.toSet()));
        var words = new StepWords(names, inPlaceOf);
        var staff = people.named(roster.cells().keySet()).stream()
                .sorted(Comparator.comparing(Person::givenName))
                .toList();
        var discretion = pages.discretion(by, roster.unit());
        return new ApprovalPage(
                unit,
                roster,
                staff,
                rules.check(roster),
                versions.all().stream()
                        .map(each -> words.version(
                                each, Optional.ofNullable(states.get(each.id())).orElseThrow()))
                        .toList(),
                approvals.mayDecide(by, roster),
                Message.of(RosterApprovals.name(approvals.state(id).stop().stage())),
                reason,
                discretion.of(roster.planned()),
                discretion,
                errors);
    }

    /// Leaders, heads and deputies of the body: those to whom a leader may give the decision.
    private SequencedMap<String, String> colleagues(Actor by) {
        var found = new LinkedHashMap<String, String>();
        people.holdersBelow(Set.of(by.person().body()), clock.today()).stream()
                .filter(holder -> holder.post().kind() == Post.Kind.LEADER
                        || holder.post().kind() == Post.Kind.HEAD
                        || holder.post().kind() == Post.Kind.DEPUTY)
                .filter(holder -> !by.is(holder.person().id()))
                .forEach(holder -> found.putIfAbsent(
                        holder.person().id().toString(),
                        holder.person().name() + " (" + holder.post().title() + ")"));
        return found;
    }

    private Map<Person.Id, String> names(Set<Person.Id> asked) {
        return people.named(asked).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private Map<Unit.Id, String> unitNames(Set<Unit.Id> asked) {
        return units.lastNamed(asked).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
