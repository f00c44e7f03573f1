package vn.truc.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.KioskExamples;

@OfficeTest
record LaneServletIT(ServletRegistrationBean<LaneServlet> lane, KioskExamples kiosks, OfficeClock clock) {

    @Test
    void theLaneAsksForAKeyAndForSense() throws Exception {
        var k = kiosks.manned();
        var good = """
                {"sent": "%s", "items": [{"seq": 1, "id": "%s", "at": "%s", "in": true, "kind": "STAFF", "who": "%s"}]}
                """.formatted(
                clock.now(), clock.newId(), clock.now(), k.house().staff().id());
        var answer = post(k.key().text(), good);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("\"ADMITTED\"");
        assertThat(post("B".repeat(40), good).getStatus()).isEqualTo(401);
        assertThat(post("nothing", good).getStatus()).isEqualTo(401);
        for (var bad : List.of("", "{", "[]", "{\"sent\": 1}", good.replace("STAFF", "GHOST"), "x".repeat(200_000))) {
            assertThat(post(k.key().text(), bad).getStatus()).as(bad).isEqualTo(422);
        }
    }

    private MockHttpServletResponse post(String key, String body) throws Exception {
        var request = new MockHttpServletRequest("POST", "/kiosk/lane");
        request.addHeader("Authorization", "Kiosk " + key);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        Objects.requireNonNull(lane.getServlet()).service(request, response);
        return response;
    }
}
