package vn.truc.directive;

import java.time.Instant;
import java.util.Optional;
import vn.truc.organisation.Person;

/// That a person in a post is to read a directive, and when they did.
public record PersonReceipt(Addressee addressee, Person person, String post, Optional<Instant> at) {}
