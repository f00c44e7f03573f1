package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Where one person is over some days, with their turns of duty by published rotas.
public record OwnPlan(Person.Id person, PlannedCells planned, List<ShiftTurn> turns) {
    public OwnPlan {
        turns = List.copyOf(turns);
    }

    /// The days on which there is something to know, in order.
    public List<LocalDate> days() {
        var days = turns.stream().map(ShiftTurn::day).collect(Collectors.toCollection(TreeSet::new));
        planned.of(person).forEach((day, presence) -> {
            if (presence != Presence.OFF) {
                days.add(day);
            }
        });
        return List.copyOf(days);
    }

    /// Where a day counts: a turn on a day off, or on one without a plan, is duty.
    public Presence of(LocalDate day) {
        var presence = planned.of(person).getOrDefault(day, Presence.OFF);
        return presence == Presence.OFF && !turns(day).isEmpty() ? Presence.DUTY : presence;
    }

    /// Whether the plan of the week has them at the premises on a day, and so can say why.
    public boolean onSite(LocalDate day) {
        return planned.of(person).getOrDefault(day, Presence.OFF).onSite();
    }

    /// Where on a day, in words, each half of one that is parted; empty where nothing is known.
    public Optional<Message> inWords(LocalDate day) {
        return planned.halves()
                .of(person, day)
                .map(HalfDay::inWords)
                .or(() -> planned.of(person).containsKey(day) || !turns(day).isEmpty()
                        ? Optional.of(of(day).inWords())
                        : Optional.empty());
    }

    /// The turns of duty of a day.
    public List<ShiftTurn> turns(LocalDate day) {
        return turns.stream().filter(turn -> turn.day().equals(day)).toList();
    }
}
