package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassTest {
    private static final UUID SOMEBODY = UUID.fromString("0170f5e6-2b00-7abc-8def-0123456789ab");
    private static final Instant ISSUED = Instant.parse("2021-07-20T00:30:00Z");
    private static final Pass PASS =
            new Pass(Visit.Kind.STAFF, SOMEBODY, true, ISSUED, Instant.parse("2021-07-21T00:30:00Z"));
    private static final String TEXT = PASS.statement() + "." + "B".repeat(128);

    @Test
    void saysWhoItBelongsToSinceWhenAndUntilWhen() {
        assertThat(Pass.read(TEXT).orElseThrow().pass()).isEqualTo(PASS);
        assertThat(PASS.over(PASS.until().minusSeconds(1))).isFalse();
        assertThat(PASS.over(PASS.until())).isTrue();
    }

    @Test
    void survivesAVietnameseKeyboard() {
        assertThat(TEXT).matches("T2(\\.[BCGHKLMNPQRSTVXZ]+){2}").hasSizeLessThan(Pass.LONGEST);
        assertThat(Pass.read(TEXT.toLowerCase(Locale.ROOT) + " ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T2", "T2.", "T2.BB.BB", "T2...", "T1.B.B.B", "T2.AAAA.B", ""})
    void whatIsTruncatedOrForeignIsNotRead(String text) {
        assertThat(Pass.read(text)).isEmpty();
    }

    @Test
    void aPassThatIsCutOffIsNotReadWhereverItEnds() {
        for (int end = 0; end < TEXT.length(); end++) {
            assertThat(Pass.read(TEXT.substring(0, end))).isEmpty();
        }
    }

    @Test
    void fourThousandLettersAreNotRead() {
        assertThat(Pass.read("T2." + "B".repeat(4096))).isEmpty();
    }

    @Test
    void aKindThatDoesNotExistIsNotRead() {
        assertThat(Pass.read(TEXT.replaceFirst("T2...", "T2.ZZ"))).isEmpty();
    }
}
