package vn.truc.health;

import java.time.LocalDate;
import vn.truc.organisation.Person;

/// Somebody is to be kept apart from a day on, or the days of it changed; why is not said.
public record IsolationSet(Isolation.Id isolation, Person.Id person, LocalDate from, int version) {}
