package vn.truc.compliance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.MeasuresChanged;
import vn.truc.organisation.LineChanged;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Computes what was marked right after the facts changed, and everybody anew where the measures did.
@Component
class ComplianceWork {
    /// So far back a change of the measures or of the line is followed up.
    private static final int DAYS_BACK = 14;

    private final Compliance compliance;
    private final ComplianceRepository repository;
    private final Measures measures;
    private final Units units;
    private final Acting acting;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    ComplianceWork(
            Compliance compliance,
            ComplianceRepository repository,
            Measures measures,
            Units units,
            Acting acting,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.compliance = compliance;
        this.repository = repository;
        this.measures = measures;
        this.units = units;
        this.acting = acting;
        this.clock = clock;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(ComplianceMarked event) {
        computeMarked();
    }

    @ApplicationModuleListener
    void on(MeasuresChanged event) {
        var today = clock.today();
        if (event.from().isAfter(today)) {
            return;
        }
        var from = followed(event.from(), today);
        var units = measures.find(event.sources()).stream()
                .map(MeasureSource::reach)
                .distinct()
                .flatMap(reach -> Stream.of(from, today).flatMap(day -> measures.unitsIn(reach, day).stream()))
                .collect(Collectors.toSet());
        mark(units, from, today);
    }

    /// Whoever stands elsewhere now is judged anew, and what is counted above them, too: counts go by the line of
    /// their day, and the line of a day that is over may have changed as well.
    @ApplicationModuleListener
    void on(LineChanged event) {
        var today = clock.today();
        if (event.from().isAfter(today)) {
            return;
        }
        var from = followed(event.from(), today);
        mark(units.belowSince(event.units(), from.minusDays(1)), from, today);
        events.publishEvent(new CountDue(event.from(), today));
    }

    /// One day in a transaction of its own: whoever else writes waits for it no longer than that.
    @ApplicationModuleListener
    void on(CountDue event) {
        repository.countAlone();
        repository.countAnew(event.first());
        repository
                .judgedAfter(event.first(), event.last())
                .ifPresent(next -> events.publishEvent(new CountDue(next, event.last())));
    }

    private static LocalDate followed(LocalDate from, LocalDate today) {
        var first = today.minusDays(DAYS_BACK);
        return from.isBefore(first) ? first : from;
    }

    private void mark(Set<Unit.Id> units, LocalDate from, LocalDate to) {
        if (!units.isEmpty()) {
            repository.mark(units, from, to);
            events.publishEvent(new ComplianceMarked(to));
        }
    }

    int computeMarked() {
        return acting.as("compliance.marked", () -> compliance.computeMarked());
    }

    int atDeadline() {
        return acting.as("compliance.deadline", () -> compliance.atDeadline(clock.now()));
    }

    /// Every minute: deadlines that have passed, and marks whose event was lost.
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> complianceAtDeadlines(ComplianceWork work) {
            return Tasks.recurring("compliance-at-deadlines", Schedules.fixedDelay(Duration.ofMinutes(1)))
                    .execute((_, _) -> {
                        work.atDeadline();
                        work.computeMarked();
                    });
        }
    }
}
