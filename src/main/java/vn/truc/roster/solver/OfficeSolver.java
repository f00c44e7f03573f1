package vn.truc.roster.solver;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Looks for the plan of office and home that obeys every limit and is best at its aim, and proves how good it is.
public final class OfficeSolver {
    /// A contradiction is looked for no longer than this for each limit; one that is not decided by then stays.
    private static final Duration EACH_LIMIT = Duration.ofSeconds(2);

    private OfficeSolver() {}

    /// The fairest plan found within this time; where nothing fits, which limits contradict each other.
    public static <W> OfficeProposal<W> solve(OfficeProblem<W> problem, Duration limit) {
        return solve(problem, OfficeProblem.Aim.FAIR, Search.lasting(limit));
    }

    /// The plan that is best at its aim as far as this search goes; where nothing fits, which limits contradict each
    /// other.
    public static <W> OfficeProposal<W> solve(OfficeProblem<W> problem, OfficeProblem.Aim aim, Search search) {
        var solver = search.solver();
        var model = OfficeModel.of(problem);
        OfficeAim.of(aim, problem).into(model);
        return switch (search.run(solver, model.model())) {
            case OPTIMAL, FEASIBLE -> found(model, solver);
            case INFEASIBLE -> new OfficeProposal.Impossible<>(contradiction(problem));
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
    private static <W> List<OfficeProblem.Limit<W>> contradiction(OfficeProblem<W> problem) {
        var left = new ArrayList<>(problem.limits());
        for (var candidate : problem.limits()) {
            var without = new ArrayList<>(left);
            without.remove(candidate);
            var status = Solvers.lasting(EACH_LIMIT)
                    .solve(OfficeModel.of(problem.with(without)).model());
            if (status == CpSolverStatus.INFEASIBLE) {
                left = without;
            }
        }
        return left;
    }
}
