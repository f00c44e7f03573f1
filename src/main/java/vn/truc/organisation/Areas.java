package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.page.Outcome;

/// The territory as it stood on any day, and which units are seated where.
@Service
@Transactional
public class Areas {
    private final AreaRepository repository;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    Areas(AreaRepository repository, Changes changes, ApplicationEventPublisher events) {
        this.repository = repository;
        this.changes = changes;
        this.events = events;
    }

    /// The area, whenever it existed.
    @Transactional(readOnly = true)
    public Optional<Area> find(Area.Id id) {
        return repository.find(id);
    }

    /// The area with this code on this day.
    @Transactional(readOnly = true)
    public Optional<Area> findByCode(String code, LocalDate day) {
        return repository.findByCode(code, day);
    }

    /// Areas whose name holds these words, with or without diacritics, the larger first; at most twenty.
    @Transactional(readOnly = true)
    public List<Area> search(String words, LocalDate day) {
        return repository.search(Search.pattern(words), day);
    }

    /// The areas directly below, or the topmost ones.
    @Transactional(readOnly = true)
    public List<Area> below(Optional<Area.Id> parent, LocalDate day) {
        return repository.below(parent, day);
    }

    /// The area itself and those around it on this day, nearest first.
    @Transactional(readOnly = true)
    public List<Area> upward(Area.Id area, LocalDate day) {
        return repository.upward(area, day);
    }

    /// Each of these areas with itself and those around it on this day, nearest first.
    @Transactional(readOnly = true)
    public Map<Area.Id, List<Area.Id>> lines(Collection<Area.Id> of, LocalDate day) {
        return repository.lines(of, day);
    }

    /// The units seated in an area or anywhere within it on this day.
    @Transactional(readOnly = true)
    public Set<Unit.Id> unitsIn(Area.Id area, LocalDate day) {
        return repository.unitsIn(area, day);
    }

    /// Where these units are seated on this day; those without a seat are left out.
    @Transactional(readOnly = true)
    public Map<Unit.Id, Area> seats(Collection<Unit.Id> units, LocalDate day) {
        return repository.seats(units, day);
    }

    /// Opens areas from a day on, in one go; areas known by era and code stay as they are.
    public int open(List<Opening> openings, LocalDate from, Author by) {
        changes.queue();
        var opened = repository.open(openings, from);
        if (!opened.isEmpty()) {
            repository.compute(opened.toArray(UUID[]::new), from);
            changes.write(
                    by,
                    "organisation.areas_opened",
                    opened.getFirst(),
                    Map.of("count", Integer.toString(opened.size())));
        }
        return opened.size();
    }

    /// Seats a unit in an area from a day on, and everything below it that was seated at the same place or nowhere.
    public Outcome<Integer> seat(Unit.Id unit, Area.Id area, LocalDate from, Author by) {
        changes.queue();
        if (repository.seatedAfter(unit, from)) {
            return Outcome.refused("organisation.before_last_change");
        }
        if (!repository.stands(area, from)) {
            return Outcome.refused("organisation.area.unknown");
        }
        int moved = repository.seat(unit, area, from);
        if (moved > 0) {
            events.publishEvent(new LineChanged(Set.of(unit), from));
            changes.write(
                    by,
                    "organisation.seat_changed",
                    unit.value(),
                    Map.of("area", area.toString(), "from", from.toString()));
        }
        return Outcome.done(moved);
    }

    /// What is needed to open an area; the parent is named by its code in the same era.
    public record Opening(
            Area.Id id, @Nullable String parentCode, String era, String code, String name, Area.Level level) {}
}
