package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final Instant NOW = Instant.parse("2020-03-20T07:52:00Z");

    @Test
    void theFifthFailureLocksForFifteenMinutes() {
        var four = failed(4);
        assertThat(four.lockedUntil(Failures.OF_ACCOUNT, NOW)).isEmpty();
        var five = four.another(NOW);
        assertThat(five.lockedUntil(Failures.OF_ACCOUNT, NOW)).contains(NOW.plus(Duration.ofMinutes(15)));
        assertThat(five.lockedUntil(Failures.OF_ACCOUNT, NOW.plusSeconds(15 * 60 - 1)))
                .isPresent();
        assertThat(five.lockedUntil(Failures.OF_ACCOUNT, NOW.plusSeconds(15 * 60)))
                .isEmpty();
    }

    @Test
    void anAddressHasTwentyTries() {
        assertThat(failed(19).lockedUntil(Failures.FROM_ADDRESS, NOW)).isEmpty();
        assertThat(failed(20).lockedUntil(Failures.FROM_ADDRESS, NOW)).isPresent();
    }

    @Test
    void failuresLongAgoAreForgotten() {
        var later = NOW.plus(Failures.LOCK);
        assertThat(failed(5).another(later)).isEqualTo(new Failures(1, later));
    }

    private static Failures failed(int times) {
        var failures = new Failures(0, NOW);
        for (int i = 0; i < times; i++) {
            failures = failures.another(NOW);
        }
        return failures;
    }
}
