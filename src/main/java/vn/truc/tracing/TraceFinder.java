package vn.truc.tracing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.ContactRules;
import vn.truc.health.Isolation;
import vn.truc.health.IsolationRules;
import vn.truc.health.Isolations;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Finds who was with somebody, ring by ring, and what the rules of today would order for them.
@Component
class TraceFinder {
    private final EncounterRepository encounters;
    private final Isolations isolations;
    private final Places places;
    private final Units units;
    private final OfficeClock clock;

    TraceFinder(EncounterRepository encounters, Isolations isolations, Places places, Units units, OfficeClock clock) {
        this.encounters = encounters;
        this.isolations = isolations;
        this.places = places;
        this.units = units;
        this.clock = clock;
    }

    /// What is found about a question: names within the reach, numbers outside it.
    Trace trace(TraceQuery query, ContactRules rules, Set<Unit.Id> roots, SameVisitor same) {
        var found = rings(query, rules, roots, same);
        var named = found.stream().filter(Encounter::within).toList();
        var others = found.stream()
                .filter(encounter -> !encounter.within())
                .collect(Collectors.groupingBy(encounter -> encounter.subject().body(), Collectors.counting()));
        var ids = new HashSet<>(others.keySet());
        named.forEach(encounter -> ids.add(encounter.subject().unit()));
        var names = units.lastNamed(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var proposals = proposals();
        var lines = named.stream()
                .map(encounter -> {
                    var risk = Risk.of(encounter, rules);
                    return new Trace.Line(
                            encounter,
                            risk,
                            names.getOrDefault(encounter.subject().unit(), ""),
                            risk == Risk.LOW ? Optional.empty() : proposals.apply(encounter));
                })
                .toList();
        var elsewhere = others.entrySet().stream()
                .map(each -> new Trace.Elsewhere(each.getKey(), names.getOrDefault(each.getKey(), ""), each.getValue()))
                .sorted((one, other) -> Long.compare(other.people(), one.people()))
                .toList();
        return new Trace(query, rules, lines, elsewhere, stays(query, same), same.visits());
    }

    private List<Encounter> rings(TraceQuery query, ContactRules rules, Set<Unit.Id> roots, SameVisitor same) {
        var search = new EncounterRepository.Search(
                query.until(), clock.now(), rules.tail(), Duration.ofMinutes(rules.closeMinutes()), roots);
        var found = new HashMap<Map.Entry<UUID, Unit.Id>, Encounter>();
        var known = new HashSet<>(same.all(query.subject()));
        var sources = from(known, query.from());
        for (int ring = 1; ring <= query.rings() && !sources.isEmpty(); ring++) {
            var next = same.folded(encounters.ring(ring, sources, search, known), rules);
            next.forEach(encounter -> found.merge(
                    Map.entry(encounter.subject().who(), encounter.subject().body()),
                    encounter,
                    (before, now) -> Risk.of(now, rules).compareTo(Risk.of(before, rules)) < 0 ? now : before));
            // Whoever met the case only in passing may have sat for hours beside somebody whom the case had exposed:
            // they are looked for again in the next ring, and the greater risk counts.
            var exposed = next.stream()
                    .filter(encounter -> Risk.of(encounter, rules) != Risk.LOW)
                    .toList();
            sources = new HashMap<>();
            for (var encounter : exposed) {
                var numbers = same.all(encounter.subject().who());
                known.addAll(numbers);
                for (var source : from(numbers, encounter.first()).entrySet()) {
                    sources.merge(
                            source.getKey(), source.getValue(), (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
        return found.values().stream().sorted(Risk.order(rules)).toList();
    }

    private static Map<UUID, Instant> from(Set<UUID> numbers, Instant since) {
        return numbers.stream().collect(Collectors.toMap(number -> number, _ -> since));
    }

    /// What the rule of today would order for first and second contacts; nothing is ordered here.
    private Function<Encounter, Optional<Trace.Proposed>> proposals() {
        var today = clock.today();
        var rules = new HashMap<Isolation.Standing, Optional<IsolationRules.Rule>>();
        for (var standing : List.of(Isolation.Standing.CLOSE_CONTACT, Isolation.Standing.SECOND_RING)) {
            rules.put(standing, isolations.rule(today, standing));
        }
        return encounter -> {
            var standing = encounter.ring() == 1 ? Isolation.Standing.CLOSE_CONTACT : Isolation.Standing.SECOND_RING;
            return encounter.ring() > 2
                    ? Optional.empty()
                    : rules.getOrDefault(standing, Optional.empty())
                            .map(rule ->
                                    new Trace.Proposed(rule.kind(), rule.lastDay(Traces.day(encounter.last()), false)));
        };
    }

    private List<Trace.Stayed> stays(TraceQuery query, SameVisitor same) {
        var names = new HashMap<Place.Id, String>();
        // One after the other: asked for several at once the database reads the whole logbook.
        return same.all(query.subject().who()).stream()
                .flatMap(who -> encounters.stays(who, query.from(), query.until()).stream())
                .sorted(Comparator.comparing(EncounterRepository.Stay::came))
                .map(stay -> new Trace.Stayed(
                        names.computeIfAbsent(stay.site(), this::named), stay.came(), stay.until(), stay.open()))
                .toList();
    }

    private String named(Place.Id site) {
        return places.find(site).map(Place::name).orElse("");
    }
}
