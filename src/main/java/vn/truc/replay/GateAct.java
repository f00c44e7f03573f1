package vn.truc.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happens at a gate, and what announces it.
sealed interface GateAct extends Event.Act {
    /// A guard hangs up the poster of a gate, or a new one in place of it.
    record HangPoster(@Code(Code.Kind.PLACE) String gate) implements GateAct {}

    /// A visitor scans the poster of a gate with the own phone and declares; what is not said is no.
    record ScanPoster(
            @Code(Code.Kind.PLACE) String gate,
            @Code(Code.Kind.VISITOR) String visitor,
            String name,
            boolean foreign,
            boolean leadersGuest,
            @Code(Code.Kind.UNIT) String host,
            String purpose,
            Map<String, List<String>> answers)
            implements GateAct {}

    /// Somebody comes to a gate: a person of the case, or a visitor; by name, or with the code of their pass.
    record Enter(
            @Code(Code.Kind.PLACE) String gate,
            @Code(Code.Kind.PERSON) @Nullable String person,
            @Code(Code.Kind.VISITOR) @Nullable String visitor,
            @Nullable String name,
            boolean foreign,
            boolean leadersGuest,
            @Code(Code.Kind.UNIT) @Nullable String host,
            @Nullable String purpose,
            boolean declared,
            boolean scanned,
            @Nullable BigDecimal temperature)
            implements GateAct {
        public Enter {
            if ((person == null) == (visitor == null)) {
                throw new IllegalArgumentException("enter: either a person or a visitor");
            }
            if (scanned && name != null) {
                throw new IllegalArgumentException("enter: whoever has a pass to scan was named before");
            }
        }
    }

    /// Somebody is let in nevertheless, by order of a person.
    record Order(
            @Code(Code.Kind.PLACE) String gate,
            @Code(Code.Kind.PERSON) @Nullable String person,
            @Code(Code.Kind.VISITOR) @Nullable String visitor,
            @Code(Code.Kind.PERSON) String orderer)
            implements GateAct {}

    /// Somebody leaves through a gate.
    record Leave(
            @Code(Code.Kind.PLACE) String gate,
            @Code(Code.Kind.PERSON) @Nullable String person,
            @Code(Code.Kind.VISITOR) @Nullable String visitor,
            boolean scanned)
            implements GateAct {
        public Leave {
            if ((person == null) == (visitor == null)) {
                throw new IllegalArgumentException("leave: either a person or a visitor");
            }
        }
    }

    /// A unit announces a visitor for a day.
    record Announce(
            @Code(Code.Kind.VISITOR) String visitor,
            String name,
            boolean foreign,
            boolean leadersGuest,
            @Code(Code.Kind.UNIT) String host,
            LocalDate day,
            String purpose)
            implements GateAct {}

    /// The visit of an announced visitor is approved.
    record ApproveVisit(@Code(Code.Kind.VISITOR) String visitor) implements GateAct {}
}
