package vn.truc.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;
import vn.truc.roster.PlannedWeeks;
import vn.truc.roster.Presence;
import vn.truc.roster.Rosters;

/// Check-in from home, roll calls, and how the days of people agree with their plan: the person sees their own, the
/// head the unit’s, those above only counts.
@Service
@Transactional
public class Attendance {
    /// So many days back somebody may explain.
    static final int DAYS_BACK = 45;

    private static final int DAYS_SHOWN = 14;
    private static final int LONGEST = 500;
    private static final int SHORTEST_ROLL = 10;
    private static final int LONGEST_ROLL = 240;

    private final CheckRepository checks;
    private final PresentDays days;
    private final UnitDays unitDays;
    private final PlannedWeeks plans;
    private final Rosters rosters;
    private final People people;
    private final Units units;
    private final Compliance compliance;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Attendance(
            CheckRepository checks,
            PresentDays days,
            UnitDays unitDays,
            PlannedWeeks plans,
            Rosters rosters,
            People people,
            Units units,
            Compliance compliance,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.checks = checks;
        this.days = days;
        this.unitDays = unitDays;
        this.plans = plans;
        this.rosters = rosters;
        this.people = people;
        this.units = units;
        this.compliance = compliance;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Begins or ends one’s work from elsewhere. Begun once a day, ended after it began; the same again changes
    /// nothing.
    public Outcome<Check> check(Actor by, UUID id, Check.Kind kind) {
        if (kind == Check.Kind.ANSWER || !TimeId.acceptable(id, clock.now())) {
            return Outcome.refused("attendance.error.stale");
        }
        checks.queue(by.person().id());
        var today = clock.today();
        var before = checks.of(Set.of(by.person().id()), today, today.plusDays(1));
        var same = before.stream().filter(check -> check.id().equals(id)).findFirst();
        if (same.isPresent()) {
            return same.get().kind() == kind ? Outcome.done(same.get()) : Outcome.refused("attendance.error.stale");
        }
        var begun = before.stream()
                .filter(check -> check.kind() == Check.Kind.START)
                .findFirst();
        if (kind == Check.Kind.START && begun.isPresent()) {
            return Outcome.done(begun.get());
        }
        if (kind == Check.Kind.END && begun.isEmpty()) {
            return Outcome.refused("attendance.error.not-begun");
        }
        var check = new Check(by.person().id(), today, kind, clock.now(), id);
        checks.add(by.person().body(), by.unit(), check, null);
        compliance.changed(Set.of(by.unit()), today);
        note(by, "attendance.checked", by.person().id().value(), Map.of("kind", kind.name()));
        return Outcome.done(check);
    }

    /// Calls the roll of those who are planned at home today: they answer within so many minutes. The same again
    /// changes nothing.
    public Outcome<Roll> call(Actor by, UUID id, Unit.Id unit, int minutes) {
        rights.demand(by, Right.EDIT_ROSTER, unit);
        var before = checks.roll(id);
        if (before.isPresent()) {
            return before.get().lasts(unit, minutes)
                    ? Outcome.done(before.get())
                    : Outcome.refused("attendance.error.used");
        }
        if (minutes < SHORTEST_ROLL || minutes > LONGEST_ROLL) {
            return Outcome.refused(
                    FormErrors.at("minutes", Message.of("attendance.error.minutes", SHORTEST_ROLL, LONGEST_ROLL)));
        }
        var today = clock.today();
        if (checks.rolls(Set.of(unit), today, today.plusDays(1)).stream().anyMatch(roll -> roll.open(clock.now()))) {
            return Outcome.refused("attendance.error.roll-open");
        }
        var roll = new Roll(id, unit, today, clock.now(), clock.now().plus(Duration.ofMinutes(minutes)));
        checks.call(roll, by.person().id());
        note(by, "attendance.roll-called", id, Map.of("unit", unit.toString()));
        var staff = people.workingAt(unit, today).stream().map(Person::id).collect(Collectors.toSet());
        events.publishEvent(new RollCalled(id, Words.clock(roll.until()), days.atHomeNow(staff)));
        return Outcome.done(roll);
    }

    /// Answers the roll; too late is refused and stays unanswered.
    public Outcome<Roll> answer(Actor by, UUID id) {
        var roll = checks.roll(id)
                .filter(called -> called.unit().equals(by.unit()))
                .orElseThrow(() -> new NotFound("roll call"));
        checks.queue(by.person().id());
        var today = checks.of(Set.of(by.person().id()), roll.day(), roll.day().plusDays(1));
        if (today.stream().anyMatch(check -> check.id().equals(id))) {
            return Outcome.done(roll);
        }
        if (!roll.open(clock.now())) {
            return Outcome.refused("attendance.error.roll-over", Words.clock(roll.until()));
        }
        var answer = new Check(by.person().id(), roll.day(), Check.Kind.ANSWER, clock.now(), clock.newId());
        checks.add(by.person().body(), by.unit(), answer, id);
        note(by, "attendance.answered", id, Map.of());
        return Outcome.done(roll);
    }

    /// Says why one’s day was not as planned; the last word stands.
    public Outcome<LocalDate> explain(Actor by, LocalDate day, String said) {
        var today = clock.today();
        if (day.isAfter(today) || day.isBefore(today.minusDays(DAYS_BACK))) {
            return Outcome.refused("attendance.error.day", DAYS_BACK);
        }
        if (said.isBlank() || said.length() > LONGEST) {
            return Outcome.refused("attendance.error.words");
        }
        if (checks.say(by.person().id(), by.unit(), day, said.strip(), clock.now())) {
            note(by, "attendance.explained", by.person().id().value(), Map.of("day", day.toString()));
        }
        return Outcome.done(day);
    }

    private void note(Actor by, String act, UUID about, Map<String, String> details) {
        audit.write(new Audit.Line(clock.newId(), by.author(), act, about, details));
    }

    /// One’s own days, from a day to a day (exclusive).
    @Transactional(readOnly = true)
    public List<PresentDay> own(Actor by, LocalDate from, LocalDate until) {
        var person = by.person().id();
        return days.of(Map.of(person, by.unit()), from, until).getOrDefault(person, List.of());
    }

    /// Whether somebody is planned at home today; asked with the two weeks that their day shows anyway.
    @Transactional(readOnly = true)
    public boolean atHome(Actor by) {
        return planned(by).filter(Presence.HOME::equals).isPresent();
    }

    private Optional<Presence> planned(Actor by) {
        var today = clock.today();
        return Optional.ofNullable(rosters.planned(by.person().id(), today, today.plusDays(DAYS_SHOWN))
                .get(today));
    }

    /// One’s today: planned where, begun and ended when, and the roll call that waits for an answer now.
    @Transactional(readOnly = true)
    public HomeDay today(Actor by) {
        var today = clock.today();
        var me = by.person().id();
        var planned = Optional.ofNullable(plans.of(Set.of(me), today, today.plusDays(1))
                .getOrDefault(me, Map.of())
                .get(today));
        var said = checks.of(Set.of(me), today, today.plusDays(1));
        if (planned.filter(Presence.HOME::equals).isEmpty() && said.isEmpty()) {
            return new HomeDay(planned, Optional.empty(), Optional.empty(), Optional.empty());
        }
        var answered = said.stream().map(Check::id).collect(Collectors.toSet());
        return new HomeDay(
                planned,
                at(said, Check.Kind.START),
                at(said, Check.Kind.END),
                checks.rolls(Set.of(by.unit()), today, today.plusDays(1)).stream()
                        .filter(roll -> roll.open(clock.now()) && !answered.contains(roll.id()))
                        .filter(_ -> days.atHomeNow(Set.of(me)).contains(me))
                        .reduce((one, other) -> other));
    }

    private static Optional<Instant> at(List<Check> said, Check.Kind kind) {
        return said.stream()
                .filter(check -> check.kind() == kind)
                .map(Check::at)
                .findFirst();
    }

    /// The days of a unit’s own people, for its head, deputies and clerk.
    @Transactional(readOnly = true)
    public List<Line> at(Actor by, Unit.Id unit, LocalDate from, LocalDate until) {
        rights.demandOnceWithin(by, Right.EDIT_ROSTER, unit);
        return unitDays.lines(unit, from, until);
    }

    /// The roll calls of a unit today.
    @Transactional(readOnly = true)
    public List<Roll> rolls(Actor by, Unit.Id unit) {
        rights.demandOnceWithin(by, Right.EDIT_ROSTER, unit);
        var today = clock.today();
        return checks.rolls(Set.of(unit), today, today.plusDays(1));
    }

    /// How many people of each unit at and below one stood how on a day: counts, no names.
    @Transactional(readOnly = true)
    public List<Counts> counts(Actor by, Unit.Id root, LocalDate day) {
        rights.demand(by, Right.SEE_SITUATION, root);
        var seats = people.staff(root, day).stream().collect(Collectors.toMap(Staff::id, Staff::unit));
        var standings = new HashMap<Unit.Id, Map<PresentDay.Standing, Long>>();
        days.of(seats, day, day.plusDays(1))
                .forEach((person, found) -> found.forEach(each -> standings
                        .computeIfAbsent(Optional.ofNullable(seats.get(person)).orElseThrow(), unit -> new HashMap<>())
                        .merge(each.standing(), 1L, Long::sum)));
        return units.subtree(root, day).stream()
                .filter(unit -> standings.containsKey(unit.id()))
                .map(unit -> new Counts(unit, Map.copyOf(standings.getOrDefault(unit.id(), Map.of()))))
                .toList();
    }

    /// Somebody with the days on which they work at the unit.
    public record Line(Person person, List<PresentDay> days) {
        /// That day; nothing before they came or after they went.
        public Optional<PresentDay> on(LocalDate date) {
            return days.stream().filter(day -> day.day().equals(date)).findFirst();
        }

        /// On how many days somebody really worked from home.
        public long homeDays() {
            return days.stream().filter(PresentDay::workedAtHome).count();
        }
    }

    /// How many of a unit’s people stood how on a day.
    public record Counts(Unit unit, Map<PresentDay.Standing, Long> standings) {
        /// How many stood so.
        public long of(PresentDay.Standing standing) {
            return standings.getOrDefault(standing, 0L);
        }

        /// How many people there are.
        public long people() {
            return standings.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
