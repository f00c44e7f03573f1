package vn.truc.absence;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.organisation.Person;

/// A trip or leave was asked for, allowed, refused, given up or come back from; plans that count on these people look
/// again.
public record AbsenceChanged(
        Absence.Id absence, int version, Set<Person.Id> people, LocalDate from, LocalDate to, boolean allowed) {}
