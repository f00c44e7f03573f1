package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.absence.AbsenceExamples.why;
import static vn.truc.page.Outcomes.done;
import static vn.truc.roster.ApprovalExamples.stop;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.message.Messages;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;

/// A body that wants its rotas approved: by the same stages as its weeks, frozen while they wait, published by the
/// last.
@OfficeTest
record RotaApprovalIT(
        Rotas rotas,
        RotaApprovals approvals,
        ApprovalRoutes routes,
        StandIns standIns,
        AbsenceExamples examples,
        ApprovalExamples stages,
        Messages messages,
        Units units,
        People people,
        MockMvcTester web,
        OfficeClock clock) {
    @Test
    void aRotaIsSubmittedReturnedWithAReasonFrozenWhileItWaitsAndPublishedByTheLastStage() {
        var o = examples.office();
        var chief = stages.office(o);
        wanted(o, stop(Stage.LEADER, 0), stop(Stage.HEAD, 0));
        var rota = submitted(o);
        var path = "/rosters/duty/" + rota.id();
        assertThat(rota.published()).isFalse();
        assertThat(why(examples.as(o.head(), by -> rotas.set(by, rota.id(), 1, Map.of()))))
                .isEqualTo("roster.with-leader");
        assertThat(why(examples.as(o.head(), by -> rotas.propose(by, rota.id(), 1))))
                .isEqualTo("roster.with-leader");
        assertThat(get(o.head(), path)).bodyText().contains("chờ duyệt").doesNotContain("<select");
        assertThat(get(chief, path)).as("the office has its copy").hasStatusOk();
        assertThat(get(o.goer(), path)).hasStatus(403);
        assertThatThrownBy(() -> examples.as(o.goer(), by -> approvals.approve(by, rota.id(), 1)))
                .isInstanceOf(NotAllowed.class);
        assertThat(why(examples.as(o.director(), by -> approvals.approve(by, rota.id(), 1))))
                .isEqualTo("roster.step.elsewhere");
        assertThat(why(examples.as(o.leader(), by -> approvals.approve(by, rota.id(), 0))))
                .isEqualTo("roster.changed-since");

        assertThat(get(o.leader(), "/approvals")).bodyText().contains(path, "Trực đêm, từ ngày", "Chưa đủ người");
        assertThat(get(o.leader(), path))
                .as("whoever decides reads why beside the rules")
                .bodyText()
                .contains("có 0 người, cần 1", "Lý do đơn vị nêu: Chưa đủ người");
        assertThat(post(o.leader(), path + "/return", "reason", "")).hasStatus(422);
        assertThat(post(o.leader(), path + "/return", "reason", "Thiếu người")).hasStatus(303);
        assertThat(post(o.leader(), path + "/return", "reason", "Thiếu người")).hasStatus(303);
        assertThat(get(o.head(), path)).bodyText().contains("trả lại", "Thiếu người", "Trình duyệt", "<select");
        done(examples.as(
                o.head(), by -> rotas.set(by, rota.id(), 1, Map.of(o.other().id(), Map.of(DAY, 0)))));
        done(examples.as(o.head(), by -> rotas.publish(by, rota.id(), "Chưa đủ người")));
        assertThat(post(o.leader(), path + "/approve", "edit", "2")).hasStatus(303);
        assertThat(post(o.leader(), path + "/approve", "edit", "2")).hasStatus(303);
        assertThat(examples.as(o.head(), by -> rotas.find(by, rota.id())).published())
                .isFalse();
        assertThat(post(o.director(), path + "/approve", "edit", "2")).hasStatus(303);
        assertThat(post(o.director(), path + "/approve", "edit", "2")).hasStatus(303);
        assertThat(get(o.other(), path)).hasStatusOk().bodyText().contains("đã công bố", "lãnh đạo phụ trách: duyệt");
        assertThat(approvals.state(rota.id()).orElseThrow().steps())
                .extracting(step -> step.round() + " " + step.stage() + " " + step.approved())
                .containsExactly("1 LEADER false", "2 LEADER true", "2 HEAD true");
        told(o.other(), "duty");
        told(o.head(), "rota-approved");

        done(examples.as(
                o.head(), by -> rotas.set(by, rota.id(), 2, Map.of(o.goer().id(), Map.of(DAY, 0)), "Đổi người")));
        told(o.leader(), "rota-changed");
        told(chief, "rota-changed");
    }

    @Test
    void aRotaGoesOnToTheStandInAndToWhoDecidesNextAndNobodyApprovesTheirOwn() {
        var o = examples.office();
        var chief = stages.office(o);
        wanted(o, stop(Stage.LEADER, 2), stop(Stage.OFFICE, 0));
        var rota = submitted(o);
        assertThat(examples.as(chief, standIns::waiting)).isEmpty();
        examples.at("2021-07-19T12:00");
        standIns.passOn();
        told(chief, "rota-overdue");
        assertThat(examples.as(chief, standIns::waiting))
                .singleElement()
                .satisfies(turn -> assertThat(turn.rota()).isEqualTo("Trực đêm"));
        done(stages.standIn(o, o.deputy(), 48));
        standIns.passOn();
        told(o.deputy(), "rota-passed-on");
        done(examples.as(o.deputy(), by -> approvals.approve(by, rota.id(), 1)));
        done(examples.as(chief, by -> approvals.approve(by, rota.id(), 1)));
        assertThat(examples.as(o.head(), by -> rotas.find(by, rota.id())).published())
                .isTrue();

        done(stages.standIn(o, o.head(), 0));
        var own = submitted(o);
        assertThat(why(examples.as(o.head(), by -> approvals.approve(by, own.id(), 1))))
                .isEqualTo("roster.own-plan");
    }

    @Test
    void aPostWithTheGuardRightAloneReadsTheRotaItStandsInAndNoOther() {
        var o = examples.office();
        var given = new OfficeExamples(units, people, clock);
        var guard = given.person(o.unit(), "Đinh Văn Gác", Post.Kind.GUARD);
        var other = given.person(o.unit(), "Đinh Văn Khác", Post.Kind.GUARD);
        var rota = submitted(o, guard);
        assertThat(rota.published()).as("no body said that rotas are approved").isTrue();
        assertThat(get(guard, "/rosters/duty/" + rota.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Trực đêm");
        assertThat(get(other, "/rosters/duty/" + rota.id())).hasStatus(403);
    }

    private void wanted(Office o, ApprovalRoute.Stop... stops) {
        var route = new ApprovalRoute(
                clock.newId(), o.body().id(), clock.today(), List.of(stops), "10/QĐ-CDT ngày 12/7/2021", true);
        done(examples.as(o.director(), by -> routes.write(by, route)));
        assertThat(get(o.director(), "/approvals/route")).bodyText().contains("cả lịch trực");
    }

    private DutyRota submitted(Office o) {
        return submitted(o, o.goer());
    }

    private DutyRota submitted(Office o, Person who) {
        var rota = new DutyRota(
                new DutyRota.Id(clock.newId()),
                o.unit().id(),
                "Trực đêm",
                DAY,
                5,
                0,
                2,
                1,
                false,
                0,
                List.of(new DutyRota.Shift("Đêm", LocalTime.of(18, 0), 720, 1, 1)),
                List.of(who.id(), o.other().id()),
                Map.of());
        var turns = Map.of(who.id(), Map.<LocalDate, Integer>of(DAY, 0));
        done(examples.as(o.head(), by -> rotas.make(by, rota)));
        done(examples.as(o.head(), by -> rotas.set(by, rota.id(), 0, turns)));
        assertThat(post(o.head(), "/rosters/duty/" + rota.id() + "/publish", "although", " "))
                .as("places are empty on four of its days")
                .hasStatus(422)
                .bodyText()
                .contains("id=\"error-although\"", "có 0 người, cần 1");
        done(examples.as(o.head(), by -> rotas.publish(by, rota.id(), "Chưa đủ người")));
        return done(examples.as(o.head(), by -> rotas.publish(by, rota.id(), "Chưa đủ người")));
    }

    private void told(Person who, String what) {
        await().untilAsserted(() -> assertThat(examples.as(who, messages::inbox))
                .extracting(message -> message.text().key())
                .contains("roster.announce." + what));
    }

    private MvcTestResult get(Person who, String path) {
        return web.get().uri(path).with(authentication(signedIn(who))).exchange();
    }

    private MvcTestResult post(Person who, String path, String... fields) {
        var request = web.post().uri(path).with(authentication(signedIn(who)));
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

    private static UsernamePasswordAuthenticationToken signedIn(Person who) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(who.id().value()), null, List.of());
    }
}
