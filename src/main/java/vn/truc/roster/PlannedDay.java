package vn.truc.roster;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.compliance.State;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.RemoteShare;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// One day of a unit's plan, with those of its people who lead and those who guard.
///
/// @param halves whose day is parted, and how; half a day counts for a half
/// @param drivers who drives, known where a rule leaves them out
/// @param free who is exempted from the share at home, and counts nowhere in it
/// @param onTurn who has a turn of duty by a published rota, and for which halves of the day
/// @param offices whether offices work on that day
record PlannedDay(
        LocalDate day,
        Map<Person.Id, Presence> presences,
        Set<Person.Id> leaders,
        Set<Person.Id> guards,
        Map<Person.Id, HalfDay> halves,
        Set<Person.Id> drivers,
        Set<Person.Id> free,
        Map<Person.Id, Set<DayPart>> onTurn,
        boolean offices) {

    /// A working day on which nobody’s is parted.
    PlannedDay(LocalDate day, Map<Person.Id, Presence> presences, Set<Person.Id> leaders, Set<Person.Id> guards) {
        this(day, presences, leaders, guards, Map.of());
    }

    /// A working day on which nobody is known to drive or to be exempted.
    PlannedDay(
            LocalDate day,
            Map<Person.Id, Presence> presences,
            Set<Person.Id> leaders,
            Set<Person.Id> guards,
            Map<Person.Id, HalfDay> halves) {
        this(day, presences, leaders, guards, halves, Set.of(), Set.of(), Map.of(), true);
    }

    /// The same day, with those who drive and those who are exempted from the share at home.
    PlannedDay sparing(Set<Person.Id> driving, Set<Person.Id> exempted) {
        return new PlannedDay(day, presences, leaders, guards, halves, driving, exempted, onTurn, offices);
    }

    /// The same day, with those who have a turn of duty.
    PlannedDay turning(Map<Person.Id, Set<DayPart>> turning) {
        return new PlannedDay(day, presences, leaders, guards, halves, drivers, free, turning, offices);
    }

    /// The same day as the calendar has it.
    PlannedDay in(WorkingCalendar calendar) {
        return new PlannedDay(
                day, presences, leaders, guards, halves, drivers, free, onTurn, calendar.isWorkingDay(day));
    }

    /// How many must be at home: leaders who must be at the premises go first, those who are exempted beside the rest.
    int requiredAtHome(RemoteShare rule, int leadersOnDuty) {
        return rule.requiredAtHome(counted(rule), leadersWhoCount(leadersOnDuty));
    }

    /// How many of the leaders who must be there are among those who count, the exempted first.
    int leadersWhoCount(int leadersOnDuty) {
        int exempted = (int) leadersExempted().stream()
                .map(presences::get)
                .filter(Presence::onSite)
                .count();
        return Math.max(0, leadersOnDuty - exempted);
    }

    /// How many count when the share is taken: everybody planned that day but those whom the rule leaves out.
    int counted(RemoteShare rule) {
        return Math.ceilDiv(countedHalves(rule), 2);
    }

    /// How many of those who count work from home, whole days.
    int atHome(RemoteShare rule) {
        return halvesAtHome(rule) / 2;
    }

    /// How many halves of days count when the share is taken.
    int countedHalves(RemoteShare rule) {
        return (int) counting(rule).count();
    }

    /// How many of those halves are worked at home.
    int halvesAtHome(RemoteShare rule) {
        return (int) counting(rule).filter(Presence.HOME::equals).count();
    }

    /// How many halves of days those who count could spend at the premises or at home, whole days to choose from; for
    /// whoever comes for half of it, or is away for half of it, what is left at home is settled.
    int halvesToShareOut(RemoteShare rule) {
        var parted = halves.entrySet().stream()
                .filter(half -> mayCount(half.getKey(), rule))
                .map(Map.Entry::getValue)
                .toList();
        long neverThere =
                parted.stream().filter(half -> half.whole() == Presence.HOME).count();
        long atHome = parted.stream()
                .flatMap(half -> half.halves().stream())
                .filter(Presence.HOME::equals)
                .count();
        return (int) (2 * (sharing(rule).size() - neverThere) + atHome);
    }

    /// The day as one half of it is, as if all of it were so.
    PlannedDay in(DayPart part) {
        var seen = new HashMap<>(presences);
        seen.replaceAll((person, presence) -> planned(person, part).orElse(presence));
        var turning = new HashMap<Person.Id, Set<DayPart>>();
        onTurn.forEach((person, parts) -> {
            if (parts.contains(part)) {
                turning.put(person, EnumSet.allOf(DayPart.class));
            }
        });
        return new PlannedDay(day, seen, leaders, guards, Map.of(), drivers, free, turning, offices);
    }

    /// The day, or where somebody's is parted each half of it.
    List<PlannedDay> parts() {
        return halves.isEmpty()
                ? List.of(this)
                : Stream.of(DayPart.values()).map(this::in).toList();
    }

    /// The leaders who are exempted from the share at home: on duty, they are so for those who count.
    Set<Person.Id> leadersExempted() {
        return presences.keySet().stream()
                .filter(person -> free.contains(person) && leaders.contains(person))
                .collect(Collectors.toSet());
    }

    /// Whether somebody is there, or at work, the whole day.
    boolean whole(Person.Id person) {
        return !halves.containsKey(person);
    }

    /// How many leaders are at the premises, in the morning and in the afternoon, by the plan or by a turn of duty.
    int leadersOnSite() {
        return Math.min(leadersOnSite(DayPart.MORNING), leadersOnSite(DayPart.AFTERNOON));
    }

    private int leadersOnSite(DayPart part) {
        return (int) leaders.stream()
                .filter(leader -> seen(leader, part).filter(Presence::onSite).isPresent())
                .count();
    }

    /// Where somebody is for half of the day: a turn brings whoever is free or at home, not who is away.
    private Optional<Presence> seen(Person.Id person, DayPart part) {
        return planned(person, part)
                .map(planned -> onTurn.getOrDefault(person, Set.of()).contains(part) ? planned.withTurn() : planned);
    }

    private Optional<Presence> planned(Person.Id person, DayPart part) {
        return Optional.ofNullable(presences.get(person))
                .map(presence -> new DayCell(presence, Optional.ofNullable(halves.get(person))).in(part));
    }

    /// How many are at the premises.
    int onSite() {
        return (int) presences.values().stream().filter(Presence::onSite).count();
    }

    /// How many have a working day, wherever they are.
    int planned() {
        return (int) presences.values().stream()
                .filter(presence -> presence != Presence.OFF)
                .count();
    }

    /// How many work, at the premises or at home.
    int working() {
        return (int) presences.values().stream().filter(Presence::working).count();
    }

    /// Whether this is a working day on which anybody works: what is asked of a working day is not asked of those who
    /// are on duty on a day off.
    boolean worked() {
        return offices && staffed();
    }

    /// Whether anybody works that day, on duty on a day off, too.
    boolean staffed() {
        return presences.values().stream().anyMatch(Presence::working);
    }

    /// How the day stands to a share of every day; leaders who must be at the premises go first. By this compliance
    /// judges a plan that was approved, and whoever makes one is told what is wrong with it.
    State state(RemoteShare rule, int leadersOnDuty) {
        if (!worked()) {
            return State.NOT_APPLICABLE;
        }
        return halvesAtHome(rule) >= 2 * requiredAtHome(rule, leadersOnDuty) ? State.MET : State.BREACHED;
    }

    /// The same of leaders on duty.
    State state(LeaderOnDuty rule) {
        return state(rule, worked());
    }

    /// The same where another says whether the day is one of work.
    State state(LeaderOnDuty rule, boolean worked) {
        if (leadersOnSite() >= rule.atLeast()) {
            return State.MET;
        }
        return worked || rule.alsoOnDaysOff() ? State.BREACHED : State.NOT_APPLICABLE;
    }

    /// What this day lacks for a share of every day.
    Optional<Message> tooFewAtHome(RemoteShare rule, int leadersOnDuty) {
        return state(rule, leadersOnDuty) == State.BREACHED
                ? Optional.of(Message.of(
                        "roster.broken.home",
                        shown(),
                        counted(rule),
                        new HalfCount(halvesAtHome(rule)).inWords(),
                        requiredAtHome(rule, leadersOnDuty)))
                : Optional.empty();
    }

    /// What this day lacks for leaders on duty.
    Optional<Message> tooFewLeaders(LeaderOnDuty rule) {
        return state(rule) == State.BREACHED
                ? Optional.of(Message.of("roster.broken.leader", shown(), leadersOnSite(), rule.atLeast()))
                : Optional.empty();
    }

    /// Who comes to the office without a reason that the rule knows; duty is a reason of its own,
    /// and whoever is exempted needs none.
    List<Person.Id> unjustified(
            OnSiteReasons rule, Map<Person.Id, OnSiteReasons.Reason> reasons, Set<Person.Id> exempted) {
        return presences.entrySet().stream()
                .filter(cell -> cell.getValue().onSite() && !exempted.contains(cell.getKey()))
                .filter(cell -> !justified(cell.getValue(), Optional.ofNullable(reasons.get(cell.getKey())), rule))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What this day lacks for reasons to come to the office.
    Optional<Message> withoutReason(
            OnSiteReasons rule, Map<Person.Id, OnSiteReasons.Reason> reasons, Set<Person.Id> exempted) {
        int without = unjustified(rule, reasons, exempted).size();
        return without == 0 ? Optional.empty() : Optional.of(Message.of("roster.broken.reason", shown(), without));
    }

    private static boolean justified(Presence presence, Optional<OnSiteReasons.Reason> reason, OnSiteReasons rule) {
        return onDuty(presence, rule) || reason.filter(rule::justifies).isPresent();
    }

    private static boolean onDuty(Presence presence, OnSiteReasons rule) {
        return presence == Presence.DUTY && rule.knowsDuty();
    }

    /// Who is planned for duty, where the rule takes duty for a reason.
    Set<Person.Id> onDuty(OnSiteReasons rule) {
        return presences.entrySet().stream()
                .filter(cell -> onDuty(cell.getValue(), rule))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// The day in words.
    Message shown() {
        return shown(day);
    }

    /// A day in words.
    static Message shown(LocalDate day) {
        return Message.of(
                "roster.day", Message.of("page.weekday." + day.getDayOfWeek().getValue()), Words.day(day));
    }

    /// Those who count and work that day, at the premises or at home.
    Set<Person.Id> sharing(RemoteShare rule) {
        return presences.entrySet().stream()
                .filter(cell -> mayCount(cell.getKey(), rule) && cell.getValue().working())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Stream<Presence> counting(RemoteShare rule) {
        return presences.keySet().stream()
                .filter(person -> mayCount(person, rule))
                .flatMap(person -> Stream.of(DayPart.values()).flatMap(part -> counting(person, part).stream()))
                .filter(presence -> counts(presence, rule));
    }

    /// A day at home is none for the half for which a turn brings somebody to the premises; a turn on a day off counts
    /// nowhere in the share.
    private Optional<Presence> counting(Person.Id person, DayPart part) {
        return planned(person, part)
                .flatMap(planned -> planned == Presence.HOME ? seen(person, part) : Optional.of(planned));
    }

    private boolean mayCount(Person.Id person, RemoteShare rule) {
        return !free.contains(person)
                && !(rule.notCounted().contains(RemoteShare.Group.GUARDS) && guards.contains(person))
                && !(rule.notCounted().contains(RemoteShare.Group.DRIVERS) && drivers.contains(person));
    }

    private static boolean counts(Presence presence, RemoteShare rule) {
        return switch (presence) {
            case OFFICE, HOME, DUTY -> true;
            case LEAVE -> !rule.notCounted().contains(RemoteShare.Group.LEAVE);
            case TRIP -> !rule.notCounted().contains(RemoteShare.Group.TRIP);
            case ISOLATION -> !rule.notCounted().contains(RemoteShare.Group.ISOLATED);
            case OFF -> false;
        };
    }
}
