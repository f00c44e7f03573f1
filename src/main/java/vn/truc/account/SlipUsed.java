package vn.truc.account;

import java.time.Instant;
import java.util.UUID;
import vn.truc.organisation.Person;

/// Somebody signed in by a personal link, and the device is remembered.
public record SlipUsed(UUID batch, Person.Id person, Instant at) {}
