package vn.truc.directive;

import java.time.Instant;
import java.util.Optional;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// That a unit is to confirm a directive, and who did so when.
public record Receipt(Unit.Id unit, Optional<Person.Id> by, Optional<Instant> at) {
    /// Whether the unit has confirmed.
    public boolean confirmed() {
        return at.isPresent();
    }
}
