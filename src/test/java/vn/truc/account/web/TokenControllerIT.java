package vn.truc.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.SignedIn;
import vn.truc.account.AccountExamples;
import vn.truc.account.PersonalLinks;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;

@OfficeTest(properties = {"truc.api.per-minute=60", "truc.api.at-once=30"})
record TokenControllerIT(
        MockMvcTester web, AccountExamples examples, PersonalLinks links, OfficeClock clock, JdbcClient jdbc) {
    private static final Pattern SECRET = Pattern.compile("truc_[A-Za-z0-9_-]{43}");

    @Test
    void aTokenIsShownOnceKeptAsHashAndOpensWhatItNames() {
        var body = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, body);
        var id = clock.newId();
        var page = make(clerk, id, "Chấm công", "READ_UNIT");
        var secret = secret(page);
        assertThat(page).hasStatusOk().bodyText().contains("chỉ hiện một lần");
        assertThat(make(clerk, id, "Chấm công", "READ_UNIT"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(secret)
                .contains("không thể xem lại");
        assertThat(make(clerk, id, "Khác", "READ_UNIT")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(jdbc.sql("select count(*) from access_token where id = :id and position(:secret::bytea in hash) > 0")
                        .param("id", id)
                        .param("secret", secret.getBytes(StandardCharsets.US_ASCII))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(ask(secret, "/api/units/" + body.id()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(body.code());
        assertThat(web.get().uri("/tokens").with(as(clerk)))
                .bodyText()
                .contains("Chấm công")
                .doesNotContain(secret, "chưa dùng");
        assertThat(web.get().uri("/tokens.csv").with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("Chấm công", "Tên phần mềm")
                .doesNotContain(secret, "truc_", "chưa dùng");
        assertThat(web.get().uri("/tokens.xlsx").with(as(examples.holding(Post.Kind.CLERK, body))))
                .hasStatusOk();
    }

    @Test
    void aTokenIsNoCookieAndOpensNoPage() {
        var clerk = examples.holding(Post.Kind.CLERK, examples.body());
        var secret = secret(make(clerk, clock.newId(), "Máy", "READ_UNIT", "OWN"));
        var answer = ask(secret, "/api/messages");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(ask(secret, "/messages")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(web.post()
                        .uri("/api/messages/{id}/read", clock.newId())
                        .header("Authorization", "Bearer " + secret)
                        .header("Sec-Fetch-Site", "cross-site"))
                .as("a program needs no page of this site")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get()
                        .uri("/api/messages")
                        .header("Authorization", "Bearer truc_wrong")
                        .with(as(clerk)))
                .as("the header alone counts")
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"truc\"")
                .hasContentType("application/problem+json");
    }

    @Test
    void aRightThatTheTokenDoesNotNameIsRefusedThoughThePersonHasIt() {
        var body = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, body);
        var secret = secret(make(clerk, clock.newId(), "Đọc", "READ_UNIT"));
        assertThat(ask(secret, "/api/reports/owed?unit=" + body.id())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(ask(secret, "/api/messages")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(make(clerk, clock.newId(), "Quá quyền", "CONSOLIDATE"))
                .as("nobody hands on what they do not hold")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aTokenReachesNoFurtherThanItsUnit() {
        var body = examples.body();
        var inside = examples.unitOf(body);
        var beside = examples.unitOf(body);
        var clerk = examples.holding(Post.Kind.CLERK, body);
        var secret = secret(web.post()
                .uri("/tokens")
                .with(as(clerk))
                .param("id", clock.newId().toString())
                .param("name", "Một phòng")
                .param("right", "READ_UNIT")
                .param("reach", inside.code())
                .param("days", "7")
                .exchange());
        assertThat(ask(secret, "/api/units/" + inside.id())).hasStatusOk();
        assertThat(ask(secret, "/api/units/" + beside.id())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(ask(secret, "/api/units/" + body.id())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aRevokedTokenOpensNothingFromThatMoment() {
        var body = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, body);
        var id = clock.newId();
        var secret = secret(make(clerk, id, "Cũ", "READ_UNIT"));
        var stranger = examples.holding(Post.Kind.CLERK, examples.body());
        assertThat(web.post().uri("/tokens/{id}/revoke", id).with(as(stranger))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask(secret, "/api/units")).hasStatusOk();
        assertThat(web.post().uri("/tokens/{id}/revoke", id).with(as(clerk))).hasRedirectedUrl("/tokens");
        assertThat(ask(secret, "/api/units")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(acts(id)).containsExactly("account.token-made", "account.token-used", "account.token-revoked");
    }

    @Test
    void theTokenOfALeaverOrOfARevokedPersonOpensNothing() {
        var body = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, body);
        var secret = secret(make(clerk, clock.newId(), "Của người đã nghỉ", "READ_UNIT"));
        jdbc.sql("update person set employed = daterange(lower(employed), '2020-01-01') where id = :id")
                .param("id", clerk.person().id().value())
                .update();
        assertThat(ask(secret, "/api/units")).hasStatus(HttpStatus.UNAUTHORIZED);
        var other = examples.holding(Post.Kind.STAFF, body);
        var hers = secret(make(other, clock.newId(), "Điện thoại mất", "READ_UNIT"));
        assertThat(ask(hers, "/api/units")).hasStatusOk();
        links.revoke(
                examples.holding(Post.Kind.CLERK, body),
                body.id(),
                other.person().id());
        assertThat(ask(hers, "/api/units")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void anAdministratorMakesAMachineAccountThatNoPersonAnswersFor() {
        var body = examples.body();
        var administrator = examples.holding(Post.Kind.ADMINISTRATOR, body);
        var page = machine(administrator, body, "READ_UNIT", "SEE_SITUATION");
        var secret = secret(page);
        assertThat(ask(secret, "/api/units/" + body.id())).hasStatusOk();
        assertThat(ask(secret, "/api/compliance?unit=" + body.id() + "&from=2020-03-20&to=2020-03-20"))
                .hasStatusOk();
        assertThat(ask(secret, "/api/declarations")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(machine(administrator, body, "ISSUE_DIRECTIVES")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(machine(examples.holding(Post.Kind.HEAD, body), body, "READ_UNIT"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(machine(administrator, examples.body(), "READ_UNIT")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoComesTooOftenWaits() {
        var secret = secret(
                make(examples.holding(Post.Kind.CLERK, examples.body()), clock.newId(), "Vòng lặp", "READ_UNIT"));
        // Many at once, as places come free while a slow machine answers one after the other.
        var answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(number -> ask(secret, "/api/units"))
                .toList();
        assertThat(answers)
                .filteredOn(answer -> answer.getResponse().getStatus() == HttpStatus.OK.value())
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(answers)
                .filteredOn(answer -> answer.getResponse().getStatus() != HttpStatus.OK.value())
                .isNotEmpty()
                .allSatisfy(tooMany -> {
                    assertThat(tooMany)
                            .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                            .hasContentType("application/problem+json");
                    assertThat(tooMany.getResponse().getHeader("Retry-After")).isEqualTo("1");
                });
    }

    @Test
    void whoeverGuessesBehindAnAddressShutsNobodyElseThereOut() {
        var secret = secret(make(examples.holding(Post.Kind.CLERK, examples.body()), clock.newId(), "Sổ", "READ_UNIT"));
        var guesses = IntStream.range(0, 60)
                .mapToObj(number -> behind("10.3.2.1", "wrong" + number))
                .toList();
        assertThat(guesses)
                .anySatisfy(guess -> assertThat(guess).hasStatus(HttpStatus.TOO_MANY_REQUESTS))
                .noneSatisfy(guess -> assertThat(guess).hasStatusOk());
        assertThat(behind("10.3.2.1", secret)).hasStatusOk();
    }

    private MvcTestResult behind(String address, String secret) {
        return web.get()
                .uri("/api/units")
                .remoteAddress(address)
                .header("Authorization", "Bearer " + secret)
                .exchange();
    }

    private MvcTestResult ask(String secret, String path) {
        return web.get().uri(path).header("Authorization", "Bearer " + secret).exchange();
    }

    private MvcTestResult make(Actor by, UUID id, String name, String... rights) {
        return web.post()
                .uri("/tokens")
                .with(as(by))
                .param("id", id.toString())
                .param("name", name)
                .param("right", rights)
                .param("days", "30")
                .exchange();
    }

    private MvcTestResult machine(Actor by, Unit unit, String... rights) {
        return web.post()
                .uri("/administration/machines")
                .with(as(by))
                .param("unit", unit.id().toString())
                .param("id", clock.newId().toString())
                .param("name", "Cổng A")
                .param("right", rights)
                .param("days", "365")
                .exchange();
    }

    private List<@Nullable String> acts(UUID id) {
        return jdbc.sql("select act from audit_line where subject_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static String secret(MvcTestResult page) {
        var found = SECRET.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(new UsernamePasswordAuthenticationToken(
                new SignedIn(actor.person().id().value()), "", List.of()));
    }
}
