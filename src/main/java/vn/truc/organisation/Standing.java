package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Optional;
import vn.truc.page.Outcome;

/// How a unit stands from a day on: what decides whether it may be changed.
record Standing(
        int version,
        LocalDate opened,
        LocalDate lastName,
        LocalDate lastMove,
        boolean hasUnitsBelow,
        boolean hasPeople,
        boolean servesTeam) {
    Optional<Outcome<Unit>> whyNotMoved(LocalDate from) {
        return from.isBefore(lastMove) ? because("organisation.before_last_change") : Optional.empty();
    }

    Optional<Outcome<Unit>> whyNotClosed(LocalDate from) {
        if (from.isBefore(lastMove) || from.isBefore(lastName) || !from.isAfter(opened)) {
            return because("organisation.before_last_change");
        }
        return servesTeam ? because("organisation.unit.serves_team") : Optional.empty();
    }

    Optional<Outcome<Unit>> whyNotEmpty() {
        if (hasUnitsBelow) {
            return because("organisation.unit.has_units");
        }
        return hasPeople ? because("organisation.unit.has_people") : Optional.empty();
    }

    static Optional<Outcome<Unit>> because(String key, Object... arguments) {
        return Optional.of(Outcome.refused(key, arguments));
    }
}
