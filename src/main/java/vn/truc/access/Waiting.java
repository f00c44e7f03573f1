package vn.truc.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A number of things that wait for somebody, shown beside the capability's name in the frame.
public interface Waiting {
    /// The address of the capability in the frame, such as `/tasks`; or one below it, whose number only a page asks
    /// for.
    String path();

    /// What counts the things that wait for this person now; empty where nothing can. Cheap whatever the reach.
    /// The numbers of a page are asked together, outside any transaction, where nothing is bound: what row-level
    /// security guards is counted by a function of the database that binds itself to this person.
    Optional<Count> waiting(Actor actor);

    /// SQL that gives one number, with its named parameters; written by the capability whose tables it reads.
    record Count(String sql, Map<String, Object> parameters) {
        public Count {
            parameters = Map.copyOf(parameters);
        }

        /// Both together; what both call by one name is the same.
        public Count plus(Count other) {
            var all = new HashMap<>(parameters);
            all.putAll(other.parameters);
            return new Count("select (" + sql + ") + (" + other.sql + ")", all);
        }
    }
}
