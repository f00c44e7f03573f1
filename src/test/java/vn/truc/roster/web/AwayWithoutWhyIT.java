package vn.truc.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.roster.RosterExamples.MONDAY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.access.Actor;
import vn.truc.access.SignedIn;
import vn.truc.organisation.Person;
import vn.truc.roster.ApprovalExamples;
import vn.truc.roster.Halves;
import vn.truc.roster.Presence;
import vn.truc.roster.RosterExamples;

/// Colleagues and the office see that somebody is away, not why; who makes the plan and the person see it.
@OfficeTest
record AwayWithoutWhyIT(MockMvcTester web, RosterExamples examples, AbsenceExamples absences, ApprovalExamples stages) {
    @Test
    @DisplayName("In page, grid, file, list and for programs: isolation of others is “away”")
    void isolationOfOthers() {
        var d = examples.department(4);
        examples.submitted(d, List.of(Presence.OFFICE, Presence.LEAVE, Presence.ISOLATION, Presence.OFFICE));
        var colleague = d.people().get(3);
        var query = "?week=" + MONDAY + "&unit=" + d.unit().id();
        var api = "/api/rosters/" + d.unit().id() + "/" + MONDAY;
        assertThat(get(colleague, "/rosters" + query))
                .hasStatusOk()
                .bodyText()
                .contains(">V<", ">Vắng<")
                .doesNotContain(">CL<", ">P<", ">Cách ly<", "title=\"Nghỉ phép\"");
        assertThat(get(d.head(), "/rosters" + query)).hasStatusOk().bodyText().contains(">CL<", ">P<", ">Cách ly<");
        assertThat(get(colleague, "/rosters.csv" + query))
                .hasStatusOk()
                .bodyText()
                .contains("Vắng")
                .doesNotContain("Cách ly", "Nghỉ phép");
        assertThat(get(d.head(), "/rosters.csv" + query)).bodyText().contains("Cách ly", "Nghỉ phép");
        assertThat(get(d.people().get(2), "/rosters.csv" + query))
                .bodyText()
                .contains("Cách ly")
                .contains("Vắng");
        assertThat(get(colleague, "/rosters/grid" + query))
                .bodyText()
                .contains("title=\"Vắng\"")
                .doesNotContain("title=\"Cách ly\"");
        assertThat(get(colleague, "/rosters/grid/sheet" + query))
                .bodyText()
                .contains(">V<")
                .doesNotContain(">CL<", ">P<");
        assertThat(get(d.head(), "/rosters/grid/sheet" + query)).bodyText().contains(">CL<");
        assertThat(get(colleague, api))
                .hasStatusOk()
                .bodyText()
                .contains("LEAVE")
                .doesNotContain("ISOLATION");
        assertThat(get(d.head(), api)).hasStatusOk().bodyText().contains("ISOLATION");
    }

    @Test
    @DisplayName("The office and the leader see it so in the lists of all units and where they decide")
    void lists() {
        var o = absences.office();
        var chief = stages.office(o);
        var plan = stages.approved(
                o,
                Map.of(o.clerk().id(), Map.of(DAY, Presence.ISOLATION), o.goer().id(), Map.of(DAY, Presence.OFFICE)),
                Halves.none());
        for (var reader : List.of(chief, o.leader())) {
            for (var path : List.of("/rosters/list?week=" + DAY, "/rosters/list.csv?week=" + DAY)) {
                assertThat(get(reader.id(), path))
                        .as(path)
                        .hasStatusOk()
                        .bodyText()
                        .contains("Vắng")
                        .doesNotContain(">Cách ly<", ",Cách ly,", " CL");
            }
            assertThat(get(reader.id(), "/rosters/list.pdf?week=" + DAY)).hasStatusOk();
        }
        assertThat(get(o.leader().id(), "/approvals/" + plan.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains(">V<")
                .doesNotContain(">CL<");
    }

    private MvcTestResult get(Actor who, String path) {
        return get(who.person().id(), path);
    }

    private MvcTestResult get(Person.Id who, String path) {
        return web.get()
                .uri(path)
                .with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(new SignedIn(who.value()), null, List.of())))
                .exchange();
    }
}
