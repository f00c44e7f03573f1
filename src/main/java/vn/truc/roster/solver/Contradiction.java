package vn.truc.roster.solver;

import com.google.ortools.sat.CpModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Looks for the fewest limits, and then the fewest pinned cells, that contradict each other: what can be left out
/// while the rest still contradicts itself is left out for good, many at once first. Of what remains none can be
/// missed. It takes as long as a search at most, and ends with it; what is undecided by then stays.
final class Contradiction<W> {
    private final Function<OfficeProblem<W>, CpModel> asked;
    private final Search search;
    private boolean decided = true;

    private Contradiction(Function<OfficeProblem<W>, CpModel> asked, Search search) {
        this.asked = asked;
        this.search = search;
    }

    /// What contradicts itself in a problem that no plan solves.
    static <W> OfficeProposal.Impossible<W> of(
            OfficeProblem<W> problem, Function<OfficeProblem<W>, CpModel> asked, Search search) {
        var contradiction = new Contradiction<>(asked, search);
        var limits = contradiction.fewest(problem.limits(), some -> contradiction.in(problem.with(some)));
        var left = problem.with(limits);
        var pinned = contradiction.fewest(problem.pinned(), some -> contradiction.in(left.pinning(some)));
        return new OfficeProposal.Impossible<>(limits, pinned, contradiction.decided);
    }

    private <T> List<T> fewest(List<T> all, Predicate<List<T>> contradict) {
        var left = new ArrayList<>(all);
        boolean before = decided;
        for (int many = Math.max(1, Integer.highestOneBit(left.size())); many > 0; many /= 2) {
            // Only the last round, one by one, proves that none can be missed.
            decided = before;
            for (int from = 0; from < left.size(); ) {
                var without = new ArrayList<>(left);
                without.subList(from, Math.min(left.size(), from + many)).clear();
                if (contradict.test(without)) {
                    left = without;
                } else {
                    from += many;
                }
            }
        }
        return left;
    }

    private boolean in(OfficeProblem<W> left) {
        return switch (search.decide(asked.apply(left))) {
            case INFEASIBLE -> true;
            case OPTIMAL, FEASIBLE -> false;
            case UNKNOWN -> {
                decided = false;
                yield false;
            }
            case MODEL_INVALID, UNRECOGNIZED -> throw new IllegalStateException("not a model");
        };
    }
}
