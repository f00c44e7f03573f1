package vn.truc.health;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Somebody kept apart from a day to a day, by which rule, in which version of the order.
public record Isolation(
        Id id,
        int version,
        Person.Id person,
        Unit.Id unit,
        Standing standing,
        Kind kind,
        boolean compulsory,
        boolean vaccinated,
        LocalDate lastExposure,
        LocalDate from,
        Optional<LocalDate> lastDay,
        String basis,
        String reason,
        int watchDays) {
    /// Whether it holds on this day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && lastDay.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// The last day of watching oneself afterwards; empty where none is ordered, or the end of isolation is open.
    public Optional<LocalDate> watchedUntil() {
        return watchDays == 0 ? Optional.empty() : lastDay.map(last -> last.plusDays(watchDays));
    }

    /// Whether one watches oneself on this day, after isolation.
    public boolean watchedOn(LocalDate day) {
        return lastDay.filter(day::isAfter).isPresent()
                && watchedUntil().filter(last -> !day.isAfter(last)).isPresent();
    }

    /// As what somebody is isolated; the gravest first.
    public enum Standing {
        /// F0, người nhiễm.
        CASE,
        /// Nghi nhiễm.
        SUSPECT,
        /// F1, tiếp xúc gần.
        CLOSE_CONTACT,
        /// F2.
        SECOND_RING,
        /// Other reasons, such as a lockdown of the quarter.
        OTHER
    }

    /// Where somebody is isolated.
    public enum Kind {
        /// Tại nhà.
        HOME,
        /// Tập trung.
        FACILITY,
        /// Tại cơ sở y tế.
        HOSPITAL
    }

    /// The identifier of an isolation.
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
