package vn.truc.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.report.ReportExamples.DAILY;
import static vn.truc.report.ReportExamples.DAY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.e2e.Markup;
import vn.truc.e2e.SentForm;
import vn.truc.organisation.Person;
import vn.truc.report.ReportExamples;

@OfficeTest
record OfficeControllerIT(MockMvcTester web, ReportExamples examples, OfficeClock clock) {

    @Test
    void eachRoleIsLedToItsOwnPage() {
        var m = examples.ministry();
        assertThat(get(m.officeClerk(), "/reports")).hasRedirectedUrl("/reports/office");
        assertThat(get(m.officeClerk(), "/reports/office"))
                .hasStatusOk()
                .bodyText()
                .contains("2 trong 2 đơn vị chưa nộp", "Nhắc 2 đơn vị chưa nộp", "còn 5 giờ 0 phút");
        assertThat(get(m.clerk(), "/reports")).hasStatusOk().bodyText().contains("Soạn báo cáo", "1391/TB-BCĐ");
    }

    @Test
    void whoIsNotOfTheOfficeIsRefused() {
        var m = examples.ministry();
        for (var path : List.of(
                "/reports/office",
                "/reports/sheet?form=" + DAILY + "&day=" + DAY,
                "/api/reports?form=" + DAILY + "&day=" + DAY)) {
            assertThat(get(m.head(), path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(web.get().uri("/reports/office").exchange()).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void anotherUnitsReportIsNotDrafted() {
        var m = examples.ministry();
        var path = "/reports/edit?unit=" + m.first().id() + "&form=" + DAILY + "&recipient="
                + m.standing().id() + "&period=" + DAY;
        assertThat(get(m.clerk(), path)).hasStatusOk().bodyText().contains("Nộp báo cáo", "chưa rõ");
        assertThat(get(m.otherHead(), path)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void ofTwoWhoDraftAReportTheSecondSeesWhoSavedWhatBesideWhatTheyTyped() {
        var m = examples.ministry();
        var form = new Markup(html(get(
                        m.clerk(),
                        "/reports/edit?unit=" + m.first().id() + "&form=" + DAILY + "&recipient="
                                + m.standing().id() + "&period=" + DAY)))
                .form("/reports/edit");
        var first = form.with(
                Map.of("do", "save", "cases", "2", "reason-cases", "Theo y tế", "remarks", "Hai ca ở tầng 5"));
        assertThat(post(m.deputy(), first)).hasStatus(HttpStatus.SEE_OTHER);
        var second = form.with(Map.of(
                "do", "save",
                "cases", "3",
                "reason-cases", "Theo y tế",
                "remarks", "Ba ca",
                "id", clock.newId().toString(),
                "submission", clock.newId().toString()));
        var answer = post(m.clerk(), second);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(new Markup(html(answer)).text())
                .contains(m.deputy().name() + " vừa ghi một bản khác", "Hai ca ở tầng 5")
                .containsPattern("Nhiễm bệnh.{0,400}Bản vừa ghi: 2");
        var typed = new Markup(html(answer)).form("/reports/edit").fields();
        assertThat(typed).containsEntry("cases", List.of("3")).containsEntry("remarks", List.of("Ba ca"));
        var again = new Markup(html(answer)).form("/reports/edit").with(Map.of("do", "save"));
        assertThat(post(m.clerk(), again)).as("seen, and saved all the same").hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void theSheetNamesWhoIsMissingAndTheApiKeepsUnknownNull() {
        var m = examples.ministry();
        assertThat(get(m.officeClerk(), "/reports/sheet?form=" + DAILY + "&day=" + DAY))
                .hasStatusOk()
                .bodyText()
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "2 đơn vị chưa nộp", "Vụ Tổ chức cán bộ");
        assertThat(get(m.officeClerk(), "/api/reports?form=" + DAILY + "&day=" + DAY))
                .bodyJson()
                .extractingPath("$.figures.cases")
                .isNull();
    }

    @Test
    void aWrongLinkSaysNothing() {
        assertThat(web.get().uri("/brief/abc").exchange()).hasStatus(HttpStatus.GONE);
    }

    @Test
    void aRepeatedReminderIsSentOnceAndSaidAgain() {
        var m = examples.ministry();
        var id = clock.newId().toString();
        for (int time = 0; time < 2; time++) {
            assertThat(web.post()
                            .uri("/reports/remind")
                            .with(as(m.officeClerk()))
                            .param("id", id)
                            .param("form", DAILY)
                            .param("period", DAY.toString())
                            .param("units", m.first().id().toString())
                            .exchange())
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(as(person)).exchange();
    }

    private MvcTestResult post(Person person, SentForm form) {
        var fields = new LinkedMultiValueMap<String, String>();
        form.fields().forEach(fields::put);
        return web.post().uri(form.action()).with(as(person)).params(fields).exchange();
    }

    private static String html(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(Person person) {
        return authentication(
                new UsernamePasswordAuthenticationToken(new SignedIn(person.id().value()), "", List.of()));
    }
}
