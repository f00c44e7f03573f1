package vn.truc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAY;
import static vn.truc.report.ReportExamples.wrong;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.Measures;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.message.Messages;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Competence;
import vn.truc.organisation.Competences;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;
import vn.truc.report.ReportExamples;

/// Documents to an area and to persons in their posts, and the file that goes to whoever may read them.
@OfficeTest
record AddresseesIT(
        Directives directives,
        Receipts receipts,
        Measures measures,
        Messages messages,
        People people,
        Areas areas,
        Competences competences,
        ReportExamples examples,
        Audit audit,
        MockMvcTester web,
        OfficeClock clock) {

    @Test
    void personsInTheirPostsAreToldReadAndAreListed() {
        var m = examples.ministry();
        var draft = draft(
                m,
                new Reach.Nobody(),
                Set.of(
                        new Addressee.Each(Post.Kind.HEAD),
                        new Addressee.Holder(m.first().id(), Post.Kind.CLERK),
                        new Addressee.Named(m.deputy().id())),
                new Clause.ToRead(false));
        var review = directives.review(draft.id());
        assertThat(review.reached()).isEmpty();
        assertThat(review.persons())
                .extracting(receipt -> receipt.person().id())
                .containsExactlyInAnyOrder(
                        m.chief().id(),
                        m.head().id(),
                        m.otherHead().id(),
                        m.clerk().id(),
                        m.deputy().id());
        var issued = done(examples.as(m.chief(), by -> directives.issue(by, draft.id())));
        for (var person : List.of(m.head(), m.otherHead(), m.clerk(), m.deputy())) {
            assertThat(unread(person)).extracting(Directive::id).contains(draft.id());
            await().untilAsserted(() -> {
                long told = examples.as(person, messages::unread);
                assertThat(told).isEqualTo(1);
            });
        }
        assertThat(unread(m.officeClerk())).isEmpty();
        for (int time = 0; time < 2; time++) {
            done(examples.as(m.head(), by -> receipts.read(by, draft.id())));
        }
        assertThat(unread(m.head())).isEmpty();
        assertThat(receipts.addressed(issued))
                .filteredOn(receipt -> receipt.at().isPresent())
                .extracting(receipt -> receipt.person().id())
                .containsExactly(m.head().id());
        assertThat(found(m.head())).contains(draft.id());
        assertThat(found(m.officeClerk())).as("entered by them").contains(draft.id());
        assertThat(found(examples.ministry().head())).doesNotContain(draft.id());
    }

    @Test
    void whoeverTakesThePostOverIsAskedNext() {
        var m = examples.ministry();
        var draft = draft(
                m,
                new Reach.Nobody(),
                Set.of(new Addressee.Holder(m.second().id(), Post.Kind.HEAD)),
                new Clause.ToRead(false));
        done(examples.as(m.chief(), by -> directives.issue(by, draft.id())));
        var post = people.posts(m.otherHead().id(), DAY).getFirst();
        people.end(post.id(), DAY, examples.as(m.chief(), by -> by.author()));
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                m.deputy().id(),
                m.second().id(),
                Post.Kind.HEAD,
                "Vụ trưởng",
                Set.of(),
                DAY,
                null));
        assertThat(unread(m.deputy())).extracting(Directive::id).contains(draft.id());
        assertThat(receipts.addressed(directives.find(draft.id()).orElseThrow()))
                .extracting(receipt -> receipt.person().id())
                .containsExactly(m.deputy().id());
    }

    @Test
    void allHeadsMeansThoseOfTheUnitsReached() {
        var m = examples.ministry();
        var draft = draft(
                m, Reach.listed(m.first().id()), Set.of(new Addressee.Each(Post.Kind.HEAD)), new Clause.ToRead(false));
        done(examples.as(m.chief(), by -> directives.issue(by, draft.id())));
        assertThat(receipts.addressed(directives.find(draft.id()).orElseThrow()))
                .extracting(receipt -> receipt.person().id())
                .containsExactly(m.head().id());
        assertThat(unread(m.otherHead())).isEmpty();
    }

    @Test
    void aRuleIsForUnitsNotForPersons() {
        var m = examples.ministry();
        var draft = draft(
                m,
                new Reach.Nobody(),
                Set.of(new Addressee.Each(Post.Kind.HEAD)),
                new Clause.Ordered(new LeaderOnDuty(1)));
        assertThat(wrong(examples.as(m.chief(), by -> directives.issue(by, draft.id()))))
                .containsExactly("");
        assertThat(directives.find(draft.id()).orElseThrow().draft()).isTrue();
    }

    @Test
    void anAreaReachesWhateverIsSeatedThere() {
        var m = examples.ministry();
        var area = new Area.Id(clock.newId());
        var by = examples.as(m.chief(), actor -> actor.author());
        areas.open(
                List.of(new Areas.Opening(
                        area, null, "E" + UUID.randomUUID(), "36", "Tỉnh Nam Định (ví dụ)", Area.Level.PROVINCE)),
                OfficeExamples.START,
                by);
        areas.seat(m.second().id(), area, OfficeExamples.START, by);
        var draft = draft(m, new Reach.Territory(area), Set.of(), new Clause.Ordered(new LeaderOnDuty(1)));
        assertThat(directives.review(draft.id()).reached())
                .extracting(Unit::id)
                .containsExactly(m.second().id());
        assertThat(wrong(examples.as(m.chief(), actor -> directives.issue(actor, draft.id()))))
                .containsExactly("");
        assertThat(directives.find(draft.id()).orElseThrow().draft()).isTrue();
        competences.set(draft.issuer(), Competence.COUNTRY, "bộ", by);
        competences.set(draft.issuer(), Competence.LINE, "nhập nhầm", by);
        assertThat(wrong(examples.as(m.chief(), actor -> directives.issue(actor, draft.id()))))
                .as("what was taken back")
                .containsExactly("");
        competences.set(draft.issuer(), Competence.COUNTRY, "bộ", by);
        done(examples.as(m.chief(), actor -> directives.issue(actor, draft.id())));
        assertThat(receipts.of(draft.id()))
                .extracting(Receipt::unit)
                .containsExactly(m.second().id());
        assertThat(measures.inForce(m.second().id(), DAY).find(LeaderOnDuty.class))
                .isPresent();
        assertThat(measures.inForce(m.first().id(), DAY).find(LeaderOnDuty.class))
                .isEmpty();
    }

    @Test
    void nobodyWritesToPersonsOfAnotherLineOrToNobodyAtAll() {
        var m = examples.ministry();
        var stranger = examples.ministry();
        for (var addressees : List.<Set<Addressee>>of(
                Set.of(),
                Set.of(new Addressee.Named(stranger.head().id())),
                Set.of(new Addressee.Holder(stranger.first().id(), Post.Kind.HEAD)))) {
            var sent = directive(m, new Reach.Nobody(), addressees, new Clause.ToRead(false));
            assertThat(wrong(examples.as(m.officeClerk(), by -> directives.draft(by, sent))))
                    .containsExactly("addressees");
        }
    }

    @Test
    void theSignedFileIsKeptWithTheDraftAndGivenToWhoeverMayReadIt() {
        var m = examples.ministry();
        var stranger = examples.ministry().head();
        var to = Set.<Addressee>of(new Addressee.Named(m.head().id()));
        var draft = draft(m, new Reach.Nobody(), to, new Clause.ToRead(false));
        var page = "/directives/" + draft.id();
        var signed = "%PDF-1.7 bản ký".getBytes(StandardCharsets.UTF_8);
        assertThat(take(m.officeClerk(), page + "/file")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(m.officeClerk(), page, "cu.pdf", "%PDF-1.7 bản cũ".getBytes(StandardCharsets.UTF_8)))
                .hasStatus3xxRedirection();
        assertThat(send(m.officeClerk(), page, "C:\\Ký\\Thông báo 1391.pdf", signed))
                .hasStatus3xxRedirection();
        assertThat(send(m.officeClerk(), page, "a.pdf", "<p>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chỉ nhận PDF", ">Thông báo 1391.pdf</a>");
        assertThat(send(m.head(), page, "a.pdf", signed)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(take(m.head(), page + "/file")).as("a draft").hasStatus(HttpStatus.NOT_FOUND);

        done(examples.as(m.chief(), by -> directives.issue(by, draft.id())));
        assertThat(send(m.officeClerk(), page, "sau.pdf", new byte[] {'%', 'P', 'D', 'F', '-'}))
                .as("issued")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var file = take(m.head(), page + "/file");
        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        assertThat(file).body().isEqualTo(signed);
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .endsWith("filename*=UTF-8''Th%C3%B4ng%20b%C3%A1o%201391.pdf");
        assertThat(take(stranger, page + "/file")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(audit.about(draft.id().value()))
                .filteredOn(line -> line.act().equals("directive.file-attached"))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line.by().name()).isEqualTo(m.officeClerk().name()));
    }

    private MvcTestResult take(Person person, String path) {
        return web.get().uri(path).with(signedIn(person)).exchange();
    }

    private MvcTestResult send(Person person, String page, String name, byte[] content) {
        return web.post()
                .uri(page + "/file")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .locale(Words.VIETNAMESE)
                .with(signedIn(person))
                .exchange();
    }

    private static RequestPostProcessor signedIn(Person person) {
        return authentication(
                new TestingAuthenticationToken(new SignedIn(person.id().value()), "", "signed-in"));
    }

    private Directive draft(ReportExamples.Ministry m, Reach reach, Set<Addressee> addressees, Clause.Content content) {
        var sent = directive(m, reach, addressees, content);
        var first = done(examples.as(m.officeClerk(), by -> directives.draft(by, sent)));
        Directive again = done(examples.as(m.officeClerk(), by -> directives.draft(by, sent)));
        assertThat(again).as("sent twice").isEqualTo(first);
        return first;
    }

    private Directive directive(
            ReportExamples.Ministry m, Reach reach, Set<Addressee> addressees, Clause.Content content) {
        return new Directive(
                new Directive.Id(clock.newId()),
                DocumentNumber.parse("1391/TB-BCĐ").orElseThrow(),
                DocumentType.NOTICE,
                m.body().id(),
                "Ban Chỉ đạo",
                "Trưởng Ban Chỉ đạo",
                DAY,
                "Kết luận cuộc họp",
                reach,
                addressees,
                Period.from(DAY),
                List.of(new Clause(clock.newId(), "1", "Nghiêm túc thực hiện", content, Optional.empty())),
                List.of(),
                Directive.Status.DRAFT,
                0,
                m.officeClerk().id(),
                Optional.empty());
    }

    private List<Directive> unread(Person person) {
        return examples.as(person, receipts::unread);
    }

    private List<Directive.Id> found(Person person) {
        return examples.as(person, by -> directives.search(by, "", null)).stream()
                .map(Directive::id)
                .toList();
    }
}
