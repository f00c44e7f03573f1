package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    @Test
    void carriesAllOfTheHundredAndTwentyEightBits() {
        var ones = new byte[16];
        Arrays.fill(ones, (byte) 0xff);
        assertThat(Token.ofRandom(new byte[16]).text()).isEqualTo("0".repeat(26));
        assertThat(Token.ofRandom(ones).text()).isEqualTo("7" + "z".repeat(25));
    }

    @Test
    void isReadAsPrintedAndAsMisread() {
        var token = Token.ofRandom(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        assertThat(Token.of(token.grouped().toUpperCase(Locale.ROOT))).contains(token);
        assertThat(Token.of(token.text().replace('1', 'l').replace('0', 'O'))).contains(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "uuuuuuuuuuuuuuuuuuuuuuuuuu", "../../../../../etc/passwdxx"})
    void whatIsNoTokenIsNone(String typed) {
        assertThat(Token.of(typed)).isEmpty();
    }

    @Test
    void neverShowsItself() {
        assertThat(Token.ofRandom(new byte[16])).hasToString("…");
    }
}
