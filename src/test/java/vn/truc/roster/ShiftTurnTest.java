package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.absence.AwayHalf;
import vn.truc.organisation.Person;

class ShiftTurnTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 20);
    private static final Person.Id WHO = new Person.Id(UUID.randomUUID());

    @Test
    void halfADayAwayMeetsTheTurnsOfThatHalf() {
        assertThat(meets(turn("00:00", 24), true)).isTrue();
        assertThat(meets(turn("00:00", 24), false)).isTrue();
        assertThat(meets(turn("07:00", 5), true)).isTrue();
        assertThat(meets(turn("07:00", 5), false)).isFalse();
        assertThat(meets(turn("12:00", 5), true)).isFalse();
        assertThat(meets(turn("19:00", 12), true)).isFalse();
        assertThat(meets(turn("19:00", 12), false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, 24, MORNING AFTERNOON",
        "07:00, 24, MORNING AFTERNOON",
        "07:30, 10, MORNING AFTERNOON",
        "07:00, 5, MORNING",
        "06:00, 8, MORNING",
        "13:00, 5, AFTERNOON",
        "14:00, 8, AFTERNOON",
        "12:00, 24, AFTERNOON",
        "16:30, 15, ''",
        "18:00, 12, ''",
        "22:00, 8, ''",
        "00:00, 8, ''"
    })
    void aTurnIsForTheHalvesOfTheDayInWhoseMiddleItLasts(String starts, int hours, String parts) {
        assertThat(turn(starts, hours).hours().parts().stream()
                        .map(DayPart::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }

    @Test
    void anotherDayOrSomebodyElseMeetsNothing() {
        var turn = turn("00:00", 24);
        assertThat(turn.meets(new AwayHalf(WHO, DAY.plusDays(1), true, false))).isFalse();
        assertThat(turn.meets(new AwayHalf(new Person.Id(UUID.randomUUID()), DAY, true, false)))
                .isFalse();
    }

    private static boolean meets(ShiftTurn turn, boolean morning) {
        return turn.meets(new AwayHalf(WHO, DAY, morning, false));
    }

    private static ShiftTurn turn(String starts, int hours) {
        return new ShiftTurn(WHO, DAY, "Trực", new Hours(LocalTime.parse(starts), hours * 60));
    }
}
