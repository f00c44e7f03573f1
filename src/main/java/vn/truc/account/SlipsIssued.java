package vn.truc.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import vn.truc.organisation.Person;

/// Somebody printed sign-in slips for these people.
public record SlipsIssued(UUID batch, Set<Person.Id> people, Person.Id by, Instant at) {}
