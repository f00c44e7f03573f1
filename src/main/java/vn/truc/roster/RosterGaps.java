package vn.truc.roster;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// Somebody is away by what was allowed, and a plan in force still counts on them: those who make the plan are told at
/// once, with the smallest repair a click away.
@Component
class RosterGaps {
    /// So far ahead weeks are planned.
    private static final int DAYS_AHEAD = 28;

    private final GapRepository repository;
    private final Aways aways;
    private final Rights rights;
    private final Acting acting;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    RosterGaps(
            GapRepository repository,
            Aways aways,
            Rights rights,
            Acting acting,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.aways = aways;
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

    /// What is to be told after this: for each unit and person the first day on which the plan counts on them in vain.
    List<RosterChanged> after(AbsenceDecided event) {
        var today = clock.today();
        if (!event.approved()) {
            return List.of();
        }
        var from = event.from().isBefore(today) ? today : event.from();
        var until = from.plusDays(DAYS_AHEAD);
        var away = aways.of(event.recipients(), from, until);
        var gaps = new LinkedHashMap<String, RosterChanged>();
        for (var planned : repository.counting(event.recipients(), from, until)) {
            if (away.getOrDefault(planned.person(), Map.of()).containsKey(planned.day())) {
                var key = event.announcementKey() + planned.unit() + planned.person();
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
