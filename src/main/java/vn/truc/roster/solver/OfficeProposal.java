package vn.truc.roster.solver;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What came of looking for a plan.
public sealed interface OfficeProposal<W> {

    /// A plan that obeys every limit.
    ///
    /// @param onSite for each member the days on which they come to the office
    /// @param cost how far it is from ideal: fairness first, then home days beyond what is asked, then changes
    /// @param bound no plan costs less than this; equal to the cost, the plan is proven best
    record Found<W>(List<Set<Integer>> onSite, long cost, long bound, Duration took) implements OfficeProposal<W> {
        public Found {
            onSite = onSite.stream().map(Set::copyOf).toList();
        }

        /// Whether no better plan exists.
        public boolean provenBest() {
            return cost == bound;
        }
    }

    /// No plan obeys them all: these limits cannot hold together with these cells pinned.
    ///
    /// @param least whether it is proven that without any one of them the others could hold; where the time did not
    ///     suffice some may be named that are not to blame
    record Impossible<W>(List<OfficeProblem.Limit<W>> together, List<OfficeProblem.Pin> pinned, boolean least)
            implements OfficeProposal<W> {
        public Impossible {
            together = List.copyOf(together);
            pinned = List.copyOf(pinned);
        }
    }

    /// The time was over before any plan was found, and none was proven impossible.
    record OutOfTime<W>() implements OfficeProposal<W> {}

    /// By how much the best plan could be better at most than one of this cost, in percent, rounded up.
    static int percentFromBest(long cost, long bound) {
        return cost == bound ? 0 : (int) Math.min(100, (100 * (cost - bound) + cost - 1) / Math.max(1, cost));
    }
}
