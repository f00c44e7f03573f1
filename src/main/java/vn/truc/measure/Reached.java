package vn.truc.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.truc.organisation.Unit;

/// The clauses and exemptions that reach some units on a day, each with the units it reaches.
record Reached(List<Hit<MeasureSource>> sources, List<Hit<Exemption>> exemptions) {
    /// A clause or an exemption and the units it reaches.
    record Hit<T>(T what, Set<Unit.Id> units) {}

    /// Nothing yet, to be filled row by row.
    static Reached nothing() {
        return new Reached(new ArrayList<>(), new ArrayList<>());
    }

    /// All units that anything reaches.
    Set<Unit.Id> units() {
        return Stream.<Hit<?>>concat(sources.stream(), exemptions.stream())
                .flatMap(hit -> hit.units().stream())
                .collect(Collectors.toSet());
    }

    Reached without(Set<UUID> documents, Set<MeasureSource.Id> clauses) {
        return new Reached(
                sources.stream()
                        .filter(hit -> !documents.contains(hit.what().origin().document())
                                && !clauses.contains(hit.what().id()))
                        .toList(),
                exemptions);
    }

    Reached with(List<Hit<MeasureSource>> added) {
        return new Reached(Stream.concat(sources.stream(), added.stream()).toList(), exemptions);
    }

    /// The clauses, each with the units that it binds: without those where everybody is exempted from it.
    List<Hit<MeasureSource>> withoutExempted() {
        return sources.stream()
                .map(hit -> {
                    var bound = new HashSet<>(hit.units());
                    exemptions.stream()
                            .filter(exempt -> exempt.what().whom() instanceof Exemption.Whom.Everybody
                                    && exempt.what()
                                            .sources()
                                            .contains(hit.what().id()))
                            .forEach(exempt -> bound.removeAll(exempt.units()));
                    return new Hit<>(hit.what(), bound);
                })
                .toList();
    }

    /// What holds for each unit, in their order. Units that the same clauses and exemptions reach share one merge.
    List<InForce> inForce(Collection<Unit.Id> units, LocalDate day) {
        var reaching = new LinkedHashMap<Unit.Id, BitSet>();
        units.forEach(unit -> reaching.put(unit, new BitSet()));
        for (int number = 0; number < sources.size(); number++) {
            mark(reaching, sources.get(number), number);
        }
        for (int number = 0; number < exemptions.size(); number++) {
            mark(reaching, exemptions.get(number), sources.size() + number);
        }
        var shared = new HashMap<BitSet, InForce>();
        return reaching.entrySet().stream()
                .map(entry -> shared.computeIfAbsent(entry.getValue(), hits -> merge(entry.getKey(), day, hits))
                        .of(entry.getKey()))
                .toList();
    }

    private InForce merge(Unit.Id unit, LocalDate day, BitSet hits) {
        var reachingSources = new ArrayList<MeasureSource>();
        var reachingExemptions = new ArrayList<Exemption>();
        hits.stream().forEach(number -> {
            if (number < sources.size()) {
                reachingSources.add(sources.get(number).what());
            } else {
                reachingExemptions.add(exemptions.get(number - sources.size()).what());
            }
        });
        return InForce.of(unit, day, reachingSources, reachingExemptions);
    }

    private static void mark(Map<Unit.Id, BitSet> reaching, Hit<?> hit, int number) {
        for (var unit : hit.units()) {
            var hits = reaching.get(unit);
            if (hits != null) {
                hits.set(number);
            }
        }
    }
}
