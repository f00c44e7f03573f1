package vn.truc.administration;

import vn.truc.access.Actor;
import vn.truc.page.Message;

/// A step on the way to a body that works with Trực; upper floors add those that are theirs.
public interface FirstStep {
    /// How far it is.
    Standing standing(Actor by);

    /// What there is already, where the step is taken, and whether it is done; an optional one never holds up.
    record Standing(int order, Message what, Message how, String path, boolean done, boolean optional) {}
}
