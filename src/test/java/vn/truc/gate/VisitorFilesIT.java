package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples.House;
import vn.truc.health.Answers;
import vn.truc.health.DeclaredPlaces;
import vn.truc.health.HealthExamples;
import vn.truc.health.Look;
import vn.truc.health.Rounds;
import vn.truc.health.Status;
import vn.truc.health.VisitorDeclaration;
import vn.truc.health.VisitorDeclarations;
import vn.truc.health.VisitorLooks;
import vn.truc.message.Messages;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// What a visitor declared is opened by health officers with a reason, seen and corrected by the visitor, and closed to
/// everybody when consent is withdrawn.
@OfficeTest
record VisitorFilesIT(
        GateExamples examples,
        Guests guests,
        Posters posters,
        VisitorFiles files,
        ExpectedVisitors expected,
        VisitorLooks looks,
        VisitorDeclarations declarations,
        DeclaredPlaces places,
        Rounds rounds,
        Messages messages,
        Acting acting,
        OfficeClock clock,
        JdbcClient jdbc,
        MockMvcTester mvc) {
    private static final Answers FEVER = HealthExamples.nothingBut("signs", "FEVER");

    @Test
    void anOfficerOpensAnswersForAReasonThatTheVisitorReads() {
        var house = examples.house();
        var officer = officer(house);
        var token = came(house, FEVER);
        var waiting = waiting(house, officer);
        assertThat(waiting).singleElement().satisfies(line -> {
            assertThat(line.looked()).isFalse();
            assertThat(line.status()).isNotEqualTo(Status.CLEARED);
        });
        var declaration = waiting.getFirst().declaration();
        assertThat(round(house, officer)).isEqualTo(1);
        assertThat(why(open(officer, declaration, clock.newId(), " "))).isEqualTo("health.error.look-reason");
        var look = clock.newId();
        for (int time = 0; time < 2; time++) {
            assertThat(done(open(officer, declaration, look, "Gọi hỏi thăm")).answers())
                    .isEqualTo(FEVER);
        }
        assertThat(why(open(officer, declaration, look, "Việc khác"))).isEqualTo("health.error.stale");
        assertThat(files.file(token).looks()).extracting(Look::reason).containsExactly("Gọi hỏi thăm");
        assertThat(waiting(house, officer)).singleElement().matches(VisitorLooks.Waiting::looked);
        assertThat(round(house, officer)).isZero();
        assertThat(lines("health.looked", declaration)).isEqualTo(1);
    }

    @Test
    void nobodyElseOpensThem() {
        var house = examples.house();
        came(house, FEVER);
        var declaration = waiting(house, officer(house)).getFirst().declaration();
        for (var other : List.of(house.head(), house.clerk(), house.guard(), officer(examples.house()))) {
            assertThatThrownBy(() -> open(other, declaration, clock.newId(), "Tò mò"))
                    .isInstanceOfAny(NotAllowed.class, NotFound.class);
            assertThat(examples.<Integer>as(
                            other,
                            by -> jdbc.sql("select count(*) from health_visitor_declaration where id = :id")
                                    .param("id", declaration)
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        }
    }

    @Test
    void aCorrectionIsAFurtherVersionByWhichThePassIsWrittenAnew() {
        var house = examples.house();
        var officer = officer(house);
        var token = came(house, FEVER);
        assertThat(guests.standing(token).verdict().word()).isNotEqualTo(Verdict.Word.ADMITTED);
        var first = files.file(token).current();
        var correction = correction(first.id(), HealthExamples.NOTHING);
        for (int time = 0; time < 2; time++) {
            assertThat(done(files.correct(token, correction)).version()).isEqualTo(2);
        }
        assertThat(guests.standing(token).verdict().word()).isEqualTo(Verdict.Word.ADMITTED);
        var file = files.file(token);
        assertThat(file.current().answers()).isEqualTo(HealthExamples.NOTHING);
        assertThat(file.versions()).element(1).isEqualTo(first);
        var waiting = waiting(house, officer).getFirst();
        assertThat(waiting.status()).isEqualTo(Status.CLEARED);
        assertThat(waiting.eased().orElseThrow().declaration().value())
                .as("what was said before stays beside it")
                .isEqualTo(first.id());
        await().untilAsserted(() -> assertThat(examples.as(officer, messages::inbox))
                .anyMatch(message -> message.text().key().equals("health.eased.told")));
        assertThat(lines("health.visitor-corrected", file.current().id())).isEqualTo(1);

        assertThat(why(files.correct(token, correction(first.id(), FEVER))))
                .as("on a page from before")
                .isEqualTo("health.error.corrected-meanwhile");
        var other = new VisitorDeclarations.Correction(correction.id(), first.id(), FEVER, true);
        assertThat(why(files.correct(token, other))).isEqualTo("health.error.stale");
        done(files.correct(token, correction(correction.id(), FEVER)));
        assertThat(guests.standing(token).verdict().word()).isNotEqualTo(Verdict.Word.ADMITTED);
        assertThat(waiting(house, officer).getFirst().eased()).isEmpty();
        correctedOften(token);
    }

    private void correctedOften(String token) {
        Outcome<VisitorDeclaration> last = Outcome.refused("test");
        for (int time = 0; time < 20; time++) {
            last = files.correct(token, correction(files.file(token).current().id(), FEVER));
        }
        assertThat(why(last)).isEqualTo("health.error.corrected-often");
    }

    @Test
    void withdrawnConsentClosesTheAnswersUntilTheVisitorAgreesAgainAndTheResultStays() {
        var house = examples.house();
        var officer = officer(house);
        var token = came(house, HealthExamples.nothingBut("places", "Chợ Đông Bắc"));
        assertThat(wentTo(officer, "dong bac")).hasSize(1);
        var verdict = guests.standing(token).verdict();
        var id = clock.newId();
        for (int time = 0; time < 2; time++) {
            done(files.withdraw(token, id));
        }
        var file = files.file(token);
        assertThat(file.withdrawn()).isTrue();
        assertThat(why(open(officer, file.current().id(), clock.newId(), "Gọi hỏi")))
                .isEqualTo("health.error.consent-withdrawn");
        assertThat(wentTo(officer, "dong bac")).isEmpty();
        assertThat(guests.standing(token).verdict()).isEqualTo(verdict);
        assertThat(lines("health.consent-withdrawn", file.visitor().id().value()))
                .isEqualTo(1);
        assertThat(why(files.withdraw(token, UUID.randomUUID()))).isEqualTo("health.error.stale");

        done(files.correct(token, correction(file.current().id(), FEVER)));
        assertThat(files.file(token).withdrawn()).isFalse();
        assertThat(wentTo(officer, "dong bac"))
                .as("what stood before counts too")
                .hasSize(1);
        assertThat(wentTo(officer(examples.house()), "dong bac")).isEmpty();
    }

    @Test
    void theOwnPageShowsCorrectsAndWithdrawsWithoutScriptAndGivesBackWhatWasTyped() {
        var house = examples.house();
        var token = came(house, HealthExamples.nothingBut("places", "Chợ Đông Bắc"));
        assertThat(text("/v/" + token)).contains("/v/" + token + "/declared").doesNotContain("<script");
        assertThat(text("/v/" + token + "/declared"))
                .contains("Chợ Đông Bắc", "/v/" + token + "/correct", "/v/" + token + "/withdraw")
                .doesNotContain("<script");
        assertThat(text("/v/" + token + "/correct"))
                .contains("Chợ Đông Bắc")
                .doesNotContain("checked name=\"consent\"");
        var current = files.file(token).current().id();
        var sent = mvc.post()
                .uri("/v/" + token + "/correct")
                .param("id", clock.newId().toString())
                .param("corrects", current.toString())
                .param("signs", "COUGH")
                .param("contacts", "NONE")
                .param("exposures", "NONE")
                .param("places", "Bến xe phía Nam");
        assertThat(sent).as("without consent").hasStatus(422).bodyText().contains("Bến xe phía Nam");
        assertThat(files.file(token).versions()).hasSize(1);
        assertThat(sent.param("consent", "true")).hasStatus3xxRedirection().hasRedirectedUrl("/v/" + token);
        assertThat(text("/v/" + token + "/declared")).contains("Bến xe phía Nam", "Chợ Đông Bắc");
        var withdrawn = mvc.post()
                .uri("/v/" + token + "/withdraw")
                .param("id", clock.newId().toString());
        assertThat(withdrawn).hasStatus3xxRedirection();
        assertThat(text("/v/" + token + "/declared")).doesNotContain("/withdraw");
        assertThat(mvc.post()
                        .uri("/v/" + token + "/withdraw")
                        .param("id", UUID.randomUUID().toString()))
                .hasStatus(422);
        for (var door : List.of("", "/declared", "/correct")) {
            assertThat(mvc.get().uri("/v/" + clock.newId() + ".AAAA" + door)).hasStatus(404);
        }
    }

    @Test
    void theOwnPageShowsAndGivesAlongEverythingThatIsKept() {
        var house = examples.house();
        var token = came(house, HealthExamples.NOTHING);
        var visitor = files.file(token).visitor();
        var visit = examples.received(house, visitor);
        assertThat(text("/v/" + token + "/declared"))
                .contains(Words.moment(visit.came()), "Sảnh tầng 1", "•••••••000", "/v/" + token + "/file/0.csv")
                .doesNotContain("0900 000 000", "0900000000", "<script");
        assertThat(text("/v/" + token + "/file/0.csv")).contains("Đại sứ quán", "•••••••000");
        assertThat(text("/v/" + token + "/file/1.csv")).contains("Sảnh tầng 1");
        var last = files.file(token).kept().size();
        assertThat(text("/v/" + token + "/file/" + last + ".csv")).contains("Câu hỏi");
        assertThat(mvc.get().uri("/v/" + token + "/file/99.csv")).hasStatus(404);
        assertThat(mvc.get().uri("/v/" + clock.newId() + ".AAAA/file/0.csv")).hasStatus(404);
    }

    @Test
    void whoWasNotAskedToDeclareSeesTheRestAndAnInvitationOpensNothing() {
        var house = examples.house();
        var announced = examples.visitor(house, false, true);
        done(examples.as(house.clerk(), by -> expected.announce(by, announced, "0900 000 000")));
        var own = "/v/" + guests.token(announced.id());
        assertThat(text(own)).contains(own + "/declared");
        assertThat(text(own + "/declared"))
                .contains("Đại sứ quán", "•••••••000", "chưa khai báo y tế")
                .doesNotContain("/correct", "/withdraw");
        assertThat(mvc.get().uri(own + "/correct")).hasStatus(404);
        var invitation = "/v/"
                + examples.<Guests.Invitation>as(house.clerk(), by -> guests.invitation(by, announced.id()))
                        .token();
        assertThat(text(invitation)).doesNotContain("/declared");
        for (var door : List.of("/declared", "/correct", "/file/0.csv")) {
            assertThat(mvc.get().uri(invitation + door)).as(door).hasStatus(404);
        }
    }

    private String text(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String came(House house, Answers answers) {
        var poster = examples.as(house.guard(), by -> done(posters.replace(by, house.gate(), 0)));
        var visitor = examples.visitor(house, false, true);
        done(guests.come(poster, visitor, "0900 000 000", answers, true));
        return guests.token(visitor.id());
    }

    private VisitorDeclarations.Correction correction(UUID corrects, Answers answers) {
        return new VisitorDeclarations.Correction(clock.newId(), corrects, answers, true);
    }

    private static Person officer(House house) {
        return house.examples().person(house.unit(), "Vũ Thị Y", Post.Kind.HEALTH_OFFICER);
    }

    private List<VisitorLooks.Waiting> waiting(House house, Person officer) {
        return examples.as(officer, by -> looks.waiting(by, house.unit().id()));
    }

    private int round(House house, Person officer) {
        return examples.as(officer, by -> rounds.of(by, house.unit().id()).looks());
    }

    private Outcome<VisitorDeclaration> open(Person officer, UUID declaration, UUID look, String reason) {
        return examples.as(officer, by -> looks.open(by, declaration, look, reason));
    }

    private List<UUID> wentTo(Person officer, String words) {
        assertThat(examples.<Boolean>as(officer, by -> by.holds(Right.SEE_HEALTH_ANSWERS)))
                .isTrue();
        return examples.as(
                officer, by -> places.visitorsWhoWentTo(by, words, clock.today(), clock.today(), "Tra cứu thử"));
    }

    private int lines(String act, UUID about) {
        return acting.as(
                "test.audit",
                () -> jdbc.sql("select count(*) from audit_line where act = :act and subject_id = :about")
                        .param("act", act)
                        .param("about", about)
                        .query(Integer.class)
                        .single());
    }
}
