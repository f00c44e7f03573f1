package vn.truc.measure;

/// The unit reports everybody who goes into isolation within so many hours.
public record ReportIsolation(int withinHours) implements Rule {
    public ReportIsolation {
        if (withinHours < 1) {
            throw new IllegalArgumentException("There is an hour at least to report");
        }
    }

    @Override
    public ReportIsolation stricter(Rule other) {
        return new ReportIsolation(Math.min(withinHours, ((ReportIsolation) other).withinHours));
    }
}
