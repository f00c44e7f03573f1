package vn.truc.absence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.page.Outcomes.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.Span;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;

/// The doors of trips, leave, meetings and reasons: who may come through, and who may not.
@OfficeTest
record AbsencePagesIT(MockMvcTester web, AbsenceExamples examples, OfficeClock clock) {
    @Test
    void everybodyHasTheirOwnListAndFormsAndTheUnitsListIsForThoseWhoKeepIt() {
        var o = examples.office();
        for (var path : List.of("/absences", "/absences/leave", "/absences/trip", "/meetings", "/")) {
            assertThat(get(o.goer(), path)).as(path).hasStatusOk();
            assertThat(get(o.head(), path)).as(path).hasStatusOk();
        }
        assertThat(get(o.head(), "/absences")).bodyText().contains(o.unit().name());
        assertThat(get(o.leader(), "/absences?unit=" + o.unit().id()))
                .bodyText()
                .contains("đang đi công tác");
        assertThat(get(o.goer(), "/absences")).bodyText().doesNotContain("đang đi công tác");
    }

    @Test
    void oneLeaveIsSeenAndDecidedByThoseConcernedOnly() {
        var o = examples.office();
        var leave = done(examples.ask(o.goer(), examples.leave(o, Span.days(DAY, DAY), o.goer())));
        var path = "/absences/" + leave.id();
        var elsewhere = examples.office();
        assertThat(get(o.head(), "/")).bodyText().contains("1 đơn chờ ông/bà duyệt", "Xem và quyết định", path);
        for (var other : List.of(o.goer(), o.other(), o.clerk(), elsewhere.head())) {
            assertThat(get(other, "/")).bodyText().doesNotContain("đơn chờ ông/bà duyệt");
        }
        assertThat(get(o.goer(), path)).hasStatusOk().bodyText().contains("Rút đơn");
        assertThat(get(o.head(), path)).hasStatusOk().bodyText().doesNotContain("Rút đơn", "Hủy đơn");
        for (var stranger : List.of(o.other(), elsewhere.head())) {
            assertThat(get(stranger, path)).hasStatus(403);
            assertThat(post(stranger, path + "/cancel", "version", "1")).hasStatus(403);
            assertThat(post(stranger, path + "/back", "person", o.goer().id().toString()))
                    .hasStatus(403);
            assertThat(post(stranger, path + "/decide", "version", "1", "answer", "yes"))
                    .hasStatus(403);
        }
        assertThat(post(o.clerk(), path + "/decide", "version", "1", "answer", "yes"))
                .hasStatus(403);
        assertThat(post(o.head(), path + "/decide", "version", "1", "answer", "no"))
                .hasStatus(422)
                .bodyText()
                .contains("Nêu lý do");
        assertThat(post(o.head(), path + "/decide", "version", "1", "answer", "yes"))
                .hasStatus(303);
        assertThat(get(o.clerk(), path))
                .hasStatusOk()
                .bodyText()
                .contains("Hủy đơn")
                .doesNotContain("Rút đơn");
        assertThat(post(o.goer(), path + "/cancel", "version", "2")).hasStatus(303);
    }

    @Test
    void whatWasTypedStaysWhereItWasWrong() {
        var o = examples.office();
        assertThat(post(
                        o.goer(),
                        "/absences/leave",
                        "id",
                        clock.newId().toString(),
                        "kind",
                        "annual",
                        "purpose",
                        "Việc gia đình",
                        "from",
                        "2021-07-22",
                        "to",
                        "2021-07-21",
                        "people",
                        o.goer().id().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Việc gia đình", "Ngày cuối không được trước ngày đầu");
    }

    @Test
    void meetingsAndReasonsAreForThoseWhoMakeThem() {
        var o = examples.office();
        assertThat(get(o.clerk(), "/meetings/new")).hasStatusOk();
        assertThat(get(o.goer(), "/meetings/new")).hasStatus(403);
        assertThat(post(o.goer(), "/meetings")).hasStatus(403);
        assertThat(post(o.goer(), "/meetings/check")).hasStatus(403);
        assertThat(post(o.goer(), "/meetings/" + clock.newId() + "/cancel")).hasStatus(403);
        assertThat(post(o.clerk(), "/meetings", "id", clock.newId().toString())).hasStatus(422);
        assertThat(get(examples.office().head(), "/meetings?unit=" + o.unit().id()))
                .hasStatus(403);
        var week = "/rosters/" + o.unit().id() + "/" + DAY.minusDays(1) + "/reasons";
        assertThat(get(o.goer(), "/rosters/reasons?unit=" + o.unit().id())).hasStatusOk();
        assertThat(post(o.goer(), week)).hasStatus(403);
        assertThat(post(o.clerk(), week, "reason." + o.goer().id(), "REQUIRED_TASK"))
                .hasStatus(303);
        assertThat(get(
                        examples.office().head(),
                        "/rosters/reasons?unit=" + o.unit().id()))
                .hasStatus(403);
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(authentication(signedIn(person))).exchange();
    }

    private MvcTestResult post(Person person, String path, String... fields) {
        var request = web.post().uri(path).with(authentication(signedIn(person)));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static UsernamePasswordAuthenticationToken signedIn(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value()), null, List.of());
    }
}
