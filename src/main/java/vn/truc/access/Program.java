package vn.truc.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// A program that came with a token: in whose name it acts, or at which unit it is a machine account, with
/// these rights at most and no further than one unit where the token says so. Its rights are looked up anew at
/// each request.
public record Program(
        UUID token, Person person, Optional<Unit.Id> machineOf, Set<Right> scope, Optional<Unit.Id> reach) {
    public Program {
        scope = Set.copyOf(scope);
    }
}
