package vn.truc.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.account.AccountExamples;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;

@OfficeTest
record SignInControllerIT(
        MockMvcTester web, AccountExamples examples, People people, OfficeClock clock, JdbcClient jdbc) {

    @Test
    void aStrangerIsShownTheWayToSignInAndComesBackToWhereHeWanted() {
        assertThat(web.get().uri("/messages?x=1"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/sign-in?to=%2Fmessages%3Fx%3D1");
        var login = examples.login(clerk());
        assertThat(signIn(login, AccountExamples.PASSWORD.text(), "/messages?x=1", false))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/messages?x=1");
    }

    @Test
    void neverLeadsToAnotherSite() {
        var login = examples.login(clerk());
        assertThat(signIn(login, AccountExamples.PASSWORD.text(), "https://evil.example/", false))
                .hasRedirectedUrl("/");
    }

    @Test
    void whatWasTypedStaysAndWhatIsWrongIsSaid() {
        var result = signIn("Hanh@VP", "sai rồi mà vẫn gõ", "/", true);
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(result)
                .bodyText()
                .contains("value=\"Hanh@VP\"", "Tên đăng nhập hoặc mật khẩu không đúng", "checked")
                .doesNotContain("sai rồi", "<script");
    }

    @Test
    void theSessionsOfThoseWhoLeftEndAndNoOthers() {
        var stays = clerk();
        var leaves = clerk();
        var kept = cookie(signIn(examples.login(stays), AccountExamples.PASSWORD.text(), "/", false));
        var ended = cookie(signIn(examples.login(leaves), AccountExamples.PASSWORD.text(), "/", true));
        people.leave(leaves.person().id(), clock.today(), stays.author());
        assertThat(web.get().uri("/messages").cookie(kept)).hasStatusOk();
        assertThat(web.get().uri("/messages").cookie(ended)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = :person")
                        .param("person", leaves.person().id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDeskKeepsTheSessionWithTheBrowserOnesOwnDeviceForThirtyDays() {
        var login = examples.login(clerk());
        var desk = cookie(signIn(login, AccountExamples.PASSWORD.text(), "/", false));
        var device = cookie(signIn(login, AccountExamples.PASSWORD.text(), "/", true));
        assertThat(desk.isHttpOnly()).isTrue();
        assertThat(desk.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(desk.getMaxAge()).isEqualTo(-1);
        assertThat(device.getMaxAge()).isPositive();
        assertThat(jdbc.sql("select distinct max_inactive_interval from spring_session order by 1")
                        .query(Integer.class)
                        .list())
                .contains(12 * 3600, 30 * 24 * 3600);
    }

    @Test
    void aSessionPreparedBySomebodyElseIsNotTakenOver() {
        var before = cookie(signIn(examples.login(clerk()), AccountExamples.PASSWORD.text(), "/", false));
        var result = web.post()
                .uri("/sign-in")
                .cookie(before)
                .param("login", examples.login(clerk()))
                .param("password", AccountExamples.PASSWORD.text())
                .exchange();
        assertThat(cookie(result).getValue()).isNotEqualTo(before.getValue());
        assertThat(web.get().uri("/messages").cookie(before)).hasRedirectedUrl("/sign-in?to=%2Fmessages");
    }

    @Test
    void signingOutEndsTheSession() {
        var cookie = cookie(signIn(examples.login(clerk()), AccountExamples.PASSWORD.text(), "/", true));
        assertThat(web.get().uri("/messages").cookie(cookie)).hasStatusOk();
        assertThat(web.post().uri("/sign-out").cookie(cookie)).hasRedirectedUrl("/sign-in");
        assertThat(web.get().uri("/messages").cookie(cookie)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void theSessionOfALeaverIsRefusedAtOnce() {
        var clerk = clerk();
        var cookie = cookie(signIn(examples.login(clerk), AccountExamples.PASSWORD.text(), "/", true));
        assertThat(web.get().uri("/messages").cookie(cookie)).hasStatusOk();
        jdbc.sql("update person set employed = daterange(lower(employed), '2020-01-01') where id = :id")
                .param("id", clerk.person().id().value())
                .update();
        assertThat(web.get().uri("/messages").cookie(cookie)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(web.get().uri("/sign-in").cookie(cookie)).hasStatusOk();
    }

    @Test
    void theSessionsOfALeaverAreRemovedAtOnceAndThoseOfAStayerStay() {
        var leaver = clerk();
        var stayer = clerk();
        signIn(examples.login(leaver), AccountExamples.PASSWORD.text(), "/", true);
        signIn(examples.login(stayer), AccountExamples.PASSWORD.text(), "/", true);
        people.leave(leaver.person().id(), clock.today(), leaver.author());
        assertThat(sessions(leaver)).isZero();
        people.leave(stayer.person().id(), clock.today().plusDays(1), stayer.author());
        assertThat(sessions(stayer)).isOne();
    }

    @Test
    void aNewPasswordEndsTheOtherDevicesButNotThisOne() {
        var login = examples.login(clerk());
        var here = cookie(signIn(login, AccountExamples.PASSWORD.text(), "/", true));
        var there = cookie(signIn(login, AccountExamples.PASSWORD.text(), "/", true));
        var fresh = "Hoa xoan lớp lớp rụng vơi đầy";
        assertThat(web.get().uri("/password").cookie(here))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"old\"");
        assertThat(password(here, "sai mật khẩu cũ", fresh)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(password(here, AccountExamples.PASSWORD.text(), fresh)).hasRedirectedUrl("/");
        assertThat(web.get().uri("/messages").cookie(here)).hasStatusOk();
        assertThat(web.get().uri("/messages").cookie(there)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void withoutSignInThereIsNoPasswordPage() {
        assertThat(web.get().uri("/password")).hasRedirectedUrl("/sign-in?to=%2Fpassword");
        assertThat(web.post().uri("/password")).hasRedirectedUrl("/sign-in");
    }

    private MvcTestResult password(Cookie cookie, String old, String fresh) {
        return web.post()
                .uri("/password")
                .cookie(cookie)
                .param("old", old)
                .param("fresh", fresh)
                .param("again", fresh)
                .exchange();
    }

    private MvcTestResult signIn(String login, String password, String to, boolean remember) {
        return web.post()
                .uri("/sign-in")
                .param("login", login)
                .param("password", password)
                .param("to", to)
                .param("remember", String.valueOf(remember))
                .exchange();
    }

    private int sessions(Actor of) {
        return jdbc.sql("select count(*) from spring_session where principal_name = :name")
                .param("name", of.person().id().toString())
                .query(Integer.class)
                .single();
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    private Actor clerk() {
        return examples.holding(Post.Kind.CLERK, examples.body());
    }
}
