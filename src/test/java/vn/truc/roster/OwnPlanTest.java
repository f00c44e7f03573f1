package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

class OwnPlanTest {
    private static final Person.Id ME = new Person.Id(new UUID(0, 1));
    private static final LocalDate FRIDAY = LocalDate.of(2021, 7, 23);

    @Test
    void aShiftOfAWholeDayDoesNotSeemToEndWhenItBegins() {
        assertThat(said(new Hours(LocalTime.MIDNIGHT, 1440))).isEqualTo("24 giờ từ 00:00");
        assertThat(said(new Hours(LocalTime.of(7, 30), 1440))).isEqualTo("24 giờ từ 07:30");
        assertThat(said(new Hours(LocalTime.of(22, 0), 480))).isEqualTo("22:00–06:00");
        assertThat(said(new Hours(LocalTime.MIDNIGHT, 1439))).isEqualTo("00:00–23:59");
    }

    @Test
    void aTurnOnADayOffOrWithoutAPlanIsDuty() {
        var plan = new OwnPlan(
                ME,
                PlannedCells.whole(Map.of(
                        ME,
                        Map.of(
                                FRIDAY,
                                Presence.HOME,
                                FRIDAY.plusDays(1),
                                Presence.OFF,
                                FRIDAY.plusDays(2),
                                Presence.OFF))),
                List.of(turn(FRIDAY), turn(FRIDAY.plusDays(1)), turn(FRIDAY.plusDays(5))));
        assertThat(plan.days()).containsExactly(FRIDAY, FRIDAY.plusDays(1), FRIDAY.plusDays(5));
        assertThat(plan.of(FRIDAY)).isEqualTo(Presence.HOME);
        assertThat(plan.of(FRIDAY.plusDays(1))).isEqualTo(Presence.DUTY);
        assertThat(plan.onSite(FRIDAY.plusDays(1))).as("no plan says why").isFalse();
        assertThat(plan.inWords(FRIDAY.plusDays(5))).contains(Presence.DUTY.inWords());
        assertThat(plan.inWords(FRIDAY.plusDays(2))).contains(Presence.OFF.inWords());
        assertThat(plan.inWords(FRIDAY.plusDays(3))).isEmpty();
    }

    private static ShiftTurn turn(LocalDate day) {
        return new ShiftTurn(ME, day, "Trực lãnh đạo", new Hours(LocalTime.MIDNIGHT, 1440));
    }

    private static String said(Hours hours) {
        return Words.say(hours.inWords(), Words.VIETNAMESE);
    }
}
