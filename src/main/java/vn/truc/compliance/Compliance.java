package vn.truc.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Waiting;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.Once;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Whether the measures are obeyed, kept per unit and day: computed from evidence, never typed.
@Service
@Transactional
public class Compliance {
    private final ComplianceRepository repository;
    private final Findings findings;
    private final Units units;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Compliance(
            ComplianceRepository repository,
            Findings findings,
            Units units,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.repository = repository;
        this.findings = findings;
        this.units = units;
        this.events = events;
    }

    /// Says that facts about these units have changed on this day; asked in the transaction that changes them, computed
    /// right after it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Collection<Unit.Id> concerned, LocalDate day) {
        if (!concerned.isEmpty()) {
            repository.mark(concerned, day, day);
            events.publishEvent(new ComplianceMarked(day));
        }
    }

    /// Says the same of facts that come many at a time, such as visits and declarations: computed within the
    /// minute, all together.
    @Transactional(propagation = Propagation.MANDATORY)
    public void noted(Collection<Unit.Id> concerned, LocalDate day) {
        if (!concerned.isEmpty()) {
            repository.note(concerned, day);
        }
    }

    /// Computes what was marked; says how many pairs of unit and day it was. The moment is that after the marks were
    /// taken: who waited for them would else not know what they are about.
    public int computeMarked() {
        repository.markNoted();
        var marked = repository.takeMarked();
        var asOf = clock.now();
        marked.forEach((day, concerned) -> compute(concerned, day, asOf));
        return marked.values().stream().mapToInt(Set::size).sum();
    }

    /// Computes how these units stand on this day, by what is known at this moment.
    public void compute(Collection<Unit.Id> concerned, LocalDate day, Instant asOf) {
        var found = Once.reading(() -> findings.of(concerned, day, asOf));
        repository.replace(found, concerned, day, asOf);
    }

    /// Every minute: computes the new day when it has begun, and whoever has a deadline that has passed since last
    /// time.
    public int atDeadline(Instant now) {
        var last = repository.advance(now);
        var due = findings.due(last, now);
        due.forEach((day, concerned) -> compute(concerned, day, now));
        boolean newDay = due.size() > 1;
        if (newDay) {
            due.keySet().forEach(day -> events.publishEvent(new CountDue(day, day)));
        }
        return due.values().stream().mapToInt(Set::size).sum();
    }

    /// How many units met, met late or miss what is due on a day by rules of this kind whose detail ends like
    /// this, such as reports to one office.
    @Transactional(readOnly = true)
    public Map<State, Integer> owed(Class<? extends Rule> kind, String ending, LocalDate day) {
        return repository.owed(kind, ending, day);
    }

    /// What counts those of them that miss what is due.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Waiting.Count missing(Class<? extends Rule> kind, String ending, LocalDate day) {
        return ComplianceRepository.missing(kind, ending, day);
    }

    /// What counts the rules of this kind by which this unit misses something due on a day.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Waiting.Count missing(Class<? extends Rule> kind, Unit.Id unit, LocalDate day) {
        return ComplianceRepository.missing(kind, unit, day);
    }

    /// What counts how often this unit missed something due by rules of this kind from one day to another, both
    /// included.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Waiting.Count missing(Class<? extends Rule> kind, Unit.Id unit, LocalDate from, LocalDate to) {
        return ComplianceRepository.missing(kind, unit, from, to);
    }

    /// How a unit stood to each of its rules on a day.
    @Transactional(readOnly = true)
    public List<Standing> of(Unit.Id unit, LocalDate day) {
        return repository.find(Set.of(unit), day, day, Optional.empty());
    }

    /// How a unit stood to each of its rules from one day to another, both included.
    @Transactional(readOnly = true)
    public List<Standing> of(Unit.Id unit, LocalDate from, LocalDate to) {
        return repository.find(Set.of(unit), from, to, Optional.empty());
    }

    /// How these units stood to each of their rules on a day.
    @Transactional(readOnly = true)
    public List<Standing> of(Collection<Unit.Id> concerned, LocalDate day) {
        return repository.find(concerned, day, day, Optional.empty());
    }

    /// What these units had to obey in these days.
    @Transactional(readOnly = true)
    public List<Rule.Subject> subjects(Collection<Unit.Id> concerned, LocalDate from, LocalDate to) {
        return repository.subjects(concerned, from, to);
    }

    /// How everything at or below each of these units stood on these days, counted; about one subject or all.
    @Transactional(readOnly = true)
    public Overview overview(List<Unit> below, List<LocalDate> days, Optional<Rule.Subject> subject) {
        var ids = below.stream().map(Unit::id).toList();
        var totals = repository.totals(ids, days.getFirst(), days.getLast(), subject);
        return new Overview(
                days,
                below.stream()
                        .map(unit -> new Overview.Row(
                                unit,
                                days.stream()
                                        .map(day -> new Overview.Cell(
                                                day,
                                                totals.getOrDefault(unit.id(), Map.of())
                                                        .getOrDefault(day, Map.of())))
                                        .toList()))
                        .toList());
    }

    /// What units at or below this one had to obey in these days.
    @Transactional(readOnly = true)
    public List<Rule.Subject> subjectsBelow(Unit.Id unit, LocalDate from, LocalDate to) {
        return repository.subjectsBelow(unit, from, to);
    }

    /// These units on these days, about one subject or all.
    @Transactional(readOnly = true)
    public Grid grid(Collection<Unit.Id> concerned, List<LocalDate> days, Optional<Rule.Subject> subject) {
        var standings = repository.find(concerned, days.getFirst(), days.getLast(), subject).stream()
                .collect(Collectors.groupingBy(
                        Standing::unit, Collectors.groupingBy(Standing::day, Collectors.toList())));
        var rows = units.named(concerned, days.getLast()).stream()
                .map(unit -> new Grid.Row(
                        unit,
                        days.stream()
                                .map(day -> new Grid.Cell(
                                        day,
                                        standings
                                                .getOrDefault(unit.id(), Map.of())
                                                .getOrDefault(day, List.of())))
                                .toList()))
                .toList();
        return new Grid(days, rows);
    }
}
