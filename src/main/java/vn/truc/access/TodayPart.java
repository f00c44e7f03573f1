package vn.truc.access;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;

/// A part of somebody's "today": capabilities contribute it, the home page shows them in order.
public interface TodayPart {
    /// Where it stands, smallest first: work place 10, declaration 20, to do 30, to read 40, later days 50.
    int order();

    /// What it shows to this person now; empty when there is nothing to say.
    Optional<JteModel> show(Actor actor);
}
