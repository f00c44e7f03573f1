package vn.truc.absence;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.organisation.Person;

/// Days on which people were to be away are theirs again, from one to another, both included: plans that have them away
/// look again.
public record DaysBack(Absence.Id absence, Set<Person.Id> people, LocalDate from, LocalDate to) {}
