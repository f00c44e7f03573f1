package vn.truc.measure;

import java.util.UUID;
import vn.truc.organisation.Unit;

/// One clause that orders a rule: from where it comes, in whose name, whom it reaches and for how long.
public record MeasureSource(Id id, Rule rule, Origin origin, Unit.Id issuer, Reach reach, Period period) {
    /// Whether the other is this clause as it was entered, also when this one has been ended meanwhile.
    boolean same(MeasureSource other) {
        return period.from().equals(other.period.from())
                && equals(new MeasureSource(other.id, other.rule, other.origin, other.issuer, other.reach, period));
    }

    /// The identifier of a source, made by whoever enters the clause.
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
