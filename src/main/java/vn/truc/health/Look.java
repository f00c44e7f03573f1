package vn.truc.health;

import java.time.Instant;
import vn.truc.organisation.Person;

/// A look that somebody took at a person's answers, and why.
public record Look(
        Person.Id person, Declaration.Id declaration, Instant at, Person.Id lookerId, String looker, String reason) {
    /// Whether this is the same look, whenever it was sent.
    boolean sameAs(Look other) {
        return declaration.equals(other.declaration) && lookerId.equals(other.lookerId) && reason.equals(other.reason);
    }
}
