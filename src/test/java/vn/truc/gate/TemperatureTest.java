package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureTest {
    /// What is typed at gates, for the guard’s page and the kiosk alike.
    static final List<String> TYPED = List.of(
            "36.6",
            "36,6",
            "37",
            " 37,5 °C ",
            "37.5C",
            "36.65",
            "37.45",
            "375",
            "375 °C",
            "3.75",
            "3660",
            "375.5",
            "abc",
            "99",
            "-37",
            "37.5.1",
            "1e3",
            "3 7 5",
            "999999999999",
            "33.9",
            "43.1",
            "43,0");

    @ParameterizedTest
    @CsvSource({"36.6, 36.6", "'36,6', 36.6", "37, 37.0", "' 37,5 °C ', 37.5", "36.65, 36.7"})
    void readsWhatGuardsAndDevicesType(String typed, BigDecimal celsius) {
        assertThat(Temperature.read(typed)).isEqualTo(new Temperature.Measured(celsius));
    }

    @ParameterizedTest
    @CsvSource({"375, 37.5", "3.75, 37.5", "3660, 36.6"})
    void asksBackWithWhatWasProbablyMeant(String typed, BigDecimal meant) {
        assertThat(Temperature.read(typed)).isEqualTo(new Temperature.Doubtful(typed, Optional.of(meant)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "99", "-37", "37.5.1", "1e3", "3 7 5", "999999999999"})
    void asksBackWithoutAGuess(String typed) {
        assertThat(Temperature.read(typed)).isEqualTo(new Temperature.Doubtful(typed, Optional.empty()));
    }

    @Test
    void nothingTypedIsNothingMeasured() {
        assertThat(Temperature.read("  ")).isEqualTo(new Temperature.None());
    }
}
