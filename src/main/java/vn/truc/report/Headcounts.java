package vn.truc.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;

/// How many people units have, for the line that says how far a sum reaches. Counting the people of a country
/// takes more than a second, so a count of many is kept for ten minutes; what a report says is always counted
/// anew.
@Component
class Headcounts {
    private static final int MANY = 20_000;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final ConcurrentMap<Question, Counted> known = new ConcurrentHashMap<>();
    private final People people;

    Headcounts(People people) {
        this.people = people;
    }

    /// While somebody counts anew, the others read the old count.
    Map<Unit.Id, Integer> of(Set<Unit.Id> units, LocalDate day) {
        var question = new Question(Set.copyOf(units), day);
        var counted = known.get(question);
        if (counted != null && counted.youngerThan(FORGOTTEN) && (counted.youngerThan(KEPT) || counted.isRenewed())) {
            return counted.people;
        }
        var counts = people.headcount(question.units, day);
        known.values().removeIf(old -> !old.youngerThan(FORGOTTEN));
        if (counts.values().stream().mapToInt(Integer::intValue).sum() >= MANY) {
            known.put(question, new Counted(counts, System.nanoTime(), new AtomicBoolean()));
        }
        return counts;
    }

    private record Question(Set<Unit.Id> units, LocalDate day) {}

    private record Counted(Map<Unit.Id, Integer> people, long at, AtomicBoolean renewed) {
        /// Whether somebody is at it; whoever asks first is.
        boolean isRenewed() {
            return renewed.getAndSet(true);
        }

        boolean youngerThan(Duration age) {
            return System.nanoTime() - at < age.toNanos();
        }
    }
}
