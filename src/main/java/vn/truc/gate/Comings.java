package vn.truc.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;
import vn.truc.roster.PlannedWeeks;
import vn.truc.roster.ShiftTurn;

/// When people who work at a body came through a gate and left, for many at once.
@Service
@Transactional(readOnly = true)
public class Comings {
    /// So long before a turn of duty whoever has it comes for it.
    private static final Duration AHEAD = Duration.ofHours(3);

    private final ComingRepository repository;
    private final PlannedWeeks plans;

    Comings(ComingRepository repository, PlannedWeeks plans) {
        this.repository = repository;
        this.plans = plans;
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

    /// Which of these people came on a day only late in the evening, for a turn of duty of the next day that begins at
    /// midnight or soon after: it is of that day, and who comes for it has to come the evening before.
    public Set<Person.Id> forTurn(Collection<Person.Id> people, LocalDate day) {
        var turns = plans.turns(people, day.plusDays(1), day.plusDays(2));
        if (turns.isEmpty()) {
            return Set.of();
        }
        var came = repository.of(turns.stream().map(ShiftTurn::person).toList(), day, day.plusDays(1));
        return turns.stream()
                .filter(turn -> Optional.ofNullable(
                                came.getOrDefault(turn.person(), Map.of()).get(day))
                        .filter(coming -> !coming.came().isBefore(begins(turn).minus(AHEAD)))
                        .isPresent())
                .map(ShiftTurn::person)
                .collect(Collectors.toSet());
    }

    private static Instant begins(ShiftTurn turn) {
        return turn.day()
                .atTime(turn.hours().starts())
                .atZone(Words.OFFICE_ZONE)
                .toInstant();
    }

    /// When somebody was first let in on a day, and last left.
    public record Coming(Instant came, Optional<Instant> went) {}
}
