package vn.truc.roster.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.truc.roster.solver.OfficeProblem.Cell;

/// A large unit as the solver sees it: people in the same position are counted, not named. So many of a kind on
/// each day can always be shared out among them so that nobody comes more than one day more often than another
/// of the kind; what is lost is only how long somebody is at home in a row.
final class Alike {
    static {
        Solvers.load();
    }

    private final CpModel model = new CpModel();
    private final OfficeProblem<?> problem;
    private final List<Kind> kinds;
    /// For each kind and day, how many come.
    private final IntVar[][] onSite;
    /// For each kind and day, how many do which work there.
    private final Map<List<Integer>, List<IntVar>> work = new HashMap<>();

    private Alike(OfficeProblem<?> problem) {
        this.problem = problem;
        var alike = new LinkedHashMap<Position, List<Integer>>();
        var positions = positions(problem);
        for (int member = 0; member < positions.size(); member++) {
            alike.computeIfAbsent(positions.get(member), position -> new ArrayList<>())
                    .add(member);
        }
        kinds = alike.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .toList();
        onSite = new IntVar[kinds.size()][problem.days()];
    }

    /// The question with people counted.
    static Alike of(OfficeProblem<?> problem) {
        var made = new Alike(problem);
        for (int kind = 0; kind < made.kinds.size(); kind++) {
            for (int day = 0; day < problem.days(); day++) {
                made.onSite[kind][day] = made.coming(made.kinds.get(kind), day);
            }
        }
        problem.limits().forEach(made::demand);
        made.work.forEach((where, serving) -> made.model.addLessOrEqual(
                LinearExpr.sum(serving.toArray(IntVar[]::new)), made.onSite[where.get(0)][where.get(1)]));
        return made;
    }

    CpModel model() {
        return model;
    }

    private static List<Position> positions(OfficeProblem<?> problem) {
        var concerned = new ArrayList<Set<Integer>>();
        var wished = new ArrayList<Set<OfficeProblem.Wish>>();
        for (var _ : problem.members()) {
            concerned.add(new TreeSet<>());
            wished.add(new HashSet<>());
        }
        int number = 0;
        for (var limit : problem.limits()) {
            for (var together : groups(limit)) {
                int group = number++;
                together.forEach(member -> concerned.get(member).add(group));
            }
        }
        problem.wishes()
                .forEach(wish -> wished.get(wish.member())
                        .add(new OfficeProblem.Wish(0, wish.day(), wish.home(), wish.weight())));
        return IntStream.range(0, problem.members().size())
                .mapToObj(member -> new Position(
                        problem.members().get(member).cells(),
                        problem.members().get(member).homeBefore(),
                        concerned.get(member),
                        wished.get(member)))
                .toList();
    }

    private static List<Set<Integer>> groups(OfficeProblem.Limit<?> limit) {
        return switch (limit) {
            case OfficeProblem.OnSite<?> asked -> List.of(asked.members());
            case OfficeProblem.Either<?> either ->
                List.of(either.one().members(), either.other().members());
            case OfficeProblem.Serving<?> asked -> List.of(asked.members());
            case OfficeProblem.HomeInARow<?> _ -> List.of();
            case OfficeProblem.Apart<?> apart -> List.of(apart.one(), apart.other());
        };
    }

    private IntVar coming(Kind kind, int day) {
        return switch (kind.position().cells().get(day)) {
            case FREE, FREE_AT_HOME -> model.newIntVar(0, kind.size(), "on");
            case ON_SITE -> model.newConstant(kind.size());
            case AT_HOME, AWAY -> model.newConstant(0);
        };
    }

    private void demand(OfficeProblem.Limit<?> limit) {
        switch (limit) {
            case OfficeProblem.OnSite<?> asked -> between(asked);
            case OfficeProblem.Either<?>(var one, var other) -> {
                var first = model.newBoolVar("either");
                between(one).onlyEnforceIf(first);
                between(other).onlyEnforceIf(first.not());
            }
            case OfficeProblem.Serving<?>(var members, var day, var least, var _) -> {
                var serving = LinearExpr.newBuilder();
                inside(members).forEach(kind -> {
                    var serve = model.newIntVar(0, kinds.get(kind).size(), "serve");
                    work.computeIfAbsent(List.of(kind, day), where -> new ArrayList<>())
                            .add(serve);
                    serving.add(serve);
                });
                model.addGreaterOrEqual(serving, least);
            }
            case OfficeProblem.HomeInARow<?> _ -> {
                // Nobody is named here; whoever reads the plan looks whether it came out so.
            }
            case OfficeProblem.Apart<?>(var one, var other, var _) -> {
                for (int day = 0; day < problem.days(); day++) {
                    var turn = model.newBoolVar("turn");
                    int today = day;
                    inside(one).forEach(kind -> onlyIf(turn, true, kind, today));
                    inside(other).forEach(kind -> onlyIf(turn, false, kind, today));
                }
            }
        }
    }

