package vn.truc.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/// The public holidays of the Labour Code as they fall in any year, the lunar ones by the Vietnamese calendar.
final class PublicHolidays {
    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    /// Since the Labour Code of 2019 the national day has a second day; before it is the usual choice.
    private static final int SECOND_NATIONAL_DAY_SINCE = 2021;

    private PublicHolidays() {}

    /// The first day of the lunar year.
    static LocalDate tet(int year) {
        return onSunCalendar(VietnameseCalendar.ofTet(year));
    }

    /// The commemoration day of the Hùng kings, the tenth of the third lunar month.
    static LocalDate hungKings(int year) {
        return onSunCalendar(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10));
    }

    /// The holidays of a year, and a working day off for each that falls on a weekend.
    static Set<LocalDate> withSubstitutes(int year) {
        var holidays = of(year);
        var off = new HashSet<>(holidays);
        for (var holiday : holidays) {
            if (WorkingCalendar.isWeekend(holiday)) {
                off.add(firstFreeAfter(holiday, off));
            }
        }
        return Set.copyOf(off);
    }

    private static LocalDate firstFreeAfter(LocalDate holiday, Set<LocalDate> off) {
        var day = holiday.plusDays(1);
        while (off.contains(day) || WorkingCalendar.isWeekend(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static List<LocalDate> of(int year) {
        var days = new ArrayList<LocalDate>();
        FIXED.forEach(day -> days.add(day.atYear(year)));
        if (year >= SECOND_NATIONAL_DAY_SINCE) {
            days.add(LocalDate.of(year, 9, 1));
        }
        var tet = tet(year);
        tet.minusDays(1).datesUntil(tet.plusDays(4)).forEach(days::add);
        days.add(hungKings(year));
        return days.stream().sorted().toList();
    }

    private static LocalDate onSunCalendar(VietnameseCalendar lunar) {
        return lunar.transform(PlainDate.axis()).toTemporalAccessor();
    }
}
