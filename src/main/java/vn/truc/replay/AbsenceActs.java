package vn.truc.replay;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.absence.Absence;
import vn.truc.absence.Absences;
import vn.truc.absence.Away;
import vn.truc.absence.Aways;
import vn.truc.absence.Span;
import vn.truc.absence.Whereabouts;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;

/// Trips and leave of a case: asked for, decided, where people are, come back from.
@Component
class AbsenceActs {
    private final Absences absences;
    private final Aways aways;
    private final Whereabouts whereabouts;
    private final Players players;
    private final Acting acting;
    private final OfficeClock clock;

    AbsenceActs(
            Absences absences,
            Aways aways,
            Whereabouts whereabouts,
            Players players,
            Acting acting,
            OfficeClock clock) {
        this.absences = absences;
        this.aways = aways;
        this.whereabouts = whereabouts;
        this.players = players;
        this.acting = acting;
        this.clock = clock;
    }

    void trip(Stage stage, Actor by, Event.Trip act) {
        var people = act.people().stream().map(code -> stage.person(code).id()).collect(Collectors.toSet());
        ask(
                stage,
                by,
                act.trip(),
                new Absences.Request(
                        new Absence.Id(clock.newId()),
                        stage.unit(act.unit()).id(),
                        Absence.TRIP,
                        act.place(),
                        act.purpose(),
                        Span.days(act.from(), act.to()),
                        people));
    }

    void leave(Stage stage, Actor by, Event.AskLeave act) {
        ask(
                stage,
                by,
                act.leave(),
                new Absences.Request(
                        new Absence.Id(clock.newId()),
                        by.unit(),
                        act.kind(),
                        "",
                        Objects.requireNonNullElse(act.reason(), ""),
                        new Span(act.from(), act.fromNoon(), act.to(), act.toNoon()),
                        Set.of(by.person().id())));
    }

    void decide(Stage stage, Actor by, Event.DecideAbsence act) {
        var found = absences.find(by, stage.absence(act.absence()));
        Refusals.value(
                absences.decide(
                        by,
                        new Absences.Decision(
                                found.id(),
                                found.version(),
                                !act.refused(),
                                Objects.requireNonNullElse(act.reason(), ""))),
                "deciding " + act.absence());
    }

    void giveUp(Stage stage, Actor by, Event.GiveUp act) {
        var found = absences.find(by, stage.absence(act.absence()));
        Refusals.value(absences.cancel(by, found.id(), found.version()), "giving up " + act.absence());
    }

    void comeBack(Stage stage, Actor by, Event.Return act) {
        var person = act.person() == null
                ? by.person().id()
                : stage.person(act.person()).id();
        Refusals.value(absences.comeBack(by, stage.absence(act.trip()), person), "coming back from " + act.trip());
    }

    void where(Stage stage, Actor by, Event.Where act) {
        var person = act.person() == null
                ? by.person().id()
                : stage.person(act.person()).id();
        var day = act.day() == null ? clock.today() : act.day();
        Refusals.value(
                whereabouts.say(by, clock.newId(), stage.absence(act.trip()), person, day, act.place()),
                "where they are on " + act.trip());
    }

    Judged out(Stage stage, Expectation it, Expectation.Out claim) {
        var person = stage.person(claim.person()).id();
        var at = players.as(stage.person(claim.seenBy()), by -> whereabouts.out(by, whereabouts.roots(by))).stream()
                .filter(out -> out.person().equals(person))
                .map(Whereabouts.Out::where)
                .findFirst();
        var subject = claim.person() + " on a trip: ";
        return new Judged(
                it, subject + Objects.requireNonNullElse(claim.at(), "not out"), subject + at.orElse("not out"));
    }

    Judged absence(Stage stage, Expectation it, Expectation.Absence claim) {
        var asker = stage.told().events().stream()
                .filter(event -> names(event.act(), claim.absence()))
                .map(event -> Objects.requireNonNull(event.by()))
                .findFirst()
                .orElseThrow();
        var is = players.as(stage.person(asker), by -> absences.find(by, stage.absence(claim.absence())))
                .state();
        return new Judged(it, claim.absence() + ": " + claim.is(), claim.absence() + ": " + is);
    }

    Judged away(Stage stage, Expectation it, Expectation.Away claim) {
        var away = acting.as(
                "replay.away", () -> aways.at(List.of(stage.unit(claim.unit()).id()), claim.day(), clock.now()));
        long trips = away.stream().filter(Away::trip).count();
        var subject = claim.unit() + " " + claim.day() + ": ";
        return new Judged(
                it,
                subject + claim.trips() + " on trips, " + claim.leave() + " on leave",
                subject + trips + " on trips, " + (away.size() - trips) + " on leave");
    }

    private static boolean names(Event.Act act, String code) {
        return switch (act) {
            case Event.Trip trip -> trip.trip().equals(code);
            case Event.AskLeave leave -> leave.leave().equals(code);
            default -> false;
        };
    }

    private void ask(Stage stage, Actor by, String code, Absences.Request request) {
        stage.absence(code, request.id());
        Refusals.value(absences.ask(by, request), "asking for " + code);
    }
}
