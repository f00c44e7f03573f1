package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;
import vn.truc.organisation.Person;

class PlannedDayTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2021, 7, 21);
    private static final RemoteShare HALF = RemoteShare.atLeast(Share.percent(50));

    @ParameterizedTest
    @CsvSource({
        "7, 4, true",
        "7, 3, false",
        "3, 2, true",
        "3, 1, false",
        "2, 1, true",
        "2, 0, false",
        "1, 1, true",
        "1, 0, false"
    })
    void halfAtHomeIsRoundedUp(int people, int home, boolean holds) {
        assertThat(day(people, home, Presence.OFFICE).tooFewAtHome(HALF, 0).isEmpty())
                .isEqualTo(holds);
    }

    @Test
    void aUnitOfOneWhoseLeaderMustBeThereNeedsNobodyAtHome() {
        assertThat(day(1, 0, Presence.DUTY).tooFewAtHome(HALF, 1)).isEmpty();
    }

    @Test
    void whoIsOnLeaveCountsUnlessTheRuleLeavesThemOut() {
        var day = day(4, 1, Presence.LEAVE);
        var withoutLeave = new RemoteShare(
                Share.percent(50), Set.of(RemoteShare.Group.LEAVE), RemoteShare.Span.DAY, RemoteShare.Rounding.UP);
        assertThat(day.tooFewAtHome(HALF, 0)).isPresent();
        assertThat(day.tooFewAtHome(withoutLeave, 0)).isEmpty();
    }

    @Test
    void aLeaderAtHomeIsNotOnDuty() {
        var leader = person();
        var home = new PlannedDay(WEDNESDAY, Map.of(leader, Presence.HOME), Set.of(leader), Set.of());
        var there = new PlannedDay(WEDNESDAY, Map.of(leader, Presence.DUTY), Set.of(leader), Set.of());
        assertThat(home.tooFewLeaders(new LeaderOnDuty(1))).isPresent();
        assertThat(there.tooFewLeaders(new LeaderOnDuty(1))).isEmpty();
    }

    private static PlannedDay day(int people, int home, Presence others) {
        var presences = new HashMap<Person.Id, Presence>();
        for (int number = 0; number < people; number++) {
            presences.put(person(), number < home ? Presence.HOME : others);
        }
        return new PlannedDay(WEDNESDAY, presences, Set.of(), Set.of());
    }

    private static Person.Id person() {
        return new Person.Id(UUID.randomUUID());
    }
}
