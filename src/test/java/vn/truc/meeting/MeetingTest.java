package vn.truc.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.measure.MeetingLimit;

class MeetingTest {
    private static final MeetingLimit TWENTY = new MeetingLimit(20, null, false);
    private static final MeetingLimit TWO_METRES = new MeetingLimit(null, new BigDecimal("2"), false);

    @ParameterizedTest
    @CsvSource({"20, 100, 0", "21, 0, 1", "0, 500, 0"})
    void countsThePeopleInOneRoomOnly(int inRoom, int online, int breaches) {
        assertThat(new Meeting.Size(inRoom, online, Optional.empty()).breaches(TWENTY))
                .hasSize(breaches);
    }

    @ParameterizedTest
    @CsvSource({"5, 2.0, 0", "5, 1.9, 1", "5, , 1", "1, , 0", "0, , 0"})
    void asksForTheDistanceWhereSeveralSitInARoom(int inRoom, BigDecimal metres, int breaches) {
        assertThat(new Meeting.Size(inRoom, 1, Optional.ofNullable(metres)).breaches(TWO_METRES))
                .hasSize(breaches);
    }

    @Test
    void whereOnlineIsPreferredAMeetingWithNobodyOnlineNeedsAReasonAndIsNoGraveBreach() {
        var prefer = new MeetingLimit(null, null, true);
        assertThat(new Meeting.Size(5, 0, Optional.empty()).breaches(prefer))
                .singleElement()
                .satisfies(breach -> assertThat(breach.grave()).isFalse());
        assertThat(new Meeting.Size(5, 1, Optional.empty()).breaches(prefer)).isEmpty();
    }

    @Test
    void hasOnePersonAtLeast() {
        assertThatThrownBy(() -> new Meeting.Size(0, 0, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }
}
