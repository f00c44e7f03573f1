package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// An installation is founded once, so these sentences tell one story.
@OfficeTest(properties = "truc.account.first-run=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
record FirstRunIT(FirstRun firstRun, Accounts accounts, Rights rights, OfficeClock clock, MockMvcTester web) {
    private static final UUID BODY = UUID.fromString("0198a000-0000-7000-8000-000000000001");

    @Test
    @Order(1)
    void anEmptyInstallationWaitsToBeFounded() {
        assertThat(firstRun.open()).isTrue();
        assertThat(web.get().uri("/sign-in")).hasStatus3xxRedirection().hasRedirectedUrl("/first-run");
        assertThat(web.get().uri("/first-run")).hasStatusOk().bodyText().contains("Lập cơ quan");
    }

    @Test
    @Order(2)
    void whatIsMissingIsSaidAtTheField() {
        var outcome = firstRun.found(founding("", "x@y", "123"));
        assertThat(((Outcome.Refused<Person.Id>) outcome).why().byField()).containsKeys("name", "password");
        assertThat(firstRun.open()).isTrue();
    }

    @Test
    @Order(3)
    void aWrongCodeFoundsNothingAndTheTriesEnd() {
        var code = firstRun.newCode();
        for (int i = 0; i < 10; i++) {
            assertThat(firstRun.found(founding("wrong"))).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(firstRun.found(founding(code))).isInstanceOf(Outcome.Refused.class);
        assertThat(accounts.any()).isFalse();
    }

    @Test
    @Order(4)
    void theCodeOfTheTerminalFoundsTheBodyAndSentTwiceItIsFoundedOnce() {
        var code = firstRun.newCode();
        var first = firstRun.found(founding(code));
        assertThat(first).isInstanceOf(Outcome.Done.class);
        assertThat(firstRun.found(founding(code))).isEqualTo(first);
        var person = accounts.signIn("quantri@bnv", AccountExamples.PASSWORD, "192.0.2.20");
        assertThat(person).isEqualTo(first);
        var actor = rights.actor(((Outcome.Done<Person.Id>) person).value()).orElseThrow();
        assertThat(actor.holds(Right.ADMINISTER)).isTrue();
    }

    @Test
    @Order(5)
    void afterwardsItIsNotThere() {
        assertThat(firstRun.open()).isFalse();
        assertThat(web.get().uri("/first-run")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get().uri("/sign-in")).hasStatusOk();
        var other = new Founding(
                clock.newId(),
                "A",
                "A",
                "A",
                "",
                "A",
                "1",
                "a@a",
                AccountExamples.PASSWORD,
                AccountExamples.PASSWORD,
                "");
        assertThatThrownBy(() -> firstRun.found(other)).isInstanceOf(NotFound.class);
    }

    private static Founding founding(String proof) {
        return founding("Bộ Nội vụ", AccountExamples.PASSWORD.text(), proof);
    }

    private static Founding founding(String name, String password, String proof) {
        var secret = new Secret(password);
        return new Founding(BODY, name, "BNV", "BNV", "", "Trần Thị Hạnh", "001", "QuanTri@BNV", secret, secret, proof);
    }
}
