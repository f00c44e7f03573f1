package vn.truc.roster;

import java.time.LocalDate;

/// Somebody would like a shift of duty on a day, or would like not to have it; the weight is from 1 to 3.
///
/// @param shift the name of the shift; empty for any
public record DutyWish(LocalDate day, String shift, boolean wanted, int weight) {
    public DutyWish {
        if (weight < 1 || weight > Wish.MOST) {
            throw new IllegalArgumentException("A wish weighs from 1 to " + Wish.MOST);
        }
    }

    /// Whether a shift of this name is meant.
    boolean means(String name) {
        return shift.isEmpty() || shift.equalsIgnoreCase(name);
    }
}
