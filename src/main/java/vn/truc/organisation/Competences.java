package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;

/// Which bodies direct a territory beyond their own line, and whether one directs an area.
@Service
@Transactional
public class Competences {
    private final CompetenceRepository repository;
    private final Changes changes;

    Competences(CompetenceRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    /// The competence of a body.
    @Transactional(readOnly = true)
    public Competence of(Unit.Id body) {
        return repository.of(body);
    }

    /// Whether the body to which a unit belongs directs this area on this day.
    @Transactional(readOnly = true)
    public boolean directs(Unit.Id unit, Area.Id area, LocalDate day) {
        return repository.directs(unit, area, day);
    }

    /// Whether that body directs the areas in which these units are seated on this day.
    @Transactional(readOnly = true)
    public boolean directsSeatsOf(Unit.Id unit, Collection<Unit.Id> seated, LocalDate day) {
        return seated.isEmpty() || repository.directsSeatsOf(unit, seated, day);
    }

    /// Gives a body a competence, for a reason; the same again changes nothing.
    public boolean set(Unit.Id body, Competence competence, String why, Author by) {
        if (repository.of(body) == competence) {
            return false;
        }
        repository.set(Set.of(body), competence, why);
        changes.write(
                by, "organisation.competence_set", body.value(), Map.of("competence", competence.name(), "why", why));
        return true;
    }

    /// Many at once, such as the People's Committees of the whole country.
    void seated(Collection<Unit.Id> bodies, String why) {
        repository.set(bodies, Competence.SEAT, why);
    }
}
