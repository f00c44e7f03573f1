package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ICalendarTest {
    private static final Instant NOON = Instant.parse("2021-07-19T05:00:00Z");

    @Test
    void aDayIsWrittenAsTheStandardWantsIt() {
        assertThat(calendar("Ở nhà").text())
                .contains(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
                        "UID:one@truc\r\n",
                        "DTSTAMP:20210719T050000Z\r\n",
                        "DTSTART;VALUE=DATE:20210731\r\nDTEND;VALUE=DATE:20210801\r\n",
                        "SEQUENCE:2\r\nSTATUS:CONFIRMED\r\nSUMMARY:Ở nhà\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void longLinesGoOnWithoutTearingALetter() {
        var text = calendar("Trực: " + "Đỗ Thị Ẩn, ".repeat(20)).text();
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:Trực: " + "Đỗ Thị Ẩn\\, ".repeat(20));
    }

    @Test
    void whatWouldEndALineOrBeginAnotherIsMarked() {
        var text = calendar("a\\b;c,d\r\nEND:VEVENT\u0007").text();
        assertThat(text).contains("SUMMARY:a\\\\b\\;c\\,d\\nEND:VEVENT\r\n");
        assertThat(text.lines().filter("END:VEVENT"::equals)).hasSize(1);
    }

    private static ICalendar calendar(String summary) {
        return new ICalendar(
                "Lịch", List.of(new ICalendar.Entry("one@truc", LocalDate.of(2021, 7, 31), summary, 2, false, NOON)));
    }
}
