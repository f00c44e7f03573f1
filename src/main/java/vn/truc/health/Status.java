package vn.truc.health;

/// What follows from a declaration, the strictest last.
public enum Status {
    /// May come.
    CLEARED,
    /// Speaks to the health officer first.
    REFER,
    /// Stays at home.
    STAY_HOME
}
