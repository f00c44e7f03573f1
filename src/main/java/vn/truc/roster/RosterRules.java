package vn.truc.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.absence.AwayHalf;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.measure.InForce;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.Measures;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.RemoteShare;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProblem;

/// Holds a plan against the measures in force for the unit on each of its days.
@Service
@Transactional(readOnly = true)
public class RosterRules {
    private final Measures measures;
    private final PlannedDays plans;
    private final WorkingCalendar calendar;
    private final DaysAway away;
    private final ReasonRepository reasons;
    private final KnownReasons known;
    private final SetupRepository setups;
    private final TurnRepository turns;
    private final Spared spared;

    RosterRules(
            Measures measures,
            PlannedDays plans,
            WorkingCalendar calendar,
            DaysAway away,
            ReasonRepository reasons,
            KnownReasons known,
            SetupRepository setups,
            TurnRepository turns,
            Spared spared) {
        this.measures = measures;
        this.plans = plans;
        this.calendar = calendar;
        this.away = away;
        this.reasons = reasons;
        this.known = known;
        this.setups = setups;
        this.turns = turns;
        this.spared = spared;
    }

    /// Which rules this plan breaks, in words; empty when it obeys them all.
    public List<Message> check(Roster roster) {
        return check(roster.unit(), roster.monday(), roster.planned());
    }

    /// Which rules a week planned like this would break.
    public List<Message> check(Unit.Id unit, LocalDate monday, PlannedCells planned) {
        return judge(unit, monday, planned).broken();
    }

    /// A week planned like this, judged as compliance judges one that was approved: whoever is away by what was allowed
    /// is away, half days are halves, and whoever is exempted is left out.
    public Judgement judge(Unit.Id unit, LocalDate monday, PlannedCells planned) {
        var counted = plans.counted(monday, planned);
        var holding = new HashMap<LocalDate, InForce>();
        var days = plans.judged(unit, counted, monday, monday.plusWeeks(1)).stream()
                .map(day -> spared.in(
                        day,
                        holding.computeIfAbsent(day.day(), date -> measures.inForce(unit, date))
                                .find(RemoteShare.class)))
                .toList();
        var broken = new ArrayList<Message>();
        var withoutReason = new ArrayList<Message>();
        for (var day : days) {
            var inForce = Objects.requireNonNull(holding.get(day.day()));
            inForce.find(RemoteShare.class)
                    .filter(rule -> rule.span() == RemoteShare.Span.DAY)
                    .flatMap(rule -> day.tooFewAtHome(rule, WeekShare.onDuty(inForce)))
                    .ifPresent(broken::add);
            inForce.find(LeaderOnDuty.class).flatMap(day::tooFewLeaders).ifPresent(broken::add);
            inForce.find(OnSiteReasons.class)
                    .flatMap(rule ->
                            day.withoutReason(rule, known.of(unit, rule, monday), spared.fromReasons(day.day())))
                    .ifPresent(withoutReason::add);
        }
        broken.addAll(tooFewOverTheWeek(days, holding));
        broken.addAll(SetupLimits.broken(setups.of(unit), days));
        return new Judgement(counted, List.copyOf(broken), List.copyOf(withoutReason));
    }

    /// Each average that holds on some of the days, over those.
    static List<Message> tooFewOverTheWeek(List<PlannedDay> days, Map<LocalDate, InForce> holding) {
        return days.stream()
                .filter(PlannedDay::worked)
                .flatMap(day -> Stream.ofNullable(holding.get(day.day())))
                .flatMap(inForce -> WeekShare.average(inForce).stream())
                .distinct()
                .map(rule -> WeekShare.of(rule, days, holding))
                .filter(week -> !week.kept())
                .map(week -> Message.of(
                        "roster.broken.home-week",
                        50L * week.home() / week.counted(),
                        week.rule().share().toString()))
                .toList();
    }

    /// How a week that is planned stands. That somebody comes without a reason hinders nobody from submitting, and is a
    /// breach when the day comes.
    ///
    /// @param counted where everybody is as it counts
    /// @param broken the rules that it breaks, in words
    /// @param withoutReason on which days somebody comes without a reason that a measure asks for
    public record Judgement(PlannedCells counted, List<Message> broken, List<Message> withoutReason) {}

