package vn.truc.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnteredTest {
    @Test
    void aDayIsReadAsPeopleAndAsBrowsersWriteIt() {
        assertThat(Entered.day(" 20/3/2020 ")).contains(LocalDate.of(2020, 3, 20));
        assertThat(Entered.day("2020-03-20")).contains(LocalDate.of(2020, 3, 20));
        assertThat(Entered.day("31/2/2020x")).isEmpty();
        assertThat(Entered.day("mai")).isEmpty();
        assertThat(Entered.day("")).isEmpty();
    }

    @Test
    void aNumberIsWholeAndNotTooLong() {
        assertThat(Entered.number(" 60 ")).contains(60);
        assertThat(Entered.number("0")).contains(0);
        for (var wrong : new String[] {"", "-1", "1,5", "nhiều", "99999999999"}) {
            assertThat(Entered.number(wrong)).as(wrong).isEmpty();
        }
    }
}
