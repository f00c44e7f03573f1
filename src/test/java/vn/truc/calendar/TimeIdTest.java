package vn.truc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeIdTest {
    private static final Instant AFTERNOON = Instant.parse("2020-03-20T07:52:00.123Z");

    @Test
    void carriesItsMomentAndTheVersionOfTheStandard() {
        var id = TimeId.at(AFTERNOON);
        assertThat(TimeId.momentOf(id)).isEqualTo(AFTERNOON);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void idsOfLaterMomentsSortLater() {
        assertThat(TimeId.at(AFTERNOON).toString())
                .isLessThan(TimeId.at(AFTERNOON.plusMillis(1)).toString());
    }

    @Test
    void idsOfOneMomentSortInTheOrderInWhichTheyWereMade() {
        var made = IntStream.range(0, 5_000)
                .mapToObj(number -> TimeId.at(AFTERNOON).toString())
                .toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isTakenWithinSevenDaysOfTheClockOnly() {
        var id = TimeId.at(AFTERNOON);
        assertThat(TimeId.acceptable(id, AFTERNOON.plus(Duration.ofDays(7)))).isTrue();
        assertThat(TimeId.acceptable(id, AFTERNOON.plus(Duration.ofDays(7)).plusMillis(1)))
                .isFalse();
        assertThat(TimeId.acceptable(id, AFTERNOON.minus(Duration.ofDays(8)))).isFalse();
        assertThat(TimeId.acceptable(UUID.fromString("7d444840-9dc0-41d1-b245-5ffdce74fad2"), AFTERNOON))
                .isFalse();
    }
}