    /// What these weeks must obey, as the solver asks it: the measures in force on each working day, the unit’s own
    /// setup, and so many in the office as the head needs beyond it.
    List<OfficeProblem.Limit<Message>> limits(Unit.Id unit, WeekProblem weeks, int needed) {
        var planned = plans.judged(
                unit,
                weeks.planned(),
                weeks.days().getFirst(),
                weeks.days().getLast().plusDays(1));
        var all = new ArrayList<OfficeProblem.Limit<Message>>();
        var days = new ArrayList<PlannedDay>();
        var setup = setups.of(unit).withAtLeast(needed);
        var given = new HashMap<LocalDate, Map<Person.Id, OnSiteReasons.Reason>>();
        for (int week = 0; week < weeks.days().size(); week += 7) {
            var limits = new WeekLimits(weeks, week);
            for (var written : planned.subList(week, week + 7)) {
                var day = written.day();
                var inForce = measures.inForce(unit, day);
                var judged = spared.in(written, inForce.find(RemoteShare.class));
                var seen = weeks.part(day).map(judged::in).orElse(judged);
                days.add(seen);
                limits.add(judged, inForce);
                var rule = inForce.find(OnSiteReasons.class).filter(asked -> judged.worked());
                if (rule.isPresent()) {
                    all.addAll(ReasonLimits.of(
                            weeks.people(),
                            days.size() - 1,
                            seen,
                            rule.get(),
                            given.computeIfAbsent(Roster.mondayOf(day), monday -> reasons.of(unit, monday)),
                            setup,
                            spared.fromReasons(day)));
                }
            }
            all.addAll(limits.limits());
        }
        all.addAll(SetupLimits.of(setup, weeks.people(), days));
        return all;
    }

    /// Whether one of these people would come on this day without a reason that a measure asks for.
    boolean comesWithoutReason(
            Unit.Id unit, LocalDate day, Collection<Person.Id> those, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        return measures.inForce(unit, day)
                .find(OnSiteReasons.class)
                .filter(rule -> new PlannedDay(day, WeekProblem.on(day, cells), Set.of(), Set.of())
                        .unjustified(rule, known.of(unit, rule, Roster.mondayOf(day)), spared.fromReasons(day)).stream()
                                .anyMatch(those::contains))
                .isPresent();
    }

    /// The reasons that justify coming in this week, where a measure asks for one.
    public Optional<OnSiteReasons> reasonsAsked(Unit.Id unit, LocalDate monday) {
        return Roster.daysFrom(monday).stream()
                .flatMap(day -> measures.inForce(unit, day).find(OnSiteReasons.class).stream())
                .findFirst();
    }

    /// Where these people are away this week: by a trip or leave that was allowed, or kept apart.
    public Map<Person.Id, Map<LocalDate, Presence>> away(Collection<Person.Id> staff, LocalDate monday) {
        return away.of(staff, monday, monday.plusWeeks(1));
    }

    /// The week that stands in an empty form: everybody in the office on working days but those who are on duty or
    /// away. They are known with the days on which they work at the unit.
    public PlannedCells usualWeek(Map<Person, Set<LocalDate>> staff, LocalDate monday) {
        return usualWeek(staff, monday, PlannedCells.none());
    }

    /// The same, with those who would be in the office where they are in this week: there or at home. What else it
    /// says, of duty and of who is away, was of its own days.
    PlannedCells usualWeek(Map<Person, Set<LocalDate>> staff, LocalDate monday, PlannedCells like) {
        var usual = Roster.daysFrom(monday).stream()
                .collect(Collectors.toMap(
                        day -> day, day -> calendar.isWorkingDay(day) ? Presence.OFFICE : Presence.OFF));
        var ids = staff.keySet().stream().map(Person::id).toList();
        var gone = away(ids, monday);
        var onDuty = turns.published(ids, monday, monday.plusWeeks(1)).stream()
                .collect(Collectors.groupingBy(TurnRepository.Turn::person));
        Map<Person.Id, Map<LocalDate, Presence>> cells = new HashMap<>();
        staff.forEach((person, here) -> {
            var week = new HashMap<>(usual);
            week.replaceAll((day, presence) -> here.contains(day) ? presence : Presence.OFF);
            week.replaceAll((day, presence) -> presence == Presence.OFFICE && like.places(person.id(), day)
                    ? like.of(person.id()).get(day)
                    : presence);
            onDuty.getOrDefault(person.id(), List.of()).stream()
                    .map(TurnRepository.Turn::day)
                    .filter(here::contains)
                    .forEach(day -> week.put(day, Presence.DUTY));
            cells.put(person.id(), week);
        });
        return new PlannedCells(cells, like.halves().inPlaces()).away(gone, awayHalves(ids, monday));
    }

    /// Where somebody is on days of which nothing else is said: on duty by a published rota, else in the office.
    Map<LocalDate, Presence> usual(Person.Id person, LocalDate from, LocalDate until) {
        var usual = from.datesUntil(until)
                .collect(Collectors.toMap(
                        day -> day, day -> calendar.isWorkingDay(day) ? Presence.OFFICE : Presence.OFF));
        turns.published(Set.of(person), from, until).forEach(turn -> usual.put(turn.day(), Presence.DUTY));
        return usual;
    }

    /// For which halves of days these people are away this week, by a trip or leave that was allowed.
    public Map<Person.Id, List<AwayHalf>> awayHalves(Collection<Person.Id> staff, LocalDate monday) {
        return away.halves(staff, monday, monday.plusWeeks(1));
    }
}
