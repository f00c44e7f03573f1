package vn.truc.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.truc.organisation.Person;
import vn.truc.roster.solver.ShiftPlan;
import vn.truc.roster.solver.ShiftProblem;

/// A rota as the solver of shifts reads it, people, days and shifts by number, and back again.
///
/// @param away when somebody cannot take a turn
/// @param before how many turns somebody had this year, and how many of them on days off
/// @param beside what these people have by other published rotas, on the days around, too
record DutyProblem(
        DutyRota rota,
        Predicate<LocalDate> workingDay,
        AwayFromDuty away,
        Map<Person.Id, Before> before,
        Map<Person.Id, Map<LocalDate, Wish>> wishes,
        Map<Person.Id, List<DutyWish>> dutyWishes,
        Map<Person.Id, List<ShiftTurn>> beside) {
    private static final int FAIR = 100;
    private static final int FAIR_ON_DAYS_OFF = 150;

    /// People who are in no other rota, and away on whole days only.
    DutyProblem(
            DutyRota rota,
            Predicate<LocalDate> workingDay,
            Map<Person.Id, Set<LocalDate>> away,
            Map<Person.Id, Before> before,
            Map<Person.Id, Map<LocalDate, Wish>> wishes,
            Map<Person.Id, List<DutyWish>> dutyWishes) {
        this(rota, workingDay, AwayFromDuty.on(away), before, wishes, dutyWishes, Map.of());
    }

    /// Turns that somebody had earlier in the year.
    record Before(int turns, int onDaysOff) {
        static final Before NONE = new Before(0, 0);
    }

    ShiftProblem asked() {
        var dates = rota.dates();
        var all = IntStream.range(0, dates.size()).boxed().collect(Collectors.toSet());
        var off = all.stream().filter(day -> !workingDay.test(dates.get(day))).collect(Collectors.toSet());
        var shares = new ArrayList<ShiftProblem.Share>();
        shares.add(new ShiftProblem.Share(all, before(Before::turns), FAIR));
        if (!off.isEmpty()) {
            shares.add(new ShiftProblem.Share(off, before(Before::onDaysOff), FAIR_ON_DAYS_OFF));
        }
        return new ShiftProblem(
                dates.size(), shifts(), workers(dates), wished(dates), covers(dates), shares, never(dates));
    }

    private List<ShiftProblem.Never> never(List<LocalDate> dates) {
        var never = new ArrayList<ShiftProblem.Never>();
        for (var person : rota.workers()) {
            withoutRest(person, dates, never);
            inHalvesAway(person, dates, never);
            var others = beside.getOrDefault(person, List.of());
            if (!others.isEmpty()) {
                besideOthers(person, dates, others, never);
                runs(person, dates, others, never);
                breaks(person, dates, others, never);
            }
        }
        return never;
    }

    /// Two turns more than a day apart with too little rest between them: a whole day of duty and two days to rest.
    private void withoutRest(Person.Id person, List<LocalDate> dates, List<ShiftProblem.Never> never) {
        for (int later = 2; later <= DutyRota.RESTED; later++) {
            for (int one = 0; one < rota.shifts().size(); one++) {
                for (int other = 0; other < rota.shifts().size(); other++) {
                    if (rota.tooLittleRest(one, other, later)) {
                        for (int day = 0; day + later < dates.size(); day++) {
                            never.add(new ShiftProblem.Never(
                                    person.toString(), List.of(turn(day, one), turn(day + later, other))));
                        }
                    }
                }
            }
        }
    }

    /// A turn that meets half a day away is not taken; one in the other half of that day may be.
    private void inHalvesAway(Person.Id person, List<LocalDate> dates, List<ShiftProblem.Never> never) {
        for (int day = 0; day < dates.size(); day++) {
            for (int shift = 0; shift < rota.shifts().size(); shift++) {
                boolean wholeDay = away.of(person).contains(dates.get(day));
                if (!wholeDay && away.keepsFrom(rota.turn(person, dates.get(day), shift))) {
                    never.add(new ShiftProblem.Never(person.toString(), List.of(turn(day, shift))));
                }
            }
        }
    }

    private void besideOthers(
            Person.Id person, List<LocalDate> dates, List<ShiftTurn> others, List<ShiftProblem.Never> never) {
        for (int day = 0; day < dates.size(); day++) {
            for (int shift = 0; shift < rota.shifts().size(); shift++) {
                var turn = rota.turn(person, dates.get(day), shift);
                if (others.stream().anyMatch(other -> rota.tooLittleRest(other, turn))) {
                    never.add(new ShiftProblem.Never(person.toString(), List.of(turn(day, shift))));
                }
            }
        }
    }

    /// Runs that begin or end in another rota are no longer than others.
    private void runs(Person.Id person, List<LocalDate> dates, List<ShiftTurn> others, List<ShiftProblem.Never> never) {
        var taken = others.stream().map(ShiftTurn::day).collect(Collectors.toSet());
        for (int start = -rota.longestRun(); start < dates.size(); start++) {
            var window = rota.first()
                    .plusDays(start)
                    .datesUntil(rota.first().plusDays(start + rota.longestRun() + 1L))
                    .toList();
            var own = window.stream()
                    .filter(day -> !taken.contains(day))
                    .map(dates::indexOf)
                    .toList();
            if (own.size() < window.size() && !own.isEmpty() && !own.contains(-1)) {
                never.add(new ShiftProblem.Never(
                        person.toString(),
                        own.stream().map(ShiftProblem.Turn::any).toList()));
            }
        }
    }

    /// Breaks that begin or end with a turn of another rota are no shorter than others.
    private void breaks(
            Person.Id person, List<LocalDate> dates, List<ShiftTurn> others, List<ShiftProblem.Never> never) {
        var taken = others.stream()
                .map(turn -> Math.toIntExact(rota.first().until(turn.day(), ChronoUnit.DAYS)))
                .collect(Collectors.toSet());
        for (int day = 0; day < dates.size(); day++) {
            for (int pause = 1; pause < rota.shortestBreak(); pause++) {
                for (int other : List.of(day - pause - 1, day + pause + 1)) {
                    var between = IntStream.range(Math.min(day, other) + 1, Math.max(day, other))
                            .boxed()
                            .toList();
                    if (taken.contains(other) && between.stream().noneMatch(taken::contains)) {
                        var own = between.stream()
                                .filter(each -> each >= 0 && each < dates.size())
                                .toList();
                        never.add(new ShiftProblem.Never(person.toString(), List.of(ShiftProblem.Turn.any(day)), own));
                    }
                }
            }
        }
    }

    private static ShiftProblem.Turn turn(int day, int shift) {
        return new ShiftProblem.Turn(day, "" + shift);
    }

    private List<Integer> before(ToIntFunction<Before> counted) {
        return rota.workers().stream()
                .map(person -> counted.applyAsInt(before.getOrDefault(person, Before.NONE)))
                .toList();
    }

    private List<ShiftProblem.Shift> shifts() {
        return IntStream.range(0, rota.shifts().size())
                .mapToObj(shift -> new ShiftProblem.Shift(
                        "" + shift,
                        rota.shifts().get(shift).minutes(),
                        IntStream.range(0, rota.shifts().size())
                                .filter(next -> rota.tooLittleRest(shift, next, 1))
                                .mapToObj(next -> "" + next)
                                .collect(Collectors.toSet())))
                .toList();
    }

    private List<ShiftProblem.Worker> workers(List<LocalDate> dates) {
        return rota.workers().stream()
                .map(person -> new ShiftProblem.Worker(
                        person.toString(),
                        Map.of(),
                        0,
                        dates.size() * 1440,
                        Math.min(rota.shortestRun(), rota.longestRun()),
                        Math.min(rota.longestRun(), dates.size()),
                        rota.shortestBreak(),
                        dates.size(),
                        IntStream.range(0, dates.size())
                                .filter(day -> away.of(person).contains(dates.get(day)))
                                .boxed()
                                .collect(Collectors.toCollection(TreeSet::new))))
                .toList();
    }

    /// Who would like to be at home would like to have no turn either; besides, single shifts on and off.
    private List<ShiftProblem.Wish> wished(List<LocalDate> dates) {
        var wished = new ArrayList<ShiftProblem.Wish>();
        for (var person : rota.workers()) {
            wishes.getOrDefault(person, Map.of()).forEach((date, wish) -> {
                int day = dates.indexOf(date);
                if (day >= 0 && wish.atHome()) {
                    for (int shift = 0; shift < rota.shifts().size(); shift++) {
                        wished.add(new ShiftProblem.Wish(person.toString(), day, "" + shift, false, wish.weight()));
                    }
                }
            });
            for (var wish : dutyWishes.getOrDefault(person, List.of())) {
                int day = dates.indexOf(wish.day());
                for (int shift = 0; day >= 0 && shift < rota.shifts().size(); shift++) {
                    if (wish.means(rota.shifts().get(shift).name())) {
                        wished.add(new ShiftProblem.Wish(
                                person.toString(), day, "" + shift, wish.wanted(), wish.weight()));
                    }
                }
            }
        }
        return wished;
    }

    private List<ShiftProblem.Cover> covers(List<LocalDate> dates) {
        var covers = new ArrayList<ShiftProblem.Cover>();
        for (int day = 0; day < dates.size(); day++) {
            for (int shift = 0; shift < rota.shifts().size(); shift++) {
                var wanted = rota.shifts().get(shift);
                covers.add(new ShiftProblem.Cover(
                        day,
                        "" + shift,
                        wanted.wanted(workingDay.test(dates.get(day))),
                        wanted.costUnder(),
                        wanted.costOver()));
            }
        }
        return covers;
    }

    /// The turns as the solver has given them.
    Map<Person.Id, Map<LocalDate, Integer>> turns(ShiftPlan plan) {
        var turns = new HashMap<Person.Id, Map<LocalDate, Integer>>();
        var dates = rota.dates();
        for (int worker = 0; worker < rota.workers().size(); worker++) {
            var mine = new HashMap<LocalDate, Integer>();
            var shifts = plan.shifts().get(worker);
            for (int day = 0; day < dates.size(); day++) {
                if (!shifts.get(day).isEmpty()) {
                    mine.put(dates.get(day), Integer.valueOf(shifts.get(day)));
                }
            }
            turns.put(rota.workers().get(worker), mine);
        }
        return turns;
    }
}
