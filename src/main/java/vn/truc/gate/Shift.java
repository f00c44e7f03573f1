package vn.truc.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vn.truc.organisation.Person;

/// A guard's time at a kiosk: from the PIN to the next guard's; with how many were inside and how many refused or
/// referred nobody has settled when it was handed over.
public record Shift(
        UUID id,
        Kiosk.Id kiosk,
        Person.Id guard,
        Instant began,
        Optional<Instant> ended,
        OptionalInt inside,
        OptionalInt open) {}
