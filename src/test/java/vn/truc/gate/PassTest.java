package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.truc.organisation.Person;

class PassTest {
    private static final Person.Id PERSON = new Person.Id(UUID.fromString("0170f5e6-2b00-7abc-8def-0123456789ab"));
    private static final byte[] MARK = new byte[32];

    @Test
    void saysWhoItBelongsToAndUntilWhen() {
        var text = new Pass(PERSON, 439_900).text(MARK);
        var read = Pass.read(text).orElseThrow();
        assertThat(read.pass()).isEqualTo(new Pass(PERSON, 439_900));
        assertThat(read.genuine(MARK)).isTrue();
        assertThat(read.genuine(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0})).isFalse();
        assertThat(read.pass().over(Instant.ofEpochSecond(439_900L * 3600 - 1))).isFalse();
        assertThat(read.pass().over(Instant.ofEpochSecond(439_900L * 3600))).isTrue();
    }

    @Test
    void survivesAVietnameseKeyboard() {
        var text = new Pass(PERSON, 439_900).text(MARK);
        assertThat(text).matches("T1(\\.[BCGHKLMNPQRSTVXZ]+){3}").hasSizeLessThan(Pass.LONGEST);
        assertThat(Pass.read(text.toLowerCase(Locale.ROOT) + " ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T1", "T1.", "T1.BB.BB.BB", "T1....", "T2.B.B.B", "T1.AAAA.B.B", ""})
    void whatIsTruncatedOrForeignIsNotRead(String text) {
        assertThat(Pass.read(text)).isEmpty();
    }

    @Test
    void fourThousandLettersAreNotRead() {
        assertThat(Pass.read("T1." + "B".repeat(4096))).isEmpty();
    }
}
