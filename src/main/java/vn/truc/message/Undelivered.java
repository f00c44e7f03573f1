package vn.truc.message;

import java.time.Instant;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// An e-mail that failed or may not have arrived.
public record Undelivered(
        InboxMessage.Id id, Person.Id person, Message text, boolean uncertain, String problem, Instant tried) {}
