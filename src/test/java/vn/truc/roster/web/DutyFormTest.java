package vn.truc.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import vn.truc.organisation.Unit;
import vn.truc.roster.DutyRota.Shift;

/// The lines of shifts as they are typed.
class DutyFormTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 20);

    @Test
    @DisplayName("What an empty place and one too many cost may follow a shift; where nothing is said it is as usual")
    void costs() {
        var form = form("Ngày; 07:00; 12; 2; 1\n Đêm ;18:00; 12;1;2; 500;0 ");

        assertThat(form.rota(new Unit.Id(new UUID(0, 1)), TODAY).shifts())
                .containsExactly(
                        new Shift("Ngày", LocalTime.of(7, 0), 720, 2, 1),
                        new Shift("Đêm", LocalTime.of(18, 0), 720, 1, 2, 500, 0));
        assertThat(form.errors().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đêm; 18:00; 12; 1; 2; 500",
                "Đêm; 18:00; 12; 1; 2; nhiều; 5",
                "Đêm; 18:00; 12; 1; 2;;",
                "Đêm; 18:00; 12; 1; 2; 500; 5; 5",
                "Đêm; 18:00; 12; 1; 2; 99999999999; 5"
            })
    @DisplayName("Half of the costs, words and too many parts are no shift, and the line is named")
    void nonsense(String line) {
        var form = form(line);

        assertThat(form.rota(new Unit.Id(new UUID(0, 1)), TODAY).shifts()).isEmpty();
        assertThat(form.errors().at("shifts").orElseThrow().arguments()).containsExactly(line);
    }

    private static DutyForm form(String shifts) {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("id", new UUID(0, 2).toString());
        sent.add("first", "2020-04-01");
        for (var number : new String[] {"days", "rest", "run", "pause"}) {
            sent.add(number, "1");
        }
        sent.add("shifts", shifts);
        return new DutyForm(sent);
    }
}
