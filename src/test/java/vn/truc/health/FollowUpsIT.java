package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.AtWork;
import vn.truc.access.Rights;
import vn.truc.access.SignedIn;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.message.Messages;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Isolation day by day, its end, and the chain of contacts, as officer and person live through them.
@OfficeTest
record FollowUpsIT(
        FollowUps followUps,
        Looks looks,
        Rounds rounds,
        Isolations isolations,
        ContactBook book,
        IsolationRepository isolationRepository,
        IsolationEnds ends,
        HealthOwnData ownData,
        Rights rights,
        Units units,
        People people,
        Reorganisations reorganisations,
        Acting acting,
        Messages messages,
        OfficeClock clock,
        MockMvcTester web) {

    @Test
    void whoIsIsolatedSaysOnceADayHowTheyAreAndTheOfficerSeesWhoDidNot() {
        var office = office();
        var isolation = isolated(office, office.staff, clock.today().minusDays(2));
        var silent = isolated(office, office.second, clock.today());
        assertThat(optional(as(office.staff, followUps::due))).contains(isolation);
        var id = clock.newId();
        var said = done(as(office.staff, by -> followUps.say(by, draft(id, isolation, "38,1", "NONE"))));
        assertThat(said.attention()).isTrue();
        assertThat(outcome(as(office.staff, by -> followUps.say(by, draft(id, isolation, "38.1", "NONE")))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(outcome(as(office.staff, by -> followUps.say(by, draft(id, isolation, "36.1", "NONE")))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(optional(as(office.staff, followUps::due))).isEmpty();
        var states =
                as(office.officer, by -> followUps.states(by, office.unit.id(), isolations.at(by, office.unit.id())));
        assertThat(states)
                .containsEntry(isolation.id(), new FollowUps.State(true, true, 0))
                .containsEntry(silent.id(), new FollowUps.State(false, false, 0));
        for (int time = 0; time < 2; time++) {
            assertThat(list(as(office.officer, by -> followUps.of(by, isolation.id()))))
                    .hasSize(1);
        }
        as(office.staff, by -> followUps.of(by, isolation.id()));
        assertThat(list(as(office.staff, looks::atMine)))
                .as("who looked at one’s follow-up, once for an officer and a day")
                .extracting(Look::looker)
                .containsExactly(office.officer.name());
        Rounds.Round round = as(office.officer, by -> rounds.of(by, office.unit.id()));
        assertThat(round).isEqualTo(new Rounds.Round(0, 2, 1, 1));
        assertThatThrownBy(() -> as(office.head, by -> rounds.of(by, office.unit.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoIsIsolatedWhenTheUnitIsMergedStaysWithTheOfficerOfTheBody() {
        var office = office();
        var examples = new OfficeExamples(units, people, clock);
        var body = units.find(office.unit.body(), clock.today()).orElseThrow();
        var above = examples.person(body, "Trần Thị Tế", Post.Kind.HEALTH_OFFICER);
        var isolation = isolated(office, office.staff, clock.today());
        var change = new Reorganisations.Change(clock.newId(), office.unit.id(), 0, clock.today());
        var into = examples.unit(body, "Vụ nhận");
        done(reorganisations.merge(change, into.id(), new Author(body.id().value(), null, "test")));
        assertThat(list(as(above, by -> isolations.at(by, body.id()))))
                .extracting(Isolation::id)
                .containsExactly(isolation.id());
        Rounds.Round round = as(above, by -> rounds.of(by, body.id()));
        assertThat(round).isEqualTo(new Rounds.Round(0, 1, 1, 0));
        var later = new Isolations.Change(isolation.id(), 1, Optional.of(clock.today()), "Xét nghiệm âm tính");
        assertThat(done(as(above, by -> isolations.change(by, later))).lastDay())
                .contains(clock.today());
        assertThat(list(as(above, by -> followUps.of(by, isolation.id())))).isEmpty();
        var receiving = examples.person(into, "Vũ Thị Tế", Post.Kind.HEALTH_OFFICER);
        assertThat(list(as(receiving, by -> isolations.at(by, into.id()))))
                .extracting(Isolation::id)
                .containsExactly(isolation.id());
        var again = new Isolations.Change(
                isolation.id(), 2, Optional.of(clock.today().plusDays(1)), "Ho trở lại");
        assertThat(done(as(receiving, by -> isolations.change(by, again))).lastDay())
                .contains(clock.today().plusDays(1));
        var beside = examples.person(examples.unit(body, "Vụ bên"), "Lý Thị Tế", Post.Kind.HEALTH_OFFICER);
        assertThatThrownBy(() -> as(beside, by -> isolations.find(by, isolation.id())))
                .isInstanceOfAny(NotFound.class, NotAllowed.class);
    }

    @Test
    void neitherColleagueNorHeadReadsOrSaysIt() {
        var office = office();
        var isolation = isolated(office, office.staff, clock.today());
        as(office.staff, by -> followUps.say(by, draft(clock.newId(), isolation, "", "COUGH")));
        for (var stranger : List.of(office.second, office.head)) {
            assertThatThrownBy(() -> as(stranger, by -> followUps.of(by, isolation.id())))
                    .isInstanceOfAny(NotFound.class, NotAllowed.class);
        }
    }

    @Test
    void nonsenseIsAskedAgainAndNothingIsSaidOutsideTheIsolation() {
        var office = office();
        var isolation = isolated(office, office.staff, clock.today());
        for (var typed : List.of("375", "3.75", "abc")) {
            assertThat(outcome(as(
                            office.staff, by -> followUps.say(by, draft(clock.newId(), isolation, typed, "NONE")))))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(outcome(as(office.staff, by -> followUps.say(by, draft(clock.newId(), isolation, "")))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anIsolationEndsByItselfAndSaysSoOnce() {
        var office = office();
        var yesterday = clock.today().minusDays(1);
        var isolation = isolated(office, office.staff, clock.today().minusDays(5));
        as(
                office.officer,
                by -> isolations.change(
                        by, new Isolations.Change(isolation.id(), 1, Optional.of(yesterday), "Xét nghiệm âm tính")));
        acting.as("health.isolations-ended", ends::announce);
        acting.as("health.isolations-ended", ends::announce);
        for (var told : List.of(office.staff, office.head, office.officer)) {
            await().untilAsserted(() -> assertThat(list(as(told, messages::inbox)))
                    .filteredOn(message -> message.text().key().startsWith("health.isolation.ended"))
                    .hasSize(1));
        }
        assertThat(away(office.officer, List.of(office.staff.id()), clock.today()))
                .isEmpty();
    }

    @Test
    void nothingIsSaidToHaveEndedWhileAnotherOrderGoesOn() {
        var office = office();
        var yesterday = clock.today().minusDays(1);
        var first = isolated(office, office.staff, clock.today().minusDays(5));
        end(office, first, 1, yesterday);
        var second = isolated(office, office.staff, yesterday);
        assertThat(endedYesterday(office.staff)).isEmpty();
        end(office, second, 1, yesterday.plusDays(4));
        assertThat(endedYesterday(office.staff)).isEmpty();
        end(office, second, 2, yesterday);
        assertThat(endedYesterday(office.staff)).as("once for both").containsExactly(second.id());
        var ahead = isolated(office, office.second, clock.today().plusDays(9));
        end(office, isolated(office, office.second, clock.today().minusDays(5)), 1, yesterday);
        assertThat(endedYesterday(office.second)).hasSize(1).doesNotContain(ahead.id());
    }

    @Test
    void whoIsKeptApartByTwoOrdersIsAskedForEachAndTheEndOfOneLeavesTheOther() {
        var office = office();
        var first = isolated(office, office.staff, clock.today().minusDays(3));
        var second = isolated(office, office.staff, clock.today(), Isolation.Standing.SECOND_RING);
        var asked = as(office.staff, followUps::due).orElseThrow();
        var other = asked.equals(first) ? second : first;
        done(as(office.staff, by -> followUps.say(by, draft(clock.newId(), asked, "36,5", "NONE"))));
        assertThat(optional(as(office.staff, followUps::due))).contains(other);
        var states = as(office.officer, by -> followUps.states(by, office.unit.id(), List.of(asked, other)));
        assertThat(states)
                .hasEntrySatisfying(
                        asked.id(), state -> assertThat(state.said()).isTrue())
                .hasEntrySatisfying(
                        other.id(), state -> assertThat(state.said()).isFalse());
        done(as(office.staff, by -> followUps.say(by, draft(clock.newId(), other, "36,5", "NONE"))));
        assertThat(optional(as(office.staff, followUps::due))).isEmpty();
        end(office, first, 1, clock.today().minusDays(1));
        assertThat(away(office.officer, List.of(office.staff.id()), clock.today()))
                .containsExactly(office.staff.id());
        assertThat(list(as(office.officer, by -> isolations.at(by, office.unit.id()))).stream()
                        .filter(isolation -> isolation.holdsOn(clock.today())))
                .extracting(Isolation::id)
                .containsExactly(second.id());
    }

    private void end(Office office, Isolation isolation, int version, LocalDate last) {
        var change = new Isolations.Change(isolation.id(), version, Optional.of(last), "Xét nghiệm " + version);
        done(as(office.officer, by -> isolations.change(by, change)));
    }

    private List<Isolation.Id> endedYesterday(Person person) {
        var yesterday = clock.today().minusDays(1);
        return acting.as("health.isolations-ended", () -> isolationRepository.ended(yesterday, yesterday)).stream()
                .filter(isolation -> isolation.person().equals(person.id()))
                .map(Isolation::id)
                .toList();
    }

    @Test
    void daysOfAnIsolationThatLieBeyondSenseAreRefusedAtTheirField() {
        var office = office();
        var today = clock.today();
        assertThat(wrongAt(office, today.plusYears(181), today.plusYears(181))).containsExactly("lastExposure", "from");
        assertThat(wrongAt(office, today.minusYears(9), today.minusYears(9))).containsExactly("lastExposure");
        assertThat(wrongAt(office, today, today.plusYears(1))).containsExactly("from");
        assertThat(wrongAt(office, today, today.minusDays(1))).containsExactly("from");
        var isolation = isolated(office, office.staff, today);
        var change = new Isolations.Change(isolation.id(), 1, Optional.of(today.plusYears(181)), "Chưa khỏi");
        assertThat(fields(as(office.officer, by -> isolations.change(by, change))))
                .containsExactly("lastDay");
    }

    private Set<String> wrongAt(Office office, LocalDate exposed, LocalDate from) {
        var order = new Isolations.Order(
                new Isolation.Id(clock.newId()),
                office.staff.id(),
                Isolation.Standing.SUSPECT,
                Isolation.Kind.HOME,
                false,
                false,
                exposed,
                from);
        return fields(as(office.officer, by -> isolations.record(by, order)));
    }

    private static Set<String> fields(Outcome<Isolation> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Isolation>) outcome).why().byField().keySet();
    }

    @Test
    void afterIsolationOneIsAskedFurtherAsLongAsTheRuleSaysAndWorksMeanwhile() throws Exception {
        clock.hold(Instant.parse("2021-07-20T02:00:00Z"));
        try {
            var office = office();
            var isolation = isolated(office, office.staff, clock.today(), Isolation.Standing.CLOSE_CONTACT);
            assertThat(isolation.watchedUntil())
                    .contains(isolation.lastDay().orElseThrow().plusDays(14));
            clock.hold(Instant.parse("2021-08-10T02:00:00Z"));
            assertThat(away(office.officer, List.of(office.staff.id()), clock.today()))
                    .isEmpty();
            assertThat(optional(as(office.staff, followUps::due))).isPresent();
            assertThat(page(office.staff, "/")).contains("Theo dõi sức khỏe sau cách ly");
            assertThat(page(office.officer, "/health/isolations")).contains("tự theo dõi sức khỏe đến", "chưa có<");
            as(office.staff, by -> followUps.say(by, draft(clock.newId(), isolation, "", "NONE")));
            assertThat(page(office.officer, "/health/isolations"))
                    .contains("đã có<")
                    .doesNotContain("chưa có<");
            assertThat(optional(as(office.staff, followUps::due))).isEmpty();
            clock.hold(Instant.parse("2021-09-10T02:00:00Z"));
            assertThat(optional(as(office.staff, followUps::due))).isEmpty();
            assertThat(page(office.officer, "/health/isolations")).doesNotContain("tự theo dõi sức khỏe đến");
        } finally {
            clock.release();
        }
    }

    @Test
    void classesFollowFromWhatTheOfficerWritesAndNobodyElseDoes() {
        var office = office();
        var staff = node(office.staff);
        var second = node(office.second);
        var outside = new ContactEvent.Node(clock.newId(), "Khách Thử");
        write(office, ContactEvent.Kind.CONTACT, staff, Optional.of(second));
        write(office, ContactEvent.Kind.CONTACT, second, Optional.of(outside));
        assertThat(chain(office).lines()).isEmpty();
        write(office, ContactEvent.Kind.CASE, staff, Optional.empty());
        assertThat(chain(office).lines())
                .extracting(ContactBook.Line::standing)
                .containsExactly(ContactClass.F0, ContactClass.F1, ContactClass.F2);
        assertThat(chain(office).lines()).extracting(ContactBook.Line::open).containsExactly(true, true, false);
        isolated(office, office.second, clock.today());
        assertThat(chain(office).lines()).extracting(ContactBook.Line::open).containsExactly(true, false, false);
        assertThat(chain(office).history()).hasSize(3);
        assertThat(knownOf(office.staff)).as("a case, and a contact").hasSize(2);
        assertThat(knownOf(office.second))
                .allSatisfy(line -> assertThat(line).contains(office.officer.name()))
                .hasSize(2);
        assertThat(knownOf(office.head)).isEmpty();
        assertThatThrownBy(() -> as(office.head, by -> book.of(by, office.unit.id())))
                .isInstanceOf(NotAllowed.class);
        var wrong = new ContactBook.Draft(
                clock.newId(), ContactEvent.Kind.CASE, staff, Optional.of(second), clock.today(), "");
        assertThat(outcome(as(office.officer, by -> book.write(by, office.unit.id(), wrong))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoBecomesMoreThanTheyAreKeptApartForStillLacksAnOrder() throws Exception {
        var office = office();
        var ill = new ContactEvent.Node(clock.newId(), "Khách Thử");
        var staff = node(office.staff);
        write(office, ContactEvent.Kind.CONTACT, staff, Optional.of(node(office.second)));
        write(office, ContactEvent.Kind.CONTACT, staff, Optional.of(ill));
        write(office, ContactEvent.Kind.CASE, ill, Optional.empty());
        isolated(office, office.staff, clock.today(), Isolation.Standing.CLOSE_CONTACT);
        isolated(office, office.second, clock.today(), Isolation.Standing.SECOND_RING);
        assertThat(chain(office).lines()).noneMatch(ContactBook.Line::open);
        write(office, ContactEvent.Kind.CASE, staff, Optional.empty());
        assertThat(chain(office).lines())
                .filteredOn(ContactBook.Line::open)
                .extracting(line -> line.node().who())
                .containsExactly(office.staff.id().value(), office.second.id().value());
        for (var ending : List.of("", ".csv")) {
            assertThat(page(office.officer, "/health/contacts" + ending)).contains("diện thấp hơn: Tiếp xúc vòng hai");
        }
        isolated(office, office.second, clock.today(), Isolation.Standing.CLOSE_CONTACT);
        isolated(office, office.staff, clock.today(), Isolation.Standing.CASE);
        assertThat(chain(office).lines()).noneMatch(ContactBook.Line::open);
    }

    @Test
    void theClassOfAContactStandsInNoAddressAndYetInTheFormOfTheOrder() throws Exception {
        var office = office();
        write(office, ContactEvent.Kind.CONTACT, node(office.staff), Optional.of(node(office.second)));
        write(office, ContactEvent.Kind.CASE, node(office.staff), Optional.empty());
        assertThat(page(office.officer, "/health/contacts")).doesNotContain("standing=");
        var form = "/health/isolations/new?unit=" + office.unit.id() + "&person=";
        assertThat(page(office.officer, form + office.second.id())).contains("value=\"CLOSE_CONTACT\" checked");
        assertThat(page(office.officer, form + office.head.id()))
                .contains("name=\"standing\"")
                .doesNotContainPattern("name=\"standing\"[^>]* checked");
    }

    private String page(Person reader, String path) throws UnsupportedEncodingException {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(reader.id().value()), null, List.of());
        return Objects.requireNonNull(web.get()
                .uri(path)
                .with(authentication(signedIn))
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    /// What people read about themselves of cases and contacts.
    private List<List<Object>> knownOf(Person person) {
        return as(person, ownData::about).stream()
                .filter(table -> table.title().equals(Message.of("health.own.contacts")))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private ContactBook.Chain chain(Office office) {
        return as(office.officer, by -> book.of(by, office.unit.id()));
    }

    private void write(
            Office office, ContactEvent.Kind kind, ContactEvent.Node who, Optional<ContactEvent.Node> other) {
        var draft = new ContactBook.Draft(clock.newId(), kind, who, other, clock.today(), "");
        done(as(office.officer, by -> book.write(by, office.unit.id(), draft)));
        done(as(office.officer, by -> book.write(by, office.unit.id(), draft)));
    }

    private static ContactEvent.Node node(Person person) {
        return new ContactEvent.Node(person.id().value(), person.name());
    }

    private Isolation isolated(Office office, Person person, LocalDate from) {
        return isolated(office, person, from, Isolation.Standing.SUSPECT);
    }

    private Isolation isolated(Office office, Person person, LocalDate from, Isolation.Standing standing) {
        var order = new Isolations.Order(
                new Isolation.Id(clock.newId()),
                person.id(),
                standing,
                Isolation.Kind.HOME,
                false,
                false,
                from.isAfter(clock.today()) ? clock.today() : from,
                from);
        return done(as(office.officer, by -> isolations.record(by, order)));
    }

    private static FollowUps.Draft draft(UUID id, Isolation isolation, String temperature, String... signs) {
        return new FollowUps.Draft(id, isolation.id(), List.of(signs), temperature);
    }

    private static Object outcome(Outcome<?> outcome) {
        return outcome;
    }

    private static <T> Optional<T> optional(Optional<T> found) {
        return found;
    }

    private static <T> List<T> list(List<T> found) {
        return found;
    }

    private Set<Person.Id> away(Person officer, List<Person.Id> people, LocalDate day) {
        return as(officer, by -> isolations.on(people, day));
    }

    private <T> T as(Person person, Function<Actor, T> work) {
        return AtWork.as(rights.actor(person.id()).orElseThrow(), work);
    }

    private Office office() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ thử cách ly");
        var unit = examples.unit(body, "Vụ thử");
        return new Office(
                unit,
                examples.person(unit, "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER),
                examples.person(unit, "Lê Văn Thủ", Post.Kind.HEAD),
                examples.person(unit, "Nguyễn Thử Một", Post.Kind.STAFF),
                examples.person(unit, "Nguyễn Thử Hai", Post.Kind.STAFF));
    }

    private record Office(Unit unit, Person officer, Person head, Person staff, Person second) {}
}
