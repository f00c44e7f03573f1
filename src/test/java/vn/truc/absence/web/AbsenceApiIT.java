package vn.truc.absence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;

/// Everybody asks for their own trips and leave as a program, and sees nobody else’s.
@OfficeTest
record AbsenceApiIT(MockMvcTester web, AbsenceExamples examples, OfficeClock clock) {
    private static final String LEAVE =
            "{\"kind\":\"annual\",\"purpose\":\"Việc gia đình\",\"from\":\"2021-07-20\",\"to\":\"2021-07-20\",\"toNoon\":true}";
    private static final String TRIP =
            "{\"kind\":\"trip\",\"place\":\"Kho Đông Bắc\",\"purpose\":\"Kiểm tra\",\"from\":\"2021-07-21\",\"to\":\"2021-07-22\"}";

    @Test
    void everyRoleAsksForTheirOwnAndSeesItAlone() {
        var o = examples.office();
        for (var who : everybody(o)) {
            var id = clock.newId();
            assertThat(put(who, id, LEAVE)).as(who.name()).hasStatusOk();
            assertThat(put(who, clock.newId(), TRIP)).as(who.name()).hasStatusOk();
            var own = get(who);
            assertThat(own).bodyJson().extractingPath("$.length()").isEqualTo(2);
            assertThat(own)
                    .bodyJson()
                    .extractingPath("$[?(@.id == '" + id + "')].toNoon")
                    .isEqualTo(List.of(true));
        }
    }

    @Test
    void theSameAgainIsTheSameAndAnotherUnderItsIdIsRefused() {
        var o = examples.office();
        var id = clock.newId();
        assertThat(put(o.goer(), id, LEAVE)).hasStatusOk();
        assertThat(put(o.goer(), id, LEAVE)).hasStatusOk();
        assertThat(get(o.goer())).bodyJson().extractingPath("$.length()").isEqualTo(1);
        assertThat(put(o.goer(), id, TRIP).getResponse().getStatus()).isIn(409, 422);
        var taken = put(o.other(), id, LEAVE);
        assertThat(taken.getResponse().getStatus()).isIn(403, 409, 422);
        assertThat(taken).bodyText().doesNotContain(o.goer().name(), "gia đình");
        assertThat(get(o.other())).bodyJson().extractingPath("$.length()").isEqualTo(0);
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndStrangersAreSentAway() {
        var o = examples.office();
        assertThat(put(o.goer(), clock.newId(), LEAVE.replace("\"to\":\"2021-07-20\"", "\"to\":\"2021-07-19\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("to");
        assertThat(put(o.goer(), clock.newId(), TRIP.replace("Kho Đông Bắc", " ")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("place");
        assertThat(put(o.goer(), clock.newId(), LEAVE.replace("annual", "holiday")))
                .hasStatus(422);
        assertThat(web.get().uri("/api/absences").exchange().getResponse().getStatus())
                .isIn(303, 401);
        assertThat(web.put()
                        .uri("/api/absences/" + clock.newId())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(LEAVE)
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isIn(303, 401, 403);
    }

    private static List<Person> everybody(Office o) {
        return List.of(o.director(), o.leader(), o.head(), o.deputy(), o.clerk(), o.goer());
    }

    private MvcTestResult get(Person who) {
        return web.get().uri("/api/absences").with(authentication(as(who))).exchange();
    }

    private MvcTestResult put(Person who, UUID id, String content) {
        return web.put()
                .uri("/api/absences/" + id)
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
