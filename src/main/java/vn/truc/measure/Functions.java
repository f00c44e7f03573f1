package vn.truc.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.database.Once;
import vn.truc.organisation.Occupations;
import vn.truc.organisation.Person;

/// Who does what kind of work: by the posts they hold and by what units keep of their people.
@Service
@Transactional(readOnly = true)
public class Functions {
    /// Lái xe, by the titles and rotas that are customary; a title can be edited like any other.
    private static final Set<String> DRIVERS = Set.of("lái xe", "tài xế");

    private final Occupations occupations;
    private final ObjectProvider<FunctionSource> sources;

    Functions(Occupations occupations, ObjectProvider<FunctionSource> sources) {
        this.occupations = occupations;
        this.sources = sources;
    }

    /// Those who drive.
    public Set<Person.Id> drivers(LocalDate day) {
        return Once.ask(
                new Once.Question("measures.drivers", day),
                () -> Set.copyOf(holding(DRIVERS, Optional.empty(), day).keySet()));
    }

    /// Whose work is which of these, of these people or of everybody.
    public Map<Person.Id, List<String>> holding(
            Set<String> functions, Optional<? extends Collection<Person.Id>> of, LocalDate day) {
        if (functions.isEmpty()) {
            return Map.of();
        }
        var holding = new HashMap<Person.Id, Set<String>>();
        occupations
                .doing(functions, of, day)
                .forEach((person, names) ->
                        holding.computeIfAbsent(person, none -> new HashSet<>()).addAll(names));
        sources.forEach(source -> source.holding(functions, of, day)
                .forEach(held -> holding.computeIfAbsent(held.person(), none -> new HashSet<>())
                        .add(held.function())));
        return holding.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, held -> List.copyOf(held.getValue())));
    }
}
