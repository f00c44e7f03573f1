package vn.truc.account;

import java.time.Instant;
import vn.truc.organisation.Person;

/// That a person is this subject at a provider of sign-in, and who said so: an administrator, or the person by a claim.
public record ExternalIdentity(String issuer, String subject, Person.Id person, Instant linked, Person.Id by) {
    /// Whether nobody but the person, by what the provider claims, stands for it.
    boolean byClaim() {
        return by.equals(person);
    }
}
