package vn.truc.measure;

/// At least so many leaders of the unit are at the premises on each working day, and where that is said on days
/// off too: a rota that runs through weekends and holidays.
public record LeaderOnDuty(int atLeast, boolean alsoOnDaysOff) implements Rule {
    public LeaderOnDuty {
        if (atLeast < 1) {
            throw new IllegalArgumentException("At least one leader is on duty");
        }
    }

    /// On working days.
    public LeaderOnDuty(int atLeast) {
        this(atLeast, false);
    }

    @Override
    public LeaderOnDuty stricter(Rule other) {
        var that = (LeaderOnDuty) other;
        return new LeaderOnDuty(Math.max(atLeast, that.atLeast), alsoOnDaysOff || that.alsoOnDaysOff);
    }
}
