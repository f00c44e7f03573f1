package vn.truc.access;

import java.io.Serializable;
import java.util.UUID;
import vn.truc.organisation.Person;

/// What a session remembers of whoever signed in: the person; rights are looked up anew at each request.
public record SignedIn(UUID person) implements Serializable {
    /// The person who signed in.
    public Person.Id id() {
        return new Person.Id(person);
    }
}
