package vn.truc.roster.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks for the cheapest plan of shifts that keeps every rule of those who work them.
public final class ShiftSolver {
    private final ShiftProblem problem;
    private final CpModel model = new CpModel();
    /// For worker, day and shift: whether they take it.
    private final BoolVar[][][] takes;

    private final BoolVar[][] works;
    private final Map<String, Integer> shiftAt = new HashMap<>();

    private ShiftSolver(ShiftProblem problem) {
        this.problem = problem;
        int workers = problem.workers().size();
        takes = new BoolVar[workers][problem.days()][problem.shifts().size()];
        works = new BoolVar[workers][problem.days()];
        for (int shift = 0; shift < problem.shifts().size(); shift++) {
            shiftAt.put(problem.shifts().get(shift).name(), shift);
        }
    }

    /// The cheapest plan found within this time; empty when none keeps every rule, or none was found in time.
    public static Optional<ShiftPlan> solve(ShiftProblem problem, Duration limit) {
        return solve(problem, Search.lasting(limit));
    }

    /// The cheapest plan as far as this search goes; empty when none keeps every rule, or none was found in time.
    public static Optional<ShiftPlan> solve(ShiftProblem problem, Search search) {
        var shifts = new ShiftSolver(problem);
        var solver = search.solver();
        for (int worker = 0; worker < problem.workers().size(); worker++) {
            shifts.oneShiftADay(worker);
            shifts.rulesOf(worker);
        }
        shifts.never();
        shifts.model.minimize(shifts.cost());
        return switch (search.run(solver, shifts.model)) {
            case OPTIMAL, FEASIBLE -> Optional.of(shifts.plan(solver));
            case INFEASIBLE, UNKNOWN -> Optional.empty();
            case MODEL_INVALID, UNRECOGNIZED -> throw new IllegalStateException(shifts.model.validate());
        };
    }

    private void oneShiftADay(int worker) {
        for (int day = 0; day < problem.days(); day++) {
            works[worker][day] = model.newBoolVar("w" + worker + "_" + day);
            for (int shift = 0; shift < problem.shifts().size(); shift++) {
                takes[worker][day][shift] = model.newBoolVar("t" + worker + "_" + day + "_" + shift);
            }
            model.addEquality(LinearExpr.sum(takes[worker][day]), works[worker][day]);
        }
    }

    private void rulesOf(int worker) {
        var rules = problem.workers().get(worker);
        rules.daysOff().forEach(day -> model.addEquality(works[worker][day], 0));
        rules.mostOf().forEach((shift, most) -> model.addLessOrEqual(LinearExpr.sum(all(worker, index(shift))), most));
        var minutes = LinearExpr.newBuilder();
        for (int shift = 0; shift < problem.shifts().size(); shift++) {
            for (var taken : all(worker, shift)) {
                minutes.addTerm(taken, problem.shifts().get(shift).minutes());
            }
        }
        model.addLinearConstraint(minutes.build(), rules.leastMinutes(), rules.mostMinutes());
        noLongerRun(worker, rules.longestRun());
        noShorter(worker, rules.shortestRun(), true);
        noShorter(worker, rules.shortestBreak(), false);
        weekends(worker, rules.mostWeekends());
        successions(worker);
    }

    private void noLongerRun(int worker, int longest) {
        for (int first = 0; first + longest < problem.days(); first++) {
            model.addBoolOr(IntStream.rangeClosed(first, first + longest)
                    .mapToObj(day -> works[worker][day].not())
                    .toArray(Literal[]::new));
        }
    }

    /// No run of work, or of days off, between two of the other that is shorter than this.
    private void noShorter(int worker, int shortest, boolean work) {
        for (int length = 1; length < shortest; length++) {
            for (int before = 0; before + length + 1 < problem.days(); before++) {
                var clause = new ArrayList<Literal>();
                clause.add(is(worker, before, work));
                for (int day = before + 1; day <= before + length; day++) {
                    clause.add(is(worker, day, !work));
                }
                clause.add(is(worker, before + length + 1, work));
                model.addBoolOr(clause);
            }
        }
    }

    private Literal is(int worker, int day, boolean work) {
        return work ? works[worker][day] : works[worker][day].not();
    }

