package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    @Test
    void capitalsBlanksAroundAndCompositionMakeNoDifference() {
        assertThat(Login.of("  Hạnh@VP ")).isEqualTo(Login.of("ha\u0323nh@vp")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "two words", "<script>", "a\nb@c"})
    void whatIsNoNameIsNone(String typed) {
        assertThat(Login.of(typed)).isEmpty();
    }
}
