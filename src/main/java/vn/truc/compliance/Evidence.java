package vn.truc.compliance;

import java.util.Collection;
import vn.truc.measure.Rule;

/// Knows the facts about one kind of rule: implemented by the capability in which they happen, over its own repository.
/// It answers for all units in one statement and leaves out those it knows nothing about: they are unknown, never met.
public interface Evidence<R extends Rule> {
    /// The kind of rule.
    Class<R> about();

    /// Whether this only knows what was planned: where others know what was done, that counts and the plan does not.
    default boolean ofPlan() {
        return false;
    }

    /// How the units stand, one finding each.
    Collection<Finding> findings(Asked<R> asked);
}
