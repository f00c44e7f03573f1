package vn.truc.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneTest {
    @ParameterizedTest
    @CsvSource({
        "0900 000 001, 0900000001",
        "+84 900 000 001, 0900000001",
        "+84 (0)900-000-001, 0900000001",
        "0084.900.000.001, 0900000001",
        "84900000001, 0900000001",
        "024 3800 0000, 02438000000",
        "8438000, 8438000"
    })
    void oneNumberHasOneSpelling(String typed, String plain) {
        assertThat(Telephone.plain(typed)).isEqualTo(plain);
    }
}
