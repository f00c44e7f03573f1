package vn.truc.health;

import java.util.Optional;

/// How far somebody stands from the nearest case; QĐ 3638/QĐ-BYT.
public enum ContactClass {
    /// A case.
    F0,
    /// Close contact of a case.
    F1,
    /// Contact of an F1.
    F2,
    /// Contact of an F2.
    F3,
    /// Contact of an F3.
    F4,
    /// Contact of an F4.
    F5;

    /// The class at a distance; none beyond the last.
    static Optional<ContactClass> at(int distance) {
        return distance < values().length ? Optional.of(values()[distance]) : Optional.empty();
    }

    /// As what somebody of this class is isolated; none beyond the second ring.
    public Optional<Isolation.Standing> standing() {
        return switch (this) {
            case F0 -> Optional.of(Isolation.Standing.CASE);
            case F1 -> Optional.of(Isolation.Standing.CLOSE_CONTACT);
            case F2 -> Optional.of(Isolation.Standing.SECOND_RING);
            case F3, F4, F5 -> Optional.empty();
        };
    }
}
