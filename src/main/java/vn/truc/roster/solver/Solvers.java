package vn.truc.roster.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import java.time.Duration;

/// The constraint solver, its library loaded once and only when somebody asks for a plan.
final class Solvers {
    private static final int SEED = 1;

    static {
        Loader.loadNativeLibraries();
    }

    private Solvers() {}

    /// Makes sure that the library is there before a question is put into its words.
    static void load() {
        // Loaded with this class.
    }

    /// A solver that stops after this time and does the same again when asked the same. One worker that looks hard at
    /// the linear relaxation proves these problems many times as fast as several that do not.
    static CpSolver lasting(Duration limit) {
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(limit.toMillis() / 1000.0)
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setRandomSeed(SEED);
        return solver;
    }

    /// What the solver has proved: no answer costs less.
    static long bound(CpSolver solver) {
        return (long) Math.ceil(solver.bestObjectiveBound() - 1e-6);
    }

    /// What the answer costs.
    static long cost(CpSolver solver) {
        return Math.round(solver.objectiveValue());
    }

    /// How long it took.
    static Duration took(CpSolver solver) {
        return Duration.ofNanos((long) (solver.wallTime() * 1e9));
    }
}
