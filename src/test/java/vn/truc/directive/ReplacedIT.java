package vn.truc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.truc.page.Outcomes.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Measures;
import vn.truc.measure.MeetingLimit;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.message.Messages;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;

/// A document that another one replaced holds again where that is withdrawn before it came to hold: whom it reaches is
/// told, whoever withdraws the one needs no right on the other, and gets none by it.
@OfficeTest
class ReplacedIT {
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate FROM = LocalDate.of(2020, 3, 19);
    private static final LocalDate SECOND = FROM.plusDays(5);

    private final Directives directives;
    private final Receipts receipts;
    private final Measures measures;
    private final Messages messages;
    private final Units units;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    private int number;
    private final Unit ministry;
    private final Unit finance;
    private final Actor clerk;
    private final Actor chief;
    private final Actor headOfFinance;

    ReplacedIT(
            Directives directives,
            Receipts receipts,
            Measures measures,
            Messages messages,
            Units units,
            People people,
            Teams teams,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.directives = directives;
        this.receipts = receipts;
        this.measures = measures;
        this.messages = messages;
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        itIsTheAfternoonBefore();
        ministry = unit(Optional.empty());
        var office = unit(Optional.of(ministry.id()));
        finance = unit(Optional.of(ministry.id()));
        var id = new Team.Id(clock.newId());
        teams.setUp(
                new Team(id, Team.Kind.STEERING_COMMITTEE, "Ban Chỉ đạo", ministry.id(), Optional.of(office.id())),
                FOUNDED);
        clerk = actor(office, Post.Kind.CLERK, Set.of());
        chief = actor(office, Post.Kind.HEAD, Set.of());
        headOfFinance = actor(finance, Post.Kind.HEAD, Set.of(finance.id()));
    }

    @BeforeEach
    final void itIsTheAfternoonBefore() {
        clock.hold(Instant.parse("2020-03-18T08:00:00Z"));
    }

