package vn.truc.health;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Cases and contacts as they are known on a day. The class of somebody is the least distance to any case;
/// contacts of each other in a circle do no harm, since a distance only ever counts once.
public final class ContactGraph {
    private final Set<UUID> cases = new HashSet<>();
    private final Map<UUID, Set<UUID>> neighbours = new HashMap<>();

    private ContactGraph() {}

    /// What is known at the end of a day.
    public static ContactGraph at(Collection<ContactEvent> events, LocalDate day) {
        var graph = new ContactGraph();
        ordered(events).filter(event -> !event.day().isAfter(day)).forEach(graph::apply);
        return graph;
    }

    /// The class of everybody who has one.
    public Map<UUID, ContactClass> classes() {
        var classes = new HashMap<UUID, ContactClass>();
        var distance = new HashMap<UUID, Integer>();
        var next = new ArrayDeque<UUID>(cases);
        cases.forEach(who -> distance.put(who, 0));
        while (!next.isEmpty()) {
            var who = next.remove();
            int far = distance.getOrDefault(who, 0);
            var standing = ContactClass.at(far);
            if (standing.isEmpty()) {
                continue;
            }
            classes.put(who, standing.get());
            for (var other : neighbours.getOrDefault(who, Set.of())) {
                if (distance.putIfAbsent(other, far + 1) == null) {
                    next.add(other);
                }
            }
        }
        return classes;
    }

    /// Every change of a class in the order in which it happened: the history that a cascade leaves.
    public static List<Change> history(Collection<ContactEvent> events) {
        var changes = new ArrayList<Change>();
        var days = new TreeSet<LocalDate>();
        events.forEach(event -> days.add(event.day()));
        Map<UUID, ContactClass> before = Map.of();
        for (var day : days) {
            var after = at(events, day).classes();
            var people = new TreeSet<>(before.keySet());
            people.addAll(after.keySet());
            for (var who : people) {
                var was = Optional.ofNullable(before.get(who));
                var is = Optional.ofNullable(after.get(who));
                if (!was.equals(is)) {
                    changes.add(new Change(who, day, was, is));
                }
            }
            before = after;
        }
        return changes;
    }

    private void apply(ContactEvent event) {
        var who = event.who().who();
        switch (event.kind()) {
            case CASE -> cases.add(who);
            case CLEARED -> cases.remove(who);
            case CONTACT -> {
                var other = event.other().orElseThrow().who();
                neighbours.computeIfAbsent(who, each -> new HashSet<>()).add(other);
                neighbours.computeIfAbsent(other, each -> new HashSet<>()).add(who);
            }
            case NO_CONTACT -> {
                var other = event.other().orElseThrow().who();
                neighbours.getOrDefault(who, new HashSet<>()).remove(other);
                neighbours.getOrDefault(other, new HashSet<>()).remove(who);
            }
        }
    }

    /// By day, and on one day in the order in which they were written.
    private static Stream<ContactEvent> ordered(Collection<ContactEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(ContactEvent::day)
                        .thenComparing(event -> event.id().toString()));
    }

    /// Somebody’s class changed on a day; empty: none.
    public record Change(UUID who, LocalDate day, Optional<ContactClass> from, Optional<ContactClass> to) {}
}
