package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.measure.Cutoff;
import vn.truc.measure.ReportDue;

/// Which reports an order asks for and by when: pure arithmetic on its rhythm, its clock time and the working
/// days. What an office asks for once has one report only, of the day on which it is due.
public record Dueness(ReportDue rule, WorkingCalendar calendar, Optional<LocalDate> once) {
    /// The longest row of days off by which a report slides, and more.
    private static final int REACH = 21;

    /// That of a standing order.
    public Dueness(ReportDue rule, WorkingCalendar calendar) {
        this(rule, calendar, Optional.empty());
    }

    /// Whether there is a report of this day: every day has one of a daily order, its weekday of a weekly one.
    public boolean hasPeriod(LocalDate day) {
        if (once.isPresent()) {
            return once.get().equals(day);
        }
        return rule.every()
                .weekday()
                .map(weekday -> weekday == day.getDayOfWeek())
                .orElse(true);
    }

    /// By when the report of this day is due.
    public Due of(LocalDate period) {
        if (!hasPeriod(period)) {
            throw new IllegalArgumentException(rule.form() + " has no report of " + period);
        }
        return new Due(period, dueDay(period), rule.due());
    }

    /// The reports that are due on this day; several when days off push them together.
    public List<Due> dueOn(LocalDate day) {
        return around(day).filter(due -> due.day().equals(day)).toList();
    }

    /// The report that is being worked on at this day: the first not due before it, or the only one.
    public Due current(LocalDate day) {
        return around(day)
                .filter(due -> once.isPresent() || !due.day().isBefore(day))
                .findFirst()
                .orElseThrow();
    }

    /// The reports that are being worked on at this day: those due on it, or on the next day on which any is; several
    /// where days off push them together.
    public List<Due> open(LocalDate day) {
        var next = current(day).day();
        return around(day).filter(due -> due.day().equals(next)).toList();
    }

    /// The report that an office collects at this day: of those due on it the latest whose day has come, or the next.
    public Due collected(LocalDate day) {
        return dueOn(day).stream()
                .filter(due -> !due.period().isAfter(day))
                .reduce((_, latest) -> latest)
                .orElseGet(() -> current(day));
    }

    /// Whether the report before this one is not over yet, nor the day come on which this one is due: its figures would
    /// be made up. A daily one waits for its day, a weekly one may come in the days before.
    public boolean ahead(LocalDate period, LocalDate today) {
        return once.isEmpty()
                && !before(period).isBefore(today)
                && of(period).day().isAfter(today);
    }

    /// The report before that of this day.
    public LocalDate before(LocalDate period) {
        return rule.every()
                .weekday()
                .map(weekday -> period.with(TemporalAdjusters.previous(weekday)))
                .orElse(period.minusDays(1));
    }

    private Stream<Due> around(LocalDate day) {
        return once.map(Stream::of)
                .orElseGet(() -> day.minusDays(REACH).datesUntil(day.plusDays(REACH + 1L)))
                .filter(this::hasPeriod)
                .map(this::of);
    }

    private LocalDate dueDay(LocalDate period) {
        if (once.isPresent() || calendar.isWorkingDay(period)) {
            return period;
        }
        return switch (rule.holidays()) {
            case KEEP -> period;
            case PREVIOUS_WORKING_DAY -> calendar.previousWorkingDay(period);
            case NEXT_WORKING_DAY -> calendar.nextWorkingDay(period);
        };
    }

    /// The report of a day, the day it is due and the clock time.
    public record Due(LocalDate period, LocalDate day, Cutoff cutoff) {
        /// The moment that ends the time for it.
        public Instant at() {
            return cutoff.on(day);
        }

        /// Whether what was submitted at this moment is on time.
        public boolean metBy(Instant moment) {
            return cutoff.metBy(moment, day);
        }
    }
}
