package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.access.WaitingNumbers;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples.House;
import vn.truc.health.Answers;
import vn.truc.measure.Approver;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.Visitors;
import vn.truc.message.Messages;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Visitors who scan the poster with their own phone.
@OfficeTest
record GuestsIT(
        GateExamples examples,
        Guests guests,
        Opinions opinions,
        Posters posters,
        ExpectedVisitors visitors,
        Messages messages,
        WaitingNumbers numbers,
        OfficeClock clock,
        JdbcClient jdbc,
        MockMvcTester mvc) {
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]*)\"");
    private static final String[] QUESTIONS = {"signs", "contacts", "places", "exposures"};

    @Test
    void whoDeclaresAtThePosterHoldsAPassThatTheGateLetsIn() {
        var house = examples.house();
        examples.inForce(house, new DeclareBeforeEntry(24, true));
        var visitor = visitor(house, clock.newId());
        assertThat(come(house, visitor, none())).isEqualTo(Outcome.done(visitor));
        assertThat(come(house, visitor, none())).isEqualTo(Outcome.done(visitor));
        var standing = guests.standing(guests.token(visitor.id()));
        assertThat(standing.verdict()).isEqualTo(new Verdict.Admit(Why.VISITOR, List.of()));
        var found = done(examples.enter(house, standing.pass(), ""));
        assertThat(found)
                .isInstanceOfSatisfying(
                        Arrival.Choose.class,
                        choose -> assertThat(choose.visitors())
                                .extracting(Visitor::id)
                                .containsExactly(visitor.id()));
        assertThat(examples.received(house, visitor).verdict()).isEqualTo(standing.verdict());
        assertThat(examples.watch(house).inside()).isEqualTo(1);
        assertThat(done(examples.leave(house, standing.pass(), clock.newId())).who())
                .isEqualTo(visitor.id().value());
        assertThat(examples.watch(house).inside()).isZero();
        assertThat(why(examples.leave(house, standing.pass(), clock.newId()))).isEqualTo("gate.error.not-inside");
    }

    @Test
    void whoWasAnnouncedHoldsAPassBeforehandAndDeclaresAtThePosterUnderTheAnnouncement() {
        var house = examples.house();
        examples.inForce(house, new DeclareBeforeEntry(24, true));
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var announced = examples.visitor(house, false, true);
        done(examples.as(house.clerk(), by -> visitors.announce(by, announced, "")));
        done(examples.as(house.head(), by -> visitors.decide(by, announced.id(), 0, true)));
        var invitation = examples.as(house.clerk(), by -> guests.invitation(by, announced.id()));
        assertThatThrownBy(() -> examples.as(house.staff(), by -> guests.invitation(by, announced.id())))
                .isInstanceOf(NotAllowed.class);
        assertThat(mvc.get().uri("/v/" + invitation.token()))
                .hasStatusOk()
                .bodyText()
                .contains("Thẻ mời", "<svg")
                .doesNotContain("<script");
        assertThat(done(examples.enter(house, invitation.standing().pass(), "")))
                .isInstanceOfSatisfying(
                        Arrival.Choose.class,
                        choose -> assertThat(choose.visitors())
                                .extracting(Visitor::id)
                                .containsExactly(announced.id()));

        var here = named(visitor(house, clock.newId()), " " + announced.name().toUpperCase(Locale.ROOT));
        for (int time = 0; time < 2; time++) {
            assertThat(done(come(house, here, none())).id()).isEqualTo(announced.id());
        }
        var standing = guests.standing(guests.token(announced.id()));
        assertThat(standing.verdict()).isEqualTo(new Verdict.Admit(Why.VISITOR, List.of()));
        assertThat(expected(house)).extracting(Visitor::id).containsExactly(announced.id());
        assertThat(mvc.get().uri("/v/" + invitation.token() + "/declared"))
                .as("the host, who has this address too, reads no answers")
                .hasStatus(404);
        assertThat(mvc.get().uri("/v/" + invitation.token())).bodyText().doesNotContain("/declared");
    }

    @Test
    void theTelephoneNumberOfTheAnnouncementDecidesAndWhereItIsInDoubtTheGuardChooses() {
        var house = examples.house();
        var first = examples.visitor(house, false, true);
        done(examples.as(house.clerk(), by -> visitors.announce(by, first, "0912 345 678")));
        var other = visitor(house, clock.newId());
        var doubtful = done(come(house, named(other, first.name()), none()));
        assertThat(doubtful.id()).as("another number").isEqualTo(other.id());
        var pass = guests.standing(guests.token(doubtful.id())).pass();
        assertThat(done(examples.enter(house, pass, "")))
                .isInstanceOfSatisfying(
                        Arrival.Choose.class,
                        choose -> assertThat(choose.visitors())
                                .extracting(Visitor::id)
                                .containsExactly(doubtful.id(), first.id()));
        var abroad = new Visitor(
                new Visitor.Id(clock.newId()),
                first.unit(),
                first.name(),
                "",
                first.host(),
                first.purpose(),
                true,
                false,
                first.expected(),
                true,
                0,
                new Newcomer.Approval.None());
        assertThat(done(guests.come(poster(house), abroad, "0912345678", none(), true))
                        .id())
                .as("announced as one from here")
                .isEqualTo(abroad.id());
        var same = named(visitor(house, clock.newId()), Normalizer.normalize(first.name(), Normalizer.Form.NFD));
        assertThat(done(guests.come(poster(house), same, "+84 912345678", none(), true))
                        .id())
                .isEqualTo(first.id());
        var again = named(visitor(house, clock.newId()), first.name());
        assertThat(done(guests.come(poster(house), again, "0912345678", none(), true))
                        .id())
                .as("nobody comes twice under one announcement")
                .isEqualTo(again.id());
    }

    private static Visitor named(Visitor visitor, String name) {
        return visitor.as(visitor.id(), name, visitor.expected());
    }

    @Test
    void signsSendAVisitorHomeAndNobodyAtTheGateLearnsWhy() {
        var house = examples.house();
        var visitor = visitor(house, clock.newId());
        come(house, visitor, fever());
        assertThat(guests.standing(guests.token(visitor.id())).verdict().word()).isNotEqualTo(Verdict.Word.ADMITTED);
        assertThat(jdbc.sql("select count(*) from health_visitor_declaration")
                        .query(Integer.class)
                        .single())
                .as("unbound sees nothing")
                .isZero();
    }

    @Test
    void aVisitThatNeedsAnOpinionWaitsAndOneTapLetsItIn() {
        var house = examples.house();
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var visitor = visitor(house, clock.newId());
        come(house, visitor, none());
        var token = guests.token(visitor.id());
        assertThat(guests.standing(token).verdict().why()).isEqualTo(Why.NEEDS_APPROVAL);
        assertThat(mvc.get().uri("/v/" + token))
                .bodyText()
                .contains("Đã hỏi ý kiến của thủ trưởng đơn vị. Sau " + Opinions.PATIENCE.toMinutes() + " phút")
                .contains("nhờ " + visitor.host() + " hỏi trực tiếp thủ trưởng đơn vị")
                .contains("đến hết ngày " + Words.day(clock.today()));
        assertThat(List.of(
                        number(house.head()),
                        number(house.staff()),
                        number(examples.house().head())))
                .as("beside the menu")
                .containsExactly(1L, 0L, 0L);
        done(examples.as(house.head(), by -> visitors.decide(by, visitor.id(), 0, true)));
        assertThat(number(house.head())).isZero();
        assertThat(guests.standing(token).verdict().why()).isEqualTo(Why.VISITOR);
    }

    @Test
    void whoeverWasLetInByOrderWaitsNoMore() {
        var house = examples.house();
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var refused = examples.received(house, examples.visitor(house, false, false));
        assertThat(number(house.head())).isEqualTo(1);
        done(examples.order(house, refused, house.head(), clock.newId()));
        assertThat(number(house.head())).isZero();
    }

    private long number(Person person) {
        return examples.as(
                person, by -> numbers.of(by, Set.of("/visits/approve")).getOrDefault("/visits/approve", 0L));
    }

    @Test
    void onTheDayAfterThePageSaysThatTheVisitIsOverAndWaitsForNothing() {
        var house = examples.house();
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var visitor = visitor(house, clock.newId());
        come(house, visitor, none());
        var path = "/v/" + guests.token(visitor.id());
        assertThat(mvc.get().uri(path)).containsHeader("Refresh").bodyText().contains("Đang chờ", "<svg");
        clock.hold(clock.now().plus(Duration.ofDays(1)));
        try {
            assertThat(mvc.get().uri(path))
                    .doesNotContainHeader("Refresh")
                    .bodyText()
                    .contains("Lượt này đã qua ngày", "quét lại áp phích")
                    .doesNotContain("Đang chờ", "class=\"pass\"");
        } finally {
            clock.release();
        }
    }

    @Test
    void whoIsInsideAfterMidnightHasACodeToLeaveWith() {
        var house = examples.house();
        var visitor = visitor(house, clock.newId());
        come(house, visitor, none());
        examples.received(house, visitor);
        var token = guests.token(visitor.id());
        clock.hold(clock.now().plus(Duration.ofDays(1)));
        try {
            assertThat(mvc.get().uri("/v/" + token))
                    .bodyText()
                    .contains("Lượt này đã qua ngày", "vẫn dùng để ra", "class=\"pass\"")
                    .doesNotContain("quét lại áp phích");
            var pass = guests.standing(token).pass();
            assertThat(why(examples.enter(house, pass, ""))).isEqualTo("gate.error.pass-over");
            assertThat(done(examples.leave(house, pass, clock.newId())).who())
                    .isEqualTo(visitor.id().value());
            assertThat(mvc.get().uri("/v/" + token)).bodyText().doesNotContain("class=\"pass\"");
        } finally {
            clock.release();
        }
    }

    @Test
    void aVisitThatWasDeclinedIsRefusedAtTheGateAndIsNotDecidedAgain() {
        var house = examples.house();
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var visitor = visitor(house, clock.newId());
        come(house, visitor, none());
        for (int time = 0; time < 2; time++) {
            done(examples.as(house.head(), by -> visitors.decide(by, visitor.id(), 0, false)));
        }
        assertThat(why(examples.as(house.head(), by -> visitors.decide(by, visitor.id(), 0, true))))
                .isEqualTo("gate.error.decided");
        assertThat(guests.standing(guests.token(visitor.id())).verdict())
                .isEqualTo(new Verdict.Refuse(Why.DECLINED, List.of()));
    }

    @Test
    void whoAnnouncedAVisitorIsToldWhenTheyHaveComeIn() {
        var house = examples.house();
        var visitor = examples.visitor(house, false, true);
        done(examples.as(house.head(), by -> visitors.announce(by, visitor, "")));
        examples.received(house, visitor);
        for (var told : List.of(house.head(), house.clerk())) {
            await().untilAsserted(() -> assertThat(arrived(told, "gate.announce.arrived"))
                    .containsExactly(Message.of("gate.announce.arrived", visitor.name(), visitor.host())));
        }
        assertThat(arrived(house.staff(), "gate.announce.arrived")).isEmpty();
    }

    @Test
    void theOfficeIsToldOfALeadersGuestWhenAnnouncedAndWhenInside() {
        var house = examples.house();
        var office = house.examples().person(house.body(), "Tạ Văn Phòng", Post.Kind.CLERK);
        var any = examples.visitor(house, false, true);
        var guest = new Visitor(
                any.id(),
                any.unit(),
                any.name(),
                any.origin(),
                any.host(),
                any.purpose(),
                false,
                true,
                any.expected(),
                true,
                0,
                any.approval());
        for (int time = 0; time < 2; time++) {
            done(examples.as(house.head(), by -> visitors.announce(by, guest, "")));
        }
        examples.received(house, guest);
        for (var told : List.of("gate.announce.leaders-guest", "gate.announce.arrived.leaders-guest")) {
            await().untilAsserted(() -> assertThat(arrived(office, told)).hasSize(1));
        }
        assertThat(arrived(house.staff(), "gate.announce.leaders-guest")).isEmpty();
    }

    @Test
    void afterAQuarterOfAnHourWithoutAnOpinionWhoeverStandsInIsAskedOnce() {
        var house = examples.house();
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var deputy = house.examples().person(house.unit(), "Vũ Thị Phó", Post.Kind.DEPUTY);
        var visitor = visitor(house, clock.newId());
        come(house, visitor, none());
        manyWhoNeedNobody(examples.house(), Opinions.PAGE + 5);
        await().untilAsserted(() ->
                assertThat(arrived(house.head(), "gate.announce.waits")).hasSize(1));
        opinions.askFurther();
        assertThat(arrived(house.head(), "gate.announce.waits-long")).isEmpty();
        clock.hold(clock.now().plus(Duration.ofMinutes(16)));
        try {
            opinions.askFurther();
            opinions.askFurther();
            for (var told : List.of(house.head(), deputy)) {
                await().untilAsserted(() ->
                        assertThat(arrived(told, "gate.announce.waits-long")).hasSize(1));
            }
            done(examples.as(house.head(), by -> visitors.decide(by, visitor.id(), 0, true)));
            opinions.askFurther();
            assertThat(arrived(house.head(), "gate.announce.waits-long")).hasSize(1);
        } finally {
            clock.release();
        }
    }

    /// Announced before, under ids before those of today.
    private void manyWhoNeedNobody(House house, int count) {
        jdbc.sql("""
                        insert into gate_visitor (id, body_id, unit_id, name, origin, host, purpose, abroad, leaders_guest,
                            expected, state, announced_by, announced_at, version)
                        select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, :body, :unit, 'Khách ' || n, '',
                               'Thủ', 'Họp', false, false, :day, 'ANNOUNCED', :unit, :day::timestamptz, 0
                        from generate_series(1, :count) n
                        """)
                .param("body", house.body().id().value())
                .param("unit", house.unit().id().value())
                .param("day", clock.today())
                .param("count", count)
                .update();
    }

    @Test
    void aGroupAndWhomTheGuardWroteInAreAskedAboutOnceAndDecidedInOneTap() {
        var house = examples.house();
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var first = examples.visitor(house, false, true);
        var company = new Company(List.of("Trần Văn Hai", "Lê Thị Ba"), Optional.empty());
        done(examples.as(house.clerk(), by -> visitors.announce(by, first, "", company)));
        await().untilAsserted(() ->
                assertThat(arrived(house.head(), "gate.announce.asked")).hasSize(1));
        assertThat(arrived(house.head(), "gate.announce.waits"))
                .as("who is announced stands at no gate")
                .isEmpty();
        assertThat(examples.received(house, first).verdict().why()).isEqualTo(Why.NEEDS_APPROVAL);
        await().untilAsserted(() ->
                assertThat(arrived(house.head(), "gate.announce.waits")).hasSize(1));
        assertThat(expected(house)).hasSize(3);
        var together = examples.as(
                house.head(),
                by -> visitors.together(visitors.at(by, house.unit().id())));
        assertThat(together).containsEntry(first.id(), 2);
        for (int time = 0; time < 2; time++) {
            done(examples.as(house.head(), by -> visitors.decideAll(by, first.id(), 0, true)));
        }
        assertThat(expected(house))
                .allSatisfy(visitor ->
                        assertThat(visitor.approval()).isEqualTo(new Newcomer.Approval.Given(Approver.HEAD)));
        var guest = examples.visitor(house, false, false);
        assertThat(examples.received(house, guest).verdict().why()).isEqualTo(Why.NEEDS_APPROVAL);
        await().untilAsserted(() ->
                assertThat(arrived(house.head(), "gate.announce.waits")).hasSize(2));
        assertThat(expected(house)).extracting(Visitor::id).contains(guest.id());
        done(examples.as(house.head(), by -> visitors.decide(by, guest.id(), 0, true)));
        assertThat(examples.received(house, guest).verdict().why()).isEqualTo(Why.VISITOR);
    }

    private List<Visitor> expected(House house) {
        return examples.as(house.head(), by -> visitors.at(by, house.unit().id()));
    }

    private List<Message> arrived(Person person, String key) {
        return examples.as(person, messages::inbox).stream()
                .map(message -> message.text())
                .filter(text -> text.key().equals(key))
                .toList();
    }

    @Test
    void theSameFormSentAgainWithOtherAnswersCorrectsTheFirstAndAnOldOneThatComesLateChangesNothing() {
        var house = examples.house();
        var visitor = visitor(house, clock.newId());
        var token = guests.token(visitor.id());
        come(house, visitor, none());
        assertThat(guests.standing(token).verdict().word()).isEqualTo(Verdict.Word.ADMITTED);
        jdbc.sql("update unit set counter = 'https://dichvucong.example' where id = :body")
                .param("body", house.body().id().value())
                .update();
        assertThat(read("/v/" + token)).doesNotContain("https://dichvucong.example");
        for (var answers : List.of(fever(), fever(), none())) {
            assertThat(done(come(house, visitor, answers)).id()).isEqualTo(visitor.id());
            assertThat(guests.standing(token).verdict().word()).isNotEqualTo(Verdict.Word.ADMITTED);
        }
        assertThat(read("/v/" + token)).as("what can be done instead").contains("href=\"https://dichvucong.example\"");
    }

    @Test
    void missingAnswersAndAUnitElsewhereAreRefusedAndNothingIsWritten() {
        var house = examples.house();
        var visitor = visitor(house, clock.newId());
        assertThat(come(house, visitor, Answers.empty())).isInstanceOf(Outcome.Refused.class);
        assertThat(guests.come(poster(house), visitor, "", none(), false)).isInstanceOf(Outcome.Refused.class);
        assertThat(come(house, visitor(examples.house(), clock.newId()), none()))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> guests.standing(guests.token(visitor.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> guests.standing(visitor.id() + ".AAAA")).isInstanceOf(NotFound.class);
    }

    @Test
    void aReplacedForgedOrForeignPosterIsRefusedInWords() {
        var house = examples.house();
        var old = poster(house);
        var path = posters.path(old);
        assertThat(mvc.get().uri(path)).hasStatusOk();
        assertThat(mvc.get().uri("/q/" + old.code().toLowerCase(Locale.ROOT))).hasStatusOk();
        assertThat(mvc.get().uri(path.substring(0, path.length() - 4) + "AAAA")).hasStatus(410);
        assertThat(mvc.get().uri("/q/BCGHKLMN")).hasStatus(410);
        assertThat(mvc.get().uri("/q/" + "B".repeat(4000))).hasStatus(410);
        var fresh = done(examples.as(house.guard(), by -> posters.replace(by, house.gate(), old.serial())));
        assertThat(fresh.code()).isNotEqualTo(old.code());
        assertThat(mvc.get().uri(path)).hasStatus(410);
        assertThat(mvc.get().uri(posters.path(fresh))).hasStatusOk();
    }

    @Test
    void theWholeWayByFormsOnLightPagesWithoutScript() throws IOException {
        var house = examples.house();
        var poster = poster(house);
        var id = clock.newId();
        var sent = mvc.post()
                .uri("/q")
                .param("code", poster.code())
                .param("visitorId", id.toString())
                .param("name", "Nguyễn Văn Khách")
                .param("hostUnit", house.unit().id().toString())
                .param("hostName", "Lê Văn Thủ")
                .param("purpose", "Nộp hồ sơ")
                .param("consent", "true");
        for (var question : QUESTIONS) {
            sent = sent.param(question, "NONE");
        }
        assertThat(light(posters.path(poster))).contains("<form");
        var where = "/v/" + guests.token(new Visitor.Id(id));
        assertThat(sent).hasStatus3xxRedirection().hasRedirectedUrl(where);
        assertThat(light(where)).contains("Nguyễn Văn Khách").contains("<svg");
        assertThat(mvc.get().uri("/v/" + id + ".AAAA")).hasStatus(404);
    }

    /// A page that is at most 14 kB compressed with its style and needs no script.
    private String light(String path) throws IOException {
        var html = read(path);
        var style = STYLE.matcher(html);
        assertThat(style.find()).isTrue();
        assertThat(compressed(html) + compressed(read(style.group(1)))).isLessThan(14_000);
        assertThat(style.find() || html.contains("<script")).isFalse();
        return html;
    }

    private String read(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int compressed(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.size();
    }

    private Outcome<Visitor> come(House house, Visitor visitor, Answers answers) {
        return guests.come(poster(house), visitor, "0900 000 000", answers, true);
    }

    private Poster poster(House house) {
        return examples.as(house.guard(), by -> {
            var hanging = posters.at(by, house.gate());
            return hanging.orElseGet(() -> done(posters.replace(by, house.gate(), 0)));
        });
    }

    private static Answers fever() {
        return Answers.of(Map.of(
                "signs",
                List.of("FEVER"),
                "contacts",
                List.of("CASE_OR_SUSPECT"),
                "places",
                List.of("NONE"),
                "exposures",
                List.of("CONTACT_CASE.SELF")));
    }

    private static Answers none() {
        return Answers.of(Map.of(
                "signs",
                List.of("NONE"),
                "contacts",
                List.of("NONE"),
                "places",
                List.of("NONE"),
                "exposures",
                List.of("NONE")));
    }

    private Visitor visitor(House house, UUID id) {
        return new Visitor(
                new Visitor.Id(id),
                house.unit().id(),
                "Nguyễn Văn Khách",
                "",
                "Lê Văn Thủ",
                "Nộp hồ sơ",
                false,
                false,
                clock.today(),
                true,
                0,
                new Newcomer.Approval.None());
    }
}
