package vn.truc.roster;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.truc.absence.AbsenceDecided;
import vn.truc.absence.Aways;
import vn.truc.access.Acting;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.IsolationSet;
import vn.truc.health.Isolations;
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
    private final Rights rights;
    private final Acting acting;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    RosterGaps(
            GapRepository repository,
            Aways aways,
            Isolations isolations,
            Rights rights,
            Acting acting,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.aways = aways;
        this.isolations = isolations;
        this.rights = rights;
        this.acting = acting;
        this.clock = clock;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(AbsenceDecided event) {
        acting.as("roster.gaps", () -> {
            var gaps = after(event);
            gaps.forEach(events::publishEvent);
            return gaps;
        });
    }

    @ApplicationModuleListener
    void on(IsolationSet event) {
        acting.as("roster.gaps", () -> {
            var gaps = after(event);
            gaps.forEach(events::publishEvent);
            return gaps;
        });
    }

    /// What is to be told after this: for each unit and person the first day on which the plan counts on them in vain.
    List<RosterChanged> after(AbsenceDecided event) {
        if (!event.approved()) {
            return List.of();
        }
        var from = todayOr(event.from());
        var away = new HashMap<Person.Id, Set<LocalDate>>();
        aways.of(event.recipients(), from, from.plusDays(DAYS_AHEAD))
                .forEach((person, days) -> away.put(person, days.keySet()));
        return gaps(event.announcementKey(), event.recipients(), from, away);
    }

    /// The same for somebody kept apart.
    List<RosterChanged> after(IsolationSet event) {
        var from = todayOr(event.from());
        var person = Set.of(event.person());
        var away = isolations.days(person, from, from.plusDays(DAYS_AHEAD));
        return gaps("isolation:" + event.from() + ":" + event.version(), person, from, away);
    }

    private LocalDate todayOr(LocalDate later) {
        var today = clock.today();
        return later.isBefore(today) ? today : later;
    }

    private List<RosterChanged> gaps(
            String cause, Set<Person.Id> people, LocalDate from, Map<Person.Id, Set<LocalDate>> away) {
        var gaps = new LinkedHashMap<String, RosterChanged>();
        for (var planned : repository.counting(people, from, from.plusDays(DAYS_AHEAD))) {
            if (away.getOrDefault(planned.person(), Set.of()).contains(planned.day())) {
                var key = cause + planned.unit() + planned.person();
                gaps.putIfAbsent(
                        key,
                        new RosterChanged(
                                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                                "gap",
                                planned.day(),
                                "/rosters/repair?unit=" + planned.unit() + "&person=" + planned.person() + "&day="
                                        + planned.day(),
                                rights.nearest(Right.EDIT_ROSTER, planned.unit())));
            }
        }
        return List.copyOf(gaps.values());
    }
}
