package vn.truc.report;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import vn.truc.organisation.Unit;

/// A leader's link to the figures of an office: opens without sign-in, shows counts only, expires and can be revoked.
public record Brief(Id id, String form, Unit.Id recipient, Set<Unit.Id> roots, Instant made, Instant expires) {
    /// The identifier of a link, made by whoever makes it.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
