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
    void aCaseAtHomeIn2022StaysTenOrFourteenDaysAndSevenWithANegativeTest() {
        var ordered = LocalDate.of(2022, 2, 10);
        var home =
                RULES.on(ordered, Isolation.Standing.CASE, Isolation.Kind.HOME).orElseThrow();
        assertThat(home.lastDay(ordered, true)).contains(LocalDate.of(2022, 2, 20));
        assertThat(home.lastDay(ordered, false)).contains(LocalDate.of(2022, 2, 24));
        assertThat(home.withNegativeTest(ordered)).contains(LocalDate.of(2022, 2, 17));
        assertThat(home.uncertain()).isTrue();
        var hospital = RULES.on(ordered, Isolation.Standing.CASE, Isolation.Kind.HOSPITAL)
                .orElseThrow();
        assertThat(hospital.lastDay(ordered, true)).isEmpty();
        assertThat(RULES.on(LocalDate.of(2021, 8, 1), Isolation.Standing.CASE, Isolation.Kind.HOME))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-19, false, 0",
        "2021-07-13, false, 7",
        "2021-07-14, false, 14",
        "2021-12-16, true,  7",
        "2021-12-16, false, 14",
        "2022-02-21, true,  5",
        "2022-02-21, false, 3",
        "2022-04-15, true,  10"
    })
    void afterIsolationOneWatchesOneselfByTheSameRule(LocalDate ordered, boolean vaccinated, int days) {
        var rule = RULES.on(ordered, Isolation.Standing.CLOSE_CONTACT, Isolation.Kind.HOME)
                .orElseThrow();
        assertThat(rule.watch(vaccinated)).isEqualTo(days);
    }

    @Test
    void nobodyIsIsolatedWithoutARule() {
        assertThat(RULES.on(LocalDate.of(2019, 12, 31), Isolation.Standing.CLOSE_CONTACT))
                .isEmpty();
        assertThat(RULES.on(LocalDate.of(2021, 1, 1), Isolation.Standing.OTHER)).isEmpty();
    }
}
