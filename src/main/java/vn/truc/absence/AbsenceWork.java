package vn.truc.absence;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.health.HealthChanged;

/// A declaration after a trip changes how the day of return, and the days up to the deadline, stand: marked in the
/// transaction of the declaration itself, as a thousand people declare in a morning and few of them come from a trip.
@Component
class AbsenceWork {
    private static final int DAYS_BACK = 7;

    private final AbsenceRepository repository;
    private final Compliance compliance;
    private final OfficeClock clock;

    AbsenceWork(AbsenceRepository repository, Compliance compliance, OfficeClock clock) {
        this.repository = repository;
        this.compliance = compliance;
        this.clock = clock;
    }

    @EventListener
    void on(HealthChanged event) {
        var first = event.day().minusDays(DAYS_BACK);
        repository
                .of(event.person(), clock.today(), first)
                .homecomings(first, event.day(), clock.now())
                .forEach(back -> back.day()
                        .datesUntil(event.day().plusDays(1))
                        .forEach(day -> compliance.changed(Set.of(back.unit()), day)));
    }
}
