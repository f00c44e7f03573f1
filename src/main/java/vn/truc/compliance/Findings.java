package vn.truc.compliance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.truc.measure.InForce;
import vn.truc.measure.Measures;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Asks the evidence: one question to `Measures` for all units, one to each evidence per subject.
@Component
class Findings {
    /// So many days are made up for after a break.
    private static final int DAYS_BACK = 31;

    private final Measures measures;
    private final ObjectProvider<Evidence<?>> evidence;

    Findings(Measures measures, ObjectProvider<Evidence<?>> evidence) {
        this.measures = measures;
        this.evidence = evidence;
    }

    /// How these units stand to everything that holds for them on a day.
    List<Standing> of(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var standings = new ArrayList<Standing>();
        var rules = new LinkedHashMap<Rule.Subject, Map<Unit.Id, Rule>>();
        var holds = measures.inForce(units, day).stream()
                .collect(Collectors.toMap(InForce::unit, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        for (var inForce : holds.values()) {
            inForce.measures()
                    .forEach(
                            measure -> rules.computeIfAbsent(measure.rule().subject(), subject -> new LinkedHashMap<>())
                                    .put(inForce.unit(), measure.rule()));
            undecided(inForce).forEach(subject -> {
                rules.getOrDefault(subject, new HashMap<>()).remove(inForce.unit());
                standings.add(standing(unknown(inForce.unit(), "compliance.conflict"), subject, day, asOf));
            });
        }
        rules.forEach((subject, asked) -> ask(new Asked<>(day, asOf, asked, holds))
                .forEach(finding -> standings.add(standing(finding, subject, day, asOf))));
        return standings;
    }

    /// Whose deadline has passed between two moments, by day; all of a day that has begun, and of each since the
    /// last look: after a break nothing is left out, but what lies too far back. With a new week all of the last
    /// one is looked at anew, as some rules are about the whole of it.
    Map<LocalDate, Set<Unit.Id>> due(Optional<Instant> last, Instant now) {
        var today = day(now);
        if (last.map(Findings::day).filter(today::equals).isEmpty()) {
            return since(last.map(Findings::day), today)
                    .datesUntil(today.plusDays(1))
                    .collect(Collectors.toMap(day -> day, this::everybody));
        }
        var since = last.get();
        return Map.of(
                today,
                measures.inForceAnywhere(today).stream()
                        .filter(inForce -> inForce.measures().stream()
                                .flatMap(measure -> measure.rule().cutoff().stream())
                                .map(cutoff -> cutoff.on(today))
                                .anyMatch(deadline -> !deadline.isAfter(now) && !deadline.isBefore(since)))
                        .map(InForce::unit)
                        .collect(Collectors.toSet()));
    }

    private static LocalDate since(Optional<LocalDate> last, LocalDate today) {
        var since = last.filter(today::isAfter).orElse(today.minusDays(1));
        var week = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
        var from = last.isPresent() && !since.with(week).equals(today.with(week)) ? since.with(week) : since;
        var earliest = today.minusDays(DAYS_BACK);
        return from.isBefore(earliest) ? earliest : from;
    }

    private Set<Unit.Id> everybody(LocalDate day) {
        return measures.inForceAnywhere(day).stream().map(InForce::unit).collect(Collectors.toSet());
    }

    private static Set<Rule.Subject> undecided(InForce inForce) {
        return inForce.conflicts().stream()
                .map(conflict -> conflict.subject())
                .filter(subject -> inForce.about(subject).size() > 1)
                .collect(Collectors.toSet());
    }

    /// One subject has one kind of rule, so the first tells which evidence to ask.
    private List<Finding> ask(Asked<Rule> asked) {
        var rules = asked.rules();
        if (rules.isEmpty()) {
            return List.of();
        }
        var kind = rules.values().iterator().next().getClass();
        var found = found(evidence.stream().filter(knowing -> knowing.about() == kind && !knowing.ofPlan()), asked);
        found(evidence.stream().filter(knowing -> knowing.about() == kind && knowing.ofPlan()), asked)
                .forEach(found::putIfAbsent);
        var silent = new HashSet<>(rules.keySet());
        silent.removeAll(found.keySet());
        silent.forEach(unit -> found.put(unit, unknown(unit, "compliance.no-evidence")));
        return List.copyOf(found.values());
    }

    private static Map<Unit.Id, Finding> found(Stream<Evidence<?>> evidence, Asked<Rule> asked) {
        return evidence.flatMap(knowing -> ask(knowing, asked).stream())
                .filter(finding -> asked.rules().containsKey(finding.unit()))
                .collect(Collectors.toMap(Finding::unit, finding -> finding, Findings::worse, HashMap::new));
    }

    private static <R extends Rule> Collection<Finding> ask(Evidence<R> knowing, Asked<Rule> asked) {
        var rules = asked.rules().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> knowing.about().cast(entry.getValue())));
        return knowing.findings(new Asked<>(asked.day(), asked.asOf(), rules, asked.inForce()));
    }

    private static Finding worse(Finding one, Finding other) {
        return one.state().worse(other.state()) == one.state() ? one : other;
    }

    private static Finding unknown(Unit.Id unit, String key) {
        return new Finding(unit, State.UNKNOWN, Message.of(key), "");
    }

    private static Standing standing(Finding finding, Rule.Subject subject, LocalDate day, Instant asOf) {
        return new Standing(finding.unit(), day, subject, finding.state(), finding.evidence(), finding.path(), asOf);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Words.OFFICE_ZONE).toLocalDate();
    }
}
