package vn.truc.measure;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// The roster of a week is submitted on this weekday of the week before, approved by this post, and copied to
/// the office at the same time where that is said.
public record RosterDue(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
        DayOfWeek weekday,

        Cutoff due,
        Approver approver,
        boolean copyToOffice)
        implements Rule {

    /// The day on which the roster of the week that begins on this Monday is due.
    public LocalDate dueDay(LocalDate monday) {
        return monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(weekday));
    }

    /// Whether a roster submitted at this moment was on time for the week that begins on this Monday.
    public boolean onTime(Instant submitted, LocalDate monday) {
        return due.metBy(submitted, dueDay(monday));
    }

    @Override
    public Optional<Cutoff> cutoff() {
        return Optional.of(due);
    }

    @Override
    public RosterDue stricter(Rule other) {
        var that = (RosterDue) other;
        int weekdays = weekday.compareTo(that.weekday);
        boolean first = weekdays < 0 || (weekdays == 0 && due.compareTo(that.due) >= 0);
        return new RosterDue(
                first ? weekday : that.weekday,
                first ? due : that.due,
                approver.or(that.approver),
                copyToOffice || that.copyToOffice);
    }
}
