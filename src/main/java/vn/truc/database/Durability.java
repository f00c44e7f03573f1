package vn.truc.database;

/// What an embedded server promises about what was written.
public enum Durability {
    /// Every acknowledged write is on disk; data survives restarts and crashes.
    KEPT,
    /// Starts empty every time and writes without waiting for the disk: for demonstrations, replays and tests.
    SCRATCH
}
