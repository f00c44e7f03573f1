package vn.truc.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.page.Message;

/// Turns of published rotas that go along when two people exchange their days.
@Component
class RotaSwaps {
    private final RotaRepository rotas;
    private final RotaChangeRepository changes;
    private final RotaQuestions questions;
    private final RotaBook book;

    RotaSwaps(RotaRepository rotas, RotaChangeRepository changes, RotaQuestions questions, RotaBook book) {
        this.rotas = rotas;
        this.changes = changes;
        this.questions = questions;
        this.book = book;
    }

    /// The rotas in which something would be exchanged.
    List<DutyRota> concerned(Swap swap) {
        return changes.turned(Set.of(swap.askedBy(), swap.other()), swap.days().toList()).stream()
                .flatMap(id -> rotas.find(id).stream())
                .filter(rota -> !swapped(rota, swap).turns().equals(rota.turns()))
                .toList();
    }

    /// Why the turns cannot be exchanged: the rota is another unit’s, whose people have no word on the swap, somebody
    /// is not in it, or a rule of it would be broken that holds without it.
    List<Message> wrong(Swap swap) {
        var wrong = new ArrayList<Message>();
        for (var rota : concerned(swap)) {
            if (!rota.unit().equals(swap.unit())) {
                wrong.add(Message.of("roster.swap.rota-elsewhere", rota.name()));
                continue;
            }
            if (!rota.workers().containsAll(Set.of(swap.askedBy(), swap.other()))) {
                wrong.add(Message.of("roster.swap.not-in-rota", rota.name()));
                continue;
            }
            var broken = new HashSet<>(questions.broken(swapped(rota, swap)));
            broken.removeAll(questions.broken(rota));
            broken.forEach(rule -> wrong.add(Message.of("roster.swap.breaks", rule)));
        }
        return wrong;
    }

    /// Whether only turns are exchanged: on each of the days one of both has a turn, and neither works by the plan.
    boolean alone(Swap swap, Function<LocalDate, Optional<Roster>> week) {
        var both = List.of(swap.askedBy(), swap.other());
        return swap.days()
                .allMatch(day -> turned(swap, day)
                        && both.stream()
                                .noneMatch(person -> week.apply(Roster.mondayOf(day))
                                        .flatMap(roster -> roster.of(person, day))
                                        .filter(Presence::working)
                                        .isPresent()));
    }

    /// Whether one of both has a turn on a day.
    boolean turned(Swap swap, LocalDate day) {
        return !changes.turned(List.of(swap.askedBy(), swap.other()), List.of(day))
                .isEmpty();
    }

    /// Exchanges the turns.
    void hold(Actor by, Swap swap) {
        for (var rota : concerned(swap)) {
            rotas.lock(rota.id());
            var now = rotas.find(rota.id()).orElseThrow();
            book.changed(by, now, swapped(now, swap), "duty.swapped", "");
        }
    }

    private static DutyRota swapped(DutyRota rota, Swap swap) {
        var turns = new HashMap<>(rota.turns());
        var mine = new HashMap<>(turns.getOrDefault(swap.askedBy(), Map.of()));
        var theirs = new HashMap<>(turns.getOrDefault(swap.other(), Map.of()));
        swap.days().forEach(day -> {
            var kept = Optional.ofNullable(mine.remove(day));
            Optional.ofNullable(theirs.remove(day)).ifPresent(turn -> mine.put(day, turn));
            kept.ifPresent(turn -> theirs.put(day, turn));
        });
        turns.put(swap.askedBy(), mine);
        turns.put(swap.other(), theirs);
        turns.values().removeIf(Map::isEmpty);
        return rota.with(turns);
    }
}
