package vn.truc.tracing;

import java.time.Instant;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Somebody was looked for at the gates: by which words in the name, empty for a telephone number, why, and how many
/// were found; by whom, who reaches the unit and everything below it.
public record TraceSearch(
        UUID id, Unit.Id unit, String words, String reason, int found, Person.Id by, String asker, Instant at) {}
