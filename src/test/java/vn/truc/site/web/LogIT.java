package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;

/// Whatever goes wrong, the log says where and under which number, and not over whose words.
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
record LogIT(MockMvcTester web) {
    private static final String NAME = "NguyenThiThuNghiem";
    private static final String ANSWERS = "ho khan, sốt 38,5 độ, tiếp xúc ca thử nghiệm";

    @Test
    void aFailureOfTheProgramIsFoundByItsNumberAndRepeatsNothingTyped(CapturedOutput log) {
        for (var door : List.of("/test/stumble/", "/test/stumble/database/")) {
            var answer = post(door + NAME);
            assertThat(answer).hasStatus5xxServerError();
            assertThat(log.getOut())
                    .contains("[" + number(answer) + "]", "POST " + door + "{who} failed", "StumblingController")
                    .contains("IllegalStateException", "\tat ");
        }
        assertThat(log.getOut()).contains("SQLSTATE 22007", "Caused by: ", "Suppressed: ");
        assertThat(log.getAll()).doesNotContain(NAME, ANSWERS, "38,5");
    }

    @Test
    void whatIsTypedIntoDoorsAndFormsStaysOutOfTheLog(CapturedOutput log) {
        for (var door : List.of(
                "/sign-in",
                "/first-run",
                "/s/" + NAME,
                "/people/" + NAME,
                "/health/declare",
                "/api/directives/" + NAME,
                "/" + NAME,
                "/reports/" + NAME + "/" + NAME)) {
            post(door);
            assertThat(web.get().uri(door + "?q={name}&unit={name}", NAME, NAME).exchange())
                    .isNotNull();
        }
        assertThat(web.post()
                        .uri("/api/directives")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"" + NAME + "\": \"" + ANSWERS + "\", ")
                        .exchange())
                .isNotNull();
        assertThat(log.getAll()).doesNotContain(NAME, ANSWERS, "38,5");
    }

    private MvcTestResult post(String door) {
        return web.post()
                .uri(door)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("typed", ANSWERS)
                .param("login", NAME)
                .param("password", ANSWERS)
                .param("id", NAME)
                .exchange();
    }

    private static String number(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getHeader("X-Request-Id"));
    }
}
