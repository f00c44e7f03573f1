package vn.truc.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import vn.truc.organisation.Person;

/// Somebody’s turn of duty on a day: the shift, and when it begins.
public record ShiftTurn(Person.Id person, LocalDate day, String shift, LocalTime starts) {}
