package vn.truc.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.roster.DutyRota;
import vn.truc.roster.Rotas;
import vn.truc.roster.Swap;
import vn.truc.roster.Swaps;

/// Rotas of duty of a case, who takes which turn, and swaps.
@Component
class DutyActs {
    private static final int MINUTES = 60;

    private final Rotas rotas;
    private final Swaps swaps;
    private final Players players;
    private final OfficeClock clock;

    DutyActs(Rotas rotas, Swaps swaps, Players players, OfficeClock clock) {
        this.rotas = rotas;
        this.swaps = swaps;
        this.players = players;
        this.clock = clock;
    }

    /// The rota is made, its turns are set by hand, and it is published.
    void publish(Stage stage, Actor by, Event.DutyRota act) {
        var turns = new HashMap<Person.Id, Map<LocalDate, Integer>>();
        act.turns().forEach((person, days) -> {
            var own = new HashMap<LocalDate, Integer>();
            days.forEach(day -> own.put(day, 0));
            turns.put(stage.person(person).id(), own);
        });
        var shift = new DutyRota.Shift(act.name(), act.starts(), act.hours() * MINUTES, 1, 1);
        var made = Refusals.value(
                rotas.make(
                        by,
                        new DutyRota(
                                new DutyRota.Id(clock.newId()),
                                stage.unit(act.unit()).id(),
                                act.name(),
                                act.from(),
                                (int) act.from()
                                        .datesUntil(act.to().plusDays(1))
                                        .count(),
                                0,
                                act.inARow(),
                                1,
                                false,
                                0,
                                List.of(shift),
                                List.copyOf(turns.keySet()),
                                Map.of())),
                "the rota");
        Refusals.value(rotas.set(by, made.id(), made.edit(), turns), "the turns");
        Refusals.value(
                rotas.publish(by, made.id(), Objects.requireNonNullElse(act.although(), "")), "publishing the rota");
        stage.rota(act.rota(), made.id());
    }

    /// Somebody asks a colleague.
    void ask(Stage stage, Actor by, Event.AskSwap act) {
        stage.swap(
                act.swap(),
                Refusals.value(
                        swaps.ask(
                                by,
                                new Swap.Id(clock.newId()),
                                stage.person(act.other()).id(),
                                act.day(),
                                Optional.ofNullable(act.back())),
                        "asking for the swap"));
    }

    /// The colleague answers; whoever else says something has the word on it.
    void answer(Stage stage, Actor by, Event.AnswerSwap act) {
        var swap = stage.swap(act.swap());
        Refusals.value(
                by.is(swap.other())
                        ? swaps.answer(by, swap.id(), !act.refused())
                        : swaps.decide(by, swap.id(), !act.refused()),
                "the word on the swap");
    }

    Judged onDuty(Stage stage, Expectation it, Expectation.OnDuty claim) {
        var rota = seen(stage, claim.seenBy(), claim.rota());
        var is = rota.published() ? rota.on(claim.day(), 0) : List.<Person.Id>of();
        var subject = claim.rota() + " on " + claim.day() + ": ";
        return new Judged(
                it,
                subject + Judge.sorted(claim.people()),
                subject + Judge.sorted(is.stream().map(stage::code).toList()));
    }

    Judged turns(Stage stage, Expectation it, Expectation.Turns claim) {
        var rota = seen(stage, claim.seenBy(), claim.rota());
        var each = new TreeMap<String, Long>();
        int longest = 0;
        for (var turns : rota.turns().entrySet()) {
            each.put(stage.code(turns.getKey()), (long) turns.getValue().size());
            longest =
                    Math.max(longest, longestRun(new TreeSet<>(turns.getValue().keySet())));
        }
        var broken = players.as(stage.person(claim.seenBy()), by -> rotas.broken(by, rota.id()))
                .size();
        return new Judged(
                it,
                said(claim.rota(), new TreeMap<>(claim.each()), claim.inARow(), claim.broken()),
                said(claim.rota(), each, longest, broken));
    }

    private DutyRota seen(Stage stage, String person, String rota) {
        return players.as(stage.person(person), by -> rotas.find(by, stage.rota(rota)));
    }

    private static int longestRun(NavigableSet<LocalDate> days) {
        int longest = 0;
        int run = 0;
        for (var day : days) {
            run = days.contains(day.minusDays(1)) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String said(String rota, Map<String, Long> each, int inARow, int broken) {
        return rota + ": turns " + each + ", in a row " + inARow + ", rules broken " + broken;
    }
}
