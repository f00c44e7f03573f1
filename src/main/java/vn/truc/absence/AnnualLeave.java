package vn.truc.absence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How many days of annual leave somebody has in a year (Labour Code 2019, Articles 113 and 114): so many, one more for
/// each full so many years, and in the first year the share of its months.
public record AnnualLeave(
        int days, @JsonProperty("more-every-years") int moreEveryYears) {
    private static final int MONTHS = 12;
    /// Somebody who begins by this day of a month has worked at least half of it.
    private static final int HALF_OF_MONTH = 15;

    /// The half days of a year for somebody who works here since a day. Years that are completed within the year count.
    public int halfDays(LocalDate since, int year) {
        if (since.getYear() > year) {
            return 0;
        }
        int years = (int) ChronoUnit.YEARS.between(since, LocalDate.of(year + 1, 1, 1));
        int full = 2 * (days + years / moreEveryYears);
        if (since.getYear() < year) {
            return full;
        }
        int months = MONTHS - since.getMonthValue() + (since.getDayOfMonth() <= HALF_OF_MONTH ? 1 : 0);
        return Math.round(full * months / (float) MONTHS);
    }
}
