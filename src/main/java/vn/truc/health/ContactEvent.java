package vn.truc.health;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Something that became known of cases and contacts and holds from a day on. It is never changed; what was
/// wrong is taken back by another event.
public record ContactEvent(
        UUID id, Kind kind, Node who, Optional<Node> other, LocalDate day, String note, String writer) {
    /// What became known.
    public enum Kind {
        /// Somebody is a case, F0.
        CASE(false),
        /// Somebody is no case any more: recovered, or the result was wrong.
        CLEARED(false),
        /// Two people had close contact.
        CONTACT(true),
        /// Two people had none, as it turned out.
        NO_CONTACT(true);

        private final boolean pair;

        Kind(boolean pair) {
            this.pair = pair;
        }

        /// Whether it is about two people.
        public boolean pair() {
            return pair;
        }
    }

    /// Somebody in the chain: of the office, a visitor, or from outside.
    public record Node(UUID who, String name) {}
}
