package vn.truc.measure;

/// Whoever comes back from a trip makes a health declaration within so many hours.
public record DeclareOnReturn(int withinHours) implements Rule {
    public DeclareOnReturn {
        if (withinHours < 1) {
            throw new IllegalArgumentException("There is an hour at least to declare");
        }
    }

    @Override
    public DeclareOnReturn stricter(Rule other) {
        return new DeclareOnReturn(Math.min(withinHours, ((DeclareOnReturn) other).withinHours));
    }
}
