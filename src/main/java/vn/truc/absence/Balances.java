package vn.truc.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// How much annual leave people have in a year: computed by the law’s rule, what they took, and what the office adds.
@Service
@Transactional(readOnly = true)
public class Balances {
    private static final int LONGEST = 500;
    private static final int MOST = 200;
    private static final Absence.Id NONE = new Absence.Id(new UUID(0, 0));

    private final LeaveRepository repository;
    private final LeaveKinds kinds;
    private final WorkingCalendar calendar;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Balances(
            LeaveRepository repository,
            LeaveKinds kinds,
            WorkingCalendar calendar,
            People people,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.kinds = kinds;
        this.calendar = calendar;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// One’s own in a year.
    public LeaveBalance own(Actor by, int year) {
        return of(Set.of(by.person().id()), year, NONE).getFirst();
    }

    /// Those of the people of a unit and below in a year, for whoever keeps or decides their leave.
    public List<Line> at(Actor by, Unit.Id unit, int year) {
        if (!rights.may(by, Right.DECIDE_ABSENCES, unit)) {
            rights.demand(by, Right.KEEP_ABSENCES, unit);
        }
        var staff = people.staff(unit, clock.today());
        var balances = of(staff.stream().map(Staff::id).toList(), year, NONE).stream()
                .collect(Collectors.toMap(LeaveBalance::person, balance -> balance));
        return staff.stream()
                .flatMap(person ->
                        Optional.ofNullable(balances.get(person.id())).stream().map(each -> new Line(person, each)))
                .toList();
    }

    /// Adds half days to somebody’s year, or takes some: carried over, or taken before Trực was there. Nobody does so
    /// for themselves. The same again changes nothing.
    @Transactional
    public Outcome<LeaveBalance> allow(Actor by, Allowance allowance) {
        var staff = people.staff(allowance.person(), clock.today());
        if (staff.isEmpty()) {
            return Outcome.refused("absence.error.not-here");
        }
        rights.demand(by, Right.DECIDE_ABSENCES, staff.get().unit());
        if (by.is(allowance.person())) {
            return Outcome.refused("absence.error.own-allowance");
        }
        var wrong = FormErrors.none();
        if (allowance.halfDays() == 0 || Math.abs(allowance.halfDays()) > MOST) {
            wrong = wrong.with("days", Message.of("absence.error.days"));
        }
        if (allowance.reason().isBlank() || allowance.reason().length() > LONGEST) {
            wrong = wrong.with("reason", Message.of("absence.error.allowance-reason"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (repository.allow(
                allowance, staff.get().unit(), clock.now(), by.person().id())) {
            audit.write(new Audit.Line(
                    clock.newId(),
                    by.author(),
                    "absence.allowed",
                    allowance.person().value(),
                    Map.of("year", "" + allowance.year(), "half-days", "" + allowance.halfDays())));
        } else if (!repository.allowed(allowance)) {
            return Outcome.refused("absence.error.used");
        }
        return Outcome.done(
                of(Set.of(allowance.person()), allowance.year(), NONE).getFirst());
    }

    /// What would be left of each year that a leave touches, in half days; the leave itself is not counted.
    Map<Integer, Integer> leftBeside(Person.Id person, Span span, Absence.Id except) {
        var left = new HashMap<Integer, Integer>();
        for (int year = span.from().getYear(); year <= span.to().getYear(); year++) {
            left.put(year, of(Set.of(person), year, except).getFirst().left());
        }
        return left;
    }

    /// The half days of a leave that count, in a year: neither weekends nor days off, but Saturdays worked instead.
    int halfDays(Span span, int year) {
        return span.within(year)
                .map(part -> part.halfDays(calendar::isWorkingDay))
                .orElse(0);
    }

    /// The half days of a leave that count.
    public int halfDays(Span span) {
        return span.halfDays(calendar::isWorkingDay);
    }

    private List<LeaveBalance> of(Collection<Person.Id> asked, int year, Absence.Id except) {
        var since = people.since(asked);
        var added = repository.added(asked, year);
        var taken = new HashMap<Person.Id, Integer>();
        var waiting = new HashMap<Person.Id, Integer>();
        repository
                .taken(asked, kinds.annualCodes(), year, except)
                .forEach(leave -> (leave.approved() ? taken : waiting)
                        .merge(leave.person(), halfDays(leave.span(), year), Integer::sum));
        return asked.stream()
                .map(person -> new LeaveBalance(
                        person,
                        year,
                        kinds.annual().halfDays(since.getOrDefault(person, LocalDate.of(year, 1, 1)), year),
                        added.getOrDefault(person, 0),
                        taken.getOrDefault(person, 0),
                        waiting.getOrDefault(person, 0)))
                .toList();
    }

    /// Somebody with their balance.
    public record Line(Staff person, LeaveBalance balance) {}

    /// Half days to be added to somebody’s year; the id was made with the form.
    public record Allowance(UUID id, Person.Id person, int year, int halfDays, String reason) {}
}
