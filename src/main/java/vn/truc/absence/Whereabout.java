package vn.truc.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.truc.organisation.Person;

/// Where somebody on a trip said that they were on a day.
public record Whereabout(UUID id, Absence.Id trip, Person.Id person, LocalDate day, String place, Instant said) {}
