package vn.truc.gate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.UUID;
import vn.truc.organisation.Unit;

/// A visitor of a unit on a day: from where, to whom, what for, from abroad or not, whether approved.
public record Visitor(
        Id id,
        Unit.Id unit,
        String name,
        String origin,
        String host,
        String purpose,
        boolean abroad,
        boolean leadersGuest,
        LocalDate expected,
        boolean announced,
        int version,
        Newcomer.Approval approval) {
    /// Some telephones send letters and marks apart: what people read, search and count is kept in one form.
    public Visitor {
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        origin = Normalizer.normalize(origin, Normalizer.Form.NFC);
        host = Normalizer.normalize(host, Normalizer.Form.NFC);
        purpose = Normalizer.normalize(purpose, Normalizer.Form.NFC);
    }

    /// The identifier of a visitor.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// The same visit of somebody else, or on another day.
    Visitor as(Id other, String called, LocalDate day) {
        return new Visitor(
                other, unit, called, origin, host, purpose, abroad, leadersGuest, day, announced, version, approval);
    }

    /// The same visit, whatever has become of its approval meanwhile.
    boolean sameAs(Visitor other) {
        return id.equals(other.id)
                && unit.equals(other.unit)
                && name.equals(other.name)
                && origin.equals(other.origin)
                && host.equals(other.host)
                && purpose.equals(other.purpose)
                && abroad == other.abroad
                && leadersGuest == other.leadersGuest
                && expected.equals(other.expected);
    }
}
