package vn.truc.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.database.Once;
import vn.truc.measure.InForce;
import vn.truc.measure.Measure;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Who owes whom which report, by the measures in force and by what offices ask for once. A unit's report
/// covers everything below it, so where a unit and one above it both would owe the same, the upper one owes it;
/// nobody owes a report to itself, nor a body to its own office.
@Service
@Transactional(readOnly = true)
public class Duties {
    /// From how many units on an order is followed down from its top.
    private static final int MANY = 150;

    private final Measures measures;
    private final Units units;
    private final DutyRepository repository;
    private final ReportRequestRepository requests;
    private final WorkingCalendar calendar;

    Duties(
            Measures measures,
            Units units,
            DutyRepository repository,
            ReportRequestRepository requests,
            WorkingCalendar calendar) {
        this.calendar = calendar;
        this.measures = measures;
        this.units = units;
        this.repository = repository;
        this.requests = requests;
    }

    /// What this unit owes on this day.
    public List<Duty> of(Unit.Id unit, LocalDate day) {
        return of(Set.of(unit), day);
    }

    /// What these units owe on this day, in their order.
    public List<Duty> of(Collection<Unit.Id> asked, LocalDate day) {
        return Once.ask(new Once.Question("report.duties", List.copyOf(asked), day), () -> of(asked, day, Map.of()));
    }

    /// The same where it is known already what holds for some of them.
    List<Duty> of(Collection<Unit.Id> asked, LocalDate day, Map<Unit.Id, InForce> known) {
        var ordered = ordered(asked, day, known);
        var requested = requested(asked, day);
        return asked.stream()
                .flatMap(unit -> Stream.concat(ordered.owedBy(unit), requested.getOrDefault(unit, List.of()).stream()))
                .toList();
    }

