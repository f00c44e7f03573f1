package vn.truc.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.RemoteShare;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;

/// What was seen of the share that works from home: more people came in by the gate than may be on site, or enough of
/// them said that they began at home. Where neither is sure this says nothing, and the plan alone counts.
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

    SeenShareEvidence(
            Comings comings,
            CheckRepository checks,
            People people,
            Aways aways,
            Isolations isolations,
            WorkingCalendar calendar,
            Exempted exemptions,
            Functions functions) {
        this.comings = comings;
        this.checks = checks;
        this.people = people;
        this.aways = aways;
        this.isolations = isolations;
        this.calendar = calendar;
        this.exemptions = exemptions;
        this.functions = functions;
    }

    @Override
    public Class<RemoteShare> about() {
        return RemoteShare.class;
    }

    @Override
    public Collection<Finding> findings(Asked<RemoteShare> asked) {
        var day = asked.day();
        if (!calendar.isWorkingDay(day)) {
            return List.of();
        }
        var came = comings.at(asked.units(), day, asked.asOf());
        var began = checks.began(asked.units(), day, asked.asOf());
        var seen = new HashSet<>(came.keySet());
        seen.addAll(began.keySet());
        if (seen.isEmpty()) {
            return List.of();
        }
        var staff = people.staff(seen, day).stream()
                .filter(person -> seen.contains(person.unit()))
                .collect(Collectors.groupingBy(Staff::unit));
        var away = aways.of(
                staff.values().stream().flatMap(List::stream).map(Staff::id).collect(Collectors.toSet()),
                day,
                day.plusDays(1));
        var out = out(asked, day);
        return seen.stream()
                .filter(unit -> asked.rule(unit).span() == RemoteShare.Span.DAY)
                .flatMap(unit -> {
                    var counted = counted(asked.rule(unit), staff.getOrDefault(unit, List.of()), away, out, day);
                    return finding(
                            asked,
                            unit,
                            leadersWhoCount(asked, unit, staff.getOrDefault(unit, List.of()), came, out),
                            counted,
                            of(counted, came.getOrDefault(unit, Set.of())),
                            of(counted, began.getOrDefault(unit, Set.of())))
                            .stream();
                })
                .toList();
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
    private static int leadersWhoCount(
            Asked<RemoteShare> asked, Unit.Id unit, List<Staff> staff, Map<Unit.Id, Set<Person.Id>> came, Out out) {
        int onDuty = Optional.ofNullable(asked.inForce().get(unit))
                .flatMap(inForce -> inForce.find(LeaderOnDuty.class))
                .map(LeaderOnDuty::atLeast)
                .orElse(0);
        int exempted = (int) staff.stream()
                .filter(person ->
                        LEADERS.contains(person.kind()) && out.exempted().contains(person.id()))
                .filter(person -> came.getOrDefault(unit, Set.of()).contains(person.id()))
                .count();
        return Math.max(0, onDuty - exempted);
    }

    private static Optional<Finding> finding(
            Asked<RemoteShare> asked,
            Unit.Id unit,
            int onDuty,
            Set<Person.Id> counted,
            Set<Person.Id> came,
            Set<Person.Id> began) {
        int required = asked.rule(unit).requiredAtHome(counted.size(), onDuty);
        var atHome = new HashSet<>(began);
        atHome.removeAll(came);
        Optional<Finding> found = came.size() > counted.size() - required
                ? Optional.of(
                        Finding.of(unit, State.BREACHED, "attendance.evidence.share-came", counted.size(), came.size()))
                : atHome.size() >= required && required > 0
                        ? Optional.of(Finding.of(
                                unit, State.MET, "attendance.evidence.share-began", counted.size(), atHome.size()))
                        : Optional.empty();
        return found.map(finding -> finding.seenAt("/attendance/unit?unit=" + unit + "&from=" + asked.day()));
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
}
