package vn.truc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAY;
import static vn.truc.report.ReportExamples.wrong;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.MeetingLimit;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.NotAllowed;
import vn.truc.report.ReportExamples;
import vn.truc.report.ReportExamples.Ministry;

/// A document ends single clauses of one that it amends, the others hold on.
@OfficeTest
record EndedClausesIT(
        MockMvcTester web,
        Directives directives,
        EndedClauses ended,
        Receipts receipts,
        Measures measures,
        ReportExamples examples,
        Audit audit,
        OfficeClock clock,
        JsonMapper json) {
    private static final LocalDate LATER = DAY.plusDays(5);

    @Test
    void oneClauseEndsOnTheDayAndHoldsAgainWhereTheDocumentIsTakenBackBefore() {
        var m = examples.ministry();
        var first = issued(m, draft(m, m.body(), "1391/TB-BCĐ", DAY, List.of(), limit(), duty()));
        var meeting = first.clauses().getFirst();
        var amending = draft(m, m.body(), "1400/TB-BCĐ", LATER, amends(first), read());
        var form = "/directives/" + amending.id() + "/clauses";
        assertThat(get(m.officeClerk(), form + "/new?kind=end"))
                .hasStatusOk()
                .bodyText()
                .contains("1391/TB-BCĐ, khoản 1 –", "value=\"" + meeting.id() + "\"");
        var sent = Map.of(
                "clause", clock.newId().toString(), "kind", "end", "edit", "1", "label", "2", "text", "Thôi khoản 1");
        assertThat(post(m.officeClerk(), form, sent))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn khoản thôi áp dụng", "id=\"error-ends\"");
        var complete = new HashMap<>(sent);
        complete.put("ends", meeting.id().toString());
        for (int time = 0; time < 2; time++) {
            assertThat(post(m.officeClerk(), form, complete)).hasStatus(HttpStatus.SEE_OTHER);
        }

        assertThat(get(m.chief(), "/directives/" + amending.id() + "/review"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Khoản của văn bản khác thôi áp dụng",
                        "1391/TB-BCĐ, khoản 1 –",
                        m.second().name());
        assertThat(directives.review(amending.id()).endings())
                .singleElement()
                .satisfies(ending -> assertThat(ending.source().id().value()).isEqualTo(meeting.id()))
                .satisfies(ending -> assertThat(ending.units())
                        .extracting(Unit::id)
                        .contains(m.first().id(), m.second().id()));
        assertThat(most(m, LATER)).isPresent();

        for (int time = 0; time < 2; time++) {
            done(examples.as(m.chief(), by -> directives.issue(by, amending.id())));
        }
        assertThat(most(m, LATER.minusDays(1))).isPresent();
        assertThat(most(m, LATER)).isEmpty();
        assertThat(measures.inForce(m.first().id(), LATER).find(LeaderOnDuty.class))
                .as("the other clause")
                .isPresent();
        assertThat(acts(meeting)).filteredOn("measure.ended"::equals).hasSize(1);
        assertThat(receipts.of(amending.id()))
                .as("those for whom something ends are told, also by a document to one unit")
                .extracting(Receipt::unit)
                .contains(m.second().id());
        assertThat(get(m.head(), "/directives/" + first.id()))
                .bodyText()
                .contains("Thôi áp dụng từ 25/3/2020 theo", "1400/TB-BCĐ");
        assertThat(get(m.head(), "/api/directives/" + amending.id()))
                .hasStatusOk()
                .bodyText()
                .contains("\"ends\":[\"" + meeting.id() + "\"]");

        for (int time = 0; time < 2; time++) {
            done(examples.as(m.chief(), by -> directives.withdraw(by, amending.id(), LATER)));
        }
        assertThat(most(m, LATER)).isPresent();
        assertThat(acts(meeting)).filteredOn("measure.holds-on"::equals).hasSize(1);
        assertThat(ended.of(first.id())).isEmpty();
    }

    @Test
    void afterItsFirstDayNothingHoldsAgainAndNothingLongerThanItsOwnDocument() {
        var m = examples.ministry();
        var first = issued(m, draft(m, m.body(), "1391/TB-BCĐ", DAY, List.of(), limit(), duty()));
        var amending = issued(
                m,
                draft(
                        m,
                        m.body(),
                        "1400/TB-BCĐ",
                        LATER,
                        amends(first),
                        ending(first.clauses().getFirst())));
        done(examples.as(m.chief(), by -> directives.withdraw(by, amending.id(), LATER.plusDays(1))));
        assertThat(most(m, LATER.plusDays(2))).isEmpty();
        assertThat(ended.of(first.id())).hasSize(1);

        done(examples.as(m.chief(), by -> directives.withdraw(by, first.id(), LATER.plusDays(3))));
        done(examples.as(m.chief(), by -> directives.withdraw(by, amending.id(), DAY.plusDays(1))));
        assertThat(most(m, LATER.plusDays(2))).isPresent();
        assertThat(most(m, LATER.plusDays(3))).isEmpty();
    }

    @Test
    void whatTwoDocumentsEndHoldsOnAfterBothAreTakenBackInWhateverOrder() {
        var m = examples.ministry();
        var first = issued(m, draft(m, m.body(), "1391/TB-BCĐ", DAY, List.of(), limit(), duty()));
        var meeting = first.clauses().getFirst();
        var later = issued(m, draft(m, m.body(), "1400/TB-BCĐ", LATER, amends(first), ending(meeting)));
        var earlier = issued(m, draft(m, m.body(), "1401/TB-BCĐ", LATER.minusDays(2), amends(first), ending(meeting)));
        done(examples.as(m.chief(), by -> directives.withdraw(by, later.id(), LATER.minusDays(3))));
        assertThat(most(m, LATER.minusDays(2))).as("ended by the other one").isEmpty();
        done(examples.as(m.chief(), by -> directives.withdraw(by, earlier.id(), LATER.minusDays(3))));
        assertThat(most(m, LATER)).isPresent();
    }

    @Test
    void aDocumentThatHoldsAgainHoldsWithoutTheClauseThatAnotherOneEnded() {
        var m = examples.ministry();
        var first = issued(m, draft(m, m.body(), "1391/TB-BCĐ", DAY, List.of(), limit(), duty()));
        var meeting = first.clauses().getFirst();
        issued(m, draft(m, m.body(), "1400/TB-BCĐ", LATER, amends(first), ending(meeting)));
        for (var from : List.of(LATER, LATER.minusDays(2))) {
            var replacing = List.of(new Directive.Relation(Directive.Relation.Kind.REPLACES, first.id()));
            var number = "14%d/TB-BCĐ".formatted(from.getDayOfMonth());
            var successor = issued(m, draft(m, m.body(), number, from, replacing, read()));
            assertThat(measures.inForce(m.second().id(), LATER).find(LeaderOnDuty.class))
                    .isEmpty();
            done(examples.as(m.chief(), by -> directives.withdraw(by, successor.id(), from)));
            assertThat(measures.inForce(m.second().id(), LATER).find(LeaderOnDuty.class))
                    .isPresent();
            assertThat(most(m, LATER.minusDays(1))).isPresent();
            assertThat(most(m, LATER)).isEmpty();
        }
    }

    @Test
    void onlyClausesInForceOfWhatItAmendsAndOfNobodyAbove() {
        var m = examples.ministry();
        var first = issued(m, draft(m, m.body(), "1391/TB-BCĐ", DAY, List.of(), limit()));
        var clause = first.clauses().getFirst();
        var unrelated = directive(m, m.body(), "1400/TB-BCĐ", LATER, List.of(), ending(clause));
        assertThat(wrong(examples.as(m.officeClerk(), by -> directives.draft(by, unrelated))))
                .containsExactly("ends");
        var below = directive(m, m.first(), "12/TB-TCCB", LATER, amends(first), ending(clause));
        assertThat(wrong(examples.as(m.officeClerk(), by -> directives.draft(by, below))))
                .as("of the ministry, by a department")
                .containsExactly("ends");

        var amending = draft(m, m.body(), "1400/TB-BCĐ", LATER, amends(first), ending(clause));
        assertThatThrownBy(() -> examples.as(m.head(), by -> directives.issue(by, amending.id())))
                .isInstanceOf(NotAllowed.class);
        done(examples.as(m.chief(), by -> directives.withdraw(by, first.id(), LATER)));
        assertThat(wrong(examples.as(m.chief(), by -> directives.issue(by, amending.id()))))
                .as("over meanwhile")
                .containsExactly("ends");
        assertThat(get(m.officeClerk(), "/directives/" + amending.id() + "/clauses/new?kind=end"))
                .bodyText()
                .contains("Chưa có khoản nào");
    }

    @Test
    void aProgramEndsClausesToo() {
        var m = examples.ministry();
        var first = issued(m, draft(m, m.body(), "1391/TB-BCĐ", DAY, List.of(), limit()));
        var id = clock.newId();
        var relation = Map.of("kind", "AMENDS", "other", first.id().toString());
        assertThat(put(m, id, relation, List.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(put(m, id, relation, List.of(first.clauses().getFirst().id().toString())))
                .hasStatusOk();
        assertThat(get(m.chief(), "/api/directives/" + id + "/review"))
                .hasStatusOk()
                .bodyText()
                .contains("\"endings\":[{\"clause\":\""
                        + first.clauses().getFirst().id() + "\"");
    }

    private MvcTestResult put(Ministry m, UUID id, Map<String, String> relation, List<String> ends) {
        var sent = new HashMap<String, Object>(Map.of(
                "edit", 0,
                "number", "1400/TB-BCĐ",
                "type", "NOTICE",
                "issuer", m.body().id().toString(),
                "issuedBy", "Ban Chỉ đạo",
                "signer", "Nguyễn Văn Ví Dụ",
                "date", DAY.toString(),
                "subject", "Sửa đổi",
                "from", LATER.toString()));
        sent.put("reach", Map.of("kind", "LINE", "root", m.body().id().toString()));
        sent.put("relations", List.of(relation));
        sent.put(
                "clauses",
                List.of(Map.of(
                        "id", id.toString(), "label", "1", "text", "Thôi khoản 1", "kind", "END", "ends", ends)));
        return web.put()
                .uri("/api/directives/" + id)
                .with(as(m.officeClerk()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(sent))
                .exchange();
    }

    private Optional<MeetingLimit> most(Ministry m, LocalDate day) {
        return measures.inForce(m.second().id(), day).find(MeetingLimit.class);
    }

    private List<String> acts(Clause clause) {
        return audit.about(clause.id()).stream().map(Audit.Line::act).toList();
    }

    private static List<Directive.Relation> amends(Directive other) {
        return List.of(new Directive.Relation(Directive.Relation.Kind.AMENDS, other.id()));
    }

    private static Clause.Content limit() {
        return new Clause.Ordered(new MeetingLimit(30, null, false));
    }

    private static Clause.Content duty() {
        return new Clause.Ordered(new LeaderOnDuty(1));
    }

    private static Clause.Content read() {
        return new Clause.ToRead(false);
    }

    private static Clause.Content ending(Clause clause) {
        return new Clause.Ending(Set.of(new MeasureSource.Id(clause.id())));
    }

    private Directive issued(Ministry m, Directive draft) {
        return done(examples.as(m.chief(), by -> directives.issue(by, draft.id())));
    }

    private Directive draft(
            Ministry m,
            Unit issuer,
            String number,
            LocalDate from,
            List<Directive.Relation> relations,
            Clause.Content... contents) {
        var sent = directive(m, issuer, number, from, relations, contents);
        return done(examples.as(m.officeClerk(), by -> directives.draft(by, sent)));
    }

    /// One without relations is for everybody, an amending one for the first department.
    private Directive directive(
            Ministry m,
            Unit issuer,
            String number,
            LocalDate from,
            List<Directive.Relation> relations,
            Clause.Content... contents) {
        var label = new int[1];
        return new Directive(
                new Directive.Id(clock.newId()),
                DocumentNumber.parse(number).orElseThrow(),
                DocumentType.NOTICE,
                issuer.id(),
                "Ban Chỉ đạo",
                "Nguyễn Văn Ví Dụ",
                DAY,
                "Kết luận cuộc họp",
                relations.isEmpty()
                        ? Reach.line(issuer.id())
                        : Reach.listed(m.first().id()),
                Period.from(from),
                List.of(contents).stream()
                        .map(content -> new Clause(
                                clock.newId(), String.valueOf(++label[0]), "Như văn bản", content, Optional.empty()))
                        .toList(),
                relations,
                Directive.Status.DRAFT,
                0,
                m.officeClerk().id(),
                Optional.empty());
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
