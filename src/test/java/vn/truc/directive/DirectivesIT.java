package vn.truc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Cutoff;
import vn.truc.measure.Measures;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;
import vn.truc.task.Tasks;

@OfficeTest
class DirectivesIT {
    private static final LocalDate FROM = LocalDate.of(2020, 3, 19);
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    private final Directives directives;
    private final Receipts receipts;
    private final Measures measures;
    private final Tasks tasks;
    private final Units units;
    private final People people;
    private final Rights rights;
    private final OfficeClock clock;

    private Unit ministry;
    private Unit office;
    private Unit finance;
    private Actor clerk;
    private Actor chief;
    private Actor headOfFinance;

    DirectivesIT(
            Directives directives,
            Receipts receipts,
            Measures measures,
            Tasks tasks,
            Units units,
            People people,
            Teams teams,
            Rights rights,
            OfficeClock clock) {
        this.directives = directives;
        this.receipts = receipts;
        this.measures = measures;
        this.tasks = tasks;
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
        clock.hold(Instant.parse("2020-03-18T08:00:00Z"));
        ministry = unit(Optional.empty(), "M");
        office = unit(Optional.of(ministry.id()), "O");
        finance = unit(Optional.of(ministry.id()), "F");
        teams.setUp(
                new Team(
                        new Team.Id(clock.newId()),
                        Team.Kind.STEERING_COMMITTEE,
                        "Ban Chỉ đạo",
                        ministry.id(),
                        Optional.of(office.id())),
                FOUNDED);
        clerk = actor(office, Post.Kind.CLERK);
        chief = actor(office, Post.Kind.HEAD);
        headOfFinance = actor(finance, Post.Kind.HEAD);
    }

    @BeforeEach
    void itIsTheAfternoonBefore() {
        clock.hold(Instant.parse("2020-03-18T08:00:00Z"));
    }

    @Test
    void bindsNobodyUntilASecondPersonPutsItInForce() {
        var draft = done(directives.draft(clerk, directive(finance)));
        assertThat(measures.inForce(finance.id(), FROM).find(ReportDue.class)).isEmpty();
        assertThat(directives.issue(chief, draft.id())).isInstanceOf(Outcome.Done.class);
        assertThat(measures.inForce(finance.id(), FROM).find(ReportDue.class)).isPresent();
        assertThat(measures.inForce(finance.id(), FROM.minusDays(1)).find(ReportDue.class))
                .isEmpty();
        assertThat(tasks.of(draft.id().value()))
                .singleElement()
                .satisfies(task -> assertThat(task.lead()).isEqualTo(finance.id()));
    }

    @Test
    void theDrafterDoesNotPutItInForceAlone() {
        var draft = done(directives.draft(chief, directive(finance)));
        assertThat(why(directives.issue(chief, draft.id()))).isEqualTo("directive.second-person");
        assertThat(directives.find(draft.id()).orElseThrow().draft()).isTrue();
    }

