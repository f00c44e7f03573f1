package vn.truc.access;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A part of somebody's "today": capabilities contribute it, the home page shows them in order.
public interface TodayPart {
    /// Where it stands, smallest first: work place 10, declaration 20, to do 30, to read 40, later days 50.
    int order();

    /// When it is asked, smallest first: as it stands, unless it asks for more than others want to know, too.
    default int asked() {
        return order();
    }

    /// The addresses by whose numbers ([Waiting]) it has anything to say; none: it says so itself.
    default Set<String> counted() {
        return Set.of();
    }

    /// What it shows to this person now; empty when there is nothing to say.
    Optional<JteModel> show(Actor actor);

    /// The same where it was counted what waits: nothing is read where nothing does.
    default Optional<JteModel> show(Actor actor, Map<String, Long> waiting) {
        return counted().isEmpty() || counted().stream().anyMatch(path -> waiting.getOrDefault(path, 0L) > 0)
                ? show(actor)
                : Optional.empty();
    }
}
