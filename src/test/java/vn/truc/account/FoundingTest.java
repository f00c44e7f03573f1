package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

final class FoundingTest {
    @Test
    void whatFollowsFromTheRestMayStayOpen() {
        var founding = founding("Sở Nội vụ", " ", "SNV ", "001", "");
        assertThat(founding.errors().isEmpty()).isTrue();
        assertThat(founding.shortName()).isEqualTo("Sở Nội vụ");
        assertThat(Login.of(founding.login())).contains(new Login("001@snv"));
    }

    @Test
    void whatIsWrittenStays() {
        var founding = founding("Sở Nội vụ", "SNV Hà Nội", "SNV", "001", "hanh@snv");
        assertThat(founding.shortName()).isEqualTo("SNV Hà Nội");
        assertThat(founding.login()).isEqualTo("hanh@snv");
    }

    @Test
    void whatOtherThingsFollowFromIsAskedForAlone() {
        assertThat(founding("", "", "SNV", "001", "").errors().byField()).containsOnlyKeys("name");
        assertThat(founding("Sở Nội vụ", "", "SNV", "", "").errors().byField()).containsOnlyKeys("staffNumber");
    }

    @Test
    void aSignInNameThatDoesNotFollowIsAskedFor() {
        assertThat(founding("Sở Nội vụ", "", "Sở Nội vụ", "001", "").errors().byField())
                .containsOnlyKeys("login");
    }

    private static Founding founding(String name, String shortName, String code, String staffNumber, String login) {
        var secret = AccountExamples.PASSWORD;
        return new Founding(
                new UUID(0, 1), name, shortName, code, "", "Trần Thị Hạnh", staffNumber, login, secret, secret, "");
    }
}
