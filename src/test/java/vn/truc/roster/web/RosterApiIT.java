package vn.truc.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.roster.ApprovalExamples.stop;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.roster.ApprovalExamples;
import vn.truc.roster.Stage;

/// Programs write weeks with parted days and decide about them at every stage, as the pages do.
@OfficeTest
record RosterApiIT(MockMvcTester web, AbsenceExamples examples, ApprovalExamples stages, OfficeClock clock) {
    @Test
    void aPlanWithHalfDaysGoesThroughTheStagesBackAndThroughAgain() {
        var o = examples.office();
        var chief = stages.office(o);
        stages.route(o, stop(Stage.LEADER, 0), stop(Stage.OFFICE, 0), stop(Stage.HEAD, 0));
        var path = "/api/rosters/" + o.unit().id() + "/" + DAY.minusDays(1);
        var id = clock.newId();
        var step = "{\"id\":\"" + id + "\",\"reason\":\"\"}";
        var said = "{\"id\":\"" + id + "\",\"reason\":\"Thiếu người trực\"}";
        var plan = """
                {"id":"%s","edit":0,"cells":{"%s":{"2021-07-20":"OFFICE"}},
                 "halves":{"%s":{"2021-07-20":{"morning":"OFFICE","afternoon":"HOME"}}}}
                """.formatted(id, o.goer().id(), o.goer().id());
        assertThat(web.put()
                        .uri(path)
                        .with(authentication(as(o.head())))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(plan)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"halves\":{\"2021-07-20\":{\"morning\":\"OFFICE\",\"afternoon\":\"HOME\"}}");
        assertThat(post(o.head(), path + "/submit", step)).hasStatusOk();
        assertThat(web.get()
                        .uri("/rosters/list?week=" + DAY)
                        .with(authentication(as(o.leader())))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("CQ/Nhà", "0,5");

        assertThat(post(chief, path + "/approve", step)).as("before its stage").hasStatus(422);
        assertThat(post(o.leader(), path + "/approve", step))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stages[?(@.waiting == true)].stage")
                .isEqualTo(List.of("OFFICE"));
        for (var none : List.of(o.goer(), o.clerk(), examples.office().leader())) {
            assertThat(post(none, path + "/approve", step)).as(none.name()).hasStatus(403);
            assertThat(post(none, path + "/return", said)).as(none.name()).hasStatus(403);
        }
        assertThat(post(chief, path + "/return", step)).as("without a reason").hasStatus(422);
        assertThat(post(chief, path + "/return", said))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("RETURNED");

        assertThat(post(o.head(), path + "/submit", said)).hasStatusOk();
        assertThat(post(o.leader(), path + "/approve", step)).hasStatusOk();
        assertThat(post(chief, path + "/approve", step)).hasStatusOk();
        assertThat(post(o.director(), path + "/approve", step))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("APPROVED");
        assertThat(post(o.director(), path + "/approve", step))
                .as("the same again")
                .hasStatusOk();
        assertThat(post(o.director(), path + "/return", said)).as("too late").hasStatus(422);
    }

    private MvcTestResult post(Person who, String path, String content) {
        return web.post()
                .uri(path)
                .with(authentication(as(who)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private static UsernamePasswordAuthenticationToken as(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value()), null, List.of());
    }
}
