package vn.truc.health;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

/// Who has declared and may come: status and dates, never answers.
@Service
@Transactional(readOnly = true)
public class Clearances {
    private final ClearanceRepository repository;
    private final Rulebooks rulebooks;
    private final Acting acting;

    Clearances(ClearanceRepository repository, Rulebooks rulebooks, Acting acting) {
        this.repository = repository;
        this.rulebooks = rulebooks;
        this.acting = acting;
    }

    /// The last clearance of a person up to a moment; how old it may be is for whoever asks to say.
    public Optional<Clearance> of(Person.Id person, Instant at) {
        return Optional.ofNullable(latest(List.of(person), at).get(person));
    }

    /// The last clearance of each of these people up to a moment; who has none is missing from the answer.
    public Map<Person.Id, Clearance> latest(Collection<Person.Id> people, Instant at) {
        var held = new HashMap<Person.Id, Clearance>();
        var later = new ArrayList<Person.Id>();
        for (var clearance :
                repository.latest(people, at.atZone(Words.OFFICE_ZONE).toLocalDate())) {
            if (clearance.declaredAt().isAfter(at)) {
                later.add(clearance.person());
            } else {
                held.put(clearance.person(), clearance);
            }
        }
        if (!later.isEmpty()) {
            acting.as("health.declared-before", () -> repository.before(later, at))
                    .forEach(clearance -> held.put(clearance.person(), clearance));
        }
        return held;
    }

    /// When each of these people declared from a moment on, the earliest first; who did not is missing from the
    /// answer.
    public Map<Person.Id, List<Instant>> declaredSince(Map<Person.Id, Instant> since) {
        return since.isEmpty() ? Map.of() : acting.as("health.declared-since", () -> repository.declaredSince(since));
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
