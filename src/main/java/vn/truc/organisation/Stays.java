package vn.truc.organisation;

import java.time.LocalDate;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// On which days people worked at a unit, also those who came later or went before.
@Service
@Transactional(readOnly = true)
public class Stays {
    private final StaffRepository repository;

    Stays(StaffRepository repository) {
        this.repository = repository;
    }

    /// The people whose work is at this unit itself on any day from one to another (exclusive), by given name, each
    /// with those days.
    public SequencedMap<Person, Set<LocalDate>> at(Unit.Id unit, LocalDate from, LocalDate until) {
        return repository.stays(unit, from, until);
    }
}
