package vn.truc.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.absence.AwayHalf;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.measure.InForce;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.Measures;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.RemoteShare;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProblem;

/// Holds a plan against the measures in force for the unit on each of its days.
@Service
@Transactional(readOnly = true)
public class RosterRules {
    private final Measures measures;
    private final People people;
    private final WorkingCalendar calendar;
    private final DaysAway away;
    private final ReasonRepository reasons;
    private final KnownReasons known;
    private final SetupRepository setups;
    private final RotaRepository rotas;
    private final Spared spared;

    RosterRules(
            Measures measures,
            People people,
            WorkingCalendar calendar,
            DaysAway away,
            ReasonRepository reasons,
            KnownReasons known,
            SetupRepository setups,
            RotaRepository rotas,
            Spared spared) {
        this.measures = measures;
        this.people = people;
        this.calendar = calendar;
        this.away = away;
        this.reasons = reasons;
        this.known = known;
        this.setups = setups;
        this.rotas = rotas;
        this.spared = spared;
    }

    /// Which rules this plan breaks, in words; empty when it obeys them all.
    public List<Message> check(Roster roster) {
        return check(roster.unit(), roster.monday(), roster.cells(), roster.halves());
    }

    /// Which rules a week planned like this would break.
    public List<Message> check(Unit.Id unit, LocalDate monday, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        return check(unit, monday, cells, Halves.none());
    }

    /// The same with days of which the halves are spent in two places.
    public List<Message> check(
            Unit.Id unit, LocalDate monday, Map<Person.Id, Map<LocalDate, Presence>> cells, Halves halves) {
        var leaders = holding(unit, monday, Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.LEADER));
        var guards = holding(unit, monday, Set.of(Post.Kind.GUARD));
        var broken = new ArrayList<Message>();
        var week = new ArrayList<PlannedDay>();
        var days = new ArrayList<PlannedDay>();
        RemoteShare ofWeek = null;
        int leadersOfWeek = 0;
        for (var day : Roster.daysFrom(monday)) {
            var inForce = measures.inForce(unit, day);
            var planned = spared.in(
                    new PlannedDay(day, WeekProblem.on(day, cells), leaders, guards, halves.on(day)),
                    inForce.find(RemoteShare.class));
            days.add(planned);
            if (!planned.worked()) {
                inForce.find(LeaderOnDuty.class)
                        .filter(LeaderOnDuty::alsoOnDaysOff)
                        .flatMap(planned::tooFewLeaders)
                        .ifPresent(broken::add);
                continue;
            }
            broken.addAll(broken(planned, inForce));
            var overTheWeek = inForce.find(RemoteShare.class).filter(rule -> rule.span() == RemoteShare.Span.WEEK);
            if (overTheWeek.isPresent()) {
                ofWeek = overTheWeek.get();
                week.add(planned);
                leadersOfWeek += planned.leadersWhoCount(inForce.find(LeaderOnDuty.class)
                        .map(LeaderOnDuty::atLeast)
                        .orElse(0));
            }
        }
        if (ofWeek != null) {
            tooFewOverTheWeek(new WeekShare(ofWeek, week, leadersOfWeek), broken);
        }
        broken.addAll(SetupLimits.broken(setups.of(unit), days));
        return List.copyOf(broken);
    }

    /// What these weeks must obey, as the solver asks it: the measures in force on each working day, the unit’s own
    /// setup, and so many in the office as the head needs.
    List<OfficeProblem.Limit<Message>> limits(Unit.Id unit, WeekProblem weeks, int needed) {
        var first = weeks.days().getFirst();
        var leaders = holding(unit, first, Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.LEADER));
        var guards = holding(unit, first, Set.of(Post.Kind.GUARD));
        var all = new ArrayList<OfficeProblem.Limit<Message>>();
        var days = new ArrayList<PlannedDay>();
        var setup = setups.of(unit);
        var given = new HashMap<LocalDate, Map<Person.Id, OnSiteReasons.Reason>>();
        for (int week = 0; week < weeks.days().size(); week += 7) {
            var limits = new WeekLimits(weeks, needed, week);
            for (var day : weeks.days().subList(week, week + 7)) {
                var inForce = measures.inForce(unit, day);
                var planned = spared.in(
                        new PlannedDay(
                                day,
                                weeks.planned().on(day),
                                leaders,
                                guards,
                                weeks.planned().halves().on(day)),
                        inForce.find(RemoteShare.class));
                var seen = weeks.part(day).map(planned::in).orElse(planned);
                days.add(seen);
                limits.add(planned, inForce);
                var rule = inForce.find(OnSiteReasons.class).filter(asked -> planned.worked());
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

    /// On which days of a week planned like this somebody comes without a reason that a measure asks for. It hinders
    /// nobody from submitting; it is a breach when the day comes.
    public List<Message> withoutReason(Unit.Id unit, LocalDate monday, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        return Roster.daysFrom(monday).stream()
                .flatMap(day -> measures.inForce(unit, day).find(OnSiteReasons.class).stream()
                        .flatMap(rule -> new PlannedDay(day, WeekProblem.on(day, cells), Set.of(), Set.of())
                                .withoutReason(rule, known.of(unit, rule, monday), spared.fromReasons(day)).stream()))
                .toList();
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

    /// The week that stands in an empty form: everybody in the office on working days but those who are
    /// on duty or away.
    public PlannedCells usualWeek(List<Person> staff, LocalDate monday) {
        var usual = Roster.daysFrom(monday).stream()
                .collect(Collectors.toMap(
                        day -> day, day -> calendar.isWorkingDay(day) ? Presence.OFFICE : Presence.OFF));
        var ids = staff.stream().map(Person::id).toList();
        var gone = away(ids, monday);
        var onDuty = rotas.published(ids, monday, monday.plusWeeks(1)).stream()
                .collect(Collectors.groupingBy(RotaRepository.Turn::person));
        Map<Person.Id, Map<LocalDate, Presence>> cells = staff.stream().collect(Collectors.toMap(Person::id, person -> {
            var week = new HashMap<>(usual);
            onDuty.getOrDefault(person.id(), List.of()).forEach(turn -> week.put(turn.day(), Presence.DUTY));
            return week;
        }));
        return PlannedCells.whole(cells).away(gone, awayHalves(ids, monday));
    }

    /// For which halves of days these people are away this week, by a trip or leave that was allowed.
    public Map<Person.Id, List<AwayHalf>> awayHalves(Collection<Person.Id> staff, LocalDate monday) {
        return away.halves(staff, monday, monday.plusWeeks(1));
    }

    private static List<Message> broken(PlannedDay day, InForce inForce) {
        var broken = new ArrayList<Message>();
        var leader = inForce.find(LeaderOnDuty.class);
        inForce.find(RemoteShare.class)
                .filter(rule -> rule.span() == RemoteShare.Span.DAY)
                .flatMap(rule ->
                        day.tooFewAtHome(rule, leader.map(LeaderOnDuty::atLeast).orElse(0)))
                .ifPresent(broken::add);
        leader.flatMap(day::tooFewLeaders).ifPresent(broken::add);
        return broken;
    }

    private static void tooFewOverTheWeek(WeekShare week, List<Message> broken) {
        if (!week.kept()) {
            broken.add(Message.of(
                    "roster.broken.home-week",
                    50L * week.home() / week.counted(),
                    week.rule().share().toString()));
        }
    }

    private Set<Person.Id> holding(Unit.Id unit, LocalDate day, Set<Post.Kind> kinds) {
        return people.postsAt(unit, kinds, day).stream().map(Post::person).collect(Collectors.toSet());
    }
}