    private void weekends(int worker, int most) {
        var weekends = new ArrayList<BoolVar>();
        for (int saturday = 5; saturday < problem.days(); saturday += 7) {
            var weekend = model.newBoolVar("e" + worker + "_" + saturday);
            model.addImplication(works[worker][saturday], weekend);
            if (saturday + 1 < problem.days()) {
                model.addImplication(works[worker][saturday + 1], weekend);
            }
            weekends.add(weekend);
        }
        model.addLessOrEqual(LinearExpr.sum(weekends.toArray(BoolVar[]::new)), most);
    }

    private void successions(int worker) {
        for (var shift : problem.shifts()) {
            for (var after : shift.notFollowedBy()) {
                for (int day = 0; day + 1 < problem.days(); day++) {
                    model.addBoolOr(List.of(
                            takes[worker][day][index(shift.name())].not(), takes[worker][day + 1][index(after)].not()));
                }
            }
        }
    }

    private void never() {
        var names = names();
        for (var never : problem.never()) {
            int worker = names.indexOf(never.worker());
            var notAll = never.together().stream()
                    .map(turn -> turn.shift().isEmpty()
                            ? works[worker][turn.day()].not()
                            : takes[worker][turn.day()][index(turn.shift())].not());
            var orOneOf = never.unless().stream().map(day -> works[worker][day]);
            model.addBoolOr(Stream.concat(notAll, orOneOf).toArray(Literal[]::new));
        }
    }

    private List<String> names() {
        return problem.workers().stream().map(ShiftProblem.Worker::name).toList();
    }

    private LinearExprBuilder cost() {
        var cost = LinearExpr.newBuilder();
        var names = names();
        for (var wish : problem.wishes()) {
            var taken = takes[names.indexOf(wish.worker())][wish.day()][index(wish.shift())];
            cost.addTerm(wish.on() ? taken.not() : taken, wish.cost());
        }
        for (var cover : problem.covers()) {
            var staffed = LinearExpr.newBuilder();
            for (var worker : takes) {
                staffed.add(worker[cover.day()][index(cover.shift())]);
            }
            var under = model.newIntVar(0, cover.wanted(), "under");
            var over = model.newIntVar(0, problem.workers().size(), "over");
            model.addEquality(staffed.addTerm(under, 1).addTerm(over, -1), LinearExpr.constant(cover.wanted()));
            cost.addTerm(under, cover.costUnder()).addTerm(over, cover.costOver());
        }
        problem.shares().forEach(share -> shareOut(share, cost));
        return cost;
    }

    private void shareOut(ShiftProblem.Share share, LinearExprBuilder cost) {
        int longest = problem.days()
                + share.before().stream().mapToInt(before -> before).max().orElse(0);
        var most = model.newIntVar(0, longest, "most");
        var least = model.newIntVar(0, longest, "least");
        var all = LinearExpr.newBuilder();
        int sharing = 0;
        for (int worker = 0; worker < works.length; worker++) {
            if (share.concerns(problem.workers().get(worker))) {
                var turns = LinearExpr.newBuilder().add(share.before().get(worker));
                for (int day : share.days()) {
                    turns.add(works[worker][day]);
                }
                model.addLessOrEqual(turns, most);
                model.addGreaterOrEqual(turns, least);
                all.add(turns);
                sharing++;
            }
        }
        if (sharing > 0) {
            model.addLessOrEqual(all, LinearExpr.term(most, sharing));
            model.addGreaterOrEqual(all, LinearExpr.term(least, sharing));
            cost.addTerm(most, share.cost()).addTerm(least, -share.cost());
        }
    }

    private ShiftPlan plan(CpSolver solver) {
        var plan = new ArrayList<List<String>>();
        for (var worker : takes) {
            var days = new ArrayList<String>();
            for (var day : worker) {
                days.add(IntStream.range(0, day.length)
                        .filter(shift -> solver.booleanValue(day[shift]))
                        .mapToObj(shift -> problem.shifts().get(shift).name())
                        .findFirst()
                        .orElse(""));
            }
            plan.add(days);
        }
        return new ShiftPlan(plan, Solvers.cost(solver), Solvers.bound(solver), Solvers.took(solver));
    }

    private BoolVar[] all(int worker, int shift) {
        return IntStream.range(0, problem.days())
                .mapToObj(day -> takes[worker][day][shift])
                .toArray(BoolVar[]::new);
    }

    private int index(String shift) {
        var index = shiftAt.get(shift);
        if (index == null) {
            throw new IllegalArgumentException("There is no shift " + shift);
        }
        return index;
    }
}
