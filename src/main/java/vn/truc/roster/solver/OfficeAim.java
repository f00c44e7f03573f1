package vn.truc.roster.solver;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import java.util.stream.IntStream;

/// What a plan of office and home costs: the fewer, the better. The solver minimises it, the check adds it up anew.
///
/// @param spread for each day at home between the most and the least burdened over the window
/// @param wish for each weight of a wish that is not heeded
/// @param home for each day at home that the plan decides
/// @param change for each cell that differs from what it was
/// @param favour for each day on which somebody is called in, as many times as they have been at home less than the one
/// who was there most
record OfficeAim(OfficeProblem<?> problem, long spread, long wish, long home, long change, long favour) {
    /// A day of unfairness weighs as much as the most urgent wish.
    private static final int MOST_URGENT = 3;

    static OfficeAim of(OfficeProblem.Aim aim, OfficeProblem<?> problem) {
        long cells = problem.members().stream()
                .flatMap(member -> member.cells().stream())
                .filter(OfficeProblem.Cell::free)
                .count();
        return switch (aim) {
            // Home days beyond what is asked and changes together never weigh as much as a wish.
            case FAIR -> {
                long point = 3 * cells + 1;
                yield new OfficeAim(problem, MOST_URGENT * point, point, 2, 1, 0);
            }
            case FEWEST_CHANGES -> new OfficeAim(problem, 0, 0, 0, cells * mostHome(problem) + 1, 1);
        };
    }

    /// Asks the model for the plan that costs least.
    void into(OfficeModel model) {
        into(model, Corridor.NONE);
    }

    /// The same for some of many, who are to be at home about as often as others planned before them.
    void into(OfficeModel model, Corridor corridor) {
        var cost = LinearExpr.newBuilder();
        for (int member = 0; member < problem.members().size(); member++) {
            var cells = problem.members().get(member).cells();
            for (int day = 0; day < problem.days(); day++) {
                if (cells.get(day).free()) {
                    boolean stayed = cells.get(day) == OfficeProblem.Cell.FREE_AT_HOME;
                    var comes = model.onSite(member, day);
                    cost.addTerm(comes.not(), home + (stayed ? 0 : change))
                            .addTerm(comes, stayed ? change + favour * lessThanMost(member) : 0);
                }
            }
        }
        for (var asked : problem.wishes()) {
            var comes = model.onSite(asked.member(), asked.day());
            cost.addTerm(asked.home() ? comes : comes.not(), wish * asked.weight());
        }
        if (spread > 0) {
            between(model, cost, corridor);
        }
        model.model().minimize(cost);
    }

    private void between(OfficeModel model, LinearExprBuilder cost, Corridor corridor) {
        var sharing = sharing();
        if (sharing.size() < 2 && corridor.equals(Corridor.NONE)) {
            return;
        }
        int longest = mostHome(problem) + problem.days();
        int higher = Math.max(longest, corridor.most());
        var most = model.model().newIntVar(corridor.most(), higher, "most");
        var least = model.model().newIntVar(0, Math.min(higher, corridor.least()), "least");
        var all = LinearExpr.newBuilder();
        for (int member : sharing) {
            var home = daysAtHome(model, member);
            all.add(home);
            model.model().addLessOrEqual(home, most);
            model.model().addGreaterOrEqual(home, least);
        }
        // Follows from the above, but lets the solver see at once what an even share comes to.
        model.model().addLessOrEqual(all, LinearExpr.term(most, sharing.size()));
        model.model().addGreaterOrEqual(all, LinearExpr.term(least, sharing.size()));
        cost.addTerm(most, spread).addTerm(least, -spread);
    }

    private LinearExpr daysAtHome(OfficeModel model, int member) {
        var somebody = problem.members().get(member);
        var days = LinearExpr.newBuilder().add(somebody.homeBefore());
        for (int day = 0; day < problem.days(); day++) {
            if (somebody.cells().get(day) != OfficeProblem.Cell.AWAY) {
                days.addTerm(model.onSite(member, day).not(), 1);
            }
        }
        return days.build();
    }

    /// Those for whom the plan decides something.
    List<Integer> sharing() {
        return IntStream.range(0, problem.members().size())
                .filter(member -> problem.members().get(member).cells().stream().anyMatch(OfficeProblem.Cell::free))
                .boxed()
                .toList();
    }

    long lessThanMost(int member) {
        return (long) mostHome(problem) - problem.members().get(member).homeBefore();
    }

    private static int mostHome(OfficeProblem<?> problem) {
        return problem.members().stream()
                .mapToInt(OfficeProblem.Member::homeBefore)
                .max()
                .orElse(0);
    }
}
