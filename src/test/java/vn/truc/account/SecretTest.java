package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {
    @ParameterizedTest
    @CsvSource({
        "123456789,account.password.short",
        "aaaaaaaaaaaa,account.password.easy",
        "HanhVP-1975,account.password.easy"
    })
    void saysWhyAPasswordIsTooWeak(String text, String reason) {
        assertThat(new Secret(text).weakness("hanhvp@moha").orElseThrow().key()).isEqualTo(reason);
    }

    @Test
    void takesALongOrdinarySentence() {
        assertThat(new Secret("Mưa xuân phơi phới bay").weakness("hanhvp@moha")).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongToHash() {
        assertThat(new Secret("aăâbc".repeat(41)).weakness("x").orElseThrow().key())
                .isEqualTo("account.password.long");
    }

    @Test
    void isTheSameHoweverTheKeyboardComposesLetters() {
        assertThat(new Secret("Ha\u0323nh")).isEqualTo(new Secret("Hạnh"));
    }

    @Test
    void neverShowsItself() {
        assertThat(new Secret("Mưa xuân phơi phới bay")).hasToString("…");
    }
}
