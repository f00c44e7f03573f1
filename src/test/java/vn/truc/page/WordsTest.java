package vn.truc.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 7);
    private static final Instant MORNING = Instant.parse("2021-06-07T01:05:00Z");

    @Test
    void aSpanTellsADayOnce() {
        assertThat(Words.span(DAY, DAY)).isEqualTo("7/6/2021");
        assertThat(Words.span(DAY, DAY.plusDays(2))).isEqualTo("7/6/2021 – 9/6/2021");
        assertThat(Words.span(MORNING, MORNING.plusSeconds(3600))).isEqualTo("08:05 – 09:05, 7/6/2021");
        assertThat(Words.span(MORNING, MORNING.plusSeconds(16 * 3600)))
                .as("until after midnight of the office")
                .isEqualTo("08:05, 7/6/2021 – 00:05, 8/6/2021");
    }
}
