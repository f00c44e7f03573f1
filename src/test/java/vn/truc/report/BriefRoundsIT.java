package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAILY;
import static vn.truc.report.ReportExamples.DAY;
import static vn.truc.report.ReportExamples.wrong;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.SignedIn;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.message.InboxMessage;
import vn.truc.message.Messages;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.Words;

/// At the time that the office names, the leaders that it names are sent the five lines and the sheet of A4.
@OfficeTest
record BriefRoundsIT(
        MockMvcTester web,
        BriefRounds rounds,
        Messages messages,
        Units units,
        People people,
        Audit audit,
        Acting acting,
        ReportExamples examples,
        OfficeClock clock) {

    @Test
    void atHalfPastThreeTheLinkGoesOutOnceToThoseNamed() {
        var m = examples.ministry();
        var named = leader(m, "Lý Văn Được Gửi");
        var other = leader(m, "Lý Văn Không Gửi");
        set(m, LocalTime.of(15, 30), Set.of(named.id()));
        examples.at("15:29:59");
        assertThat(send()).isZero();
        examples.at("15:30");
        assertThat(send()).isPositive();
        assertThat(send()).as("on the second node").isZero();

        await().untilAsserted(() -> assertThat(inbox(named)).hasSize(1));
        var message = inbox(named).getFirst();
        assertThat(inbox(other)).isEmpty();
        assertThat(message.text().key()).isEqualTo("report.brief.ready");
        assertThat(web.get().uri(message.path()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("0/2", "href=\"" + message.path() + "/sheet\"");
        assertThat(web.get().uri(message.path() + "/sheet").exchange())
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "2 đơn vị chưa nộp", "Vụ Tổ chức cán bộ")
                .doesNotContain("Nguyễn Văn Lâm", "Vũ Thị Ngọc");
        assertThat(web.get().uri("/brief/abc/sheet").exchange()).hasStatus(HttpStatus.GONE);
        assertThat(acting.as("test", () -> audit.about(m.standing().id().value())))
                .extracting(Audit.Line::act)
                .contains("report.brief-round");
    }

    @Test
    void onADayWithoutAReportDueNothingGoesOut() {
        var m = examples.ministry();
        var named = leader(m, "Lý Văn Nghỉ");
        set(m, LocalTime.of(15, 30), Set.of(named.id()));
        clock.hold(DAY.plusDays(1).atTime(15, 30).atZone(Words.OFFICE_ZONE).toInstant());
        assertThat(send()).isZero();
        clock.hold(DAY.plusDays(3).atTime(15, 30).atZone(Words.OFFICE_ZONE).toInstant());
        assertThat(send()).isPositive();
        await().untilAsserted(() -> assertThat(inbox(named)).hasSize(1));
        set(m, LocalTime.of(15, 30), Set.of());
        boolean ended = examples.as(m.officeClerk(), by -> rounds.of(by, DAILY).isEmpty());
        assertThat(ended).isTrue();
    }

    @Test
    void setAfterItsHourItGoesOutFromTheNextDayOn() {
        var m = examples.ministry();
        var named = leader(m, "Lý Văn Mai Gửi");
        examples.at("17:00");
        set(m, LocalTime.of(15, 30), Set.of(named.id()));
        send();
        clock.hold(DAY.plusDays(3).atTime(15, 30).atZone(Words.OFFICE_ZONE).toInstant());
        assertThat(send()).isPositive();
        await().untilAsserted(() -> assertThat(inbox(named)).isNotEmpty());
        assertThat(inbox(named)).as("nothing on the day itself").hasSize(1);
        set(m, LocalTime.of(15, 30), Set.of());
    }

    @Test
    void changedWhileItsHourHasJustPassedItGoesOutAllTheSame() {
        var m = examples.ministry();
        var named = leader(m, "Lý Văn Mai Sửa");
        examples.at("15:00");
        set(m, LocalTime.of(15, 30), Set.of(leader(m, "Lý Văn Mai Khác").id()));
        examples.at("15:31");
        set(m, LocalTime.of(15, 30), Set.of(named.id()));
        assertThat(send()).isPositive();
        await().untilAsserted(() -> assertThat(inbox(named)).hasSize(1));
        set(m, LocalTime.of(15, 30), Set.of());
    }

    @Test
    void onlyTheOfficeSetsItAndOnlyForLeaders() {
        var m = examples.ministry();
        assertThatThrownBy(() -> examples.as(m.head(), by -> rounds.set(by, DAILY, BriefRounds.USUAL, Set.of())))
                .isInstanceOf(NotAllowed.class);
        assertThat(wrong(examples.as(
                        m.officeClerk(),
                        by -> rounds.set(
                                by, DAILY, BriefRounds.USUAL, Set.of(m.clerk().id())))))
                .containsExactly("leaders");
        assertThat(web.post()
                        .uri("/reports/round")
                        .with(as(m.officeClerk()))
                        .param("form", DAILY)
                        .param("at", "25:99")
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"25:99\"", "Ghi giờ như 15:30");
        assertThat(web.get()
                        .uri("/reports/round?form=" + DAILY)
                        .with(as(m.head()))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private int send() {
        return acting.as("report.brief-round", rounds::send);
    }

    private List<InboxMessage> inbox(Person person) {
        return examples.as(person, messages::inbox);
    }

    private void set(ReportExamples.Ministry m, LocalTime at, Set<Person.Id> leaders) {
        for (int time = 0; time < 2; time++) {
            done(examples.as(m.officeClerk(), by -> rounds.set(by, DAILY, at, leaders)));
        }
    }

    private Person leader(ReportExamples.Ministry m, String name) {
        return new OfficeExamples(units, people, clock).person(m.body(), name, Post.Kind.LEADER);
    }

    private static RequestPostProcessor as(Person person) {
        return authentication(
                new UsernamePasswordAuthenticationToken(new SignedIn(person.id().value()), "", List.of()));
    }
}
