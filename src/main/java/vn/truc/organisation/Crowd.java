package vn.truc.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// People asked about together in one statement, in which they are `:people`. Of a few thousand each is named; of more
/// the few of whom there is anything to say are read, whoever they are, and theirs kept: to name thirty thousand takes
/// longer.
public record Crowd(Collection<Person.Id> people) {
    private static final int NAMED = 5_000;

    /// What asks for them in SQL, where this column says who somebody is.
    public String among(String column) {
        return named() ? column + " = any(:people)" : "true";
    }

    /// Those who are named.
    public UUID[] ids() {
        return named() ? people.stream().map(Person.Id::value).toArray(UUID[]::new) : new UUID[0];
    }

    /// What was found about them.
    public <T> List<T> of(List<T> found, Function<T, Person.Id> person) {
        if (named()) {
            return found;
        }
        var those = new HashSet<>(people);
        return found.stream().filter(one -> those.contains(person.apply(one))).toList();
    }

    private boolean named() {
        return people.size() <= NAMED;
    }
}
