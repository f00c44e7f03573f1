package vn.truc.roster.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The plan of office and home as the solver sees it: one yes or no for each member and day.
final class OfficeModel {
    /// One home day more between the most and the least burdened weighs more than any change within a plan.
    private static final int PER_CHANGE = 1;

    private static final int PER_DAY_AT_HOME = 2;

    private final CpModel model = new CpModel();
    private final BoolVar[][] onSite;

    private OfficeModel(int members, int days) {
        onSite = new BoolVar[members][days];
    }

    static <W> OfficeModel of(OfficeProblem<W> problem) {
        var made = new OfficeModel(problem.members().size(), problem.days());
        for (int member = 0; member < made.onSite.length; member++) {
            for (int day = 0; day < problem.days(); day++) {
                made.onSite[member][day] = made.model.newBoolVar("on" + member + "_" + day);
                made.settle(member, day, problem.members().get(member).cells().get(day));
            }
        }
        problem.limits().forEach(limit -> made.demand(problem, limit));
        return made;
    }

    CpModel model() {
        return model;
    }

    private void settle(int member, int day, OfficeProblem.Cell cell) {
        switch (cell) {
            case FREE, FREE_AT_HOME -> {
                // The plan decides.
            }
            case ON_SITE -> model.addEquality(onSite[member][day], 1);
            case AT_HOME, AWAY -> model.addEquality(onSite[member][day], 0);
        }
    }

    private <W> void demand(OfficeProblem<W> problem, OfficeProblem.Limit<W> limit) {
        switch (limit) {
            case OfficeProblem.OnSite<W>(var members, var days, var least, var most, var _) -> {
                var there = LinearExpr.sum(of(members, days));
                model.addGreaterOrEqual(there, least);
                model.addLessOrEqual(there, most);
            }
            case OfficeProblem.HomeInARow<W>(var most, var _) -> noLongerAtHome(problem, most);
            case OfficeProblem.Apart<W>(var one, var other, var _) -> apart(problem, one, other);
        }
    }

    private BoolVar[] of(Set<Integer> members, Set<Integer> days) {
        return members.stream()
                .flatMap(member -> days.stream().map(day -> onSite[member][day]))
                .toArray(BoolVar[]::new);
    }

    private <W> void noLongerAtHome(OfficeProblem<W> problem, int most) {
        for (int member = 0; member < onSite.length; member++) {
            var cells = problem.members().get(member).cells();
            for (int first = 0; first + most < problem.days(); first++) {
                var row = IntStream.rangeClosed(first, first + most).boxed().toList();
                if (row.stream().noneMatch(day -> cells.get(day) == OfficeProblem.Cell.AWAY)) {
                    int who = member;
                    model.addBoolOr(row.stream().map(day -> onSite[who][day]).toArray(Literal[]::new));
                }
            }
        }
    }

    private <W> void apart(OfficeProblem<W> problem, Set<Integer> one, Set<Integer> other) {
        for (int day = 0; day < problem.days(); day++) {
            var turn = model.newBoolVar("turn" + day);
            for (int member : one) {
                model.addImplication(onSite[member][day], turn);
            }
            for (int member : other) {
                model.addImplication(onSite[member][day], turn.not());
            }
        }
    }

    /// Fewest days at home between the most and the least burdened over the window, then no more of them than asked,
    /// then as little changed as can be.
    <W> void aimAtFairness(OfficeProblem<W> problem) {
        var cost = LinearExpr.newBuilder();
        long small = 1;
        var free = new ArrayList<Integer>();
        for (int member = 0; member < onSite.length; member++) {
            var cells = problem.members().get(member).cells();
            for (int day = 0; day < problem.days(); day++) {
                if (cells.get(day).free()) {
                    boolean stayed = cells.get(day) == OfficeProblem.Cell.FREE_AT_HOME;
                    cost.addTerm(onSite[member][day].not(), PER_DAY_AT_HOME)
                            .addTerm(stayed ? onSite[member][day] : onSite[member][day].not(), PER_CHANGE);
                    small += PER_DAY_AT_HOME + PER_CHANGE;
                }
            }
            if (cells.stream().anyMatch(OfficeProblem.Cell::free)) {
                free.add(member);
            }
        }
        if (free.size() > 1) {
            var most = model.newIntVar(0, Integer.MAX_VALUE, "most");
            var least = model.newIntVar(0, Integer.MAX_VALUE, "least");
            for (int member : free) {
                var home = daysAtHome(problem, member);
                model.addLessOrEqual(home, most);
                model.addGreaterOrEqual(home, least);
            }
            cost.addTerm(most, small).addTerm(least, -small);
        }
        model.minimize(cost);
    }

    private <W> LinearExpr daysAtHome(OfficeProblem<W> problem, int member) {
        var somebody = problem.members().get(member);
        var home = LinearExpr.newBuilder().add(somebody.homeBefore());
        for (int day = 0; day < problem.days(); day++) {
            if (somebody.cells().get(day) != OfficeProblem.Cell.AWAY) {
                home.addTerm(onSite[member][day].not(), 1);
            }
        }
        return home.build();
    }

    /// The days on which each member comes, as the solver has found them.
    List<Set<Integer>> read(CpSolver solver) {
        return Arrays.stream(onSite)
                .map(days -> IntStream.range(0, days.length)
                        .filter(day -> solver.booleanValue(days[day]))
                        .boxed()
                        .collect(Collectors.toSet()))
                .toList();
    }
}
