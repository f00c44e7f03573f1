package vn.truc.health;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

/// Who has declared and may come: status and dates, never answers.
@Service
@Transactional(readOnly = true)
public class Clearances {
    private final ClearanceRepository repository;
    private final Rulebooks rulebooks;

    Clearances(ClearanceRepository repository, Rulebooks rulebooks) {
        this.repository = repository;
        this.rulebooks = rulebooks;
    }

    /// The last clearance of a person up to a moment; how old it may be is for whoever asks to say.
    public Optional<Clearance> of(Person.Id person, Instant at) {
        return repository
                .latest(person, at.atZone(Words.OFFICE_ZONE).toLocalDate())
                .filter(clearance -> !clearance.declaredAt().isAfter(at));
    }

    /// From how many degrees on a temperature counts as high on this day, where no measure sets a limit.
    public BigDecimal fever(LocalDate day) {
        return rulebooks.profile(day).fever();
    }

    /// The clearances of these people on a day.
    public Map<Person.Id, Clearance> on(Collection<Person.Id> people, LocalDate day) {
        return repository.on(people, day).stream().collect(Collectors.toMap(Clearance::person, Function.identity()));
    }
}
