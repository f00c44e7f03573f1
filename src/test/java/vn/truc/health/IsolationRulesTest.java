package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolationRulesTest {
    private static final IsolationRules RULES =
            DiseaseProfileTest.read("rules/isolation-2020.yaml", IsolationRules.class);

    @ParameterizedTest
    @CsvSource({
        "2020-03-19, 2020-03-16, false, 2020-03-30",
        "2021-07-10, 2021-07-10, false, 2021-07-31",
        "2021-07-15, 2021-07-15, false, 2021-07-29",
        "2021-12-16, 2021-12-16, true,  2021-12-23",
        "2021-12-16, 2021-12-16, false, 2021-12-30",
        "2022-02-21, 2022-02-20, true,  2022-02-25",
        "2022-02-21, 2022-02-20, false, 2022-02-27"
    })
    void aCloseContactIsIsolatedByTheRuleOfTheDayOfTheOrder(
            LocalDate ordered, LocalDate exposure, boolean vaccinated, LocalDate lastDay) {
        var rule = RULES.on(ordered, Isolation.Standing.CLOSE_CONTACT).orElseThrow();
        assertThat(rule.lastDay(exposure, vaccinated)).contains(lastDay);
    }

    @Test
    void aCaseStaysUntilTheHealthBodySaysSo() {
        var rule = RULES.on(LocalDate.of(2020, 3, 19), Isolation.Standing.CASE).orElseThrow();
        assertThat(rule.lastDay(LocalDate.of(2020, 3, 19), false)).isEmpty();
        assertThat(rule.uncertain()).isTrue();
    }

    @Test
    void nobodyIsIsolatedWithoutARule() {
        assertThat(RULES.on(LocalDate.of(2019, 12, 31), Isolation.Standing.CLOSE_CONTACT))
                .isEmpty();
        assertThat(RULES.on(LocalDate.of(2021, 1, 1), Isolation.Standing.OTHER)).isEmpty();
    }
}
