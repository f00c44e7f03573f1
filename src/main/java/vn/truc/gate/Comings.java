package vn.truc.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// When people who work at a body came through a gate and left, for many at once.
@Service
@Transactional(readOnly = true)
public class Comings {
    private final ComingRepository repository;

    Comings(ComingRepository repository) {
        this.repository = repository;
    }

    /// When each of these people was first let in and last left on each day, from a day to a day (exclusive).
    public Map<Person.Id, Map<LocalDate, Coming>> of(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return repository.of(people, from, until);
    }

    /// On which days the gate wrote down anybody of each of these units or anybody whom its body’s guards attended to:
    /// only then is whoever is missing in it known to have stayed away.
    public Map<Unit.Id, Set<LocalDate>> kept(Collection<Unit> units, LocalDate from, LocalDate until) {
        return repository.kept(units, from, until);
    }

    /// How many people of each of these units and of everything below it were let in on a day by a moment; a unit of
    /// which nobody was is missing.
    public Map<Unit.Id, Long> counts(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        return repository.counts(units, day, asOf);
    }

    /// Who of these units’ own people was let in on a day.
    public Map<Unit.Id, Set<Person.Id>> at(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        return repository.at(units, day, asOf);
    }

    /// When somebody was first let in on a day, and last left.
    public record Coming(Instant came, Optional<Instant> went) {}
}
