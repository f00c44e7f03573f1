package vn.truc.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.access.Actor;
import vn.truc.audit.Author;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

/// Somebody crosses a gate at a kiosk: as which in its sequence, who, in or out, when by the office's clock, and,
/// where the kiosk had to decide by itself, what it showed. `declared`: the guard saw a visitor's declaration.
record Crossing(
        UUID id,
        Kiosk.Id kiosk,
        long sequence,
        Place.Id gate,
        Guard guard,
        Visit.Kind kind,
        UUID who,
        boolean in,
        Instant at,
        String temperature,
        boolean declared,
        Optional<Shown> shown) {

    /// The guard on duty, and how the audit book names them.
    record Guard(Person.Id person, Unit.Id body, String name) {
        /// Nobody: nothing is written in this name.
        static final Guard NOBODY = new Guard(new Person.Id(new UUID(0, 0)), new Unit.Id(new UUID(0, 0)), "");

        static Guard of(Actor by) {
            return new Guard(by.person().id(), by.person().body(), by.person().name());
        }

        Author author() {
            return new Author(body.value(), person.value(), name);
        }
    }

    /// What a kiosk showed without asking.
    record Shown(Verdict.Word word, Why why, List<String> said) {}

    /// What became of a crossing.
    sealed interface Passed {
        /// It was written.
        record Done(Visit visit) implements Passed {}

        /// The guard who took over is on duty.
        record OnDuty() implements Passed {}

        /// The temperature must be measured, or typed again; with what was probably meant.
        record AskTemperature(Optional<String> meant) implements Passed {}

        /// An exit whose entry has not come: it is kept.
        record Waits() implements Passed {}

        /// It was refused, for a reason that the kiosk shows.
        record Refused(String key) implements Passed {}
    }
}
