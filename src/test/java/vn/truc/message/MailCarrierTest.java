package vn.truc.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailCarrierTest {
    private static final Instant NOW = Instant.parse("2020-03-20T07:52:00Z");

    @Test
    void aServerThatIsAwayIsTriedAgain() throws IOException {
        int port;
        try (var nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        assertThat(carry(port, "hanh@example.org").state()).isEqualTo(Email.State.QUEUED);
    }

    @Test
    void aServerThatIsBusyIsTriedAgain() throws IOException {
        assertThat(answered("RCPT", "450 later").state()).isEqualTo(Email.State.QUEUED);
        assertThat(answered("MAIL", "421 later").state()).isEqualTo(Email.State.QUEUED);
    }

    @Test
    void aRefusalIsFinal() throws IOException {
        assertThat(answered("RCPT", "550 no such user").state()).isEqualTo(Email.State.FAILED);
        assertThat(answered("DATA", "554 no").state()).isEqualTo(Email.State.FAILED);
    }

    @Test
    void whenTheServerHangsUpBeforeAnsweringNobodyKnows() throws IOException {
        assertThat(answered("NOOP", "250 ok").state()).isEqualTo(Email.State.UNCERTAIN);
    }

    @Test
    void whatIsNoAddressFails() {
        assertThat(carry(1, "not an address").state()).isEqualTo(Email.State.FAILED);
    }

    private static Email.Result answered(String command, String answer) throws IOException {
        try (var server = new ScriptedServer(Map.of(command, answer))) {
            return carry(server.port(), "hanh@example.org");
        }
    }

    private static Email.Result carry(int port, String to) {
        var server = new MailSettings.Server("127.0.0.1", port, "", "", "truc@example.org", Map.of());
        return new MailCarrier().carry(server, EmailTest.email(1), new Letter(to, "Nhắc báo cáo", "Xin chào"), NOW);
    }
}
