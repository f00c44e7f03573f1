package vn.truc.health;

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

    Clearances(ClearanceRepository repository) {
        this.repository = repository;
    }

    /// The last clearance of a person up to a moment; how old it may be is for whoever asks to say.
    public Optional<Clearance> of(Person.Id person, Instant at) {
        return repository
                .latest(person, at.atZone(Words.OFFICE_ZONE).toLocalDate())
                .filter(clearance -> !clearance.declaredAt().isAfter(at));
    }

    /// The clearances of these people on a day.
    public Map<Person.Id, Clearance> on(Collection<Person.Id> people, LocalDate day) {
        return repository.on(people, day).stream().collect(Collectors.toMap(Clearance::person, Function.identity()));
    }
}
