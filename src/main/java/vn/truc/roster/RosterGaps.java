package vn.truc.roster;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.truc.absence.AbsenceChanged;
import vn.truc.absence.AwayHalf;
import vn.truc.absence.Aways;
import vn.truc.absence.DaysBack;
import vn.truc.access.Acting;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.IsolationSet;
import vn.truc.health.Isolations;
import vn.truc.organisation.PeopleLeft;
import vn.truc.organisation.Person;

/// Somebody is away by what was allowed, or kept apart, and a plan in force still counts on them: those who
/// make the plan are told at once, with the smallest repair a click away. Why somebody is away is not said.
@Component
class RosterGaps {
    /// So far ahead weeks are planned.
    private static final int DAYS_AHEAD = 28;

    private final GapRepository repository;
    private final Aways aways;
    private final Isolations isolations;
    private final DaysAway away;
    private final RotaChangeRepository turns;
    private final Rights rights;
    private final Acting acting;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    RosterGaps(
            GapRepository repository,
            Aways aways,
            Isolations isolations,
            DaysAway away,
            RotaChangeRepository turns,
            Rights rights,
            Acting acting,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.aways = aways;
        this.isolations = isolations;
        this.away = away;
        this.turns = turns;
        this.rights = rights;
        this.acting = acting;
        this.clock = clock;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(AbsenceChanged event) {
        acting.as("roster.gaps", () -> {
            tellWeeks(after(event));
            return event.allowed()
                    ? tell(onDuty(
                            event.absence() + ":" + event.version(),
                            event.people(),
                            todayOr(event.from()),
                            event.to().plusDays(1)))
                    : List.of();
        });
    }

    @ApplicationModuleListener
    void on(IsolationSet event) {
        acting.as("roster.gaps", () -> {
            tellWeeks(after(event));
            var from = todayOr(event.from());
            return tell(onDuty(
                    "isolation:" + event.isolation() + ":" + event.version(),
                    Set.of(event.person()),
                    from,
                    from.plusDays(DAYS_AHEAD)));
        });
    }

    /// What is to be told of published rotas that count on these people in vain, be it for half a day, each rota once
    /// for each cause.
    List<RosterChanged> onDuty(String cause, Set<Person.Id> people, LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            return List.of();
        }
        var gone = away.of(people, from, until);
        var halves = away.halves(people, from, until);
        var told = new LinkedHashMap<String, RosterChanged>();
        turns.turns(people, from, until).stream()
                .filter(each -> inVain(each.turn(), gone, halves))
                .forEach(each -> told.computeIfAbsent(
                        "duty:" + cause + each.rota() + each.turn().person(), key -> turnsOf(each, key, "duty-gap")));
        return List.copyOf(told.values());
    }

    private static boolean inVain(
            ShiftTurn turn, Map<Person.Id, Map<LocalDate, Presence>> gone, Map<Person.Id, List<AwayHalf>> halves) {
        return gone.getOrDefault(turn.person(), Map.of()).containsKey(turn.day())
                || halves.getOrDefault(turn.person(), List.of()).stream().anyMatch(turn::meets);
    }

    @ApplicationModuleListener
    void on(PeopleLeft event) {
        acting.as("roster.gaps", () -> tell(leftBehind(event.people())));
    }

    /// What is to be told of turns to come that people leave behind in rotas of units at which they work no more, each
    /// rota once for each of them.
    List<RosterChanged> leftBehind(Set<Person.Id> people) {
        var today = clock.today();
        var told = new LinkedHashMap<String, RosterChanged>();
        turns.turns(people, today, today.plusYears(1)).stream()
                .collect(Collectors.groupingBy(RotaChangeRepository.Turned::unit))
                .forEach((unit, rows) -> {
                    var until = rows.getLast().turn().day().plusDays(1);
                    var left = away.elsewhere(unit, people, today, until);
                    rows.stream()
                            .filter(each -> left.getOrDefault(each.turn().person(), Set.of())
                                    .contains(each.turn().day()))
                            .forEach(each -> told.computeIfAbsent(
                                    "duty-left:" + each.rota() + each.turn().person(),
                                    key -> turnsOf(each, key, "duty-left")));
                });
        return List.copyOf(told.values());
    }

    private RosterChanged turnsOf(RotaChangeRepository.Turned turned, String key, String what) {
        return new RosterChanged(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                what,
                turned.turn().day(),
                "/rosters/duty/" + turned.rota(),
                rights.nearest(Right.EDIT_ROSTER, turned.unit()));
    }

    @ApplicationModuleListener
    void on(DaysBack event) {
        acting.as("roster.gaps", () -> tellWeeks(after(event)));
    }

    private List<RosterChanged> tellWeeks(List<Gap> gaps) {
        gaps.stream().flatMap(gap -> gap.week().stream()).forEach(events::publishEvent);
        return tell(gaps.stream().map(Gap::told).toList());
    }

    private List<RosterChanged> tell(List<RosterChanged> gaps) {
        gaps.forEach(events::publishEvent);
        return gaps;
    }

