package vn.truc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.SignedIn;
import vn.truc.account.AccountExamples;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.page.Message;

/// The inbox of an office that has given up what earlier keys locked.
@OfficeTest(properties = "truc.vault.lost=true")
record LostWordsIT(
        Messages messages,
        LockedWords words,
        AccountExamples examples,
        JdbcClient jdbc,
        Acting acting,
        MockMvcTester web) {

    @Test
    void whatNoKeyOpensIsSaidToBeLostAndTheRestIsReadAsBefore() {
        var who = examples.holding(Post.Kind.STAFF, examples.body());
        tell(new Confidential(
                "lost:" + who.person().id(), who.person().id(), Message.of("message.slip.used", "Phòng 1")));
        jdbc.sql("""
                        update announcement set arguments_sealed = overlay(arguments_sealed placing '\\xffffffff'::bytea from 2)
                        where arguments_sealed is not null
                        """).update();
        tell(new Confidential(
                "kept:" + who.person().id(), who.person().id(), Message.of("message.slip.used", "Phòng 2")));
        assertThat(messages.inbox(who))
                .extracting(InboxMessage::text)
                .containsExactlyInAnyOrder(Message.of("message.lost"), Message.of("message.slip.used", "Phòng 2"));
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.person().id().value()), null, List.of());
        assertThat(web.get().uri("/messages").with(authentication(signedIn)))
                .hasStatusOk()
                .bodyText()
                .contains("không còn mở được: cơ quan đã mất khóa", "Phòng 2")
                .doesNotContain("Phòng 1");
        assertThat(messages.read(who, messages.inbox(who).getLast().id())).isPresent();
    }

    /// The keys were lost between telling and hearing.
    @Test
    void whatWaitedToBeDeliveredIsDeliveredAndSaidToBeLost() {
        var who = examples.holding(Post.Kind.STAFF, examples.body());
        var text = Message.of("message.slip.used", "Phòng 3");
        tell(new Confidential("heard:" + who.person().id(), who.person().id(), words.lock(text)));
        tell(new Confidential("late:" + who.person().id(), who.person().id(), byAKeyThatIsLost(words.lock(text))));
        assertThat(messages.inbox(who))
                .extracting(InboxMessage::text)
                .containsExactlyInAnyOrder(text, Message.of("message.lost"));
        assertThat(messages.read(who, messages.inbox(who).getFirst().id())).isPresent();
    }

    /// The same words with the number of a key that nobody has.
    private static Message byAKeyThatIsLost(Message locked) {
        var text = (String) locked.arguments().getFirst();
        var sealed = Base64.getDecoder().decode(text.substring(text.indexOf(':') + 1));
        Arrays.fill(sealed, 1, 5, (byte) 0xff);
        return Message.of(
                locked.key(),
                text.substring(0, text.indexOf(':') + 1) + Base64.getEncoder().encodeToString(sealed));
    }

    private void tell(Announcement announcement) {
        acting.as("test", () -> messages.tell(announcement));
    }

    private record Confidential(String announcementKey, Person.Id person, Message announcement)
            implements Announcement {
        @Override
        public Set<Person.Id> recipients() {
            return Set.of(person);
        }

        @Override
        public String announcedAt() {
            return "/";
        }

        @Override
        public boolean confidential() {
            return true;
        }
    }
}