    @Test
    void showsBeforehandWhomItReachesAndWhatChanges() {
        var draft = done(directives.draft(clerk, directive(finance)));
        var review = directives.review(draft.id());
        assertThat(review.reached()).extracting(Unit::id).containsExactly(finance.id());
        assertThat(review.people()).isEqualTo(1);
        assertThat(review.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEmpty();
            assertThat(change.units()).isEqualTo(1);
        });
    }

    @Test
    void sentTwiceChangesNothing() {
        var sent = directive(finance);
        var first = done(directives.draft(clerk, sent));
        assertThat(done(directives.draft(clerk, sent))).isEqualTo(first);
        done(directives.issue(chief, first.id()));
        done(directives.issue(chief, first.id()));
        assertThat(tasks.of(first.id().value())).hasSize(1);
    }

    @Test
    void ofTwoWhoEditTheSecondIsToldThatItChanged() {
        var first = done(directives.draft(clerk, directive(finance)));
        done(directives.draft(clerk, first.with(List.of(first.clauses().getFirst()))));
        assertThat(why(directives.draft(
                        chief, first.with(List.of(first.clauses().getLast())))))
                .isEqualTo("directive.changed");
    }

    @Test
    void aUnitConfirmsOnceAndTheOthersAreListed() {
        var draft = done(directives.draft(clerk, directive(finance, office)));
        done(directives.issue(chief, draft.id()));
        done(receipts.acknowledge(headOfFinance, draft.id(), finance.id()));
        done(receipts.acknowledge(headOfFinance, draft.id(), finance.id()));
        assertThat(receipts.of(draft.id()))
                .filteredOn(receipt -> !receipt.confirmed())
                .extracting(Receipt::unit)
                .containsExactly(office.id());
        assertThat(receipts.unread(headOfFinance)).extracting(Directive::id).doesNotContain(draft.id());
        assertThat(receipts.unread(chief)).extracting(Directive::id).contains(draft.id());
    }

    @Test
    void isWithdrawnInOneStep() {
        var draft = done(directives.draft(clerk, directive(finance)));
        done(directives.issue(chief, draft.id()));
        done(directives.withdraw(chief, draft.id(), FROM.plusDays(2)));
        assertThat(measures.inForce(finance.id(), FROM.plusDays(1)).find(ReportDue.class))
                .isPresent();
        assertThat(measures.inForce(finance.id(), FROM.plusDays(2)).find(ReportDue.class))
                .isEmpty();
        assertThat(tasks.of(draft.id().value())).hasSize(1);
        assertThat(receipts.unread(headOfFinance)).extracting(Directive::id).contains(draft.id());
        clock.hold(Instant.parse("2020-03-21T01:00:00Z"));
        assertThat(tasks.of(draft.id().value())).isEmpty();
        assertThat(receipts.unread(headOfFinance)).extracting(Directive::id).doesNotContain(draft.id());
    }

    @Test
    void aWithdrawalMayBeBroughtForwardAndIsNeverPutOff() {
        var draft = done(directives.draft(clerk, directive(finance)));
        done(directives.issue(chief, draft.id()));
        done(directives.withdraw(chief, draft.id(), FROM.plusDays(5)));
        assertThat(why(directives.withdraw(chief, draft.id(), FROM.plusDays(6))))
                .isEqualTo("directive.ended-before");
        done(directives.withdraw(chief, draft.id(), FROM.plusDays(5)));
        var earlier = done(directives.withdraw(chief, draft.id(), FROM.plusDays(2)));
        assertThat(earlier.period().until()).isEqualTo(FROM.plusDays(2));
        assertThat(measures.inForce(finance.id(), FROM.plusDays(1)).find(ReportDue.class))
                .isPresent();
        assertThat(measures.inForce(finance.id(), FROM.plusDays(2)).find(ReportDue.class))
                .isEmpty();
    }

    @Test
    void whatItReplacesEndsWhenItBegins() {
        var old = done(directives.draft(clerk, directive(finance)));
        done(directives.issue(chief, old.id()));
        var replacing = new Directive.Relation(Directive.Relation.Kind.REPLACES, old.id());
        var successor = directive("1400/TB-BCĐ", FROM.plusDays(5), List.of(replacing), Set.of(finance.id()));
        var draft = done(directives.draft(clerk, successor));
        done(directives.issue(chief, draft.id()));
        assertThat(directives.find(old.id()).orElseThrow().status()).isEqualTo(Directive.Status.ENDED);
        assertThat(measures.inForce(finance.id(), FROM.plusDays(5)).all(ReportDue.class))
                .hasSize(1);
    }

    @Test
    void theReviewSaysForWhomAMeasureFallsAway() {
        var old = done(directives.draft(clerk, directive(finance, office)));
        done(directives.issue(chief, old.id()));
        var replacing = new Directive.Relation(Directive.Relation.Kind.REPLACES, old.id());
        var draft = done(directives.draft(
                clerk, directive("1400/TB-BCĐ", FROM.plusDays(5), List.of(replacing), Set.of(office.id()))));
        var review = directives.review(draft.id());
        assertThat(review.reached()).extracting(Unit::id).containsExactly(office.id());
        assertThat(review.released()).extracting(Unit::id).containsExactly(finance.id());
        assertThat(review.falling()).singleElement().satisfies(change -> {
            assertThat(change.before()).isPresent();
            assertThat(change.after()).isEmpty();
            assertThat(change.units()).isEqualTo(1);
        });
    }

    @Test
    void aClauseWithUnitsOfItsOwnIsConfirmedByThose() {
        var sent = directive(finance);
        var first = sent.clauses().getFirst();
        var own = new Clause(
                first.id(),
                first.label(),
                first.text(),
                first.content(),
                Optional.of(Reach.listed(ministry.id(), office.id())));
        var draft = done(directives.draft(clerk, sent.with(List.of(own))));
        done(directives.issue(chief, draft.id()));
        assertThat(receipts.of(draft.id()))
                .extracting(Receipt::unit)
                .containsExactlyInAnyOrder(finance.id(), office.id());
    }

    @Test
    void whatItReplacesHoldsOnWhereItIsWithdrawnBeforeItsFirstDay() {
        var old = done(directives.draft(clerk, directive(finance)));
        done(directives.issue(chief, old.id()));
        var replacing = new Directive.Relation(Directive.Relation.Kind.REPLACES, old.id());
        var successor = directive("1400/TB-BCĐ", FROM.plusDays(5), List.of(replacing), Set.of(finance.id()));
        var draft = done(directives.draft(clerk, successor));
        done(directives.issue(chief, draft.id()));
        done(directives.withdraw(chief, draft.id(), FROM.plusDays(1)));
        var again = directives.find(old.id()).orElseThrow();
        assertThat(again.status()).isEqualTo(Directive.Status.IN_FORCE);
        assertThat(again.period()).isEqualTo(old.period());
        assertThat(measures.inForce(finance.id(), FROM.plusDays(9)).all(ReportDue.class))
                .hasSize(1);
        clock.hold(Instant.parse("2020-03-28T01:00:00Z"));
        assertThat(tasks.of(old.id().value())).hasSize(1);
    }

    @Test
    void aNumberIsOfOneDocumentInTheYear() {
        done(directives.issue(
                chief, done(directives.draft(clerk, directive(finance))).id()));
        var again = done(directives.draft(clerk, directive(finance)));
        assertThat(why(directives.issue(chief, again.id()))).isEqualTo("directive.number-taken");
    }

    @Test
    void othersAreRefused() {
        assertThatThrownBy(() -> directives.draft(headOfFinance, directive(finance)))
                .isInstanceOf(NotAllowed.class);
        var draft = done(directives.draft(clerk, directive(finance)));
        assertThatThrownBy(() -> directives.issue(headOfFinance, draft.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> receipts.acknowledge(clerk, draft.id(), finance.id()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void isFoundWithoutDiacritics() {
        var draft = done(directives.draft(clerk, directive(finance)));
        assertThat(directives.search(clerk, "ket luan", null))
                .extracting(Directive::id)
                .contains(draft.id());
        assertThat(directives.search(clerk, "không có từ này", null)).isEmpty();
    }

    private Directive directive(Unit... reached) {
        return directive("1391/TB-BCĐ", FROM, List.of(), ids(reached));
    }

    private Directive directive(
            String number, LocalDate from, List<Directive.Relation> relations, Set<Unit.Id> reached) {
        var due = new ReportDue(
                "epidemic-daily", office.code(), ReportDue.Every.DAY, Cutoff.before(LocalTime.of(15, 0)), null);
        return new Directive(
                new Directive.Id(clock.newId()),
                DocumentNumber.parse(number).orElseThrow(),
                DocumentType.NOTICE,
                ministry.id(),
                "Ban Chỉ đạo",
                "Trưởng Ban Chỉ đạo",
                FROM.minusDays(1),
                "Kết luận cuộc họp",
                new Reach.Listed(reached),
                Period.from(from),
                List.of(
                        new Clause(clock.newId(), "1", "Báo cáo hằng ngày", new Clause.Ordered(due), Optional.empty()),
                        new Clause(
                                clock.newId(),
                                "2",
                                "Bố trí kinh phí",
                                new Clause.Work(Set.of(finance.id()), Set.of(), Optional.empty()),
                                Optional.empty())),
                relations,
                Directive.Status.DRAFT,
                0,
                clerk.person().id(),
                Optional.empty());
    }

    private static Set<Unit.Id> ids(Unit... units) {
        return Arrays.stream(units).map(Unit::id).collect(Collectors.toSet());
    }

    private Unit unit(Optional<Unit.Id> parent, String code) {
        var id = new Unit.Id(clock.newId());
        var unique = code + UUID.randomUUID();
        return units.open(new Units.Opening(
                id, parent, unique, "Đơn vị " + code, code, code, parent.isEmpty(), "024 0000 0000", FOUNDED));
    }

    private Actor actor(Unit at, Post.Kind kind) {
        var person = new Person(
                new Person.Id(clock.newId()), ministry.id(), UUID.randomUUID().toString(), "Nguyễn Văn " + kind);
        people.engage(person, FOUNDED);
        people.appoint(
                new Post(new Post.Id(clock.newId()), person.id(), at.id(), kind, kind.name(), Set.of(), FOUNDED, null));
        return rights.actor(person.id()).orElseThrow();
    }
}
