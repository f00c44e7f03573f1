package vn.truc.roster;

/// At whom a submitted plan can wait for a decision.
public enum Stage {
    /// The leader in charge of the unit by portfolio.
    LEADER,
    /// The head or a deputy of the office that consolidates.
    OFFICE,
    /// The head of the body.
    HEAD
}
