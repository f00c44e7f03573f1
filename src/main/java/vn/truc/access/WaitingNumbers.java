package vn.truc.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The numbers beside the names of the capabilities, all of them asked in one statement.
@Component
public class WaitingNumbers {
    private final List<Waiting> parts;
    private final WaitingRepository repository;

    WaitingNumbers(List<Waiting> parts, WaitingRepository repository) {
        this.parts = parts;
        this.repository = repository;
    }

    /// How many things wait for this person, by the address of the capability; of these addresses only.
    public Map<String, Long> of(Actor actor, Set<String> paths) {
        var counted = new ArrayList<String>();
        var counts = new ArrayList<Waiting.Count>();
        parts.stream()
                .filter(part -> paths.contains(part.path()))
                .forEach(part -> part.waiting(actor).ifPresent(count -> {
                    counted.add(part.path());
                    counts.add(count);
                }));
        if (counts.isEmpty()) {
            return Map.of();
        }
        var numbers = repository.numbers(counts);
        var byPath = new HashMap<String, Long>();
        for (int number = 0; number < counted.size(); number++) {
            byPath.merge(counted.get(number), numbers.get(number), Long::sum);
        }
        return byPath;
    }
}
