package vn.truc.roster.solver;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks for the plan of office and home that obeys every limit and is best at its aim, and proves how good it is.
public final class OfficeSolver {
    /// From so many people on they are counted first, and planned in blocks where that does not do: the whole
    /// would take minutes to any plan at all.
    private static final int LARGE = 400;

    private static final int BLOCK = 100;
    private static final Duration COUNTED = Duration.ofSeconds(15);

    private OfficeSolver() {}

    /// The fairest plan found within this time; where nothing fits, which limits contradict each other.
    public static <W> OfficeProposal<W> solve(OfficeProblem<W> problem, Duration limit) {
        return solve(problem, OfficeProblem.Aim.FAIR, Search.lasting(limit));
    }

    /// The plan that is best at its aim as far as this search goes; where nothing fits, which limits contradict each
    /// other.
    public static <W> OfficeProposal<W> solve(OfficeProblem<W> problem, OfficeProblem.Aim aim, Search search) {
        return solve(problem, aim, search, LARGE, BLOCK);
    }

    /// The same; from so many people on people are counted, and planned in blocks of about so many
    /// where that does not do.
    static <W> OfficeProposal<W> solve(
            OfficeProblem<W> problem, OfficeProblem.Aim aim, Search search, int large, int block) {
        return problem.members().size() < large ? whole(problem, aim, search) : many(problem, aim, search, block);
    }

    private static <W> OfficeProposal<W> many(
            OfficeProblem<W> problem, OfficeProblem.Aim aim, Search search, int block) {
        var solver = search.solver(COUNTED);
        var counted = Alike.of(problem);
        counted.minimise(OfficeAim.of(aim, problem));
        var status = search.run(solver, counted.model());
        if (status == CpSolverStatus.INFEASIBLE) {
            return Contradiction.of(problem, left -> Alike.of(left).model(), search);
        }
        boolean solved = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        var plan = solved ? Optional.of(counted.read(solver)) : Optional.<List<Set<Integer>>>empty();
        return plan.filter(these -> OfficeCheck.broken(problem, these).isEmpty())
                .or(() -> Blocks.plan(problem, aim, search, block))
                .<OfficeProposal<W>>map(these -> new OfficeProposal.Found<>(
                        these,
                        OfficeCheck.cost(problem, aim, these),
                        solved ? Solvers.bound(solver) : 0,
                        Solvers.took(solver)))
                .orElseGet(() -> whole(problem, aim, search));
    }

    private static <W> OfficeProposal<W> whole(OfficeProblem<W> problem, OfficeProblem.Aim aim, Search search) {
        var solver = search.solver();
        var model = OfficeModel.of(problem);
        OfficeAim.of(aim, problem).into(model);
        return switch (search.run(solver, model.model())) {
            case OPTIMAL, FEASIBLE -> found(model, solver);
            case INFEASIBLE ->
                Contradiction.of(problem, left -> OfficeModel.of(left).model(), search);
            case UNKNOWN -> new OfficeProposal.OutOfTime<>();
            case MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException(model.model().validate());
        };
    }

    private static <W> OfficeProposal<W> found(OfficeModel model, CpSolver solver) {
        return new OfficeProposal.Found<>(
                model.read(solver), Solvers.cost(solver), Solvers.bound(solver), Solvers.took(solver));
    }
}
