package vn.truc.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.attendance.PresentDay.Standing;
import vn.truc.attendance.PresentDay.Witness;
import vn.truc.roster.Presence;

class PresentDayTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final Optional<Instant> NINE = Optional.of(Instant.parse("2021-07-20T02:00:00Z"));
    private static final Optional<Instant> NEVER = Optional.empty();
    private static final Witness SEEN = new Witness(true, true, true);
    private static final Witness UNSEEN = new Witness(true, false, false);
    private static final Witness STILL = new Witness(false, true, true);

    @Test
    void whoCameAndWhoBeganIsAsPlanned() {
        assertThat(day(Presence.OFFICE, NINE, NEVER, SEEN).standing()).isEqualTo(Standing.AS_PLANNED);
        assertThat(day(Presence.HOME, NEVER, NINE, SEEN).standing()).isEqualTo(Standing.AS_PLANNED);
        assertThat(day(Presence.HOME, NEVER, NINE, SEEN).workedAtHome()).isTrue();
    }

    @Test
    void whoCameThoughAtHomeOrAwayIsNamed() {
        assertThat(day(Presence.HOME, NINE, NINE, SEEN).standing()).isEqualTo(Standing.CAME_THOUGH_HOME);
        assertThat(day(Presence.HOME, NINE, NINE, SEEN).workedAtHome()).isFalse();
        assertThat(day(Presence.LEAVE, NINE, NEVER, SEEN).standing()).isEqualTo(Standing.CAME_THOUGH_AWAY);
        assertThat(day(Presence.ISOLATION, NINE, NEVER, SEEN).standing()).isEqualTo(Standing.CAME_THOUGH_ISOLATED);
        assertThat(day(Presence.OFF, NINE, NEVER, SEEN).standing()).isEqualTo(Standing.CAME_ON_DAY_OFF);
    }

    @Test
    void nobodyIsMissingWhereNobodyCouldHaveSeenThemOrTheDayRunsOn() {
        assertThat(day(Presence.OFFICE, NEVER, NEVER, SEEN).standing()).isEqualTo(Standing.NOT_THERE);
        assertThat(day(Presence.HOME, NEVER, NEVER, SEEN).standing()).isEqualTo(Standing.NOT_BEGUN);
        for (var witness : List.of(UNSEEN, STILL)) {
            assertThat(day(Presence.OFFICE, NEVER, NEVER, witness).standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(day(Presence.HOME, NEVER, NEVER, witness).standing()).isEqualTo(Standing.UNKNOWN);
        }
    }

    @Test
    void aRollCallThatIsNotAnsweredShows() {
        var day = new PresentDay(
                DAY, true, Optional.of(Presence.HOME), false, NEVER, NEVER, NINE, NEVER, 1, SEEN, Optional.empty());
        assertThat(day.standing()).isEqualTo(Standing.DID_NOT_ANSWER);
    }

    @Test
    void halvesAreAddedUpBySign() {
        var line = new TimeSheet.Line(new UUID(0, 1), "CB1", "Ngô Văn Đi", List.of("+", "P/+", "TT", "", "P"), 0);
        assertThat(line.halves("+")).isEqualTo(3);
        assertThat(line.halves("P")).isEqualTo(3);
        assertThat(line.halves("TT")).isEqualTo(2);
    }

    private static PresentDay day(Presence planned, Optional<Instant> came, Optional<Instant> began, Witness witness) {
        return new PresentDay(
                DAY, true, Optional.of(planned), false, came, NEVER, began, NEVER, 0, witness, Optional.empty());
    }
}
