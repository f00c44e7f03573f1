package vn.truc.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.AtWork;
import vn.truc.access.Rights;
import vn.truc.access.SignedIn;
import vn.truc.access.WaitingNumbers;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Answers;
import vn.truc.health.Declaration;
import vn.truc.health.Declarations;
import vn.truc.health.Looks;
import vn.truc.message.Messages;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;
import vn.truc.vault.Resealing;
import vn.truc.vault.SealedField;
import vn.truc.vault.Vault;

/// What is one’s own: seen, asked for, withdrawn; the key changed under it; and answers nowhere they do not belong.
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
record PrivacyIT(
        PrivacyDesk desk,
        PrivacyReminders reminders,
        Messages messages,
        WaitingNumbers numbers,
        Declarations declarations,
        Looks looks,
        Vault vault,
        Resealing resealing,
        List<SealedField> sealed,
        Acting acting,
        MockMvcTester web,
        MeterRegistry metrics,
        Rights rights,
        Units units,
        People people,
        OfficeClock clock,
        JdbcClient jdbc) {
    private static final String SECRET = "Xa Bi Mat 771902";

    @Test
    void aNewKeyOpensWhatTheEarlierOneLockedAndLocksItAnew() {
        var office = office();
        var declared = declare(office);
        assertThat(vault.rotate(vault.key())).isTrue();
        assertThat(vault.rotate(0)).isFalse();
        assertThat(answers(office, declared)).contains(SECRET);
        assertThat(as(office.administrator, desk::lockedWithEarlierKeys)).isPositive();
        while (acting.as(Resealing.PART, () -> resealing.some(1000)) > 0) {
            assertThat(vault.keys()).isGreaterThan(1);
        }
        assertThat(as(office.administrator, desk::lockedWithEarlierKeys)).isZero();
        assertThat(answers(office, declared)).contains(SECRET);
    }

    @Test
    void everyLockedFieldIsOneThatIsLockedAnew() {
        assertThat(sealed.stream().map(field -> field.table() + "." + field.column()))
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("""
                                select c.relname || '.' || a.attname
                                from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                                  and not c.relispartition and a.attname like '%\\_sealed'
                                """).query(String.class).list());
    }

    @Test
    void whereverSomethingIsLockedTheRegisterSaysWhatItIsFor() {
        var registered = new Purposes()
                .all().stream().flatMap(purpose -> purpose.kept().stream()).toList();
        assertThat(sealed.stream().map(SealedField::table))
                .filteredOn(table -> !table.equals("import_draft"))
                .as("lists that are read in say what people and contacts are for")
                .isSubsetOf(registered);
    }

    @Test
    void whatVisitorsDeclaredIsLockedAnew() {
        var visitor = clock.newId();
        var purpose = "health_visitor_declaration:" + visitor;
        acting.as(
                "test.visitor",
                () -> jdbc.sql("""
                        insert into health_visitor_declaration
                            (id, visitor_id, version, unit_id, day, declared_at, answers_sealed, questionnaire, consent)
                        values (:id, :id, 1, :id, :day, :day, :sealed, 'test', 'test')
                        """)
                        .param("id", visitor)
                        .param("day", Date.valueOf(clock.today()))
                        .param("sealed", vault.seal(SECRET, purpose))
                        .update());
        var before = answersOfVisitor(visitor);
        assertThat(vault.rotate(vault.key())).isTrue();
        while (acting.as(Resealing.PART, () -> resealing.some(1000)) > 0) {
            assertThat(vault.keys()).isGreaterThan(1);
        }
        assertThat(answersOfVisitor(visitor)).isNotEqualTo(before);
        assertThat(vault.open(answersOfVisitor(visitor), purpose)).isEqualTo(SECRET);
    }

    private byte[] answersOfVisitor(UUID visitor) {
        return acting.as(
                "test.visitor",
                () -> jdbc.sql("select answers_sealed from health_visitor_declaration where visitor_id = :id")
                        .param("id", visitor)
                        .query((row, number) -> row.getBytes(1))
                        .single());
    }

    @Test
    void theKeyOfAllIsChangedAtTheTopOfTheLineOnly() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ thử khóa");
        var below = examples.person(examples.unit(body, "Cục thử khóa"), "Đỗ Văn Quản", Post.Kind.ADMINISTRATOR);
        assertThat(as(below, desk::mayRotate)).isFalse();
        assertThatThrownBy(() -> as(below, desk::lockedWithEarlierKeys)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(below, by -> {
                    desk.rotate(by, vault.key());
                    return by;
                }))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void withdrawnConsentStopsTheLookAndADeclarationWithConsentBeginsItAgain() {
        var office = office();
        var declared = declare(office);
        assertThat(outcome(as(office.officer, by -> look(by, office, declared))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(outcome(as(office.staff, by -> ask(by, PrivacyRequest.Kind.WITHDRAW, ""))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(outcome(as(office.officer, by -> look(by, office, declared))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(as(office.staff, declarations::asked).agreed()).isFalse();
        assertThat(as(office.staff, desk::own).getFirst().request().done()).isPresent();
        declare(office);
        assertThat(outcome(as(office.officer, by -> look(by, office, declared))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRequestIsAcknowledgedExtendedOnceAndAnsweredByItsOwnBody() {
        var office = office();
        var request = done(as(office.staff, by -> ask(by, PrivacyRequest.Kind.CORRECT, "Sửa số điện thoại")));
        assertThatThrownBy(() -> as(office.officer, desk::desk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(
                        office().administrator,
                        by -> desk.carry(by, request.id(), 1, PrivacyDesk.Step.ACKNOWLEDGE, "")))
                .isInstanceOf(NotAllowed.class);
        carry(office, request, 1, PrivacyDesk.Step.ACKNOWLEDGE, "", true);
        carry(office, request, 1, PrivacyDesk.Step.ACKNOWLEDGE, "", true);
        carry(office, request, 1, PrivacyDesk.Step.DONE, "Đã sửa", false);
        carry(office, request, 2, PrivacyDesk.Step.EXTEND, "Cần hỏi đơn vị", true);
        carry(office, request, 3, PrivacyDesk.Step.EXTEND, "Lần nữa", false);
        carry(office, request, 3, PrivacyDesk.Step.DONE, " ", false);
        carry(office, request, 3, PrivacyDesk.Step.DONE, "Đã sửa", true);
        assertThat(as(office.staff, desk::own).getFirst().request().answer()).isEqualTo("Đã sửa");
    }

    /// 15 July 2021 is a Thursday: two working days end on Monday, ten days on Sunday, fifteen more on 9 August.
    @Test
    void whoeverAnswersIsRemindedOnceBeforeEachClockOfTheLawEnds() {
        try {
            on("2021-07-15");
            var office = office();
            var request = done(as(office.staff, by -> ask(by, PrivacyRequest.Kind.CORRECT, "Sửa số điện thoại")));
            var other = done(as(office.staff, by -> ask(by, PrivacyRequest.Kind.VIEW, "Xem hồ sơ")));
            carry(office, other, 1, PrivacyDesk.Step.DONE, "Đã gửi", true);
            remind();
            assertThat(waiting(office.administrator)).isEqualTo(1);
            on("2021-07-16");
            remind();
            remind();
            carry(office, request, 1, PrivacyDesk.Step.ACKNOWLEDGE, "", true);
            on("2021-07-22");
            remind();
            on("2021-07-23");
            remind();
            remind();
            carry(office, request, 2, PrivacyDesk.Step.EXTEND, "Cần hỏi đơn vị", true);
            remind();
            on("2021-08-06");
            remind();
            carry(office, request, 3, PrivacyDesk.Step.DONE, "Đã sửa", true);
            remind();
            await().untilAsserted(() -> assertThat(reminded(office))
                    .containsExactlyInAnyOrder(
                            "privacy.notice.due.ACKNOWLEDGE", "privacy.notice.due.DONE", "privacy.notice.due.DONE"));
            assertThat(waiting(office.administrator)).isZero();
        } finally {
            clock.release();
        }
    }

    private void on(String day) {
        clock.hold(Instant.parse(day + "T02:00:00Z"));
    }

    private void remind() {
        acting.as("test.reminders", () -> {
            reminders.remind();
            return true;
        });
    }

    private List<String> reminded(Office office) {
        return as(office.administrator, messages::inbox).stream()
                .map(message -> message.text().key())
                .filter(key -> key.startsWith("privacy.notice.due"))
                .toList();
    }

    private long waiting(Person person) {
        return as(person, by -> numbers.of(by, Set.of("/privacy/desk"))).getOrDefault("/privacy/desk", -1L);
    }

    @Test
    void everythingKeptIsShownToThePersonAloneAndTakenAlong() {
        var office = office();
        declare(office);
        assertThat(get(office.staff, "/privacy")).bodyText().contains(SECRET, office.staff.staffNumber());
        assertThat(get(office.head, "/privacy")).bodyText().doesNotContain(SECRET);
        var page = get(office.staff, "/privacy");
        assertThat(page).bodyText().containsOnlyOnce("Không lưu gì ở: ").doesNotContain("<small>(0)</small>");
        assertThat(get(office.staff, "/privacy/file/1.csv")).bodyText().contains(SECRET);
        assertThat(get(office.staff, "/privacy/file/99.csv")).hasStatus(404);
        assertThat(get(office.administrator, "/privacy/desk")).hasStatusOk();
        assertThat(web.get().uri("/privacy/purposes").exchange()).hasStatusOk();
    }

    @Test
    void noAnswerStandsInLogMetricAddressAuditOrError(CapturedOutput output) {
        var office = office();
        var id = clock.newId().toString();
        var wrong = post(office.staff, id, "signs", "FEVER", "places", SECRET);
        assertThat(wrong).hasStatus(422);
        var sent = post(
                office.staff,
                id,
                "signs",
                "NONE",
                "contacts",
                "NONE",
                "exposures",
                "NONE",
                "agreed",
                "true",
                "places",
                SECRET);
        assertThat(sent).hasStatus(303);
        assertThat(sent.getResponse().getHeader("Location")).doesNotContain("771902");
        assertThat(output.getAll()).doesNotContain("771902");
        assertThat(metrics.getMeters().stream().map(meter -> meter.getId().toString()))
                .noneMatch(meter -> meter.contains("771902"));
        for (var table : List.of("audit_line", "event_publication", "announcement", "health_clearance")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%771902%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private void carry(
            Office office, PrivacyRequest request, int version, PrivacyDesk.Step step, String text, boolean goes) {
        assertThat(outcome(as(office.administrator, by -> desk.carry(by, request.id(), version, step, text))))
                .isInstanceOf(goes ? Outcome.Done.class : Outcome.Refused.class);
    }

    private Outcome<PrivacyRequest> ask(Actor by, PrivacyRequest.Kind kind, String wish) {
        return desk.ask(by, new PrivacyRequest.Id(clock.newId()), kind, wish);
    }

    private Outcome<Declaration> look(Actor by, Office office, Declaration.Id id) {
        return looks.open(by, office.staff.id(), id, clock.newId(), "Kiểm tra");
    }

    private Declaration.Id declare(Office office) {
        Map<String, List<String>> all = new TreeMap<>();
        for (var question : List.of("signs", "contacts", "exposures")) {
            all.put(question, List.of(Answers.NONE));
        }
        all.put("places", List.of(SECRET));
        var id = new Declaration.Id(clock.newId());
        var draft = new Declarations.Draft(id, Answers.of(all), true, Optional.empty());
        done(as(office.staff, by -> declarations.declare(by, draft)));
        return id;
    }

    private String answers(Office office, Declaration.Id id) {
        return as(office.staff, by -> declarations.own(by, id)).answers().toString();
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(authentication(signedIn(person))).exchange();
    }

    private MvcTestResult post(Person person, String id, String... fields) {
        var request = web.post().uri("/health/declare").param("id", id);
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.with(authentication(signedIn(person)))
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
    }

    private static UsernamePasswordAuthenticationToken signedIn(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value()), null, List.of());
    }

    private static Object outcome(Outcome<?> outcome) {
        return outcome;
    }

    private <T> T as(Person person, Function<Actor, T> work) {
        return AtWork.as(rights.actor(person.id()).orElseThrow(), work);
    }

    private Office office() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ thử riêng tư");
        var unit = examples.unit(body, "Vụ thử");
        return new Office(
                examples.person(body, "Cao Thị Quản", Post.Kind.ADMINISTRATOR),
                examples.person(unit, "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER),
                examples.person(unit, "Lê Văn Thủ", Post.Kind.HEAD),
                examples.person(unit, "Nguyễn Thử Riêng", Post.Kind.STAFF));
    }

    private record Office(Person administrator, Person officer, Person head, Person staff) {}
}
