package vn.truc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The working days of offices: Monday to Friday but for days off, and the Saturdays worked in exchange. A year whose
/// official notices are known follows them; any other is computed, with days off that fall on a weekend made up for.
@Component
public class WorkingCalendar {
    private final HolidayNotices notices = HolidayNotices.read();
    private final Map<Integer, Set<LocalDate>> computed = new ConcurrentHashMap<>();

    /// Whether offices work on this day.
    public boolean isWorkingDay(LocalDate day) {
        if (notices.worked().contains(day)) {
            return true;
        }
        return !isWeekend(day) && !daysOff(day.getYear()).contains(day);
    }

    /// The first working day after this one.
    public LocalDate nextWorkingDay(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    /// The last working day before this one.
    public LocalDate previousWorkingDay(LocalDate day) {
        return Stream.iterate(day.minusDays(1), before -> before.minusDays(1))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    /// The working day that comes this many working days after a day, which does not count itself; before it, where the
    /// number is negative; the day itself for none.
    public LocalDate plusWorkingDays(LocalDate day, int number) {
        var at = day;
        for (int step = 0; step < Math.abs(number); step++) {
            at = number > 0 ? nextWorkingDay(at) : previousWorkingDay(at);
        }
        return at;
    }

    private Set<LocalDate> daysOff(int year) {
        return notices.years().contains(year)
                ? notices.off()
                : computed.computeIfAbsent(year, PublicHolidays::withSubstitutes);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
