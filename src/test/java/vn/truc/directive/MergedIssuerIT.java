package vn.truc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.Measures;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.report.ReportExamples;
import vn.truc.report.ReportExamples.Ministry;

/// What a ministry ordered that has gone into another since is there still: the office of the other deals with it.
@OfficeTest
record MergedIssuerIT(
        MockMvcTester web,
        Directives directives,
        Receipts receipts,
        Measures measures,
        ReportExamples examples,
        Reorganisations reorganisations,
        Units units,
        OfficeClock clock) {
    private static final LocalDate MERGED = LocalDate.of(2020, 3, 25);

    @Test
    void itsPageOpensUnderTheLastNameAndTheSuccessorTakesItBack() {
        var m = examples.ministry();
        var leader = examples.leader(m.second(), "Đỗ Văn Tám");
        var issued = issued(m, "1391/TB-BCĐ", m.first(), m.division(), List.of());
        assertThat(get(leader, "/directives/" + issued.id())).hasStatus(HttpStatus.NOT_FOUND);
        merge(m.first(), m.second());
        assertThat(get(leader, "/directives/" + issued.id()))
                .hasStatusOk()
                .bodyText()
                .contains("1391/TB-BCĐ", "/withdraw");
        assertThatThrownBy(() -> examples.as(m.otherHead(), by -> directives.withdraw(by, issued.id(), MERGED)))
                .isInstanceOf(NotAllowed.class);
        assertThat(measures.inForce(m.division().id(), MERGED).find(LeaderOnDuty.class))
                .isPresent();
        done(examples.as(leader, by -> directives.withdraw(by, issued.id(), MERGED)));
        assertThat(measures.inForce(m.division().id(), MERGED).find(LeaderOnDuty.class))
                .isEmpty();
    }

    @Test
    void theSuccessorExemptsFromItAndReplacesIt() {
        var m = examples.ministry();
        var issued = issued(m, "1391/TB-BCĐ", m.first(), m.division(), List.of());
        merge(m.first(), m.second());
        var leader = examples.leader(m.second(), "Đỗ Văn Tám");
        var clause = issued.clauses().getFirst();
        var path = "/directives/" + issued.id() + "/clauses/" + clause.id() + "/exempt";
        assertThat(get(leader, path))
                .hasStatusOk()
                .bodyText()
                .contains(m.second().id().toString());
        var form = Map.of(
                "exemption",
                clock.newId().toString(),
                "issuer",
                m.second().id().toString(),
                "number",
                "1160/TCDT-VP",
                "whom",
                "units",
                "units",
                m.division().id().toString(),
                "from",
                "25/3/2020");
        assertThat(post(leader, path, form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(measures.inForce(m.division().id(), MERGED).exemptions()).hasSize(1);
        var replacing = new Directive.Relation(Directive.Relation.Kind.REPLACES, issued.id());
        issued(m, "1400/TB-BCĐ", m.second(), m.division(), List.of(replacing));
        assertThat(directives.find(issued.id()).orElseThrow().status()).isEqualTo(Directive.Status.ENDED);
    }

    @Test
    void whoStoodAboveAClosedIssuerTakesItBack() {
        var m = examples.ministry();
        var gone = examples.office(m, "Văn phòng Ban Chỉ đạo");
        var issued = issued(m, "1391/TB-BCĐ", gone, gone, List.of());
        done(reorganisations.close(change(gone), author(m.body())));
        clock.hold(Instant.parse("2020-03-25T01:00:00Z"));
        assertThat(get(m.chief(), "/directives/" + issued.id()))
                .hasStatusOk()
                .bodyText()
                .contains("1391/TB-BCĐ", "Thu hồi văn bản")
                .as("nobody waits for a closed unit to confirm")
                .doesNotContain("Văn phòng Ban Chỉ đạo");
        done(examples.as(m.chief(), by -> directives.withdraw(by, issued.id(), MERGED)));
    }

    @Test
    void whoeverHeadsWhatTheUnitWentIntoReadsWhatWasForEachHead() {
        var m = examples.ministry();
        for (var addressee : List.of(
                new Addressee.Each(Post.Kind.HEAD),
                new Addressee.Holder(m.first().id(), Post.Kind.HEAD))) {
            var draft = draft(
                    m,
                    addressee instanceof Addressee.Each ? "1391/TB-BCĐ" : "1392/TB-BCĐ",
                    m.body(),
                    m.first(),
                    List.of(),
                    Set.of(addressee));
            done(examples.as(m.officeClerk(), by -> directives.draft(by, draft)));
            done(examples.as(m.chief(), by -> directives.issue(by, draft.id())));
        }
        assertThat(addressedTo(m.otherHead())).isZero();
        merge(m.first(), m.second());

        assertThat(addressedTo(m.otherHead())).isEqualTo(2);
        assertThat(addressedTo(m.deputy())).isZero();
        assertThat(examples.as(m.otherHead(), receipts::unread)).hasSize(2);
        var listed = examples.as(m.otherHead(), receipts::unread).stream()
                .map(one -> directives.find(one.id()).orElseThrow())
                .toList();
        assertThat(listed)
                .as("those of the merged unit keep their posts at the one it went into")
                .allSatisfy(one -> assertThat(receipts.addressed(one))
                        .extracting(receipt -> receipt.person().id())
                        .containsExactlyInAnyOrder(m.head().id(), m.otherHead().id()));
    }

    private long addressedTo(Person person) {
        return examples.as(
                person,
                by -> directives.search(by, "139", null).stream()
                        .filter(found -> receipts.addressedTo(by, found))
                        .count());
    }

    private Directive issued(Ministry m, String number, Unit issuer, Unit reached, List<Directive.Relation> relations) {
        var draft = draft(m, number, issuer, reached, relations, Set.of());
        done(examples.as(m.officeClerk(), by -> directives.draft(by, draft)));
        return done(examples.as(m.chief(), by -> directives.issue(by, draft.id())));
    }

    private Directive draft(
            Ministry m,
            String number,
            Unit issuer,
            Unit reached,
            List<Directive.Relation> relations,
            Set<Addressee> addressees) {
        var clause = new Clause(
                clock.newId(), "1", "Bố trí lãnh đạo trực", new Clause.Ordered(new LeaderOnDuty(1)), Optional.empty());
        return new Directive(
                new Directive.Id(clock.newId()),
                DocumentNumber.parse(number).orElseThrow(),
                DocumentType.NOTICE,
                issuer.id(),
                "Ban Chỉ đạo",
                "Trưởng Ban Chỉ đạo",
                DAY,
                "Kết luận cuộc họp",
                Reach.listed(reached.id()),
                addressees,
                Period.from(clock.today()),
                List.of(clause),
                relations,
                Directive.Status.DRAFT,
                0,
                m.officeClerk().id(),
                Optional.empty());
    }

    private void merge(Unit gone, Unit into) {
        done(reorganisations.merge(change(gone), into.id(), author(into)));
        clock.hold(Instant.parse("2020-03-25T01:00:00Z"));
    }

    private Reorganisations.Change change(Unit unit) {
        var version = units.file(unit.id()).orElseThrow().version();
        return new Reorganisations.Change(clock.newId(), unit.id(), version, MERGED);
    }

    private static Author author(Unit body) {
        return new Author(body.id().value(), null, "test");
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
