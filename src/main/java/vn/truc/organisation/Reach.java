package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whose posts reach a unit: who heads it, who is in charge of it, which office serves those who direct it.
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
}
