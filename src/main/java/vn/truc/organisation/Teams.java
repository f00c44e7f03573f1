package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Committees, task forces and teams.
@Service
@Transactional
public class Teams {
    private final TeamRepository repository;

    Teams(TeamRepository repository) {
        this.repository = repository;
    }

    /// The teams whose standing office this unit is on this day.
    @Transactional(readOnly = true)
    public List<Team> servedBy(Unit.Id office, LocalDate day) {
        return repository.servedBy(office, day);
    }

    /// Sets up a team from a day on; the same again changes nothing.
    public Team setUp(Team team, LocalDate from) {
        repository.setUp(team, from);
        return team;
    }
}
