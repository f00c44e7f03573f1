package vn.truc.tracing;

import java.util.Comparator;
import vn.truc.health.ContactRules;

/// How great the risk of an encounter is, the greatest first. What a gate knows is no distance: the health officer
/// decides.
public enum Risk {
    /// The same room or unit for long enough: treated as close contact until the health officer says otherwise.
    HIGH,
    /// The same building for long enough, or near for less; further rings at most this.
    MEDIUM,
    /// Shorter, or only in the air left behind.
    LOW;

    /// The risk of an encounter by the rules of the day.
    public static Risk of(Encounter encounter, ContactRules rules) {
        boolean longEnough = encounter.lasted(rules.closeMinutes());
        if (encounter.ring() > 1) {
            return longEnough && encounter.near() ? MEDIUM : LOW;
        }
        if (longEnough && encounter.near()) {
            return HIGH;
        }
        return longEnough || encounter.near() ? MEDIUM : LOW;
    }

    /// The order in which people are to be seen to: nearer rings, greater risk, longer, later.
    static Comparator<Encounter> order(ContactRules rules) {
        return Comparator.comparingInt(Encounter::ring)
                .thenComparing(encounter -> of(encounter, rules))
                .thenComparing(
                        Comparator.comparingLong((Encounter encounter) -> encounter.seconds() + encounter.tailSeconds())
                                .reversed())
                .thenComparing(Comparator.comparing(Encounter::last).reversed())
                .thenComparing(encounter -> encounter.subject().who());
    }
}
