package vn.truc.roster.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Places of work and who could fill each: found one by one, those who fill others moving on where they can.
final class Places {
    private final List<Set<Integer>> candidates;
    private final Map<Integer, Integer> placeOf = new HashMap<>();

    private Places(List<Set<Integer>> candidates) {
        this.candidates = candidates;
    }

    /// Whether all can be filled at once, nobody filling two.
    static boolean canAllBeFilled(List<Set<Integer>> candidates) {
        var places = new Places(candidates);
        for (int place = 0; place < candidates.size(); place++) {
            if (!places.fill(place, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    private boolean fill(int place, Set<Integer> asked) {
        for (int candidate : candidates.get(place)) {
            if (asked.add(candidate)) {
                var other = placeOf.get(candidate);
                if (other == null || fill(other, asked)) {
                    placeOf.put(candidate, place);
                    return true;
                }
            }
        }
        return false;
    }
}