    /// What this unit was ordered to report on each of these days, without what was asked for once; asked together.
    Map<LocalDate, List<Duty>> ordered(Unit.Id unit, Collection<LocalDate> days) {
        var inForce = measures.inForceUpward(unit, days);
        var offices = repository.offices(codes(inForce.values().stream().flatMap(List::stream)), inForce.keySet());
        return inForce.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, day -> {
            var byUnit = day.getValue().stream().collect(Collectors.toMap(InForce::unit, Function.identity()));
            var above = new HashSet<>(byUnit.keySet());
            above.remove(unit);
            var there = offices.getOrDefault(day.getKey(), Map.of());
            return ordered(byUnit, Map.of(unit, above), there).owedBy(unit).toList();
        }));
    }

    /// What these units and all above them are ordered to report, each for itself.
    private Ordered ordered(Collection<Unit.Id> asked, LocalDate day, Map<Unit.Id, InForce> known) {
        if (asked.size() == 1 && known.isEmpty()) {
            return ordered(asked.iterator().next(), day);
        }
        var above = repository.above(asked, day);
        var unknown = new HashSet<>(asked);
        above.values().forEach(unknown::addAll);
        var inForce = new HashMap<>(known);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            measures.inForce(unknown, day).forEach(rules -> inForce.put(rules.unit(), rules));
        }
        return ordered(inForce, above, day);
    }

    /// The same of one unit, which asks once what holds for it and for those above it.
    private Ordered ordered(Unit.Id unit, LocalDate day) {
        var inForce = new HashMap<Unit.Id, InForce>();
        measures.inForceUpward(unit, Set.of(day))
                .getOrDefault(day, List.of())
                .forEach(rules -> inForce.put(rules.unit(), rules));
        var above = new HashSet<>(inForce.keySet());
        above.remove(unit);
        return ordered(inForce, Map.of(unit, above), day);
    }

    private Ordered ordered(Map<Unit.Id, InForce> inForce, Map<Unit.Id, Set<Unit.Id>> above, LocalDate day) {
        return ordered(inForce, above, repository.offices(codes(inForce.values().stream()), day));
    }

    private static Ordered ordered(
            Map<Unit.Id, InForce> inForce,
            Map<Unit.Id, Set<Unit.Id>> above,
            Map<String, DutyRepository.Office> offices) {
        return new Ordered(
                inForce,
                inForce.values().stream()
                        .flatMap(rules -> duties(rules, offices))
                        .collect(Collectors.groupingBy(Duty::unit)),
                above);
    }

    private static Set<String> codes(Stream<InForce> inForce) {
        return inForce.flatMap(rules -> rules.all(ReportDue.class).stream())
                .map(ReportDue::recipient)
                .collect(Collectors.toSet());
    }

    /// What all units at or below these owe this office on this day, in the order of the line, and then what others owe
    /// it.
    public List<Duty> owedTo(Unit.Id recipient, Set<Unit.Id> roots, LocalDate day) {
        return Once.ask(
                new Once.Question("report.owed", List.of(recipient, Set.copyOf(roots)), day),
                () -> allOwedTo(recipient, roots, day));
    }

    private List<Duty> allOwedTo(Unit.Id recipient, Set<Unit.Id> roots, LocalDate day) {
        var orders = orders(recipient, day);
        var known = new HashMap<Unit.Id, InForce>();
        var reach = orders.stream().anyMatch(order -> reachesMany(order, day))
                ? fromTheTop(recipient, roots, orders, day, known)
                : Stream.concat(
                                roots.stream()
                                        .flatMap(root -> units.subtree(root, day).stream())
                                        .map(Unit::id),
                                owing(recipient, orders, day).stream())
                        .distinct()
                        .toList();
        return of(reach, day, known).stream()
                .filter(duty -> duty.recipient().equals(recipient))
                .toList();
    }

    private boolean reachesMany(MeasureSource order, LocalDate day) {
        return order.reach() instanceof Reach.Line line && units.larger(line.root(), MANY, day);
    }

    /// Those who may owe an office something under orders that reach many, in the order of the line, other lines last:
    /// each order is followed down from its top, no further than where one report covers what is below it.
    private List<Unit.Id> fromTheTop(
            Unit.Id recipient,
            Set<Unit.Id> roots,
            List<MeasureSource> orders,
            LocalDate day,
            Map<Unit.Id, InForce> known) {
        var others = orders.stream()
                .filter(order -> !(order.reach() instanceof Reach.Line))
                .toList();
        var found = new HashSet<>(owing(recipient, others, day));
        for (var order : orders) {
            if (order.reach() instanceof Reach.Line line && order.rule() instanceof ReportDue rule) {
                followDown(line, rule, recipient, day, found, known);
            }
        }
        var above = repository.above(found, day);
        return units.named(found, day).stream()
                .map(Unit::id)
                .sorted(Comparator.<Unit.Id, Boolean>comparing(unit -> !roots.contains(unit)
                                && Collections.disjoint(above.getOrDefault(unit, Set.of()), roots))
                        .thenComparingInt(
                                unit -> above.getOrDefault(unit, Set.of()).size()))
                .toList();
    }

    /// Adds whom it finds, and what holds for those it looked at.
    private void followDown(
            Reach.Line line,
            ReportDue rule,
            Unit.Id recipient,
            LocalDate day,
            Set<Unit.Id> found,
            Map<Unit.Id, InForce> known) {
        Set<Unit.Id> level = Set.of(line.root());
        while (!level.isEmpty()) {
            found.addAll(level);
            var ordered = ordered(level, day, known);
            known.putAll(ordered.inForce());
            var open = level.stream()
                    .filter(unit -> Stream.concat(ordered.at(unit), ordered.above(unit))
                            .noneMatch(duty -> duty.recipient().equals(recipient)
                                    && duty.rule().form().equals(rule.form())
                                    && duty.rule().every() == rule.every()))
                    .collect(Collectors.toSet());
            level = repository.directlyBelow(open, day);
        }
    }

    /// Everybody who is ordered to report to this office or asked by it, also where another line than its own orders
    /// it.
    List<Unit.Id> owing(Unit.Id recipient, LocalDate day) {
        return owing(recipient, orders(recipient, day), day);
    }

    private List<Unit.Id> owing(Unit.Id recipient, List<MeasureSource> orders, LocalDate day) {
        var asked = requests.askedBy(recipient, day).stream().flatMap(request -> request.units().stream());
        return Stream.concat(measures.unitsOf(orders, day).stream(), asked)
                .distinct()
                .sorted(Comparator.comparing(Unit.Id::value))
                .toList();
    }

    private List<MeasureSource> orders(Unit.Id recipient, LocalDate day) {
        return units.find(recipient, day)
                .map(office -> measures.ordersToReport(office.code(), day))
                .orElse(List.of());
    }

    /// The order for this very report, if there is one.
    public Optional<Duty> find(Report.Key key) {
        return of(key.unit(), key.period()).stream()
                .filter(duty -> duty.recipient().equals(key.recipient())
                        && duty.rule().form().equals(key.form())
                        && duty.dueness(calendar).hasPeriod(key.period()))
                .findFirst();
    }

    /// It was counted that nobody asks this unit for anything: for the rest of the reading that is known.
    void unasked(Unit.Id unit, LocalDate day) {
        Once.ask(askedOf(Set.of(unit), day), List::<ReportRequest>of);
    }

    private static Once.Question askedOf(Collection<Unit.Id> units, LocalDate day) {
        return new Once.Question("report.asked-of", Set.copyOf(units), day);
    }

    /// Whoever is asked answers, also where a unit above is asked the same.
    private Map<Unit.Id, List<Duty>> requested(Collection<Unit.Id> asked, LocalDate day) {
        var found = Once.ask(askedOf(asked, day), () -> requests.askedOf(asked, day));
        var codes = units.named(found.stream().map(ReportRequest::recipient).collect(Collectors.toSet()), day).stream()
                .collect(Collectors.toMap(Unit::id, Unit::code));
        return found.stream()
                .filter(request -> codes.containsKey(request.recipient()))
                .flatMap(request -> request.units().stream()
                        .map(unit -> new Duty(
                                unit,
                                request.recipient(),
                                request.rule(codes.getOrDefault(request.recipient(), "")),
                                List.of(),
                                Optional.of(request))))
                .collect(Collectors.groupingBy(Duty::unit));
    }

    private static Stream<Duty> duties(InForce inForce, Map<String, DutyRepository.Office> offices) {
        return inForce.measures().stream()
                .filter(measure -> measure.rule() instanceof ReportDue)
                .flatMap(measure -> duty(inForce.unit(), measure, offices));
    }

    private static Stream<Duty> duty(Unit.Id unit, Measure measure, Map<String, DutyRepository.Office> offices) {
        var rule = (ReportDue) measure.rule();
        var office = offices.get(rule.recipient());
        if (office == null || office.served().contains(unit)) {
            return Stream.empty();
        }
        List<Origin> origins =
                measure.sources().stream().map(source -> source.origin()).toList();
        return Stream.of(new Duty(unit, office.id(), rule, origins, Optional.empty()));
    }

    private static boolean covers(Duty upper, Duty lower) {
        return upper.recipient().equals(lower.recipient())
                && upper.rule().form().equals(lower.rule().form())
                && upper.rule().every() == lower.rule().every();
    }

    /// What units and those above them are ordered to report.
    private record Ordered(
            Map<Unit.Id, InForce> inForce, Map<Unit.Id, List<Duty>> duties, Map<Unit.Id, Set<Unit.Id>> line) {
        Stream<Duty> at(Unit.Id unit) {
            return duties.getOrDefault(unit, List.of()).stream();
        }

        /// Without what one above it reports along with its own.
        Stream<Duty> owedBy(Unit.Id unit) {
            return at(unit).filter(duty -> above(unit).noneMatch(upper -> covers(upper, duty)));
        }

        Stream<Duty> above(Unit.Id unit) {
            return line.getOrDefault(unit, Set.of()).stream().flatMap(this::at);
        }
    }
}
