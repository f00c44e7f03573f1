package vn.truc.measure;

/// At least so many leaders of the unit are at the premises on each working day.
public record LeaderOnDuty(int atLeast) implements Rule {
    public LeaderOnDuty {
        if (atLeast < 1) {
            throw new IllegalArgumentException("At least one leader is on duty");
        }
    }

    @Override
    public LeaderOnDuty stricter(Rule other) {
        return new LeaderOnDuty(Math.max(atLeast, ((LeaderOnDuty) other).atLeast));
    }
}
