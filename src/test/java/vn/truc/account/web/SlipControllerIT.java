package vn.truc.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.SignedIn;
import vn.truc.account.AccountExamples;
import vn.truc.account.PersonalLinks;
import vn.truc.account.Slip;
import vn.truc.account.Token;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;

@OfficeTest
record SlipControllerIT(MockMvcTester web, AccountExamples examples, PersonalLinks links, OfficeClock clock) {

    @Test
    void theClerkSeesThePeopleOfTheUnitAndPrintsTheirSlips() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var staff = examples.holding(Post.Kind.STAFF, unit);
        assertThat(web.get().uri("/slips").with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains(clerk.person().name(), staff.person().name());
        var sheet = print(clerk, unit, staff);
        assertThat(sheet).hasStatusOk();
        assertThat(sheet)
                .bodyText()
                .contains("<svg", staff.person().name(), "/p/")
                .doesNotContain(clerk.person().staffNumber() + "</p>");
    }

    @Test
    void oneButtonPrintsForEverybodyOfTheUnit() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var staff = examples.holding(Post.Kind.STAFF, unit);
        assertThat(web.post()
                        .uri("/slips")
                        .with(as(clerk))
                        .param("unit", unit.id().toString())
                        .param("id", clock.newId().toString())
                        .param("everybody", "true"))
                .hasStatusOk()
                .bodyText()
                .contains(clerk.person().name(), staff.person().name());
    }

    @Test
    void nobodyChosenIsSaidOnTheSamePage() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        assertThat(print(clerk, unit))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chưa chọn ai");
    }

    @Test
    void staffAndClerksOfOthersAreRefusedAndStrangersShownTheWay() {
        var unit = examples.body();
        var staff = examples.holding(Post.Kind.STAFF, unit);
        var stranger = examples.holding(Post.Kind.CLERK, examples.body());
        var desk = "/slips?unit=" + unit.id();
        assertThat(web.get().uri("/slips")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(web.get().uri(desk).with(as(staff))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.get().uri(desk).with(as(stranger))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(print(staff, unit, staff)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(print(stranger, unit, staff)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.post()
                        .uri("/slips/revoke")
                        .with(as(stranger))
                        .param("unit", unit.id().toString())
                        .param("person", staff.person().id().toString()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void lookingAtALinkDoesNotUseItAndOneButtonSignsInForThirtyDays() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var staff = examples.holding(Post.Kind.STAFF, unit);
        var path = "/p/" + slip(clerk, unit, staff).text();
        var looked = web.get().uri(path).exchange();
        assertThat(looked)
                .hasStatusOk()
                .bodyText()
                .contains(staff.person().name())
                .doesNotContain("<script");
        assertThat(looked.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(web.get().uri(path)).hasStatusOk();
        var opened = web.post().uri(path).exchange();
        assertThat(opened).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/");
        var cookie = cookie(opened);
        assertThat(cookie.getMaxAge()).isPositive();
        assertThat(web.get().uri("/messages").cookie(cookie)).hasStatusOk();
        assertThat(web.post().uri(path).cookie(cookie)).hasRedirectedUrl("/");
        assertThat(web.get().uri("/password").cookie(cookie)).bodyText().doesNotContain("name=\"old\"");
    }

    @Test
    void aUsedLinkSaysWhomToCall() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var path = "/p/" + slip(clerk, unit, clerk).text();
        web.post().uri(path).exchange();
        assertThat(web.get().uri(path))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("đã được dùng", clerk.person().name(), unit.phone());
        assertThat(web.post().uri(path)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void anUnknownLinkSaysWhatToDo() {
        assertThat(web.get().uri("/p/" + "0".repeat(26))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.post().uri("/p/nonsense"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("gõ lại địa chỉ");
    }

    @Test
    void revokingEndsEveryDeviceAtOnce() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var staff = examples.holding(Post.Kind.STAFF, unit);
        var cookie =
                cookie(web.post().uri("/p/" + slip(clerk, unit, staff).text()).exchange());
        assertThat(web.post()
                        .uri("/slips/revoke")
                        .with(as(clerk))
                        .param("unit", unit.id().toString())
                        .param("person", staff.person().id().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(web.get().uri("/messages").cookie(cookie)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult print(Actor by, Unit unit, Actor... whom) {
        return web.post()
                .uri("/slips")
                .with(as(by))
                .param("unit", unit.id().toString())
                .param("id", clock.newId().toString())
                .param(
                        "person",
                        Arrays.stream(whom)
                                .map(actor -> actor.person().id().toString())
                                .toArray(String[]::new))
                .exchange();
    }

    private Token slip(Actor clerk, Unit unit, Actor whom) {
        var issued = links.issue(
                clerk, unit.id(), clock.newId(), Set.of(whom.person().id()));
        return ((Outcome.Done<List<Slip>>) issued).value().getFirst().token();
    }

    private static RequestPostProcessor as(Actor who) {
        UUID person = who.person().id().value();
        return authentication(UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person), null, List.of()));
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}
