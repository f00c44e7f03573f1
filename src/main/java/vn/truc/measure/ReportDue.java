package vn.truc.measure;

import java.time.DayOfWeek;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// A report in this form is due at this recipient, every day or every week; two recipients are two reports.
public record ReportDue(String form, String recipient, Every every, Cutoff due, HolidayPolicy holidays)
        implements Rule {
    /// What is not said is the usual: days off change nothing.
    public ReportDue(String form, String recipient, Every every, Cutoff due, @Nullable HolidayPolicy holidays) {
        if (form.isBlank() || recipient.isBlank()) {
            throw new IllegalArgumentException("A report has a form and a recipient");
        }
        this.form = form;
        this.recipient = recipient;
        this.every = every;
        this.due = due;
        this.holidays = holidays == null ? HolidayPolicy.KEEP : holidays;
    }

    @Override
    public Subject subject() {
        return Subject.of(ReportDue.class, form + "/" + recipient);
    }

    /// A daily report and a weekly one, or those of two weekdays, cover different stretches of time.
    @Override
    public boolean mergesWith(Rule other) {
        return other instanceof ReportDue that && subject().equals(that.subject()) && every == that.every;
    }

    @Override
    public Optional<Cutoff> cutoff() {
        return Optional.of(due);
    }

    @Override
    public ReportDue stricter(Rule other) {
        var that = (ReportDue) other;
        return new ReportDue(
                form,
                recipient,
                every,
                due.compareTo(that.due) >= 0 ? due : that.due,
                holidays.compareTo(that.holidays) >= 0 ? holidays : that.holidays);
    }

    /// How often it is due.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Every {
        DAY,
        MONDAY,
        TUESDAY,
        WEDNESDAY,
        THURSDAY,
        FRIDAY,
        SATURDAY,
        SUNDAY;

        /// The weekday of a weekly report; empty for a daily one.
        public Optional<DayOfWeek> weekday() {
            return this == DAY ? Optional.empty() : Optional.of(DayOfWeek.valueOf(name()));
        }

        /// Weekly on this weekday.
        public static Every week(DayOfWeek day) {
            return valueOf(day.name());
        }
    }

    /// What happens to a due day that is a day off, the stricter last.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum HolidayPolicy {
        /// It slides to the next working day.
        NEXT_WORKING_DAY,
        /// It stays.
        KEEP,
        /// It moves ahead to the working day before.
        PREVIOUS_WORKING_DAY
    }
}
