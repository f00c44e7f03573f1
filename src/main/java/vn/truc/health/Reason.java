package vn.truc.health;

/// What somebody has to do who may not simply come; it names a step, never a finding.
public enum Reason {
    /// Nothing.
    NONE,
    /// Meets the health officer before work.
    SEE_HEALTH_OFFICER,
    /// Stays where they are and calls the health officer.
    STAY_AND_CALL,
    /// Follows what the health body has ordered.
    FOLLOW_HEALTH_BODY
}