    /// What is to be told after this: for each unit, person and week the first day on which the plan counts on them in
    /// vain, be it for half of it.
    List<Gap> after(AbsenceChanged event) {
        var from = todayOr(event.from());
        if (!event.allowed() || event.to().isBefore(from)) {
            return List.of();
        }
        var until = event.to().plusDays(1);
        var days = aways.of(event.people(), from, until);
        var halves = aways.halves(event.people(), from, until);
        return changes(
                new Cause(event.absence() + ":" + event.version(), "gap", Repairs.Extent.ALLOWED),
                there(repository.counting(event.people(), from, until), until)
                        .filter(planned -> days.getOrDefault(planned.person(), Map.of())
                                        .containsKey(planned.day())
                                || halves.getOrDefault(planned.person(), List.of()).stream()
                                        .filter(half -> half.day().equals(planned.day()))
                                        .anyMatch(half ->
                                                !planned.cell().unless(half).equals(planned.cell()))));
    }

    /// The same for somebody kept apart; where the plan still has them apart who is not any more, they are back.
    List<Gap> after(IsolationSet event) {
        var from = todayOr(event.from());
        var until = from.plusDays(DAYS_AHEAD);
        var person = Set.of(event.person());
        var apart = isolations.days(person, from, until).getOrDefault(event.person(), Set.of());
        var cause = "isolation:" + event.isolation() + ":" + event.version();
        var gaps = new ArrayList<>(changes(
                new Cause(cause, "gap", Repairs.Extent.REST_OF_WEEK),
                there(repository.counting(person, from, until), until)
                        .filter(planned -> apart.contains(planned.day()))));
        gaps.addAll(changes(
                new Cause("back:" + cause, "back", Repairs.Extent.BACK),
                there(repository.away(person, from, until), until)
                        .filter(planned ->
                                planned.cell().presence() == Presence.ISOLATION && !apart.contains(planned.day()))));
        return gaps;
    }

    /// What is to be told when somebody gave up being away: each of them and each week whose plan still has them away,
    /// be it for half a day.
    List<Gap> after(DaysBack event) {
        var from = todayOr(event.from());
        var until = event.to().plusDays(1);
        if (!from.isBefore(until)) {
            return List.of();
        }
        var gone = away.of(event.people(), from, until);
        var halves = away.halves(event.people(), from, until);
        return changes(
                new Cause("back:" + event.absence() + ":" + event.from(), "back", Repairs.Extent.BACK),
                there(repository.away(event.people(), from, until), until)
                        .filter(planned -> !planned.cell()
                                .givenUp(
                                        planned.day(),
                                        gone.getOrDefault(planned.person(), Map.of())
                                                .keySet(),
                                        halves.getOrDefault(planned.person(), List.of()))
                                .isEmpty()));
    }

    /// Those of them whose people still work at the unit that planned them, or below it.
    private Stream<GapRepository.Planned> there(List<GapRepository.Planned> planned, LocalDate until) {
        return planned.stream().collect(Collectors.groupingBy(GapRepository.Planned::unit)).entrySet().stream()
                .flatMap(unit -> {
                    var people = unit.getValue().stream()
                            .map(GapRepository.Planned::person)
                            .collect(Collectors.toSet());
                    var left = away.elsewhere(
                            unit.getKey(), people, unit.getValue().getFirst().day(), until);
                    return unit.getValue().stream()
                            .filter(each ->
                                    !left.getOrDefault(each.person(), Set.of()).contains(each.day()));
                });
    }

    private LocalDate todayOr(LocalDate later) {
        var today = clock.today();
        return later.isBefore(today) ? today : later;
    }

    private List<Gap> changes(Cause cause, Stream<GapRepository.Planned> inVain) {
        var gaps = new LinkedHashMap<String, Gap>();
        inVain.forEach(planned -> gaps.computeIfAbsent(
                cause.key() + planned.unit() + planned.person() + Roster.mondayOf(planned.day()),
                key -> gap(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), cause, planned)));
        return List.copyOf(gaps.values());
    }

    private Gap gap(UUID id, Cause cause, GapRepository.Planned planned) {
        var missing = new Repairs.Missing(planned.person(), planned.day(), cause.extent());
        var told = new RosterChanged(
                id,
                cause.told(),
                planned.day(),
                "/rosters/repair?unit=" + planned.unit() + "&person=" + planned.person() + "&day=" + planned.day()
                        + "&extent=" + cause.extent(),
                rights.nearest(Right.EDIT_ROSTER, planned.unit()));
        return new Gap(
                told,
                cause.extent() == Repairs.Extent.BACK
                        ? Optional.empty()
                        : Optional.of(new WeekGap(id, planned.unit(), missing)));
    }

    /// What is told of a week, and the week itself where somebody is missing in it.
    record Gap(RosterChanged told, Optional<WeekGap> week) {}

    /// Why somebody is away or back, told apart from others, in which sentence it is told, and for how long the plan
    /// is to be repaired.
    private record Cause(String key, String told, Repairs.Extent extent) {}
}
