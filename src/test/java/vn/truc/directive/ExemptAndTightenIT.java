package vn.truc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAY;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Cutoff;
import vn.truc.measure.Exemption;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.MeetingLimit;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.measure.Rule;
import vn.truc.organisation.Person;
import vn.truc.report.ReportExamples;
import vn.truc.report.ReportExamples.Ministry;

/// Exempting one person, ending that early, and making a rule stricter, each from the pages.
@OfficeTest
record ExemptAndTightenIT(
        MockMvcTester web, Directives directives, Measures measures, ReportExamples examples, OfficeClock clock) {

    @Test
    void onePersonIsExemptedByFormShownWithItsDocumentAndEndedEarly() {
        var m = examples.ministry();
        var issued = issued(m);
        var clause = issued.clauses().getFirst();
        var path = "/directives/" + issued.id() + "/clauses/" + clause.id() + "/exempt";
        assertThat(get(m.chief(), path)).hasStatusOk().bodyText().contains("một người", "Nghiêm túc thực hiện");
        assertThat(post(m.chief(), path, Map.of("exemption", clock.newId().toString(), "whom", "person")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn người được miễn");
        var found = post(
                m.chief(),
                path,
                Map.of("exemption", clock.newId().toString(), "do", "find", "find-person", "phan thi mai"));
        assertThat(found).hasStatusOk().bodyText().contains("Phan Thị Mai");
        var form = Map.of(
                "exemption", clock.newId().toString(),
                "issuer", m.body().id().toString(),
                "number", "1160/TCDT-VP",
                "whom", "person",
                "person", m.deputy().id().toString(),
                "from", "20/3/2020",
                "until", "30/3/2020");
        for (int time = 0; time < 2; time++) {
            assertThat(post(m.chief(), path, form)).hasStatus(HttpStatus.SEE_OTHER);
        }
        var exemption = exemption(clause);
        assertThat(exemption.whom())
                .isEqualTo(new Exemption.Whom.Somebody(m.deputy().id()));
        assertThat(measures.inForce(m.first().id(), DAY).exemptions()).hasSize(1);
        assertThat(get(m.chief(), "/directives/" + issued.id()))
                .bodyText()
                .contains("Miễn cho Phan Thị Mai, theo 1160/TCDT-VP", "Kết thúc sớm");
        assertThat(get(m.otherHead(), "/directives/" + issued.id()))
                .bodyText()
                .contains("Miễn cho một cá nhân")
                .doesNotContain("Phan Thị Mai", "Kết thúc sớm");
        assertThat(get(m.head(), "/measures?unit=" + m.first().id()))
                .bodyText()
                .contains("Miễn áp dụng: 1 trường hợp", "một cá nhân", "1160/TCDT-VP")
                .doesNotContain("Kết thúc sớm");
        var end = "/exemptions/" + exemption.id() + "/end";
        assertThat(post(m.head(), end, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        for (int time = 0; time < 2; time++) {
            assertThat(post(m.chief(), end, Map.of("to", "/directives/" + issued.id())))
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasRedirectedUrl("/directives/" + issued.id());
        }
        assertThat(measures.inForce(m.first().id(), DAY).exemptions()).isEmpty();
    }

    @Test
    void whoHasReadADocumentIsTakenAlongByWhoeverIssuedIt() {
        var m = examples.ministry();
        var list = "/directives/" + issued(m).id() + "/receipts.csv";
        assertThat(get(m.chief(), list)).hasStatusOk().bodyText().contains("Vụ Tổ chức cán bộ");
        assertThat(get(examples.ministry().chief(), list)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyIsExemptedFromADraft() {
        var m = examples.ministry();
        var draft = draft(m, "1391/TB-BCĐ", new LeaderOnDuty(1));
        var path = "/directives/" + draft.id() + "/clauses/"
                + draft.clauses().getFirst().id() + "/exempt";
        var form = new LinkedHashMap<>(Map.of(
                "exemption",
                clock.newId().toString(),
                "issuer",
                m.body().id().toString(),
                "number",
                "1160/TCDT-VP",
                "whom",
                "units",
                "units",
                m.first().id().toString(),
                "from",
                "20/3/2020"));
        assertThat(post(m.chief(), path, form)).hasStatus(HttpStatus.NOT_FOUND);
        form.put("below", "true");
        assertThat(post(m.chief(), path, form)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDepartmentIsExemptedWithWhatStandsBelowItUnlessOneSaysOtherwise() {
        var m = examples.ministry();
        var issued = issued(m);
        var clause = issued.clauses().getFirst();
        var path = "/directives/" + issued.id() + "/clauses/" + clause.id() + "/exempt";
        assertThat(get(m.chief(), path)).bodyText().containsPattern("name=\"below\" value=\"true\" checked");
        var form = new LinkedHashMap<>(Map.of(
                "exemption", clock.newId().toString(),
                "issuer", m.body().id().toString(),
                "number", "1160/TCDT-VP",
                "whom", "units",
                "from", "20/3/2020"));
        form.put("units", m.second().id().toString());
        assertThat(post(m.chief(), path, form)).hasStatus(HttpStatus.SEE_OTHER);
        form.put("exemption", clock.newId().toString());
        form.put("units", m.first().id().toString());
        form.put("below", "true");
        for (int time = 0; time < 2; time++) {
            assertThat(post(m.chief(), path, form)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(measures.exemptionsFrom(List.of(new MeasureSource.Id(clause.id()))))
                .extracting(Exemption::reach)
                .containsExactlyInAnyOrder(
                        Reach.line(m.first().id()), Reach.listed(m.second().id()));
        assertThat(measures.inForce(m.division().id(), DAY).find(LeaderOnDuty.class))
                .isEmpty();
        assertThat(get(m.head(), "/measures?unit=" + m.first().id()))
                .bodyText()
                .contains("/measures/tighten?unit=" + m.first().id() + "&amp;subject=leader-on-duty");
        assertThat(get(m.head(), "/measures/tighten?unit=" + m.first().id() + "&subject=leader-on-duty"))
                .hasStatusOk();
    }

    @Test
    void aMeasureLinksToItsClauseAndNamesOfficesInWords() {
        var m = examples.ministry();
        var issued = issued(m);
        var clause = "/directives/" + issued.id() + "#clause-"
                + issued.clauses().getFirst().id();
        assertThat(get(m.head(), "/measures?unit=" + m.first().id()))
                .hasStatusOk()
                .bodyText()
                .contains(clause, "Phòng Hành chính - Quản trị", "Siết chặt hơn")
                .doesNotContain("/exempt")
                .satisfies(page -> assertThat(page.replaceAll("href=\"[^\"]*\"", ""))
                        .as("the code stands in addresses only")
                        .doesNotContain(m.standing().code()));
        assertThat(get(m.chief(), "/measures?unit=" + m.first().id()))
                .bodyText()
                .contains(clause, "/clauses/" + issued.clauses().getFirst().id() + "/exempt")
                .doesNotContain("Siết chặt hơn");
    }

    @Test
    void aHeadMakesARuleStricterNeverLooserAndGivesItUpAgain() {
        var m = examples.ministry();
        issued(m);
        var path = "/measures/tighten?unit=" + m.first().id() + "&subject=meeting-limit";
        assertThat(get(m.head(), path))
                .hasStatusOk()
                .bodyText()
                .contains("Đang áp dụng: tối đa 30 người", "value=\"30\"", "Vụ Tổ chức cán bộ");
        assertThat(get(m.otherHead(), path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(m.chief(), path)).hasStatus(HttpStatus.FORBIDDEN);
        var looser = tighten(m, "40");
        assertThat(post(m.head(), "/measures/tighten", looser))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("1391/TB-BCĐ", "tối đa 30 người", "value=\"40\"");
        var stricter = tighten(m, "20");
        for (int time = 0; time < 2; time++) {
            assertThat(post(m.head(), "/measures/tighten", stricter)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(measures.inForce(m.division().id(), DAY).find(MeetingLimit.class))
                .hasValueSatisfying(rule -> assertThat(rule.atMost()).isEqualTo(20));
        assertThat(measures.inForce(m.second().id(), DAY).find(MeetingLimit.class))
                .hasValueSatisfying(rule -> assertThat(rule.atMost()).isEqualTo(30));
        assertThat(get(m.head(), "/measures?unit=" + m.first().id()))
                .bodyText()
                .contains("12/TCCB", "đơn vị tự siết chặt", "Bỏ quy định riêng");
        var relax = Map.of(
                "measure",
                stricter.getOrDefault("id", ""),
                "unit",
                m.first().id().toString());
        assertThat(post(m.otherHead(), "/measures/relax", relax)).hasStatus(HttpStatus.FORBIDDEN);
        for (int time = 0; time < 2; time++) {
            assertThat(post(m.head(), "/measures/relax", relax)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(measures.inForce(m.first().id(), DAY).find(MeetingLimit.class))
                .hasValueSatisfying(rule -> assertThat(rule.atMost()).isEqualTo(30));
    }

    @Test
    void whatIsWrongInTheFormOfAStricterRuleIsSaidAtItsField() {
        var m = examples.ministry();
        issued(m);
        var wrong = Map.of(
                "id", clock.newId().toString(),
                "unit", m.first().id().toString(),
                "subject", "meeting-limit",
                "rule.at-most", "nhiều",
                "number", "",
                "from", "mai");
        assertThat(post(m.head(), "/measures/tighten", wrong))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#field-number", "#field-from", "#field-rule.at-most", "value=\"nhiều\"");
    }

    @Test
    void nothingHoldsUntilTheDayOnWhichItBegins() {
        var m = examples.ministry();
        var clause = issued(m).clauses().getFirst();
        var path = "/directives/" + measureOf(clause).origin().document() + "/clauses/" + clause.id() + "/exempt";
        var exempt = new LinkedHashMap<>(Map.of(
                "exemption", clock.newId().toString(),
                "issuer", m.body().id().toString(),
                "number", "1160/TCDT-VP",
                "whom", "units",
                "units", m.first().id().toString(),
                "from", "20/3/2020",
                "until", "20/3/2020"));
        var tighten = new LinkedHashMap<>(tighten(m, "20"));
        tighten.put("until", "2020-03-20");
        assertRefusedAtUntil(post(m.chief(), path, exempt));
        assertRefusedAtUntil(post(m.head(), "/measures/tighten", tighten));
        var api = "{\"unit\":\"" + m.first().id()
                + "\",\"rule\":{\"rule\":\"meeting-limit\",\"at-most\":20},\"number\":\"12/TCCB\","
                + "\"from\":\"2020-03-20\",\"until\":\"2020-03-20\"}";
        assertThat(put(m.head(), "/api/measures/own/" + clock.newId(), api))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("\"field\":\"until\"");
        var person =
                "{\"clause\":\"" + clause.id() + "\",\"below\":\"" + m.first().id() + "\",\"issuer\":\""
                        + m.body().id()
                        + "\",\"number\":\"12/CV-BCĐ\",\"from\":\"2020-03-20\",\"until\":\"2020-03-20\"}";
        assertThat(put(m.chief(), "/api/exemptions/" + clock.newId(), person))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("\"field\":\"until\"");
        assertThat(measures.exemptionsFrom(List.of(new MeasureSource.Id(clause.id()))))
                .isEmpty();
        assertThat(measures.inForce(m.first().id(), DAY).find(MeetingLimit.class))
                .hasValueSatisfying(rule -> assertThat(rule.atMost()).isEqualTo(30));
    }

    @Test
    void theReviewShowsWhatCannotBeMerged() {
        var m = examples.ministry();
        issued(m);
        var monday = new ReportDue(
                "epidemic-weekly",
                m.standing().code(),
                ReportDue.Every.MONDAY,
                Cutoff.before(LocalTime.of(15, 0)),
                null);
        var draft = draft(m, "1400/TB-BCĐ", monday);
        assertThat(get(m.chief(), "/directives/" + draft.id() + "/review"))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("Chỗ chưa khớp, cần người quyết định")
                .contains(" – 1391/TB-BCĐ, ", " – 1400/TB-BCĐ, ")
                .doesNotContain("Có thể đề nghị");
        assertThat(get(m.officeClerk(), "/directives/" + draft.id() + "/review"))
                .hasStatusOk()
                .bodyText()
                .contains("Có thể đề nghị: ", m.chief().name());
    }

    @Test
    void unitsOfAnotherLineAreOfferedForReportsOnly() {
        var m = examples.ministry();
        var other = examples.ministry();
        var draft = draft(m, "1400/TB-BCĐ", new LeaderOnDuty(1));
        var find = Map.of(
                "do", "find",
                "clause", clock.newId().toString(),
                "edit", "1",
                "kind", "rule.report-due",
                "find-own", "to chuc",
                "rule.recipient", other.standing().code());
        var page = post(m.officeClerk(), "/directives/" + draft.id() + "/clauses", find);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "name=\"own\" value=\"" + m.first().id() + "\"",
                        "name=\"rule.recipient\" value=\"" + other.standing().code() + "\" checked")
                .doesNotContain(other.first().id().toString());
    }

    @Test
    void whatNoBrowserSendsIsAnsweredInWordsWithTheFieldByName() {
        var m = examples.ministry();
        assertThat(get(m.head(), "/measures?unit=" + m.first().id() + "&day=mai"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Ô “ngày” phải là ngày");
        var draft = draft(m, "1400/TB-BCĐ", new LeaderOnDuty(1));
        var remove = "/directives/" + draft.id() + "/clauses/"
                + draft.clauses().getFirst().id() + "/remove";
        assertThat(post(m.officeClerk(), remove, Map.of("edit", "một")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Ô “phần ẩn của trang” phải là số");
        assertThat(post(m.officeClerk(), remove, Map.of()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Thiếu ô “phần ẩn của trang”");
    }

    private static void assertRefusedAtUntil(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#field-until", "id=\"error-until\"");
    }

    private MeasureSource measureOf(Clause clause) {
        return measures.find(List.of(new MeasureSource.Id(clause.id()))).getFirst();
    }

    private MvcTestResult put(Person person, String path, String sent) {
        return web.put()
                .uri(path)
                .with(as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(sent)
                .exchange();
    }

    private Map<String, String> tighten(Ministry m, String atMost) {
        return Map.of(
                "id", clock.newId().toString(),
                "unit", m.first().id().toString(),
                "subject", "meeting-limit",
                "rule.at-most", atMost,
                "number", "12/TCCB",
                "clause", "khoản 3",
                "from", "20/3/2020");
    }

    private Exemption exemption(Clause clause) {
        return measures.exemptionsFrom(List.of(new MeasureSource.Id(clause.id())))
                .getFirst();
    }

    private Directive issued(Ministry m) {
        var report = new ReportDue(
                "epidemic-weekly",
                m.standing().code(),
                ReportDue.Every.FRIDAY,
                Cutoff.before(LocalTime.of(15, 0)),
                null);
        var draft = draft(m, "1391/TB-BCĐ", new LeaderOnDuty(1), new MeetingLimit(30, null, false), report);
        return done(examples.as(m.chief(), by -> directives.issue(by, draft.id())));
    }

    private Directive draft(Ministry m, String number, Rule... rules) {
        var clauses = Stream.of(rules)
                .map(rule -> new Clause(
                        clock.newId(),
                        UUID.randomUUID().toString().substring(0, 4),
                        "Nghiêm túc thực hiện",
                        new Clause.Ordered(rule),
                        Optional.empty()))
                .toList();
        var draft = new Directive(
                new Directive.Id(clock.newId()),
                DocumentNumber.parse(number).orElseThrow(),
                DocumentType.NOTICE,
                m.body().id(),
                "Ban Chỉ đạo",
                "Trưởng Ban Chỉ đạo",
                DAY,
                "Kết luận cuộc họp",
                Reach.line(m.body().id()),
                Period.from(DAY),
                clauses,
                List.of(),
                Directive.Status.DRAFT,
                0,
                m.officeClerk().id(),
                Optional.empty());
        return done(examples.as(m.officeClerk(), by -> directives.draft(by, draft)));
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(as(person)).exchange();
    }

    private MvcTestResult post(Person person, String path, Map<String, String> form) {
        var request = web.post().uri(path).with(as(person));
        form.forEach(request::param);
        return request.exchange();
    }

    private static RequestPostProcessor as(Person person) {
        return authentication(
                new UsernamePasswordAuthenticationToken(new SignedIn(person.id().value()), "", List.of()));
    }
}
