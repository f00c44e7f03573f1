package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @Test
    void leadsBackToWhereOneWantedToGo() {
        assertThat(LocalPath.of("/reports?day=2020-03-20").text()).isEqualTo("/reports?day=2020-03-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                ""
            })
    void neverLeadsToAnotherSite(String asked) {
        assertThat(LocalPath.of(asked)).isEqualTo(LocalPath.HOME);
    }

    @Test
    void signingInDoesNotLeadOutAgain() {
        assertThat(LocalPath.afterSignIn("/sign-out")).isEqualTo(LocalPath.HOME);
        assertThat(LocalPath.afterSignIn("/slips").text()).isEqualTo("/slips");
    }
}
