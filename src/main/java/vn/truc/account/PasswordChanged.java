package vn.truc.account;

import java.time.Instant;
import vn.truc.organisation.Person;

/// Somebody gave themselves a new password.
public record PasswordChanged(Person.Id person, Instant at) {}
