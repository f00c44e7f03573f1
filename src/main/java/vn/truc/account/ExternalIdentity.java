package vn.truc.account;

import java.time.Instant;
import vn.truc.organisation.Person;

/// That a person is this subject at a provider of sign-in.
public record ExternalIdentity(String issuer, String subject, Person.Id person, Instant linked) {}