    private Constraint between(OfficeProblem.OnSite<?> asked) {
        var there = LinearExpr.newBuilder();
        inside(asked.members()).forEach(kind -> asked.days().forEach(day -> there.add(onSite[kind][day])));
        return model.addLinearConstraint(there, asked.least(), asked.most());
    }

    private void onlyIf(BoolVar turn, boolean theirs, int kind, int day) {
        model.addEquality(onSite[kind][day], 0).onlyEnforceIf(theirs ? turn.not() : turn);
    }

    /// The kinds of which all belong to these; those of a kind belong to the same.
    private List<Integer> inside(Set<Integer> members) {
        return IntStream.range(0, kinds.size())
                .filter(kind -> members.contains(kinds.get(kind).members().getFirst()))
                .boxed()
                .toList();
    }

    /// Asks for the plan that costs least.
    void minimise(OfficeAim aim) {
        var cost = LinearExpr.newBuilder();
        for (int kind = 0; kind < kinds.size(); kind++) {
            var position = kinds.get(kind).position();
            for (int day = 0; day < problem.days(); day++) {
                var cell = position.cells().get(day);
                if (cell.free()) {
                    boolean stayed = cell == Cell.FREE_AT_HOME;
                    int somebody = kinds.get(kind).members().getFirst();
                    add(cost, kind, day, aim.home() + (stayed ? 0 : aim.change()), false);
                    add(cost, kind, day, stayed ? aim.change() + aim.favour() * aim.lessThanMost(somebody) : 0, true);
                }
            }
            for (var wish : position.wishes()) {
                add(cost, kind, wish.day(), aim.wish() * wish.weight(), wish.home());
            }
        }
        if (aim.spread() > 0 && aim.sharing().size() > 1) {
            between(cost, aim);
        }
        model.minimize(cost);
    }

    /// So much for each of a kind who comes on a day, or does not.
    private void add(LinearExprBuilder cost, int kind, int day, long each, boolean coming) {
        cost.addTerm(onSite[kind][day], coming ? each : -each);
        cost.add(coming ? 0 : each * kinds.get(kind).size());
    }

    private void between(LinearExprBuilder cost, OfficeAim aim) {
        int longest = problem.days()
                + problem.members().stream()
                        .mapToInt(OfficeProblem.Member::homeBefore)
                        .max()
                        .orElse(0);
        var most = model.newIntVar(0, longest, "most");
        var least = model.newIntVar(0, longest, "least");
        var sharing = Set.copyOf(aim.sharing());
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (sharing.contains(kinds.get(kind).members().getFirst())) {
                int size = kinds.get(kind).size();
                var position = kinds.get(kind).position();
                var there = LinearExpr.newBuilder();
                int all = position.homeBefore();
                for (int day = 0; day < problem.days(); day++) {
                    if (position.cells().get(day) != Cell.AWAY) {
                        there.add(onSite[kind][day]);
                        all++;
                    }
                }
                var high = LinearExpr.newBuilder().add(there).addTerm(most, size);
                var low = LinearExpr.newBuilder().add(there).addTerm(least, size);
                model.addGreaterOrEqual(high, (long) size * all);
                model.addLessOrEqual(low, (long) size * all);
            }
        }
        cost.addTerm(most, aim.spread()).addTerm(least, -aim.spread());
    }

    /// The days on which each member comes: those of a kind take turns.
    List<Set<Integer>> read(CpSolver solver) {
        var plan = new ArrayList<Set<Integer>>();
        for (var _ : problem.members()) {
            plan.add(new HashSet<>());
        }
        for (int kind = 0; kind < kinds.size(); kind++) {
            var members = kinds.get(kind).members();
            int next = 0;
            for (int day = 0; day < problem.days(); day++) {
                for (long one = solver.value(onSite[kind][day]); one > 0; one--) {
                    plan.get(members.get(next++ % members.size())).add(day);
                }
            }
        }
        return plan;
    }

    /// What distinguishes somebody from others, as far as a plan can tell.
    private record Position(List<Cell> cells, int homeBefore, Set<Integer> limits, Set<OfficeProblem.Wish> wishes) {}

    /// People in one position.
    private record Kind(Position position, List<Integer> members) {
        int size() {
            return members.size();
        }
    }
}
