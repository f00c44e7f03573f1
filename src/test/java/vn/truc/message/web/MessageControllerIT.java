package vn.truc.message.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.SignedIn;
import vn.truc.account.AccountExamples;
import vn.truc.message.Messages;
import vn.truc.message.Told;
import vn.truc.organisation.Post;
import vn.truc.page.Message;

@OfficeTest
record MessageControllerIT(MockMvcTester web, AccountExamples examples, Messages messages) {

    @Test
    void oneReadsOnesMessagesAndGoesOnToWhatTheyAreAbout() {
        var who = examples.holding(Post.Kind.STAFF, examples.body());
        tell(who);
        assertThat(web.get().uri("/messages").with(as(who)))
                .hasStatusOk()
                .bodyText()
                .contains("Phiếu đăng nhập của ông/bà", "Thư điện tử đang tắt");
        var id = messages.inbox(who).getFirst().id();
        assertThat(web.post().uri("/messages/" + id).with(as(who)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/reports");
        assertThat(messages.unread(who)).isZero();
    }

    @Test
    void allAreMarkedAsReadAtOnce() {
        var who = examples.holding(Post.Kind.STAFF, examples.body());
        tell(who);
        var newest = messages.inbox(who).getFirst().id();
        assertThat(web.post().uri("/messages/read").with(as(who)).param("newest", newest.toString()))
                .hasRedirectedUrl("/messages");
        assertThat(messages.unread(who)).isZero();
    }

    @Test
    void theMessageOfAnotherIsNotThere() {
        var who = examples.holding(Post.Kind.STAFF, examples.body());
        var other = examples.holding(Post.Kind.STAFF, examples.body());
        tell(who);
        var id = messages.inbox(who).getFirst().id();
        assertThat(web.post().uri("/messages/" + id).with(as(other))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get().uri("/messages")).hasRedirectedUrl("/sign-in?to=%2Fmessages");
    }

    @Test
    void onlyAdministratorsSeeWhatDidNotArrive() {
        var body = examples.body();
        var staff = examples.holding(Post.Kind.STAFF, body);
        var administrator = examples.holding(Post.Kind.ADMINISTRATOR, body);
        assertThat(web.get().uri("/messages/undelivered").with(as(staff))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.get().uri("/messages/undelivered").with(as(administrator)))
                .hasStatusOk();
        assertThat(web.post().uri("/messages/undelivered/" + UUID.randomUUID()).with(as(administrator)))
                .hasRedirectedUrl("/messages/undelivered");
    }

    private void tell(Actor who) {
        messages.tell(new Told(
                "web:" + who.person().id(),
                Set.of(who.person().id()),
                Message.of("message.slip.used", "14:52, 20/3/2020")));
    }

    private static RequestPostProcessor as(Actor who) {
        UUID person = who.person().id().value();
        return authentication(UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person), null, List.of()));
    }
}
