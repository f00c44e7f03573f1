package vn.truc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.report.ReportExamples;

/// What was entered of a draft stays, whoever saves which part of it, and the second of two sees what the first wrote.
@OfficeTest
record DraftFormIT(
        MockMvcTester web, ReportExamples examples, Directives directives, OfficeClock clock, JsonMapper json) {

    @Test
    void savingTheHeaderKeepsEveryRelation() {
        var m = examples.ministry();
        var relations = List.of(
                new Directive.Relation(Directive.Relation.Kind.BASED_ON, inForce(m, "1/TB-A")),
                new Directive.Relation(Directive.Relation.Kind.AMENDS, inForce(m, "2/TB-A")),
                new Directive.Relation(Directive.Relation.Kind.REPLACES, inForce(m, "3/TB-A")),
                new Directive.Relation(Directive.Relation.Kind.REPLACES, inForce(m, "4/TB-A")));
        var draft = draft(m, "5/TB-A", relations, Set.of(new Addressee.Each(Post.Kind.HEAD)));
        var page = get(m.officeClerk(), "/directives/" + draft.id() + "/edit");
        assertThat(page).hasStatusOk().bodyText().contains("01/TB-A", "02/TB-A", "03/TB-A", "04/TB-A");

        assertThat(post(m.officeClerk(), header(draft, "Chủ đề khác"))).hasStatus(HttpStatus.SEE_OTHER);
        var saved = directives.find(draft.id()).orElseThrow();
        assertThat(saved.subject()).isEqualTo("Chủ đề khác");
        assertThat(saved.relations()).containsExactlyInAnyOrderElementsOf(relations);
        assertThat(saved.addressees()).isEqualTo(draft.addressees());
        assertThat(saved.clauses()).isEqualTo(draft.clauses());
        assertThat(get(m.officeClerk(), "/directives/" + draft.id()))
                .bodyText()
                .contains("Căn cứ văn bản 01/TB-A", "Thay thế văn bản 03/TB-A", "Thay thế văn bản 04/TB-A");
    }

    @Test
    void aProgramThatSaysNothingOfThemKeepsThem() {
        var m = examples.ministry();
        var relation = new Directive.Relation(Directive.Relation.Kind.AMENDS, inForce(m, "2/TB-B"));
        var draft = draft(m, "5/TB-B", List.of(relation), Set.of(new Addressee.Each(Post.Kind.HEAD)));
        put(m, draft, Map.of());
        var kept = directives.find(draft.id()).orElseThrow();
        assertThat(kept.relations()).containsExactly(relation);
        assertThat(kept.addressees()).isEqualTo(draft.addressees());

        put(m, kept, Map.of("addressees", List.of("each:CLERK"), "relations", List.of()));
        var changed = directives.find(draft.id()).orElseThrow();
        assertThat(changed.relations()).isEmpty();
        assertThat(changed.addressees()).containsExactly(new Addressee.Each(Post.Kind.CLERK));
    }

    @Test
    void theSecondSeesFieldByFieldWhatTheFirstSaved() {
        var m = examples.ministry();
        var draft = draft(m, "5/TB-C", List.of(), Set.of());
        post(m.chief(), header(draft, "Chủ đề của người thứ nhất"));
        var second = header(draft, "Chủ đề của người thứ hai");
        var page = post(m.officeClerk(), second);
        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page)
                .bodyText()
                .contains(
                        "Đặng Thu Hà vừa ghi dự thảo này",
                        ">Chủ đề của người thứ nhất</td>",
                        ">Chủ đề của người thứ hai</td>",
                        "value=\"Chủ đề của người thứ hai\"",
                        "name=\"edit\" value=\"2\"")
                .doesNotContain("<b>Số và ký hiệu</b>");

        second.set("edit", "2");
        assertThat(post(m.officeClerk(), second)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(directives.find(draft.id()).orElseThrow().subject()).isEqualTo("Chủ đề của người thứ hai");
    }

    @Test
    void whoAddsAClauseSeesTheClausesThatCameAndWentMeanwhile() {
        var m = examples.ministry();
        var draft = draft(m, "5/TB-D", List.of(), Set.of());
        var first = draft.clauses().getFirst();
        var other =
                new Clause(clock.newId(), "2", "Khoản của người thứ nhất", new Clause.ToRead(false), Optional.empty());
        examples.as(m.chief(), by -> done(directives.draft(by, draft.with(List.of(other)))));
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("clause", clock.newId().toString());
        sent.add("kind", "read");
        sent.add("edit", "1");
        sent.add("seen", first.id() + " 1");
        sent.add("label", "3");
        sent.add("text", "Khoản của người thứ hai");
        var path = "/directives/" + draft.id() + "/clauses";
        var page = web.post().uri(path).with(as(m.officeClerk())).params(sent).exchange();
        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page)
                .bodyText()
                .contains(
                        "Đặng Thu Hà vừa ghi dự thảo này",
                        ">Khoản của người thứ nhất</td>",
                        ">đã bỏ khoản này</td>",
                        "Khoản của người thứ hai</textarea>",
                        "value=\"" + other.id() + " 2\"");

        sent.set("edit", "2");
        assertThat(web.post().uri(path).with(as(m.officeClerk())).params(sent).exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(directives.find(draft.id()).orElseThrow().clauses())
                .extracting(Clause::text)
                .containsExactly("Khoản của người thứ nhất", "Khoản của người thứ hai");
    }

    private void put(ReportExamples.Ministry m, Directive draft, Map<String, Object> more) {
        var sent = new HashMap<String, Object>(Map.of(
                "edit", draft.edit(),
                "number", draft.number().toString(),
                "type", "NOTICE",
                "issuer", m.body().id().toString(),
                "issuedBy", "Ban Chỉ đạo",
                "signer", "Nguyễn Văn Ví Dụ",
                "date", DAY.toString(),
                "subject", "Chủ đề " + draft.edit(),
                "from", DAY.toString()));
        sent.put("reach", Map.of("kind", "LINE", "root", m.body().id().toString()));
        sent.put("clauses", List.of());
        sent.putAll(more);
        assertThat(web.put()
                        .uri("/api/directives/" + draft.id())
                        .with(as(m.officeClerk()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(sent))
                        .exchange())
                .hasStatusOk();
    }

    private static MultiValueMap<String, String> header(Directive draft, String subject) {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("id", draft.id().toString());
        sent.add("edit", String.valueOf(draft.edit()));
        sent.add("number", draft.number().toString());
        sent.add("type", "NOTICE");
        sent.add("issuer", draft.issuer().value().toString());
        sent.add("issuedBy", draft.issuedBy());
        sent.add("signer", draft.signer());
        sent.add("date", DAY.toString());
        sent.add("subject", subject);
        sent.add("reach", "LINE");
        sent.add("from", DAY.toString());
        draft.addressees().forEach(one -> sent.add("addressees", one.toString()));
        draft.relations()
                .forEach(relation -> sent.add(
                        switch (relation.kind()) {
                            case REPLACES -> "replaces";
                            case AMENDS -> "amends";
                            case BASED_ON -> "basedOn";
                        },
                        relation.other().toString()));
        return sent;
    }

    private Directive.Id inForce(ReportExamples.Ministry m, String number) {
        var draft = draft(m, number, List.of(), Set.of());
        examples.as(m.chief(), by -> done(directives.issue(by, draft.id())));
        return draft.id();
    }

    private Directive draft(
            ReportExamples.Ministry m, String number, List<Directive.Relation> relations, Set<Addressee> addressees) {
        return examples.as(
                m.officeClerk(),
                by -> done(directives.draft(
                        by,
                        new Directive(
                                new Directive.Id(clock.newId()),
                                DocumentNumber.parse(number).orElseThrow(),
                                DocumentType.NOTICE,
                                m.body().id(),
                                "Ban Chỉ đạo",
                                "Nguyễn Văn Ví Dụ",
                                DAY,
                                "Chủ đề",
                                Reach.line(m.body().id()),
                                addressees,
                                Period.from(DAY),
                                List.of(new Clause(
                                        clock.newId(), "1", "Đọc kỹ", new Clause.ToRead(false), Optional.empty())),
                                relations,
                                Directive.Status.DRAFT,
                                0,
                                by.person().id(),
                                Optional.empty()))));
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(as(person)).exchange();
    }

    private MvcTestResult post(Person person, MultiValueMap<String, String> sent) {
        return web.post().uri("/directives/draft").with(as(person)).params(sent).exchange();
    }

    private static RequestPostProcessor as(Person person) {
        return authentication(
                new UsernamePasswordAuthenticationToken(new SignedIn(person.id().value()), "", List.of()));
    }
}
