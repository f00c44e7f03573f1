package vn.truc.compliance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.measure.MeasureExamples.DAY;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.measure.Cutoff;
import vn.truc.measure.Exemption;
import vn.truc.measure.MeasureExamples;
import vn.truc.measure.MeasureExamples.Ministry;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.MeetingLimit;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.measure.Rule;
import vn.truc.organisation.Post;

@OfficeTest
record CompliancePagesIT(
        MockMvcTester web, Measures measures, Compliance compliance, MeasureExamples examples, OfficeClock clock) {
    private static final Cutoff THREE = Cutoff.valueOf("before 15:00");

    private static RequestPostProcessor as(Actor actor) {
        return authentication(new UsernamePasswordAuthenticationToken(
                new SignedIn(actor.person().id().value()), "", List.of()));
    }

    private MvcTestResult get(Actor actor, String path, Object... parts) {
        return web.get().uri(path, parts).with(as(actor)).exchange();
    }

    private MeasureSource order(Ministry m, Rule rule) {
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), rule);
        measures.putInForce(m.office(), List.of(clause));
        return clause;
    }

    private void compute(Ministry m) {
        compliance.compute(
                Set.of(m.department().id(), m.division().id()), DAY, Instant.parse("2020-03-20T15:00:00+07:00"));
    }

    @Test
    void thePageSaysWhatHoldsFromWhichClauseAndWhatItOverrides() {
        var m = examples.ministry();
        order(m, new MeetingLimit(30, null, false));
        measures.tighten(
                m.head(),
                new MeasureSource.Id(clock.newId()),
                m.department().id(),
                new MeetingLimit(20, null, false),
                new Origin(UUID.randomUUID(), "12/TCCB", "khoản 3"),
                Period.from(DAY));
        compute(m);
        assertThat(get(
                        m.staff(),
                        "/measures?unit={unit}&day=2020-03-20",
                        m.division().id()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Phòng Tổng hợp",
                        "Thứ Sáu, 20/3/2020",
                        "Họp trực tiếp",
                        "tối đa 20 người",
                        "12/TCCB, khoản 3",
                        "class=\"over\"",
                        "tối đa 30 người",
                        "1391/TB-BCĐ, khoản 2",
                        "chưa rõ",
                        "khi có văn bản mới");
        assertThat(get(m.staff(), "/measures?day=2020-03-19"))
                .hasStatusOk()
                .bodyText()
                .contains("không có quy định nào");
    }

    @Test
    void conflictsAndExemptionsAreShownAndPeopleNotNamed() {
        var m = examples.ministry();
        order(m, new ReportDue("BC-TUAN", "VP", ReportDue.Every.FRIDAY, THREE, null));
        var wednesday = order(m, new ReportDue("BC-TUAN", "VP", ReportDue.Every.WEDNESDAY, THREE, null));
        exempt(m, wednesday, new Exemption.Whom.Somebody(m.staff().person().id()));
        exempt(m, wednesday, new Exemption.Whom.Function("kho bảo quản"));
        assertThat(get(
                        m.head(),
                        "/measures?unit={unit}&day=2020-03-20",
                        m.department().id()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Cần có ý kiến chỉ đạo",
                        "không gộp được",
                        "Miễn áp dụng: 2 trường hợp",
                        "bộ phận kho bảo quản",
                        "một cá nhân",
                        "1160/TCDT-VP",
                        "đến hết 29/3/2020")
                .doesNotContain("Lê Thị Cúc");
    }

    @Test
    void theSituationShowsUnitsByWorkingDaysWithTheReasons() {
        var m = examples.ministry();
        order(m, new MeetingLimit(20, null, false));
        compute(m);
        assertThat(get(m.head(), "/situation?to=2020-03-20"))
                .hasStatusOk()
                .bodyText()
                .contains("T2 16/3", "T6 20/3", "Vụ Tổ chức cán bộ", "Phòng Tổng hợp", "chưa có dữ liệu để kết luận")
                .contains("Họp trực tiếp", "class=\"unknown\"")
                .doesNotContain("T7 14/3", "Phòng Hành chính");
        assertThat(get(m.head(), "/situation?to=2020-03-20&rule={rule}", "leader-on-duty"))
                .bodyText()
                .doesNotContain("class=\"unknown\" aria-hidden");
    }

    @Test
    void theSituationIsDownloadedAsATable() {
        var m = examples.ministry();
        order(m, new MeetingLimit(20, null, false));
        compute(m);
        var table = get(
                m.head(),
                "/situation.csv?unit={unit}&to=2020-03-20",
                m.department().id());
        assertThat(table).hasStatusOk().hasContentType("text/csv; charset=utf-8");
        assertThat(table).bodyText().contains("Mã đơn vị", "Phòng Tổng hợp,2020-03-20,Họp trực tiếp,chưa rõ");
    }

    @Test
    void anEmptySituationSaysWhatWillBeHere() {
        assertThat(get(examples.ministry().head(), "/situation"))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có gì để theo dõi");
    }

    @Test
    void aStrangerIsRefusedAtEachDoor() {
        var m = examples.ministry();
        var stranger = examples.ministry().head();
        var guard = examples.actor(m.department(), "Bảo vệ", Post.Kind.GUARD);
        for (var path : List.of(
                "/measures?unit={unit}", "/situation?unit={unit}", "/situation.csv?unit={unit}&to=2020-03-20")) {
            assertThat(get(stranger, path, m.department().id())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(guard, path, m.department().id())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(web.get().uri(path, m.department().id()).exchange()).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(get(m.staff(), "/situation")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(m.head(), "/measures?unit={unit}", m.standingOffice().id()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void exempt(Ministry m, MeasureSource clause, Exemption.Whom whom) {
        measures.exempt(
                m.office(),
                new Exemption(
                        new Exemption.Id(clock.newId()),
                        Set.of(clause.id()),
                        Reach.line(m.department().id()),
                        whom,
                        new Origin(UUID.randomUUID(), "1160/TCDT-VP", "khoản 1"),
                        m.body().id(),
                        new Period(DAY, DAY.plusDays(10))));
    }
}
