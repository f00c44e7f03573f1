package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whose posts reach a unit: who heads it, who is in charge of it, which office serves those who direct it; and whose
/// posts lie within a reach.
@Service
@Transactional(readOnly = true)
public class Reach {
    private final ReachRepository repository;

    Reach(ReachRepository repository) {
        this.repository = repository;
    }

    /// Every post that reaches the unit on a day, those nearest in the line first.
    public List<Reaching> of(Unit.Id unit, LocalDate day) {
        return repository.reaching(unit, day);
    }

    /// Those of these people all of whose posts and charges, from a day on, are at or below these units; whoever holds
    /// nothing from then on is not among them.
    public Set<Person.Id> whole(Collection<Person.Id> people, Set<Unit.Id> roots, LocalDate day) {
        return repository.whole(people, roots, day);
    }
}
