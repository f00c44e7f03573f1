package vn.truc.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.truc.compliance.State;
import vn.truc.measure.InForce;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.RemoteShare;

/// The share at home over the days of a week on which this rule holds and anybody works, in halves of days. Where
/// another average comes to hold within the week, each asks for its own days (`docs/decisions/0075`).
///
/// @param leaders how many leaders who count must be there, all days together: they go first
record WeekShare(RemoteShare rule, List<PlannedDay> worked, int leaders) {
    WeekShare {
        worked = worked.stream()
                .filter(PlannedDay::worked)
                .sorted(Comparator.comparing(PlannedDay::day))
                .toList();
    }

    /// The share of those of these days on which just this average holds.
    static WeekShare of(RemoteShare rule, List<PlannedDay> days, Map<LocalDate, InForce> holding) {
        var those = days.stream()
                .filter(day -> Optional.ofNullable(holding.get(day.day()))
                        .flatMap(WeekShare::average)
                        .filter(rule::equals)
                        .isPresent())
                .toList();
        int leaders = those.stream()
                .filter(PlannedDay::worked)
                .mapToInt(day -> day.leadersWhoCount(onDuty(holding.get(day.day()))))
                .sum();
        return new WeekShare(rule, those, leaders);
    }

    /// Whether an average of the week holds.
    static boolean holds(InForce inForce) {
        return average(inForce).isPresent();
    }

    /// The average of the week that holds.
    static Optional<RemoteShare> average(InForce inForce) {
        return inForce.find(RemoteShare.class).filter(rule -> rule.span() == RemoteShare.Span.WEEK);
    }

    /// How many leaders have to be there by all that holds.
    static int onDuty(@Nullable InForce known) {
        return Optional.ofNullable(known)
                .flatMap(inForce -> inForce.find(LeaderOnDuty.class))
                .map(LeaderOnDuty::atLeast)
                .orElse(0);
    }

    /// How many days at home all of them have to make.
    int required() {
        return rule.requiredAtHome(counted(), leaders);
    }

    /// How many days count.
    int counted() {
        return Math.ceilDiv(
                worked.stream().mapToInt(day -> day.countedHalves(rule)).sum(), 2);
    }

    /// How many halves are spent at home.
    int home() {
        return worked.stream().mapToInt(day -> day.halvesAtHome(rule)).sum();
    }

    boolean kept() {
        return home() >= 2 * required();
    }

    /// How the week stands on one of its days, seen from a day: before its last working day nobody knows, unless it can
    /// be kept no more even with everybody at home from the next day on.
    State state(LocalDate on, LocalDate today) {
        if (worked.stream().noneMatch(day -> day.day().equals(on))) {
            return State.NOT_APPLICABLE;
        }
        var last = worked.getLast().day();
        var known = today.isAfter(last) ? last : on;
        if (known.equals(last)) {
            return kept() ? State.MET : State.BREACHED;
        }
        int possible = worked.stream()
                .mapToInt(day -> day.day().isAfter(known) ? day.countedHalves(rule) : day.halvesAtHome(rule))
                .sum();
        return possible < 2 * required() ? State.BREACHED : State.UNKNOWN;
    }
}
