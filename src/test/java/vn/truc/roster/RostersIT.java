package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

@OfficeTest
class RostersIT {
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 23);
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    private final Rosters rosters;
    private final RosterApprovals approvals;
    private final RosterFigures figures;
    private final Units units;
    private final People people;
    private final Rights rights;
    private final OfficeClock clock;

    private final Unit ministry;
    private final Unit unit;
    private final Actor head;
    private final Actor leader;

    RostersIT(
            Rosters rosters,
            RosterApprovals approvals,
            RosterFigures figures,
            Units units,
            People people,
            Rights rights,
            OfficeClock clock) {
        this.rosters = rosters;
        this.approvals = approvals;
        this.figures = figures;
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
        clock.hold(Instant.parse("2020-03-20T03:00:00Z"));
        ministry = unit(Optional.empty());
        unit = unit(Optional.of(ministry.id()));
        head = actor(unit, Post.Kind.HEAD, Set.of());
        leader = actor(ministry, Post.Kind.LEADER, Set.of(ministry.id()));
    }

    @BeforeEach
    void itIsFridayMorning() {
        clock.hold(Instant.parse("2020-03-20T03:00:00Z"));
    }

    @Test
    void isMadeSubmittedAndApprovedByTheLeaderInCharge() {
        var plan = done(rosters.plan(head, plan(0, Presence.HOME)));
        done(rosters.submit(head, plan.id(), ""));
        var approved = done(rosters.approve(leader, plan.id()));
        assertThat(approved.status()).isEqualTo(Roster.Status.APPROVED);
        assertThat(rosters.planned(head.person().id(), MONDAY, MONDAY.plusDays(7)))
                .containsEntry(MONDAY, Presence.HOME);
    }

    @Test
    void ofTwoHeadsWhoEditAtOnceTheSecondSeesWhoChanged() {
        done(rosters.plan(head, plan(0, Presence.HOME)));
        assertThat(changed(plan(0, Presence.OFFICE))).contains(head.person().name());
    }

    @Test
    void whoWasTakenOutMeanwhileAndWhoseDayWasPartedAreNamedToTheSecondHeadToo() {
        var clerk = actor(unit, Post.Kind.CLERK, Set.of());
        var both = Map.of(
                head.person().id(), Map.of(MONDAY, Presence.OFFICE),
                clerk.person().id(), Map.of(MONDAY, Presence.OFFICE));
        var first = done(rosters.plan(head, new Rosters.Plan(id(), unit.id(), MONDAY, 0, both)));
        var alone = Map.of(head.person().id(), Map.of(MONDAY, Presence.OFFICE));
        assertThat(changed(new Rosters.Plan(id(), unit.id(), MONDAY, 0, alone)))
                .as("only one of them has the clerk in it")
                .isEqualTo(clerk.person().name());
        var parted =
                new Halves(Map.of(clerk.person().id(), Map.of(MONDAY, new HalfDay(Presence.OFFICE, Presence.HOME))));
        done(rosters.plan(head, new Rosters.Plan(first.id(), unit.id(), MONDAY, first.edit(), both, parted)));
        assertThat(changed(new Rosters.Plan(first.id(), unit.id(), MONDAY, first.edit(), both)))
                .as("the day is the same, its halves are not")
                .isEqualTo(clerk.person().name());
    }

    /// Whom the second of two heads is told of.
    private String changed(Rosters.Plan second) {
        return switch (rosters.plan(head, second)) {
            case Outcome.Done<Roster> done -> throw new AssertionError(done.toString());
            case Outcome.Refused<Roster>(var why) -> {
                assertThat(why.first().key()).isEqualTo("roster.changed");
                yield why.first().arguments().getFirst().toString();
            }
        };
    }

    @Test
    void sentTwiceChangesNothing() {
        var sent = plan(0, Presence.HOME);
        assertThat(done(rosters.plan(head, sent))).isEqualTo(done(rosters.plan(head, sent)));
    }

    @Test
    void anApprovedPlanIsChangedByANewVersion() {
        var plan = done(rosters.plan(head, plan(0, Presence.HOME)));
        done(rosters.submit(head, plan.id(), ""));
        done(rosters.approve(leader, plan.id()));
        var changed = done(rosters.plan(head, plan(plan.edit(), Presence.OFFICE)));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(rosters.planned(head.person().id(), MONDAY, MONDAY.plusDays(1)))
                .containsEntry(MONDAY, Presence.HOME);
    }

    @Test
    void lastWeekIsCopiedForThoseWhoStillWorkThere() {
        done(rosters.plan(head, plan(0, Presence.HOME)));
        var copied = done(rosters.copyLastWeek(head, id(), unit.id(), MONDAY.plusWeeks(1)));
        assertThat(copied.of(head.person().id(), MONDAY.plusWeeks(1))).contains(Presence.HOME);
    }

    @Test
    void aSubmittedPlanIsReturnedWithAReasonOnly() {
        var plan = done(rosters.plan(head, plan(0, Presence.HOME)));
        done(rosters.submit(head, plan.id(), ""));
        assertThat(why(rosters.giveBack(leader, plan.id(), " "))).isEqualTo("roster.give-back-reason");
        assertThat(done(rosters.giveBack(leader, plan.id(), "Thiếu người trực")).status())
                .isEqualTo(Roster.Status.RETURNED);
        assertThat(done(rosters.giveBack(leader, plan.id(), "Thiếu người trực "))
                        .status())
                .isEqualTo(Roster.Status.RETURNED);
        assertThat(why(rosters.giveBack(leader, plan.id(), "Lý do khác"))).isEqualTo("roster.returned-before");
    }

    @Test
    void figuresCountWhatWasSubmittedAndSayNothingWithoutAPlan() {
        assertThat(figures.figures(List.of(unit.id()), MONDAY, clock.now())).isEmpty();
        var plan = done(rosters.plan(head, plan(0, Presence.HOME)));
        done(rosters.submit(head, plan.id(), ""));
        assertThat(figures.figures(List.of(ministry.id()), MONDAY, clock.now()))
                .filteredOn(figure -> figure.indicator().equals("home"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualTo(1));
    }

    @Test
    void anIdOfAnotherUnitsOrWeeksPlanIsRefusedAndThatPlanStays() {
        var plan = done(rosters.plan(head, plan(0, Presence.HOME)));
        done(rosters.submit(head, plan.id(), ""));
        var approved = done(rosters.approve(leader, plan.id()));
        var beside = unit(Optional.of(ministry.id()));
        var neighbour = actor(beside, Post.Kind.HEAD, Set.of());
        var theirs = Map.of(neighbour.person().id(), Map.of(MONDAY, Presence.OFFICE));
        assertThat(why(rosters.plan(neighbour, new Rosters.Plan(plan.id(), beside.id(), MONDAY, 0, theirs))))
                .isEqualTo("roster.used");
        var next = MONDAY.plusWeeks(1);
        var later = Map.of(head.person().id(), Map.of(next, Presence.OFFICE));
        assertThat(why(rosters.plan(head, new Rosters.Plan(plan.id(), unit.id(), next, 0, later))))
                .isEqualTo("roster.used");
        var again = new Rosters.Plan(plan.id(), unit.id(), MONDAY, approved.edit(), Map.of());
        assertThat(why(rosters.plan(head, again))).isEqualTo("roster.used");
        assertThat(rosters.week(unit.id(), MONDAY)).contains(approved);
        assertThat(rosters.week(beside.id(), MONDAY)).isEmpty();
    }

    @Test
    void aPlanGoesTheWayOfTheBodyOfItsUnitWhoeverWroteIt() {
        var above = unit(Optional.empty());
        var lent = actor(above.id(), unit, Post.Kind.DEPUTY, Set.of());
        var plan = done(rosters.plan(lent, plan(0, Presence.HOME)));
        assertThat(approvals.state(plan.id()).body()).isEqualTo(ministry.id());
    }

    @Test
    void othersAreRefused() {
        var plan = done(rosters.plan(head, plan(0, Presence.HOME)));
        assertThatThrownBy(() -> rosters.plan(leader, plan(1, Presence.OFFICE))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rosters.approve(head, plan.id())).isInstanceOf(NotAllowed.class);
    }

    private Rosters.Plan plan(int edit, Presence presence) {
        return new Rosters.Plan(
                id(), unit.id(), MONDAY, edit, Map.of(head.person().id(), Map.of(MONDAY, presence)));
    }

    private Roster.Id id() {
        return new Roster.Id(clock.newId());
    }

    private Unit unit(Optional<Unit.Id> parent) {
        return units.open(new Units.Opening(
                new Unit.Id(clock.newId()),
                parent,
                UUID.randomUUID().toString(),
                "Vụ Tổ chức cán bộ",
                "Vụ TCCB",
                "TCCB",
                parent.isEmpty(),
                "",
                FOUNDED));
    }

    private Actor actor(Unit at, Post.Kind kind, Set<Unit.Id> portfolio) {
        return actor(ministry.id(), at, kind, portfolio);
    }

    private Actor actor(Unit.Id body, Unit at, Post.Kind kind, Set<Unit.Id> portfolio) {
        var person =
                new Person(new Person.Id(clock.newId()), body, UUID.randomUUID().toString(), "Nguyễn Văn " + kind);
        people.engage(person, FOUNDED);
        people.appoint(new Post(
                new Post.Id(clock.newId()), person.id(), at.id(), kind, kind.name(), portfolio, FOUNDED, null));
        return rights.actor(person.id()).orElseThrow();
    }
}
