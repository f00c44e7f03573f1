package vn.truc.tracing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.health.Clearances;
import vn.truc.health.Isolations;
import vn.truc.measure.Measure;
import vn.truc.measure.Measures;
import vn.truc.measure.OfficeNames;
import vn.truc.measure.Rule;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;

/// Puts together the file that a head answers with when somebody falls ill at work.
@Service
@Transactional
public class Dossiers {
    private static final int DAYS = 14;

    private final Traces traces;
    private final Measures measures;
    private final OfficeNames offices;
    private final Compliance compliance;
    private final Clearances clearances;
    private final Isolations isolations;
    private final Units units;
    private final OfficeClock clock;

    Dossiers(
            Traces traces,
            Measures measures,
            OfficeNames offices,
            Compliance compliance,
            Clearances clearances,
            Isolations isolations,
            Units units,
            OfficeClock clock) {
        this.traces = traces;
        this.measures = measures;
        this.offices = offices;
        this.compliance = compliance;
        this.clearances = clearances;
        this.isolations = isolations;
        this.units = units;
        this.clock = clock;
    }

    /// The file behind a question: its last days, at most a fortnight. For whoever may read the answer.
    public Dossier of(Actor by, TraceQuery.Id id) {
        var trace = traces.answer(by, id);
        var query = trace.query();
        var unit = query.subject().unit();
        var last = query.until().atZone(Words.OFFICE_ZONE).toLocalDate();
        var first = query.from().atZone(Words.OFFICE_ZONE).toLocalDate();
        var from = first.isBefore(last.minusDays(DAYS - 1L)) ? last.minusDays(DAYS - 1L) : first;
        var days = from.datesUntil(last.plusDays(1)).toList();
        var person = List.of(new Person.Id(query.subject().who()));
        return new Dossier(
                trace,
                units.lastNamed(List.of(unit)).stream()
                        .map(Unit::name)
                        .findFirst()
                        .orElse(""),
                clock.now(),
                days,
                held(unit, days),
                days.stream()
                        .filter(day -> !clearances.on(person, day).isEmpty())
                        .toList(),
                days.stream()
                        .filter(day -> !isolations.on(person, day).isEmpty())
                        .toList());
    }

    private List<Dossier.Held> held(Unit.Id unit, List<LocalDate> days) {
        var states = new HashMap<Rule.Subject, Map<LocalDate, State>>();
        compliance.grid(List.of(unit), days, Optional.empty()).rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.standings().stream())
                .forEach(standing -> states.computeIfAbsent(standing.subject(), subject -> new HashMap<>())
                        .put(standing.day(), standing.state()));
        var held = new LinkedHashMap<Rule, TreeMap<LocalDate, Measure>>();
        var inForce = measures.inForceUpward(unit, days);
        // From the last day back, so that what holds at the end stands first.
        days.reversed()
                .forEach(day -> inForce.getOrDefault(day, List.of()).stream()
                        .filter(each -> each.unit().equals(unit))
                        .flatMap(each -> each.measures().stream())
                        .forEach(measure -> held.computeIfAbsent(measure.rule(), rule -> new TreeMap<>())
                                .put(day, measure)));
        var names = offices.on(days.getLast());
        return held.entrySet().stream()
                .map(each -> {
                    var rule = each.getKey();
                    var stood = states.getOrDefault(rule.subject(), Map.of());
                    return new Dossier.Held(
                            each.getValue().lastEntry().getValue(),
                            rule.title(),
                            rule.inWords(names),
                            days.stream()
                                    .map(day -> new Dossier.Stood(
                                            day,
                                            each.getValue().containsKey(day)
                                                    ? Optional.of(stood.getOrDefault(day, State.UNKNOWN))
                                                    : Optional.empty()))
                                    .toList());
                })
                .toList();
    }
}
