package vn.truc.tracing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.truc.gate.Visit;
import vn.truc.health.ContactRules;

/// Takes the visits that one visitor made for one person: each visit has a number of its own, and the visitor is known
/// by the number that was asked about or, of those met, the one met last.
final class SameVisitor {
    private final Function<Collection<UUID>, Map<UUID, Set<UUID>>> alike;
    private final Map<UUID, UUID> knownBy = new HashMap<>();
    private final Map<UUID, Set<UUID>> visits = new HashMap<>();

    /// Which other visits of the same visitor there are is asked of this, for many at once.
    SameVisitor(Function<Collection<UUID>, Map<UUID, Set<UUID>>> alike) {
        this.alike = alike;
    }

    /// All numbers of somebody, their own among them.
    Set<UUID> all(TraceQuery.Subject subject) {
        learn(visitors(Stream.of(subject)));
        return all(subject.who());
    }

    /// All numbers of somebody who was met.
    Set<UUID> all(UUID who) {
        return visits.getOrDefault(who, Set.of(who));
    }

    /// Under which numbers visitors came who came under several.
    Map<UUID, Set<UUID>> visits() {
        return Map.copyOf(visits);
    }

    /// Each person once, as they were found first.
    List<TraceQuery.Subject> onceEach(List<TraceQuery.Subject> found) {
        learn(visitors(found.stream()));
        var met = new HashSet<UUID>();
        return found.stream()
                .filter(subject -> subject.kind() != Visit.Kind.VISITOR || met.add(known(subject.who())))
                .toList();
    }

    private static List<UUID> visitors(Stream<TraceQuery.Subject> subjects) {
        return subjects.filter(subject -> subject.kind() == Visit.Kind.VISITOR)
                .map(TraceQuery.Subject::who)
                .toList();
    }

    private void learn(List<UUID> numbers) {
        var found = alike.apply(numbers);
        numbers.forEach(number -> {
            if (!knownBy.containsKey(number) && found.containsKey(number)) {
                var all = new HashSet<>(found.getOrDefault(number, Set.of()));
                all.add(number);
                all.forEach(other -> knownBy.put(other, number));
                visits.put(number, Set.copyOf(all));
            }
        });
    }

    /// These encounters with one line for each person of a body.
    List<Encounter> folded(List<Encounter> met, ContactRules rules) {
        learn(visitors(met.stream()
                .sorted(Comparator.comparing(Encounter::last).reversed())
                .map(Encounter::subject)));
        var people = new LinkedHashMap<List<UUID>, Encounter>();
        met.forEach(encounter -> {
            var one = known(encounter);
            people.merge(
                    List.of(one.subject().who(), one.subject().body().value()),
                    one,
                    (before, more) -> together(before, more, rules));
        });
        return List.copyOf(people.values());
    }

    private Encounter known(Encounter encounter) {
        var subject = encounter.subject();
        var who = new TraceQuery.Subject(
                known(subject.who()), subject.kind(), subject.name(), subject.unit(), subject.body());
        return new Encounter(
                encounter.ring(),
                who,
                known(encounter.via()),
                encounter.within(),
                encounter.seconds(),
                encounter.tailSeconds(),
                encounter.roomSeconds(),
                encounter.colleague(),
                encounter.first(),
                encounter.last());
    }

    private UUID known(UUID number) {
        return knownBy.getOrDefault(number, number);
    }

    /// Two visits of one visitor: the time adds up, and the later visit says what they are called and where they went.
    private static Encounter together(Encounter one, Encounter other, ContactRules rules) {
        var later = one.last().isBefore(other.last()) ? other : one;
        var nearer = Risk.of(other, rules).compareTo(Risk.of(one, rules)) < 0 ? other : one;
        return new Encounter(
                one.ring(),
                later.subject(),
                nearer.via(),
                later.within(),
                one.seconds() + other.seconds(),
                one.tailSeconds() + other.tailSeconds(),
                one.roomSeconds() + other.roomSeconds(),
                one.colleague() || other.colleague(),
                earlier(one.first(), other.first()),
                later.last());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
