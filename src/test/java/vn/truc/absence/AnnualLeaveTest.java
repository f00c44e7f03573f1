package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.truc.calendar.WorkingCalendar;

/// Days of annual leave and the days of a leave that count, worked out by hand from Articles 113 and 114 and the
/// announced days off.
class AnnualLeaveTest {
    private static final AnnualLeave LAW = new AnnualLeave(12, 5);

    private final WorkingCalendar calendar = new WorkingCalendar();

    @Test
    void thereAreTwelveDaysAndOneMoreForEachFullFiveYears() {
        assertThat(LAW.halfDays(LocalDate.of(2020, 1, 1), 2021)).isEqualTo(24);
        assertThat(LAW.halfDays(LocalDate.of(2016, 6, 1), 2021)).isEqualTo(26);
        assertThat(LAW.halfDays(LocalDate.of(2005, 3, 1), 2021)).isEqualTo(30);
        assertThat(LAW.halfDays(LocalDate.of(2022, 1, 1), 2021)).isZero();
    }

    @Test
    void inTheFirstYearThereIsTheShareOfItsMonths() {
        assertThat(LAW.halfDays(LocalDate.of(2021, 7, 1), 2021)).isEqualTo(12);
        assertThat(LAW.halfDays(LocalDate.of(2021, 7, 16), 2021)).isEqualTo(10);
        assertThat(LAW.halfDays(LocalDate.of(2021, 12, 20), 2021)).isZero();
    }

    @Test
    void tetAndWeekendsDoNotCount() {
        // Thursday 4/2/2021 to Wednesday 17/2/2021: Tết from 10/2 to 16/2, the weekend 6-7/2; 4, 5, 8, 9, 17/2 count.
        assertThat(count(Span.days(LocalDate.of(2021, 2, 4), LocalDate.of(2021, 2, 17))))
                .isEqualTo(10);
    }

    @Test
    void aSaturdayWorkedInExchangeCountsAndTheDayGivenForItDoesNot() {
        // 29/4/2024 was off, Saturday 4/5/2024 was worked instead; 30/4 and 1/5 are holidays.
        assertThat(count(Span.days(LocalDate.of(2024, 4, 29), LocalDate.of(2024, 5, 4))))
                .isEqualTo(6);
        assertThat(count(new Span(LocalDate.of(2024, 5, 4), true, LocalDate.of(2024, 5, 4), false)))
                .isEqualTo(1);
    }

    @Test
    void leaveAcrossTheYearsEndIsTakenFromTwoYears() {
        var span = new Span(LocalDate.of(2020, 12, 30), true, LocalDate.of(2021, 1, 5), true);
        // 30/12 in the afternoon and 31/12; 1/1 is a holiday, 2-3/1 the weekend, 4/1 and the morning of 5/1.
        assertThat(count(span.within(2020).orElseThrow())).isEqualTo(3);
        assertThat(count(span.within(2021).orElseThrow())).isEqualTo(3);
        assertThat(span.within(2022)).isEmpty();
    }

    @Test
    void halfDaysAreSaidAsPeopleWriteThem() {
        assertThat(LeaveBalance.days(9)).isEqualTo("4,5");
        assertThat(LeaveBalance.days(24)).isEqualTo("12");
        assertThat(LeaveBalance.days(-1)).isEqualTo("-0,5");
    }

    private int count(Span span) {
        return span.halfDays(calendar::isWorkingDay);
    }
}
