package vn.truc.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Meetings in person have at most so many people, so many metres apart; online is preferred where that is said.
public record MeetingLimit(@Nullable Integer atMost, BigDecimal metresApart, boolean preferOnline) implements Rule {
    /// What is not said is free: any number of people, no distance.
    public MeetingLimit(@Nullable Integer atMost, @Nullable BigDecimal metresApart, boolean preferOnline) {
        if (atMost != null && atMost < 1) {
            throw new IllegalArgumentException("A meeting has one person at least");
        }
        if (metresApart != null && metresApart.signum() < 0) {
            throw new IllegalArgumentException("A distance is not negative");
        }
        this.atMost = atMost;
        this.metresApart = metresApart == null ? new BigDecimal("0.0") : metresApart.setScale(1, RoundingMode.CEILING);
        this.preferOnline = preferOnline;
    }

    /// Whether so many people may meet in one room.
    public boolean allows(int people) {
        return atMost == null || people <= atMost;
    }

    @Override
    public MeetingLimit stricter(Rule other) {
        var that = (MeetingLimit) other;
        return new MeetingLimit(
                fewer(atMost, that.atMost), metresApart.max(that.metresApart), preferOnline || that.preferOnline);
    }

    private static @Nullable Integer fewer(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
