package vn.truc.absence;

import java.time.LocalDate;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Somebody who is away for the whole of a day, on a trip or on leave, as it was allowed; the unit is the one asked
/// about, or the one where the person is counted.
public record Away(Unit.Id unit, Person.Id person, LocalDate day, boolean trip) {}
