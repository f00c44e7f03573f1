package vn.truc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = new WorkingCalendar();

    @ParameterizedTest
    @CsvSource({
        "2020-01-25",
        "2021-02-12",
        "2022-02-01",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2029-02-13",
        "2030-02-02"
    })
    void theLunarYearBeginsByTheVietnameseCalendar(LocalDate tet) {
        assertThat(PublicHolidays.tet(tet.getYear())).isEqualTo(tet);
        assertThat(calendar.isWorkingDay(tet)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-02",
        "2021-04-21",
        "2022-04-10",
        "2023-04-29",
        "2024-04-18",
        "2025-04-07",
        "2026-04-26",
        "2027-04-16",
        "2028-04-04",
        "2029-04-23",
        "2030-04-12"
    })
    void theHungKingsAreRememberedOnTheTenthOfTheThirdMonth(LocalDate day) {
        assertThat(PublicHolidays.hungKings(day.getYear())).isEqualTo(day);
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @Test
    void anAnnouncedSubstituteIsADayOff() {
        var holiday = LocalDate.of(2021, 4, 30);
        assertThat(calendar.isWorkingDay(holiday)).isFalse();
        assertThat(calendar.previousWorkingDay(holiday)).isEqualTo("2021-04-29");
        assertThat(calendar.nextWorkingDay(holiday)).isEqualTo("2021-05-04");
    }

    @Test
    void whatArrivesBeforeTetWaitsUntilItIsOver() {
        assertThat(calendar.nextWorkingDay(LocalDate.of(2021, 1, 20))).isEqualTo("2021-01-21");
        assertThat(calendar.nextWorkingDay(LocalDate.of(2021, 2, 9))).isEqualTo("2021-02-17");
    }

    @Test
    void aSaturdayWorkedInExchangeIsAWorkingDay() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 4, 29))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 11))).isFalse();
        assertThat(calendar.nextWorkingDay(LocalDate.of(2024, 5, 3))).isEqualTo("2024-05-04");
    }

    @Test
    void aYearNotAnnouncedYetMakesUpForHolidaysOnWeekends() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 5, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 5, 2)))
                .as("30/4 is a Sunday")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 5, 3))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 1, 3)))
                .as("1/1 is a Saturday")
                .isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 1, 4))).isTrue();
    }

    @Test
    void countsWorkingDaysBothWays() {
        var friday = LocalDate.of(2020, 3, 20);
        assertThat(calendar.plusWorkingDays(friday, 0)).isEqualTo(friday);
        assertThat(calendar.plusWorkingDays(friday, 1)).isEqualTo("2020-03-23");
        assertThat(calendar.plusWorkingDays(friday, 5)).isEqualTo("2020-03-27");
        assertThat(calendar.plusWorkingDays(friday, -4)).isEqualTo("2020-03-16");
    }
}
