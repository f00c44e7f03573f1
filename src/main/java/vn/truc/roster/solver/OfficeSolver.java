package vn.truc.roster.solver;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Looks for the plan of office and home that obeys every limit and is fairest, and proves how good it is.
public final class OfficeSolver {
    private OfficeSolver() {}

    /// The best plan found within this time; where nothing fits, which limits contradict each other.
    public static <W> OfficeProposal<W> solve(OfficeProblem<W> problem, Duration limit) {
        var solver = Solvers.lasting(limit);
        var model = OfficeModel.of(problem);
        model.aimAtFairness(problem);
        return switch (solver.solve(model.model())) {
            case OPTIMAL, FEASIBLE -> found(model, solver);
            case INFEASIBLE -> new OfficeProposal.Impossible<>(contradiction(problem, limit));
            case UNKNOWN -> new OfficeProposal.OutOfTime<>();
            case MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException(model.model().validate());
        };
    }

    private static <W> OfficeProposal<W> found(OfficeModel model, CpSolver solver) {
        return new OfficeProposal.Found<>(
                model.read(solver), Solvers.cost(solver), Solvers.bound(solver), Solvers.took(solver));
    }

    /// Leaves out each limit for good if the others still contradict each other: of what remains none can be missed.
    private static <W> List<OfficeProblem.Limit<W>> contradiction(OfficeProblem<W> problem, Duration limit) {
        var left = new ArrayList<>(problem.limits());
        for (var candidate : problem.limits()) {
            var without = new ArrayList<>(left);
            without.remove(candidate);
            var status = Solvers.lasting(limit)
                    .solve(OfficeModel.of(problem.with(without)).model());
            if (status == CpSolverStatus.INFEASIBLE) {
                left = without;
            }
        }
        return left;
    }
}
