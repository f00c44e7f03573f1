package vn.truc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.account.AccountExamples;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;

@OfficeTest
record EmailsIT(
        Emails emails,
        Messages messages,
        AccountExamples examples,
        Contacts contacts,
        Acting acting,
        Clock wall,
        JdbcClient jdbc) {
    private static final GreenMail SERVER = started();

    private static GreenMail started() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("truc.mail.from", () -> "truc@moha.example");
        settings.add("truc.address", () -> "https://truc.moha.example");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void whoeverHasAnAddressGetsWhatIsToldByEmail() throws Exception {
        var who = reachable("hanh1@moha.example");
        tell(Told.of("m1", id(who)));
        emails.sendDue(wall.instant());
        var received = received("hanh1@moha.example").getFirst();
        assertThat(received.getSubject()).startsWith("Phiếu đăng nhập của ông/bà đã được dùng lúc 14:52, 20/3/2020.");
        assertThat(received.getContent().toString()).contains("https://truc.moha.example/reports");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(state(who)).isEqualTo("SENT");
    }

    @Test
    void whatIsConfidentialIsLockedAndTheEmailSaysOnlyThatItWaits() throws Exception {
        var who = reachable("hanh6@moha.example");
        tell(new Confidential("m6", Set.of(id(who))));
        emails.sendDue(wall.instant());
        var received = received("hanh6@moha.example").getFirst();
        assertThat(received.getSubject()).isEqualTo("Ông/bà có một tin nhắn trong Trực.");
        assertThat(received.getContent().toString())
                .contains("https://truc.moha.example/messages")
                .doesNotContain("Nguyễn Thị Kín", "/reports");
        assertThat(messages.inbox(who).getFirst().text().arguments()).containsExactly("Nguyễn Thị Kín");
        assertThat(jdbc.sql("select count(*) from announcement a where a::text like '%Thị Kín%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private record Confidential(String announcementKey, Set<Person.Id> recipients) implements Announcement {
        @Override
        public Message announcement() {
            return Message.of("message.slip.used", "Nguyễn Thị Kín");
        }

        @Override
        public String announcedAt() {
            return "/reports";
        }

        @Override
        public boolean confidential() {
            return true;
        }
    }

    @Test
    void toldTwiceOneEmailGoesOut() throws Exception {
        var who = reachable("hanh2@moha.example");
        tell(Told.of("m2", id(who)));
        emails.sendDue(wall.instant());
        tell(Told.of("m2", id(who)));
        emails.sendDue(wall.instant());
        assertThat(received("hanh2@moha.example")).hasSize(1);
    }

    @Test
    void whoeverHasNoAddressGetsNone() {
        var who = examples.holding(Post.Kind.STAFF, examples.body());
        tell(Told.of("m3", id(who)));
        assertThat(jdbc.sql("select count(*) from email where person_id = :id")
                        .param("id", id(who).value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatACrashLeftInDoubtGoesOutAgainOnlyWhenAPersonSaysSoAndUnderTheSameName() throws Exception {
        var who = reachable("hanh4@moha.example");
        var administrator = examples.holding(Post.Kind.ADMINISTRATOR, examples.body());
        tell(Told.of("m4", id(who)));
        emails.sendDue(wall.instant());
        jdbc.sql("update email set state = 'SENDING', claimed = claimed - interval '11 minutes' where person_id = :id")
                .param("id", id(who).value())
                .update();
        emails.sendDue(wall.instant());
        assertThat(state(who)).isEqualTo("UNCERTAIN");
        assertThat(received("hanh4@moha.example")).hasSize(1);
        jdbc.sql("update email set body_id = :body where person_id = :id")
                .param("body", administrator.person().body().value())
                .param("id", id(who).value())
                .update();
        var doubtful = emails.undelivered(administrator).getFirst();
        assertThat(emails.sendAgain(administrator, doubtful.id(), wall.instant()))
                .isTrue();
        assertThat(emails.sendAgain(administrator, doubtful.id(), wall.instant()))
                .isFalse();
        emails.sendDue(wall.instant().plus(Duration.ofSeconds(1)));
        var both = received("hanh4@moha.example");
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().getMessageID())
                .isEqualTo(both.getLast().getMessageID())
                .isEqualTo("<" + doubtful.id() + "@moha.example>");
    }

    @Test
    void whatSomebodyElseTookAsideIsLeftToThemForAWhile() {
        var who = reachable("hanh5@moha.example");
        tell(Told.of("m5", id(who)));
        jdbc.sql("update email set claimed = due where person_id = :id")
                .param("id", id(who).value())
                .update();
        emails.sendDue(wall.instant());
        assertThat(state(who)).isEqualTo("QUEUED");
        emails.sendDue(wall.instant().plus(Duration.ofMinutes(11)));
        assertThat(state(who)).isEqualTo("SENT");
    }

    @Test
    void onlyAdministratorsSeeWhatDidNotArrive() {
        var clerk = examples.holding(Post.Kind.CLERK, examples.body());
        assertThatThrownBy(() -> emails.undelivered(clerk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        emails.sendAgain(clerk, new InboxMessage.Id(id(clerk).value()), wall.instant()))
                .isInstanceOf(NotAllowed.class);
    }

    private void tell(Announcement announcement) {
        acting.as("test", () -> messages.tell(announcement));
    }

    private Actor reachable(String address) {
        var who = examples.holding(Post.Kind.STAFF, examples.body());
        acting.as("test", () -> contacts.change(new Contact(id(who), "", address), who.author()));
        return who;
    }

    private String state(Actor who) {
        return jdbc.sql("select state from email where person_id = :id")
                .param("id", id(who).value())
                .query(String.class)
                .single();
    }

    private static List<MimeMessage> received(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> goesTo(message, address))
                .toList();
    }

    private static boolean goesTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Person.Id id(Actor who) {
        return who.person().id();
    }
}
