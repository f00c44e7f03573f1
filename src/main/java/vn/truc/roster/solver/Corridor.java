package vn.truc.roster.solver;

import java.util.List;
import java.util.Set;

/// Between how many days at home those planned so far lie: whoever is planned after them is held against these too.
record Corridor(int least, int most) {
    /// Nobody is planned yet.
    static final Corridor NONE = new Corridor(Integer.MAX_VALUE, 0);

    /// This with some more who are planned now.
    Corridor and(OfficeProblem<?> problem, List<Integer> block, List<Set<Integer>> onSite) {
        int low = least;
        int high = most;
        for (int who : block) {
            var member = problem.members().get(who);
            if (member.cells().stream().anyMatch(OfficeProblem.Cell::free)) {
                int home = member.homeBefore();
                for (int day = 0; day < problem.days(); day++) {
                    boolean away = member.cells().get(day) == OfficeProblem.Cell.AWAY;
                    home += away || onSite.get(who).contains(day) ? 0 : 1;
                }
                low = Math.min(low, home);
                high = Math.max(high, home);
            }
        }
        return new Corridor(low, high);
    }
}
