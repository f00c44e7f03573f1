package vn.truc.roster.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The plan of office and home as the solver sees it: one yes or no for each member and day.
final class OfficeModel {
    static {
        Solvers.load();
    }

    private final CpModel model = new CpModel();
    private final BoolVar[][] onSite;

    /// For each member and day, what they may be asked to do there.
    private final Map<List<Integer>, List<Literal>> work = new HashMap<>();

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
        made.work.values().forEach(made.model::addAtMostOne);
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
            case OfficeProblem.OnSite<W> asked -> model.addLinearConstraint(there(asked), asked.least(), asked.most());
            case OfficeProblem.Either<W>(var one, var other) -> {
                var first = model.newBoolVar("either");
                model.addLinearConstraint(there(one), one.least(), one.most()).onlyEnforceIf(first);
                model.addLinearConstraint(there(other), other.least(), other.most())
                        .onlyEnforceIf(first.not());
            }
            case OfficeProblem.Serving<W>(var members, var day, var least, var _) -> serve(members, day, least);
            case OfficeProblem.HomeInARow<W>(var most, var _) -> noLongerAtHome(problem, most);
            case OfficeProblem.Apart<W>(var one, var other, var _) -> apart(problem, one, other);
        }
    }

    private void serve(Set<Integer> members, int day, int least) {
        var serving = members.stream()
                .map(member -> {
                    var serves = model.newBoolVar("s" + member + "_" + day);
                    model.addImplication(serves, onSite[member][day]);
                    work.computeIfAbsent(List.of(member, day), who -> new ArrayList<>())
                            .add(serves);
                    return serves;
                })
                .toArray(BoolVar[]::new);
        model.addGreaterOrEqual(LinearExpr.sum(serving), least);
    }

    private LinearExpr there(OfficeProblem.OnSite<?> asked) {
        return LinearExpr.sum(asked.members().stream()
                .flatMap(member -> asked.days().stream().map(day -> onSite[member][day]))
                .toArray(BoolVar[]::new));
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

    /// Whether a member comes on a day, as the model says it.
    BoolVar onSite(int member, int day) {
        return onSite[member][day];
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
