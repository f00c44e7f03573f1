package vn.truc.health;

import java.util.EnumSet;
import java.util.Set;

/// The way a declaration came in.
public enum Channel {
    /// By the person.
    OWN,
    /// By whoever holds the unit's list, for a colleague.
    FOR_COLLEAGUE,
    /// Seen on Tờ khai y tế.
    TO_KHAI_Y_TE,
    /// Seen on NCOVI.
    NCOVI,
    /// Seen on Bluezone.
    BLUEZONE,
    /// Seen on paper.
    PAPER;

    /// The ways of declaring elsewhere, which are recorded as seen.
    public static Set<Channel> elsewhere() {
        return EnumSet.of(TO_KHAI_Y_TE, NCOVI, BLUEZONE, PAPER);
    }
}
