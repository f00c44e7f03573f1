package vn.truc.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.organisation.Person;

class EmailTest {
    private static final Instant NOW = Instant.parse("2020-03-20T07:52:00Z");

    @Test
    void waitsTwiceAsLongEachTimeUpToTwoHours() {
        assertThat(email(1).postponed(NOW, "421").due()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(email(4).postponed(NOW, "421").due()).isEqualTo(NOW.plus(Duration.ofMinutes(8)));
        assertThat(email(7).postponed(NOW, "421").due()).isEqualTo(NOW.plus(Duration.ofMinutes(64)));
    }

    @Test
    void isGivenUpAfterEightTries() {
        assertThat(email(7).postponed(NOW, "421").state()).isEqualTo(Email.State.QUEUED);
        assertThat(email(8).postponed(NOW, "421").state()).isEqualTo(Email.State.FAILED);
    }

    @Test
    void keepsItsNameHoweverOftenItIsTried() {
        assertThat(email(1).messageId("moha.gov.vn"))
                .isEqualTo(email(5).messageId("moha.gov.vn"))
                .isEqualTo("<00000000-0000-0001-0000-000000000002@moha.gov.vn>");
    }

    static Email email(int attempts) {
        return new Email(new UUID(1, 2), new Person.Id(new UUID(3, 4)), new UUID(5, 6), attempts);
    }
}
