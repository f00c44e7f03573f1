package vn.truc.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.attendance.Attendance;
import vn.truc.attendance.Check;
import vn.truc.attendance.PresentDay;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.measure.OnSiteReasons;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.roster.Presence;
import vn.truc.roster.Roster;
import vn.truc.roster.RosterReasons;
import vn.truc.roster.Rosters;
import vn.truc.roster.SendingUp;

/// The weekly plans of the units of a case: everybody in the office on working days but those who are named.
@Component
class RosterActs {
    private final Rosters rosters;
    private final RosterReasons reasons;
    private final SendingUp sending;
    private final Attendance attendance;
    private final People people;
    private final Players players;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    RosterActs(
            Rosters rosters,
            RosterReasons reasons,
            SendingUp sending,
            Attendance attendance,
            People people,
            Players players,
            WorkingCalendar calendar,
            OfficeClock clock) {
        this.rosters = rosters;
        this.reasons = reasons;
        this.sending = sending;
        this.attendance = attendance;
        this.people = people;
        this.players = players;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Submitted as below, and approved by whoever the event names.
    void plan(Stage stage, String leader, Event.Rosters act) {
        submit(stage, new Event.SubmitRosters(act.week(), act.groups(), act.except(), null));
        approve(stage, leader, new Event.ApproveRosters(act.week(), act.groups()));
    }

    /// The clerk of each unit makes the plan, or its head where there is none, and the head submits it.
    void submit(Stage stage, Event.SubmitRosters act) {
        for (var code : stage.told().codes(act.groups())) {
            var unit = stage.unit(code).id();
            var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
            people.workingAt(unit, act.week()).forEach(person -> cells.put(person.id(), usual(act.week())));
            act.except()
                    .forEach(each -> each.people().stream()
                            .map(person -> cells.get(stage.person(person).id()))
                            .filter(Objects::nonNull)
                            .forEach(week -> except(week, each)));
            var planned = players.as(stage.answering(code), clerk -> made(clerk, unit, act.week(), cells));
            players.as(stage.person(code + ".head"), head -> submitted(head, planned, act.reason()));
        }
    }

    /// Approves what these units have submitted.
    void approve(Stage stage, String leader, Event.ApproveRosters act) {
        for (var code : stage.told().codes(act.groups())) {
            var roster = rosters.week(stage.unit(code).id(), act.week())
                    .orElseThrow(() -> new IllegalStateException(code + " has no roster for " + act.week()));
            players.as(stage.person(leader), approver -> approved(approver, roster.id()));
        }
    }

    /// How far the roster of a unit for a week has come.
    Expectation.Stand status(Stage stage, String unit, LocalDate week) {
        return rosters.week(stage.unit(unit).id(), week)
                .map(roster -> switch (roster.status()) {
                    case DRAFT -> Expectation.Stand.DRAFT;
                    case SUBMITTED, OVERTAKEN -> Expectation.Stand.SUBMITTED;
                    case APPROVED -> Expectation.Stand.APPROVED;
                    case RETURNED -> Expectation.Stand.RETURNED;
                })
                .orElse(Expectation.Stand.NONE);
    }

    /// Where somebody is planned to be on a day.
    Optional<Presence> planned(Stage stage, String person, LocalDate day) {
        return Optional.ofNullable(
                rosters.planned(stage.person(person).id(), day, day.plusDays(1)).get(day));
    }

    private Roster.Id made(Actor by, Unit.Id unit, LocalDate monday, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        int edit = rosters.week(unit, monday).map(Roster::edit).orElse(0);
        return Refusals.value(
                        rosters.plan(by, new Rosters.Plan(new Roster.Id(clock.newId()), unit, monday, edit, cells)),
                        "the roster")
                .id();
    }

    /// The lists of a week are sent up as one.
    void sendUp(Actor by, Event.SendUp act) {
        Refusals.value(sending.send(by, clock.newId(), act.week()), "the list sent up");
    }

    /// The head of the body approves what was sent up last.
    void approveList(Actor by, Event.ApproveList act) {
        var sent = sending.latest(by, act.week()).orElseThrow();
        Refusals.value(sending.decide(by, sent.id(), true, ""), "approving the list");
    }

    /// Work from home begins or ends.
    void checkIn(Actor by, Event.CheckIn act) {
        Refusals.value(
                attendance.check(by, clock.newId(), act.ends() ? Check.Kind.END : Check.Kind.START), "the check-in");
    }

    Judged listOfWeek(Stage stage, Expectation it, Expectation.ListOfWeek claim) {
        var subject = "list of " + claim.week() + ": ";
        var is = players.as(stage.person(claim.person()), by -> sending.latest(by, claim.week()))
                .map(sent -> sent.state() + " of " + sent.rosters().size() + " units, missing "
                        + sent.missing().size())
                .orElse("NONE of 0 units, missing 0");
        return new Judged(
                it, subject + claim.is() + " of " + claim.units() + " units, missing " + claim.missing(), subject + is);
    }

    Judged workedAtHome(Stage stage, Expectation it, Expectation.WorkedAtHome claim) {
        var subject = claim.person() + " worked from home on " + claim.day() + ": ";
        boolean is = players
                .as(
                        stage.person(claim.person()),
                        by -> attendance.own(by, claim.day(), claim.day().plusDays(1)))
                .stream()
                .anyMatch(PresentDay::workedAtHome);
        return new Judged(it, subject + claim.is(), subject + is);
    }

    /// The reasons of a week, by whoever makes the plan.
    void because(Stage stage, Actor by, Event.ComeBecause act) {
        var because = new HashMap<Person.Id, OnSiteReasons.Reason>();
        act.people()
                .forEach((person, reason) -> because.put(stage.person(person).id(), reason));
        Refusals.value(reasons.write(by, stage.unit(act.unit()).id(), act.week(), because), "the reasons to come");
    }

    private Roster submitted(Actor by, Roster.Id id, @Nullable String reason) {
        return Refusals.value(rosters.submit(by, id, Objects.requireNonNullElse(reason, "")), "submitting the roster");
    }

    private Roster approved(Actor by, Roster.Id id) {
        return Refusals.value(rosters.approve(by, id), "approving the roster");
    }

    private Map<LocalDate, Presence> usual(LocalDate monday) {
        var week = new HashMap<LocalDate, Presence>();
        Roster.daysFrom(monday).stream().filter(calendar::isWorkingDay).forEach(day -> week.put(day, Presence.OFFICE));
        return week;
    }

    private static void except(Map<LocalDate, Presence> week, Excepted each) {
        var days = each.days().isEmpty() ? List.copyOf(week.keySet()) : each.days();
        days.forEach(day -> week.put(day, each.is()));
    }
}
