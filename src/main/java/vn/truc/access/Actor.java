package vn.truc.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.truc.audit.Author;
import vn.truc.organisation.Person;
import vn.truc.organisation.Seat;
import vn.truc.organisation.Unit;

/// Somebody who has signed in, with what they may do today: the unit they work at, the reach of their posts,
/// and the seat from which both come.
public record Actor(Person person, Unit.Id unit, List<Grant> grants, Seat seat) {
    /// Whether this right is held anywhere.
    public boolean holds(Right right) {
        return right == Right.OWN
                || grants.stream().anyMatch(grant -> grant.rights().contains(right));
    }

    /// The units at whose roots this right is held.
    public Set<Unit.Id> roots(Right right) {
        return grants.stream()
                .filter(grant -> grant.rights().contains(right))
                .map(Grant::root)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether this is the person.
    public boolean is(Person.Id other) {
        return person.id().equals(other);
    }

    /// How the audit book names this person.
    public Author author() {
        return new Author(person.body().value(), person.id().value(), person.name());
    }
}
