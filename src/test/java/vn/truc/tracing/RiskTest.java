package vn.truc.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.gate.Visit;
import vn.truc.health.ContactRules;
import vn.truc.health.Wording;
import vn.truc.organisation.Unit;

class RiskTest {
    private static final ContactRules RULES =
            new ContactRules("contact", LocalDate.EPOCH, new Wording("", ""), 15, 30, 3, 14, true);
    private static final Instant NINE = Instant.parse("2021-07-20T02:00:00Z");

    @Test
    void theSameRoomForLongEnoughIsHigh() {
        assertThat(Risk.of(encounter(1, 15 * 60, 0, 60, false), RULES)).isEqualTo(Risk.HIGH);
        assertThat(Risk.of(encounter(1, 15 * 60 - 1, 0, 60, false), RULES)).isEqualTo(Risk.MEDIUM);
    }

    @Test
    void theSameUnitForLongEnoughIsHighAndTheSameBuildingMedium() {
        assertThat(Risk.of(encounter(1, 900, 0, 0, true), RULES)).isEqualTo(Risk.HIGH);
        assertThat(Risk.of(encounter(1, 900, 0, 0, false), RULES)).isEqualTo(Risk.MEDIUM);
        assertThat(Risk.of(encounter(1, 899, 0, 0, false), RULES)).isEqualTo(Risk.LOW);
    }

    @Test
    void theAirLeftBehindCountsForTheTimeButMakesNobodyNear() {
        assertThat(Risk.of(encounter(1, 0, 900, 0, true), RULES)).isEqualTo(Risk.MEDIUM);
        assertThat(Risk.of(encounter(1, 0, 600, 0, true), RULES)).isEqualTo(Risk.LOW);
    }

    @Test
    void aFurtherRingIsNeverHigh() {
        assertThat(Risk.of(encounter(2, 9000, 0, 9000, true), RULES)).isEqualTo(Risk.MEDIUM);
        assertThat(Risk.of(encounter(2, 9000, 0, 0, false), RULES)).isEqualTo(Risk.LOW);
    }

    @Test
    void peopleAreOrderedByRingRiskAndTime() {
        var near = encounter(1, 900, 0, 900, false);
        var longer = encounter(1, 9000, 0, 0, false);
        var shorter = encounter(1, 1000, 0, 0, false);
        var second = encounter(2, 9000, 0, 9000, true);
        assertThat(List.of(second, shorter, longer, near).stream()
                        .sorted(Risk.order(RULES))
                        .toList())
                .containsExactly(near, longer, shorter, second);
    }

    @Test
    void minutesBegunAreCounted() {
        assertThat(encounter(1, 1, 61, 0, false).minutes()).isEqualTo(1);
        assertThat(encounter(1, 1, 61, 0, false).tailMinutes()).isEqualTo(2);
    }

    private static Encounter encounter(int ring, long seconds, long tail, long room, boolean colleague) {
        var subject = new TraceQuery.Subject(
                UUID.randomUUID(),
                Visit.Kind.STAFF,
                "Nguyễn Văn Thử",
                new Unit.Id(UUID.randomUUID()),
                new Unit.Id(UUID.randomUUID()));
        return new Encounter(
                ring,
                subject,
                UUID.randomUUID(),
                true,
                seconds,
                tail,
                room,
                colleague,
                NINE,
                NINE.plusSeconds(seconds + tail));
    }
}
