package vn.truc.roster;

import vn.truc.measure.Approver;

/// At whom a submitted plan can wait for a decision.
public enum Stage {
    /// The leader in charge of the unit by portfolio.
    LEADER,
    /// The head or a deputy of the office that consolidates.
    OFFICE,
    /// The head of the body.
    HEAD;

    /// Whether somebody who decides here is the post that a measure names, or a higher one.
    boolean answers(Approver needed) {
        return switch (needed) {
            case NOBODY, HEAD -> true;
            case LEADER_IN_CHARGE -> this == LEADER || this == HEAD;
            case HEAD_OF_BODY -> this == HEAD;
        };
    }
}
