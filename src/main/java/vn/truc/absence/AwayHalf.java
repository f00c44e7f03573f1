package vn.truc.absence;

import java.time.LocalDate;
import vn.truc.organisation.Person;

/// Somebody who is away for one half of a day, as it was allowed: in the morning or in the afternoon.
public record AwayHalf(Person.Id person, LocalDate day, boolean morning, boolean trip) {}
