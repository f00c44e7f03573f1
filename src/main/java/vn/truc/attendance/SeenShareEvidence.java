package vn.truc.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.absence.Aways;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.gate.Comings;
import vn.truc.health.Isolations;
import vn.truc.measure.Exempted;
import vn.truc.measure.Functions;
import vn.truc.measure.InForce;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.Measures;
import vn.truc.measure.RemoteShare;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;
import vn.truc.roster.Roster;

/// What was seen of the share that works from home: more people came in by the gate than may be on site, or enough of
/// them said that they began at home; for an average over the days of the week together. Where neither is sure this
/// says nothing, and the plan alone counts.
@Component
class SeenShareEvidence implements Evidence<RemoteShare> {
    private static final Set<Post.Kind> LEADERS = Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.LEADER);

    private final Comings comings;
    private final CheckRepository checks;
    private final People people;
    private final Aways aways;
    private final Isolations isolations;
    private final WorkingCalendar calendar;
    private final Exempted exemptions;
    private final Functions functions;
    private final Measures measures;

    SeenShareEvidence(
            Comings comings,
            CheckRepository checks,
            People people,
            Aways aways,
            Isolations isolations,
            WorkingCalendar calendar,
            Exempted exemptions,
            Functions functions,
            Measures measures) {
        this.comings = comings;
        this.checks = checks;
        this.people = people;
        this.aways = aways;
        this.isolations = isolations;
        this.calendar = calendar;
        this.exemptions = exemptions;
        this.functions = functions;
        this.measures = measures;
    }

    @Override
    public Class<RemoteShare> about() {
        return RemoteShare.class;
    }

    @Override
    public Collection<Finding> findings(Asked<RemoteShare> asked) {
        if (!calendar.isWorkingDay(asked.day())) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        var ofDay = with(asked, RemoteShare.Span.DAY);
        sights(asked, asked.day(), asked.inForce(), seen(asked, ofDay, asked.day()))
                .forEach((unit, sight) ->
                        sight.says(asked.rule(unit)).ifPresent(said -> found.add(said.of(asked, unit))));
        found.addAll(overTheWeek(asked, with(asked, RemoteShare.Span.WEEK)));
        return found;
    }

    private static Set<Unit.Id> with(Asked<RemoteShare> asked, RemoteShare.Span span) {
        return asked.units().stream()
                .filter(unit -> asked.rule(unit).span() == span)
                .collect(Collectors.toSet());
    }

    /// An average of the week: what was seen on its days together, up to the day asked about, and once the week is over
    /// on all of them. On days to come everybody may still be at home.
    private List<Finding> overTheWeek(Asked<RemoteShare> asked, Set<Unit.Id> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        var monday = Roster.mondayOf(asked.day());
        var over = !asked.asOf().atZone(Words.OFFICE_ZONE).toLocalDate().isBefore(monday.plusWeeks(1));
        var days =
                Roster.daysFrom(monday).stream().filter(calendar::isWorkingDay).toList();
        var seen = days.stream()
                .filter(day -> over || !day.isAfter(asked.day()))
                .collect(Collectors.toMap(day -> day, day -> seen(asked, units, day)));
        var some = seen.values().stream().flatMap(day -> day.units().stream()).collect(Collectors.toSet());
        if (some.isEmpty()) {
            return List.of();
        }
        var weeks = new HashMap<Unit.Id, Sight>();
        for (var day : days) {
            var holding = measures.inForce(some, day).stream()
                    .filter(inForce -> asksToo(inForce, asked.rule(inForce.unit())))
                    .collect(Collectors.toMap(InForce::unit, inForce -> inForce));
            var onDay = seen.getOrDefault(day, Seen.NOBODY).of(holding.keySet());
            sights(asked, day, holding, onDay).forEach((unit, sight) -> weeks.merge(unit, sight, Sight::and));
        }
        return weeks.entrySet().stream()
                .flatMap(unit -> unit.getValue().says(asked.rule(unit.getKey())).stream()
                        .map(said -> said.overTheWeek().of(asked, unit.getKey())))
                .toList();
    }

    /// Whether just this average holds there: another one asks for its own days (`docs/decisions/0075`).
    private static boolean asksToo(InForce inForce, RemoteShare average) {
        return inForce.find(RemoteShare.class).filter(average::equals).isPresent();
    }

    /// Who of these units came, and who said that they began at home.
    private Seen seen(Asked<RemoteShare> asked, Set<Unit.Id> units, LocalDate day) {
        if (units.isEmpty()) {
            return Seen.NOBODY;
        }
        var came = came(asked, units, day);
        var began = checks.began(units, day, asked.asOf());
        var some = new HashSet<>(came.keySet());
        some.addAll(began.keySet());
        return new Seen(some, came, began);
    }

    /// Who came for this day: whoever comes late in the evening for a turn of duty of the next day came for that one.
    private Map<Unit.Id, Set<Person.Id>> came(Asked<RemoteShare> asked, Set<Unit.Id> units, LocalDate day) {
        var onDay = comings.at(units, day, asked.asOf());
        var before = day.minusDays(1);
        var evening = comings.at(units, before, asked.asOf());
        var forNext = comings.forTurn(all(onDay), day);
        var forThis = comings.forTurn(all(evening), before);
        return Stream.concat(
                        onDay.entrySet().stream()
                                .flatMap(unit -> unit.getValue().stream()
                                        .filter(person -> !forNext.contains(person))
                                        .map(person -> Map.entry(unit.getKey(), person))),
                        evening.entrySet().stream()
                                .flatMap(unit -> unit.getValue().stream()
                                        .filter(forThis::contains)
                                        .map(person -> Map.entry(unit.getKey(), person))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Set<Person.Id> all(Map<Unit.Id, Set<Person.Id>> people) {
        return people.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private Map<Unit.Id, Sight> sights(
            Asked<RemoteShare> asked, LocalDate day, Map<Unit.Id, InForce> holding, Seen seen) {
        if (seen.units().isEmpty()) {
            return Map.of();
        }
        var staff = people.staff(seen.units(), day).stream()
                .filter(person -> seen.units().contains(person.unit()))
                .collect(Collectors.groupingBy(Staff::unit));
        var away = aways.of(
                staff.values().stream().flatMap(List::stream).map(Staff::id).collect(Collectors.toSet()),
                day,
                day.plusDays(1));
        var out = out(asked, day);
        return seen.units().stream().collect(Collectors.toMap(unit -> unit, unit -> {
            var here = staff.getOrDefault(unit, List.of());
            var counted = counted(asked.rule(unit), here, away, out, day);
            var came = seen.came().getOrDefault(unit, Set.of());
            var atHome = of(counted, seen.began().getOrDefault(unit, Set.of()));
            atHome.removeAll(came);
            return new Sight(
                    counted.size(),
                    leadersWhoCount(Optional.ofNullable(holding.get(unit)), here, came, out),
                    of(counted, came).size(),
                    atHome.size());
        }));
    }

    /// Who counts for sure: all but those whom the rule leaves out. Others may be out, too, which makes the
    /// share smaller that has to be at home, never the number that may come.
    private static Set<Person.Id> counted(
            RemoteShare rule, List<Staff> staff, Map<Person.Id, Map<LocalDate, Boolean>> away, Out out, LocalDate day) {
        return staff.stream()
                .filter(person -> !out.exempted().contains(person.id()))
                .filter(person -> !out.drivers().contains(person.id())
                        || !rule.notCounted().contains(RemoteShare.Group.DRIVERS))
                .filter(person -> !out.isolated().contains(person.id())
                        || !rule.notCounted().contains(RemoteShare.Group.ISOLATED))
                .filter(person ->
                        person.kind() != Post.Kind.GUARD || !rule.notCounted().contains(RemoteShare.Group.GUARDS))
                .filter(person -> Optional.ofNullable(
                                away.getOrDefault(person.id(), Map.of()).get(day))
                        .map(onTrip -> onTrip ? RemoteShare.Group.TRIP : RemoteShare.Group.LEAVE)
                        .filter(rule.notCounted()::contains)
                        .isEmpty())
                .map(Staff::id)
                .collect(Collectors.toSet());
    }

    private static Set<Person.Id> of(Set<Person.Id> counted, Set<Person.Id> seen) {
        var both = new HashSet<>(seen);
        both.retainAll(counted);
        return both;
    }

    /// How many of the leaders who must be there are among those who count: an exempted one who came is there for them.
    private static int leadersWhoCount(Optional<InForce> holding, List<Staff> staff, Set<Person.Id> came, Out out) {
        int onDuty = holding.flatMap(inForce -> inForce.find(LeaderOnDuty.class))
                .map(LeaderOnDuty::atLeast)
                .orElse(0);
        int exempted = (int) staff.stream()
                .filter(person ->
                        LEADERS.contains(person.kind()) && out.exempted().contains(person.id()))
                .filter(person -> came.contains(person.id()))
                .count();
        return Math.max(0, onDuty - exempted);
    }

    private Out out(Asked<RemoteShare> asked, LocalDate day) {
        boolean drivers = asked.rules().values().stream()
                .anyMatch(rule -> rule.notCounted().contains(RemoteShare.Group.DRIVERS));
        boolean isolated = asked.rules().values().stream()
                .anyMatch(rule -> rule.notCounted().contains(RemoteShare.Group.ISOLATED));
        return new Out(
                exemptions.from(RemoteShare.class, day),
                drivers ? functions.drivers(day) : Set.of(),
                isolated ? isolations.on(day) : Set.of());
    }

    private record Out(Set<Person.Id> exempted, Set<Person.Id> drivers, Set<Person.Id> isolated) {}

    /// Who was seen on a day, at the units where anybody was.
    private record Seen(Set<Unit.Id> units, Map<Unit.Id, Set<Person.Id>> came, Map<Unit.Id, Set<Person.Id>> began) {
        private static final Seen NOBODY = new Seen(Set.of(), Map.of(), Map.of());

        /// The same at these units, be it that nobody was seen there.
        Seen of(Set<Unit.Id> those) {
            return new Seen(those, came, began);
        }
    }

    /// How many count at a unit, how many of its leaders must be there, how many came and how many began at home.
    private record Sight(int counted, int onDuty, int came, int atHome) {
        /// Two days together.
        Sight and(Sight other) {
            return new Sight(counted + other.counted, onDuty + other.onDuty, came + other.came, atHome + other.atHome);
        }

        /// What is sure by it.
        Optional<Said> says(RemoteShare rule) {
            int required = rule.requiredAtHome(counted, onDuty);
            if (came > counted - required) {
                return Optional.of(new Said(State.BREACHED, "attendance.evidence.share-came", counted, came));
            }
            return atHome >= required && required > 0
                    ? Optional.of(new Said(State.MET, "attendance.evidence.share-began", counted, atHome))
                    : Optional.empty();
        }
    }

    private record Said(State state, String key, int counted, int seen) {
        Said overTheWeek() {
            return new Said(state, key + "-week", counted, seen);
        }

        Finding of(Asked<RemoteShare> asked, Unit.Id unit) {
            return Finding.of(unit, state, key, counted, seen)
                    .seenAt("/attendance/unit?unit=" + unit + "&from=" + asked.day());
        }
    }
}
