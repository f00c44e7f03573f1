package vn.truc.attendance.web;

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
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Programs begin and end their person’s work from home; the numbers are for those who see the situation, without
/// names.
@OfficeTest
record AttendanceApiIT(MockMvcTester web, AbsenceExamples examples, OfficeClock clock) {
    @Test
    void everyRoleBeginsAndEndsTheirOwnDay() {
        var o = examples.office();
        for (var who : List.of(o.director(), o.leader(), o.head(), o.deputy(), o.clerk(), o.goer())) {
            assertThat(check(who, clock.newId(), "END")).as(who.name()).hasStatus(422);
            var id = clock.newId();
            assertThat(check(who, id, "START")).as(who.name()).hasStatusOk();
            assertThat(check(who, id, "START"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.id")
                    .isEqualTo(id.toString());
            assertThat(check(who, id, "END").getResponse().getStatus()).isIn(409, 422);
            assertThat(check(who, clock.newId(), "END")).hasStatusOk();
            assertThat(check(who, clock.newId(), "ANSWER")).hasStatus(422);
        }
        assertThat(web.put()
                        .uri("/api/attendance/checks/" + clock.newId())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"START\"}")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isIn(303, 401, 403);
    }

    @Test
    void numbersAreForThoseWhoSeeTheSituation() {
        var o = examples.office();
        check(o.goer(), clock.newId(), "START");
        for (var who : List.of(o.director(), o.leader(), o.head(), o.deputy())) {
            var answer = counts(who, o.unit());
            assertThat(answer).as(who.name()).hasStatusOk();
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$[0].people.WITHOUT_PLAN")
                    .isEqualTo(1);
            assertThat(answer)
                    .bodyText()
                    .doesNotContain(o.goer().name(), o.goer().id().toString());
        }
        assertThat(counts(o.director(), o.body())).hasStatusOk();
        for (var who : List.of(o.clerk(), o.goer(), examples.office().director())) {
            assertThat(counts(who, o.unit())).as(who.name()).hasStatus(403);
        }
        assertThat(counts(o.head(), o.body())).hasStatus(403);
    }

    @Test
    void theTimeSheetIsForThoseWhoKeepIt() {
        var o = examples.office();
        var answer = sheet(o.head(), o.unit());
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.version").isEqualTo(0);
        assertThat(answer).bodyJson().extractingPath("$.grounds").isEqualTo(List.of());
        assertThat(answer).bodyText().contains(o.goer().name());
        for (var who : List.of(o.goer(), examples.office().head())) {
            assertThat(sheet(who, o.unit())).as(who.name()).hasStatus(403);
        }
    }

    private MvcTestResult sheet(Person who, Unit unit) {
        return web.get()
                .uri("/api/attendance/sheets/" + unit.id() + "/2021-07-19")
                .with(authentication(as(who)))
                .exchange();
    }

    private MvcTestResult counts(Person who, Unit unit) {
        return web.get()
                .uri("/api/attendance/" + unit.id() + "/2021-07-19")
                .with(authentication(as(who)))
                .exchange();
    }

    private MvcTestResult check(Person who, UUID id, String kind) {
        return web.put()
                .uri("/api/attendance/checks/" + id)
                .with(authentication(as(who)))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\":\"" + kind + "\"}")
                .exchange();
    }

    private static UsernamePasswordAuthenticationToken as(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value()), null, List.of());
    }
}
