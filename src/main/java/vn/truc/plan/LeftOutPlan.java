package vn.truc.plan;

import vn.truc.directive.Directive;

/// A plan that could not come into force by a decision about a level, and how it stands today.
public record LeftOutPlan(Directive directive, State state) {
    /// What became of it since.
    public enum State {
        /// As it was when it was left out.
        UNCHANGED,
        /// Its body has changed the draft; nobody has approved that yet.
        CHANGED,
        /// Changed and approved again: it comes into force when it is issued, or by the next decision.
        READY
    }
}
