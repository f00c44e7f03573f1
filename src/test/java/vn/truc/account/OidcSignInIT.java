package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.SignedIn;
import vn.truc.organisation.Post;

@OfficeTest(
        properties = {
            "truc.address=http://127.0.0.1:9",
            "truc.oidc.name=Cổng đăng nhập chung",
            "truc.oidc.client-secret=" + ProviderOfSignIn.SECRET
        })
record OidcSignInIT(MockMvcTester web, AccountExamples examples, JdbcClient jdbc) {

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("truc.oidc.issuer", ProviderOfSignIn::start);
    }

    @Test
    void theButtonIsThereWhereAProviderIsSet() {
        assertThat(web.get().uri("/sign-in"))
                .bodyText()
                .contains("Đăng nhập qua Cổng đăng nhập chung", "/sign-in/oidc?to=/");
    }

    @Test
    void aVerifiedAddressLeadsToThePersonAndFromThenOnTheSubject() throws IOException, InterruptedException {
        var clerk = clerk();
        var name = unique();
        says(name, Map.of("email", examples.login(clerk), "email_verified", true));
        var arrived = signIn(name, "/messages?x=1");
        assertThat(arrived).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/messages?x=1");
        assertThat(web.get().uri("/messages").cookie(session(arrived)))
                .hasStatusOk()
                .bodyText()
                .contains(clerk.person().name());
        says(name, Map.of("email", "somebody.else@example.invalid", "email_verified", true));
        assertThat(web.get().uri("/messages").cookie(session(signIn(name, "/"))))
                .bodyText()
                .contains(clerk.person().name());
        assertThat(jdbc.sql("select act from audit_line where subject_id = :id order by id")
                        .param("id", clerk.person().id().value())
                        .query(String.class)
                        .list())
                .contains("account.identity-linked", "account.signed-in");
    }

    @Test
    void anAddressThatWasGivenToSomebodyElseThereLeadsNowhere() throws IOException, InterruptedException {
        var address = examples.login(clerk());
        var before = unique();
        says(before, Map.of("email", address, "email_verified", true));
        assertThat(signIn(before, "/")).hasStatus(HttpStatus.SEE_OTHER);
        var after = unique();
        says(after, Map.of("email", address, "email_verified", true));
        assertThat(signIn(after, "/"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("chưa được gắn với người nào");
    }

    @Test
    void whoeverIsNotKnownOrNotVerifiedIsToldWhatToDo() throws IOException, InterruptedException {
        var name = unique();
        assertThat(signIn(name, "/"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("chưa được gắn với người nào");
        says(name, Map.of("email", examples.login(clerk()), "email_verified", false));
        assertThat(signIn(name, "/")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aLeaverIsRefused() throws IOException, InterruptedException {
        var clerk = clerk();
        var name = unique();
        says(name, Map.of("email", examples.login(clerk), "email_verified", true));
        assertThat(signIn(name, "/")).hasRedirectedUrl("/");
        jdbc.sql("update person set employed = daterange(lower(employed), '2020-01-01') where id = :id")
                .param("id", clerk.person().id().value())
                .update();
        assertThat(signIn(name, "/"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không còn giữ");
    }

    @Test
    void anAdministratorIsLinkedByAnotherOneFirst() throws IOException, InterruptedException {
        var body = examples.body();
        var one = examples.holding(Post.Kind.ADMINISTRATOR, body);
        var other = examples.holding(Post.Kind.ADMINISTRATOR, body);
        var name = unique();
        says(name, Map.of("email", examples.login(one), "email_verified", true));
        assertThat(signIn(name, "/")).bodyText().contains("người quản trị khác");
        var path = "/administration/people/" + one.person().id() + "/identity";
        assertThat(web.post().uri(path).with(as(other)).param("subject", name)).hasRedirectedUrl(path);
        assertThat(web.get().uri(path).with(as(other))).bodyText().contains(name);
        assertThat(signIn(name, "/")).hasRedirectedUrl("/");
        assertThat(web.post().uri(path).with(as(administratorElsewhere())).param("subject", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.post().uri(path + "/remove").with(as(other))).hasRedirectedUrl(path);
        assertThat(signIn(name, "/")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoeverBecameAdministratorIsConfirmedByAnotherOne() throws IOException, InterruptedException {
        var body = examples.body();
        var promoted = examples.holding(Post.Kind.CLERK, body);
        var other = examples.holding(Post.Kind.ADMINISTRATOR, body);
        var name = unique();
        says(name, Map.of("email", examples.login(promoted), "email_verified", true));
        assertThat(signIn(name, "/")).hasRedirectedUrl("/");
        examples.also(promoted, Post.Kind.ADMINISTRATOR, body);
        assertThat(signIn(name, "/"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("người quản trị khác");
        var path = "/administration/people/" + promoted.person().id() + "/identity";
        assertThat(web.post().uri(path).with(as(promoted)).param("subject", name))
                .as("nobody confirms themselves")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(web.post().uri(path).with(as(other)).param("subject", name)).hasRedirectedUrl(path);
        assertThat(signIn(name, "/")).hasRedirectedUrl("/");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() throws IOException, InterruptedException {
        var name = unique();
        says(name, Map.of("email", examples.login(clerk()), "email_verified", true));
        var mine = begin("/");
        var theirs = begin("/");
        var answer = atProvider(name, mine);
        assertThat(callback(answer, cookie(theirs)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không bắt đầu từ trình duyệt này");
        assertThat(web.get().uri(answer)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var forged = UriComponentsBuilder.fromUri(answer)
                .replaceQueryParam("state", "x")
                .build()
                .toUri();
        assertThat(callback(forged, cookie(mine))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(callback(answer, cookie(mine))).hasRedirectedUrl("/");
        assertThat(callback(answer, cookie(mine))).as("a code opens once").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theWayBackNeverLeadsToAnotherSite() throws IOException, InterruptedException {
        var name = unique();
        says(name, Map.of("email", examples.login(clerk()), "email_verified", true));
        assertThat(signIn(name, "https://evil.example/")).hasRedirectedUrl("/");
    }

    @Test
    void codesAreAskedForWithStateNonceAndChallenge() {
        var address = Objects.requireNonNull(begin("/").getResponse().getHeader("Location"));
        assertThat(UriComponentsBuilder.fromUriString(address).build().getQueryParams())
                .containsKeys("state", "nonce", "code_challenge")
                .containsEntry("code_challenge_method", List.of("S256"))
                .containsEntry("response_type", List.of("code"));
        var cookie = cookie(begin("/"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/sign-in/oidc");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void signingOutEndsTheSessionHereAndShowsTheWayToEndItThere() throws IOException, InterruptedException {
        var name = unique();
        says(name, Map.of("email", examples.login(clerk()), "email_verified", true));
        var session = session(signIn(name, "/"));
        assertThat(web.post().uri("/sign-out").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Đăng xuất cả khỏi Cổng đăng nhập chung", "/connect/logout?id_token_hint=");
        assertThat(web.get().uri("/messages").cookie(session)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult signIn(String name, String to) throws IOException, InterruptedException {
        var begun = begin(to);
        return callback(atProvider(name, begun), cookie(begun));
    }

    private MvcTestResult begin(String to) {
        return web.get().uri("/sign-in/oidc?to={to}", to).exchange();
    }

    /// The browser goes to the provider, where the person is signed in, and is led back.
    private static URI atProvider(String name, MvcTestResult begun) throws IOException, InterruptedException {
        var there = URI.create(Objects.requireNonNull(begun.getResponse().getHeader("Location")));
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(
                    HttpRequest.newBuilder(there)
                            .header("X-Name", name)
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            var back = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer));
            assertThat(back).startsWith(ProviderOfSignIn.BACK);
            return URI.create(back);
        }
    }

    private MvcTestResult callback(URI answer, Cookie cookie) {
        return web.get()
                .uri(URI.create(answer.getRawPath() + "?" + answer.getRawQuery()))
                .cookie(cookie)
                .exchange();
    }

    private static Cookie cookie(MvcTestResult begun) {
        return Objects.requireNonNull(begun.getResponse().getCookie("oidc"));
    }

    private static Cookie session(MvcTestResult arrived) {
        return Objects.requireNonNull(arrived.getResponse().getCookie("SESSION"));
    }

    private static void says(String name, Map<String, Object> claims) {
        ProviderOfSignIn.SAID.put(name, claims);
    }

    private static String unique() {
        return "sub-" + UUID.randomUUID();
    }

    private Actor clerk() {
        return examples.holding(Post.Kind.CLERK, examples.body());
    }

    private Actor administratorElsewhere() {
        return examples.holding(Post.Kind.ADMINISTRATOR, examples.body());
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(new UsernamePasswordAuthenticationToken(
                new SignedIn(actor.person().id().value()), "", List.of()));
    }
}
