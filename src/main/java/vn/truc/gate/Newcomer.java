package vn.truc.gate;

import java.time.Instant;
import java.util.Optional;
import vn.truc.health.Clearance;
import vn.truc.health.Status;
import vn.truc.measure.Approver;

/// What the gate knows of somebody who stands before it.
public sealed interface Newcomer {
    /// Somebody who works at a body: whether it is housed here, the last clearance, whether in isolation.
    record Staff(boolean ofHere, Optional<Clearance> clearance, boolean isolated) implements Newcomer {}

    /// A visitor: from abroad or not, whether a declaration was seen and what followed from it, what approval there
    /// is, whether a leader's guest.
    record Visitor(boolean abroad, boolean declared, Optional<Status> standing, Approval approval, boolean leadersGuest)
            implements Newcomer {}

    /// How far the approval of a visit has come.
    sealed interface Approval {
        /// Nobody has approved.
        record None() implements Approval {}

        /// Approved by this level.
        record Given(Approver level) implements Approval {}

        /// Not approved.
        record Declined() implements Approval {}
    }

    /// The moment, the measured temperature and the rules.
    record Situation(Instant at, Temperature temperature, HouseRules rules) {}
}
