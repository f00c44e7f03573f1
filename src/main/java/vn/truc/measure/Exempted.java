package vn.truc.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.database.Once;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;

/// Who need not do what everybody else of their unit must, by name or by the work they do. Where nobody is exempted
/// so, this asks one short question.
@Service
@Transactional(readOnly = true)
public class Exempted {
    private final MeasureRepository repository;
    private final Measures measures;
    private final Functions functions;
    private final People people;

    Exempted(MeasureRepository repository, Measures measures, Functions functions, People people) {
        this.repository = repository;
        this.measures = measures;
        this.functions = functions;
        this.people = people;
    }

    /// Who is exempted from everything that rules of this kind ask of their unit on a day. Whoever is exempted
    /// from some clauses and not from all does what the rest says, and counts.
    public Set<Person.Id> from(Class<? extends Rule> kind, LocalDate day) {
        return Once.ask(new Once.Question("measures.exempted", kind, day), () -> asked(kind, day));
    }

    /// What holds for one person of a unit.
    public InForce forPerson(InForce held, Person.Id person) {
        var known = functions(List.of(held), Set.of(person), held.day());
        return held.forPerson(person, known.getOrDefault(person, List.of()));
    }

    /// Which of the kinds of work that are exempted somewhere here these people do; asked only where any is.
    public Map<Person.Id, List<String>> functions(Collection<InForce> held, Set<Person.Id> who, LocalDate day) {
        var named =
                held.stream().flatMap(inForce -> inForce.exemptions().stream()).collect(Collectors.toSet());
        return functions.holding(named(named), Optional.of(who), day);
    }

    private Set<Person.Id> asked(Class<? extends Rule> kind, LocalDate day) {
        var exemptions = Once.ask(
                new Once.Question("measures.personal-exemptions", day), () -> repository.personalExemptions(day));
        if (exemptions.isEmpty()) {
            return Set.of();
        }
        var holding = Once.ask(
                new Once.Question("measures.exempted-functions", day),
                () -> functions.holding(named(exemptions), Optional.empty(), day));
        var concerned = new HashSet<>(holding.keySet());
        exemptions.forEach(exemption -> {
            if (exemption.whom() instanceof Exemption.Whom.Somebody(var person)) {
                concerned.add(person);
            }
        });
        var staff = people.counted(concerned, day);
        var units = staff.values().stream().map(Staff::unit).collect(Collectors.toSet());
        var held = measures.inForce(units, day).stream().collect(Collectors.toMap(InForce::unit, Function.identity()));
        return staff.values().stream()
                .filter(person -> Optional.ofNullable(held.get(person.unit()))
                        .filter(inForce -> !inForce.all(kind).isEmpty())
                        .filter(inForce -> inForce.forPerson(person.id(), holding.getOrDefault(person.id(), List.of()))
                                .all(kind)
                                .isEmpty())
                        .isPresent())
                .map(Staff::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> named(Collection<Exemption> exemptions) {
        return exemptions.stream()
                .flatMap(exemption -> exemption.whom() instanceof Exemption.Whom.Function(var name)
                        ? Optional.of(name).stream()
                        : Optional.<String>empty().stream())
                .collect(Collectors.toSet());
    }
}
