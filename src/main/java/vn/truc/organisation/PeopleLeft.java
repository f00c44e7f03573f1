package vn.truc.organisation;

import java.util.Set;

/// These people left their body, or lost a post: whoever holds none any more has no access from the day it ends.
public record PeopleLeft(Set<Person.Id> people) {
    public PeopleLeft {
        people = Set.copyOf(people);
    }
}
