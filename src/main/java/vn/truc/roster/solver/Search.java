package vn.truc.roster.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A search that can be watched and ended from another thread while it goes on.
public final class Search {
    private static final Duration EACH_PART = Duration.ofSeconds(2);
    private static final Duration EACH_DECISION = Duration.ofSeconds(2);

    private final Duration limit;
    private volatile long cost = -1;
    private volatile long bound;
    private volatile boolean ended;
    private Duration deciding = Duration.ZERO;
    private @Nullable CpSolver solver;

    private Search(Duration limit) {
        this.limit = limit;
    }

    /// A search that ends by itself after this time.
    public static Search lasting(Duration limit) {
        return new Search(limit);
    }

    /// Whether some answer was found already.
    public boolean found() {
        return cost >= 0;
    }

    /// What the best answer so far costs.
    public long cost() {
        return cost;
    }

    /// What is proven so far: no answer costs less.
    public long bound() {
        return bound;
    }

    /// Ends the search; the best answer so far stands.
    public synchronized void end() {
        ended = true;
        if (solver != null) {
            solver.stopSearch();
        }
    }

    /// Whether somebody ended it.
    public boolean ended() {
        return ended;
    }

    CpSolver solver() {
        return Solvers.lasting(limit);
    }

    CpSolver solver(Duration most) {
        return Solvers.lasting(most.compareTo(limit) < 0 ? most : limit);
    }

    /// The plan of a part of the problem, as good as it gets within a few seconds; none where nothing fits or somebody
    /// ended the search.
    Optional<List<Set<Integer>>> part(OfficeModel model) {
        var with = solver(EACH_PART);
        synchronized (this) {
            if (ended) {
                return Optional.empty();
            }
            solver = with;
        }
        return switch (with.solve(model.model())) {
            case OPTIMAL, FEASIBLE -> Optional.of(model.read(with));
            case INFEASIBLE, UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> Optional.empty();
        };
    }

    /// Whether a model has any answer, where that shows within a few seconds; all that is decided by one search takes
    /// no longer than the search itself may.
    CpSolverStatus decide(CpModel model) {
        var left = limit.minus(deciding);
        var with = Solvers.lasting(left.compareTo(EACH_DECISION) < 0 ? left : EACH_DECISION);
        synchronized (this) {
            if (ended || !left.isPositive()) {
                return CpSolverStatus.UNKNOWN;
            }
            solver = with;
        }
        var status = with.solve(model);
        deciding = deciding.plus(Solvers.took(with));
        return status;
    }

    CpSolverStatus run(CpSolver with, CpModel model) {
        synchronized (this) {
            if (ended) {
                return CpSolverStatus.UNKNOWN;
            }
            solver = with;
        }
        // What is proven is heard with each better answer only: the library's own messages of bounds crash the JVM.
        return with.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                cost = Math.round(objectiveValue());
                bound = Math.round(Math.ceil(bestObjectiveBound() - 1e-6));
            }
        });
    }
}
