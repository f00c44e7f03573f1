package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;

@OfficeTest
record ErrorsIT(MockMvcTester web, Refusals refusals) {
    private static final int SMALL = 14 * 1024;

    @Test
    void anUnknownAddressIsSaidInBothLanguages() {
        assertThat(web.get().uri("/khong-co"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Không có trang này", "lang=\"vi\"")
                .doesNotContain("khong-co.");
        assertThat(web.get().uri("/khong-co").cookie(new Cookie("lang", "en")))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("There is no such page", "lang=\"en\"");
    }

    @Test
    void whoeverHasNotSignedInIsShownTheWayAndComesBack() {
        assertThat(web.get().uri("/more?a=1"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/sign-in?to=%2Fmore%3Fa%3D1");
        assertThat(web.get().uri("/more").header("HX-Request", "true"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("HX-Redirect", "/sign-in?to=%2Fmore");
    }

    @Test
    void programsAreAnsweredWithProblemDetails() {
        assertThat(web.get().uri("/api/khong-co"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("status")
                .isEqualTo(404);
        assertThat(web.get().uri("/more").header("Accept", "application/json"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType("application/problem+json");
    }

    @Test
    void whoeverComesWhenTooManyDoIsToldSoAndWhenToComeAgain() throws Exception {
        var turns = new Turns(1, 1, Duration.ofMillis(1), Turns.inWords(refusals));
        var answer = new MockHttpServletResponse();
        turns.doFilter(
                new MockHttpServletRequest("GET", "/one"),
                new MockHttpServletResponse(),
                (request, response) -> CompletableFuture.runAsync(() -> {
                            try {
                                turns.doFilter(new MockHttpServletRequest("GET", "/two"), answer, (_, _) -> {});
                            } catch (IOException | ServletException failed) {
                                throw new IllegalStateException(failed);
                            }
                        })
                        .join());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("quá nhiều người vào cùng lúc");
    }

    @Test
    void everyAnswerTellsTheBrowserWhatThisSiteMayDo() {
        var answer = web.get().uri("/sign-in").secure(true);
        assertThat(answer)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .hasHeader("Cache-Control", "no-store")
                .containsHeader("Strict-Transport-Security")
                .containsHeader("Permissions-Policy")
                .containsHeader("X-Request-Id");
        assertThat(answer.exchange().getResponse().getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void whatAnotherSiteSendsIsRefused() {
        assertThat(web.post().uri("/sign-in").header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theLanguageIsKeptAndTheWayLeadsBackToThisSiteOnly() {
        assertThat(web.get().uri("/language/en?to=/sign-in?to=%2Fmore"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/sign-in?to=%2Fmore")
                .cookies()
                .hasValue("lang", "en");
        assertThat(web.get().uri("/language/en?to=//evil.example")).hasHeader(HttpHeaders.LOCATION, "/");
    }

    @Test
    void aPublicPageIsSmallAndNeedsNoScript() throws IOException {
        var page = web.get().uri("/sign-in").exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        var style = Files.readString(Path.of("src/main/resources/static/public.css"));
        assertThat(page).doesNotContain("<script", "app.css", "style=");
        assertThat(compressed(page) + compressed(style)).isLessThan(SMALL);
    }

    @Test
    void stylesAreKeptForAYearUnderTheirHash() {
        assertThat(web.get().uri(Assets.at("/app.css")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(web.get().uri("/app.css")).hasStatusOk().hasHeader("Cache-Control", "no-cache");
        assertThat(web.get().uri(Assets.htmx())).hasStatusOk();
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