    @Test
    void itHoldsAgainByTheWithdrawalOfOneWhoMayNotIssueIt() {
        var former = issued(ministry, FROM, List.of(), 30);
        var successor = issued(
                finance, SECOND, List.of(new Directive.Relation(Directive.Relation.Kind.REPLACES, former.id())), 20);
        assertThat(most(SECOND)).isEqualTo(20);

        done(directives.withdraw(headOfFinance, successor.id(), SECOND));

        assertThat(most(SECOND)).isEqualTo(30);
        assertThat(directives.find(former.id()).orElseThrow().status()).isEqualTo(Directive.Status.IN_FORCE);
        assertThat(audit.about(former.id().value()))
                .filteredOn(line -> line.act().equals("directive.holds-on"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.by().body()).isEqualTo(ministry.id().value()))
                .satisfies(line -> assertThat(line.by().person()).isNull());
        await().untilAsserted(() -> assertThat(told("directive.holds-on")).hasSize(1));
        assertThat(receipts.unread(headOfFinance)).extracting(Directive::id).contains(former.id());

        assertThatThrownBy(() -> directives.withdraw(headOfFinance, former.id(), SECOND))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoeverMayNotWithdrawTheSuccessorChangesNeither() {
        var former = issued(finance, FROM, List.of(), 30);
        var successor = issued(
                ministry, SECOND, List.of(new Directive.Relation(Directive.Relation.Kind.REPLACES, former.id())), 20);

        assertThatThrownBy(() -> directives.withdraw(headOfFinance, successor.id(), SECOND))
                .isInstanceOf(NotAllowed.class);

        assertThat(most(SECOND)).isEqualTo(20);
        assertThat(directives.find(former.id()).orElseThrow().status()).isEqualTo(Directive.Status.ENDED);
    }

    @Test
    void whatAnotherReplacesTooEndsByThatOne() {
        var former = issued(ministry, FROM, List.of(), 30);
        var replacing = List.of(new Directive.Relation(Directive.Relation.Kind.REPLACES, former.id()));
        var mistaken = issued(ministry, SECOND, replacing, 20);
        issued(ministry, SECOND, replacing, 10);
        var later = issued(ministry, SECOND.plusDays(3), replacing, 5);
        done(directives.withdraw(chief, mistaken.id(), SECOND));
        assertThat(most(SECOND)).isEqualTo(10);
        assertThat(directives.find(former.id()).orElseThrow().status()).isEqualTo(Directive.Status.ENDED);
        done(directives.withdraw(chief, later.id(), SECOND));
        assertThat(most(SECOND.plusDays(4))).isEqualTo(10);
    }

    @Test
    void anEarlierSuccessorEndsWhatALaterOneWasToReplace() {
        var former = issued(ministry, FROM, List.of(), 30);
        var replacing = List.of(new Directive.Relation(Directive.Relation.Kind.REPLACES, former.id()));
        issued(ministry, SECOND.plusDays(3), replacing, 20);
        var earlier = issued(ministry, SECOND, replacing, 40);
        assertThat(most(SECOND)).isEqualTo(40);
        done(directives.withdraw(chief, earlier.id(), SECOND));
        assertThat(most(SECOND)).isEqualTo(30);
        assertThat(most(SECOND.plusDays(3))).isEqualTo(20);
    }

    @Test
    void replacedASecondTimeItsEndIsToldAgain() {
        var former = issued(ministry, FROM, List.of(), 30);
        var replacing = List.of(new Directive.Relation(Directive.Relation.Kind.REPLACES, former.id()));
        done(directives.withdraw(chief, issued(ministry, SECOND, replacing, 20).id(), SECOND));
        done(directives.withdraw(chief, issued(ministry, SECOND, replacing, 10).id(), SECOND));

        await().untilAsserted(() -> assertThat(told("directive.holds-on")).hasSize(2));
        await().untilAsserted(() -> assertThat(told("directive.ended"))
                .as("twice the former, once each successor")
                .hasSize(4));
        assertThat(most(SECOND)).isEqualTo(30);
    }

    private int most(LocalDate day) {
        return measures.inForce(finance.id(), day)
                .find(MeetingLimit.class)
                .flatMap(limit -> Optional.ofNullable(limit.atMost()))
                .orElseThrow();
    }

    private List<String> told(String about) {
        return messages.inbox(headOfFinance).stream()
                .map(message -> message.text().key())
                .filter(about::equals)
                .toList();
    }

    private Directive issued(Unit issuer, LocalDate from, List<Directive.Relation> relations, int most) {
        var limit = new Clause.Ordered(new MeetingLimit(most, null, false));
        var draft = done(directives.draft(
                clerk,
                new Directive(
                        new Directive.Id(clock.newId()),
                        DocumentNumber.parse(++number + "/TB-BCĐ").orElseThrow(),
                        DocumentType.NOTICE,
                        issuer.id(),
                        "Ban Chỉ đạo",
                        "Trưởng Ban Chỉ đạo",
                        FROM.minusDays(1),
                        "Kết luận cuộc họp",
                        Reach.listed(finance.id()),
                        Period.from(from),
                        List.of(new Clause(clock.newId(), "1", "Không họp đông", limit, Optional.empty())),
                        relations,
                        Directive.Status.DRAFT,
                        0,
                        clerk.person().id(),
                        Optional.empty())));
        return done(directives.issue(chief, draft.id()));
    }

    private Unit unit(Optional<Unit.Id> parent) {
        var id = new Unit.Id(clock.newId());
        var code = UUID.randomUUID().toString();
        return units.open(
                new Units.Opening(id, parent, code, "Đơn vị", code, code, parent.isEmpty(), "024 0000 0000", FOUNDED));
    }

    private Actor actor(Unit at, Post.Kind kind, Set<Unit.Id> portfolio) {
        var person = new Person(
                new Person.Id(clock.newId()), ministry.id(), UUID.randomUUID().toString(), "Nguyễn Văn " + kind);
        people.engage(person, FOUNDED);
        people.appoint(new Post(
                new Post.Id(clock.newId()), person.id(), at.id(), kind, kind.name(), portfolio, FOUNDED, null));
        return rights.actor(person.id()).orElseThrow();
    }
}
