package vn.truc.gate;

/// What becomes of somebody who leaves.
public sealed interface Departure {
    /// The visit has ended.
    record Left(Visit visit) implements Departure {}

    /// Nobody knows of them inside, and a kiosk at the site may not have sent their entry: the exit is kept and finds
    /// it.
    record Waits() implements Departure {}
}
