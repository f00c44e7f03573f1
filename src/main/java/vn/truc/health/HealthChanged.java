package vn.truc.health;

import java.time.LocalDate;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Somebody declared, or an isolation was recorded or changed; what was answered is not said.
public record HealthChanged(Person.Id person, Unit.Id unit, LocalDate day) {}
