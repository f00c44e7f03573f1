package vn.truc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Measures;
import vn.truc.measure.MeetingLimit;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Competence;
import vn.truc.organisation.Competences;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.Words;
import vn.truc.task.Tasks;

@OfficeTest
class PlansIT {
    private static final LocalDate FOUNDED = LocalDate.of(2021, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 6, 11);

    private final Plans plans;
    private final Directives directives;
    private final Measures measures;
    private final Tasks tasks;
    private final Areas areas;
    private final Competences competences;
    private final Units units;
    private final Teams teams;
    private final People people;
    private final Rights rights;
    private final OfficeClock clock;

    private Area province;
    private Area district;
    private Unit committee;
    private Unit below;
    private Unit beside;
    private Actor clerk;
    private Actor chair;

    PlansIT(
            Plans plans,
            Directives directives,
            Measures measures,
            Tasks tasks,
            Areas areas,
            Competences competences,
            Units units,
            Teams teams,
            People people,
            Rights rights,
            OfficeClock clock) {
        this.plans = plans;
        this.directives = directives;
        this.measures = measures;
        this.tasks = tasks;
        this.areas = areas;
        this.competences = competences;
        this.units = units;
        this.teams = teams;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    @BeforeEach
    void aProvinceWithTwoDistricts() {
        clock.hold(DAY.minusDays(1).atTime(16, 0).atZone(Words.OFFICE_ZONE).toInstant());
        committee = unit(Optional.empty());
        below = unit(Optional.of(committee.id()));
        beside = unit(Optional.of(committee.id()));
        province = area(null, Area.Level.PROVINCE);
        district = area(province.code(), Area.Level.DISTRICT);
        seat(committee, province);
        competences.set(committee.id(), Competence.SEAT, "UBND", author());
        seat(below, district);
        seat(beside, area(province.code(), Area.Level.DISTRICT));
        teams.setUp(
                new Team(
                        new Team.Id(clock.newId()),
                        Team.Kind.STEERING_COMMITTEE,
                        "Ban Chỉ đạo",
                        committee.id(),
                        Optional.of(committee.id())),
                FOUNDED);
        clerk = actor(committee, Post.Kind.CLERK, Set.of());
        chair = actor(committee, Post.Kind.HEAD, Set.of(committee.id()));
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void aPlanBindsNobodyUntilItsLevelIsReachedAndEndsWhenItIsLeft() {
        done(plans.prepare(chair, draft(below, beside), province.id(), 3));
        assertThat(measures.inForce(below.id(), DAY).measures()).isEmpty();

        var decided = done(plans.decide(chair, decision(district, 3, DAY)));

        assertThat(measures.inForce(below.id(), DAY).find(MeetingLimit.class)).isPresent();
        assertThat(measures.inForce(below.id(), DAY.minusDays(1)).measures()).isEmpty();
        assertThat(measures.inForce(beside.id(), DAY).measures()).isEmpty();
        assertThat(tasks.of(decided.id().value()))
                .singleElement()
                .satisfies(task -> assertThat(task.lead()).isEqualTo(below.id()));
        assertThat(plans.level(district.id(), DAY)).contains(decided);
        assertThat(plans.level(province.id(), DAY)).isEmpty();

        done(plans.decide(chair, decision(district, 1, DAY.plusDays(7))));

        assertThat(measures.inForce(below.id(), DAY.plusDays(6)).measures()).hasSize(1);
        assertThat(measures.inForce(below.id(), DAY.plusDays(7)).measures()).isEmpty();
        clock.hold(noon(DAY.plusDays(6)));
        assertThat(tasks.of(decided.id().value())).hasSize(1);
        assertThat(tasks.open(Set.of(below.id()))).isEqualTo(1);
        clock.hold(noon(DAY.plusDays(7)));
        assertThat(tasks.of(decided.id().value())).isEmpty();
        assertThat(tasks.open(Set.of(below.id()))).isZero();
    }

    @Test
    void thePlanOfASmallerAreaFollowsTheLevelOfTheLargerUnlessItHasOneOfItsOwn() {
        var other = Objects.requireNonNull(areas.seats(Set.of(beside.id()), DAY).get(beside.id()));
        done(plans.prepare(chair, draft(below), district.id(), 3));
        done(plans.prepare(chair, draft(beside), other.id(), 3));
        done(plans.decide(chair, decision(other, 2, DAY)));

        var decided = done(plans.decide(chair, decision(province, 3, DAY.plusDays(1))));

        assertThat(measures.inForce(below.id(), DAY.plusDays(1)).find(MeetingLimit.class))
                .isPresent();
        assertThat(measures.inForce(committee.id(), DAY.plusDays(1)).measures()).isEmpty();
        assertThat(measures.inForce(beside.id(), DAY.plusDays(1)).measures()).isEmpty();
        assertThat(plans.carriedOut(decided.id())).hasSize(1);
        assertThat(plans.level(district.id(), DAY.plusDays(1))).contains(decided);

        done(plans.decide(chair, decision(district, 1, DAY.plusDays(2))));
        assertThat(measures.inForce(below.id(), DAY.plusDays(1)).measures()).hasSize(1);
        assertThat(measures.inForce(below.id(), DAY.plusDays(2)).measures()).isEmpty();
    }

    @Test
    void aLevelIsDecidedByThePeoplesCommitteeThereOrAboveOrByWhoeverDirectsTheCountry() {
        var ministry = unit(Optional.empty());
        seat(ministry, district);
        var minister = actor(ministry, Post.Kind.HEAD, Set.of(ministry.id()));
        assertThat(why(plans.decide(minister, decision(ministry, district, 3, DAY))))
                .isEqualTo("plan.not-competent");
        var local = actor(below, Post.Kind.HEAD, Set.of(below.id()));
        competences.set(below.id(), Competence.SEAT, "UBND huyện", author());
        assertThat(why(plans.decide(local, decision(below, province, 3, DAY)))).isEqualTo("plan.not-competent");
        done(plans.decide(local, decision(below, district, 2, DAY)));
        competences.set(ministry.id(), Competence.COUNTRY, "bộ", author());
        done(plans.decide(minister, decision(ministry, district, 3, DAY.plusDays(1))));
    }

    @Test
    void theSameLevelCanBeReachedASecondTime() {
        done(plans.prepare(chair, draft(below), province.id(), 3));
        done(plans.decide(chair, decision(district, 3, DAY)));
        done(plans.decide(chair, decision(district, 1, DAY.plusDays(7))));
        done(plans.decide(chair, decision(district, 3, DAY.plusDays(14))));

        assertThat(measures.inForce(below.id(), DAY.plusDays(14)).measures()).hasSize(1);
        assertThat(plans.decisions(district.id())).hasSize(3);
    }

    @Test
    void sentTwiceADecisionChangesNothing() {
        done(plans.prepare(chair, draft(below), province.id(), 3));
        var decision = decision(district, 3, DAY);
        done(plans.decide(chair, decision));
        assertThat(done(plans.decide(chair, decision))).isEqualTo(decision);
        assertThat(plans.decisions(district.id())).hasSize(1);
        var other = new LevelDecision(
                decision.id(), district.id(), 4, DAY, committee.id(), decision.number(), decision.signer());
        assertThat(why(plans.decide(chair, other))).isEqualTo("plan.other-content");
    }

    @Test
    void whatIsChangedAfterApprovalIsNoPlanAnyMore() {
        var id = draft(below);
        done(plans.prepare(chair, id, province.id(), 3));
        assertThat(plans.ready(district.id())).hasSize(1);
        var draft = directives.find(id).orElseThrow();
        done(directives.draft(clerk, draft.with(draft.clauses().subList(0, 1))));
        assertThat(plans.ready(district.id())).isEmpty();
    }

    @Test
    void whoeverWroteAPlanDoesNotApproveIt() {
        var writer = actor(committee, Post.Kind.DEPUTY, Set.of(committee.id()));
        var id = done(directives.draft(writer, directive(below))).id();
        assertThat(why(plans.prepare(writer, id, province.id(), 3))).isEqualTo("plan.second-person");
    }

    @Test
    void thePlanOfEveryBodyInTheAreaComesIntoForce() {
        var office = unit(Optional.empty());
        seat(office, district);
        teams.setUp(
                new Team(
                        new Team.Id(clock.newId()),
                        Team.Kind.STEERING_COMMITTEE,
                        "Ban Chỉ đạo",
                        office.id(),
                        Optional.of(office.id())),
                FOUNDED);
        var writer = actor(office, Post.Kind.CLERK, Set.of());
        var head = actor(office, Post.Kind.HEAD, Set.of(office.id()));
        var own = directive(office);
        var plan = done(directives.draft(
                writer,
                new Directive(
                        own.id(),
                        own.number(),
                        own.type(),
                        office.id(),
                        "Cơ quan",
                        own.signer(),
                        own.date(),
                        own.subject(),
                        new Reach.Listed(Set.of(office.id())),
                        own.period(),
                        own.clauses(),
                        own.relations(),
                        own.status(),
                        0,
                        writer.person().id(),
                        Optional.empty())));
        done(plans.prepare(head, plan.id(), district.id(), 3));

        var decided = done(plans.decide(chair, decision(district, 3, DAY)));

        assertThat(measures.inForce(office.id(), DAY).find(MeetingLimit.class)).isPresent();
        assertThat(measures.inForce(below.id(), DAY).measures()).isEmpty();
        assertThat(plans.carriedOut(decided.id())).hasSize(1);
        done(plans.decide(chair, decision(district, 1, DAY.plusDays(1))));
        assertThat(measures.inForce(office.id(), DAY.plusDays(1)).measures()).isEmpty();
    }

    @Test
    void decisionsAreAboutOnesOwnTerritoryAndGoForward() {
        var elsewhere = area(null, Area.Level.PROVINCE);
        assertThat(why(plans.decide(chair, decision(elsewhere, 3, DAY)))).isEqualTo("plan.not-competent");
        done(plans.decide(chair, decision(district, 2, DAY)));
        assertThat(why(plans.decide(chair, decision(district, 3, DAY)))).isEqualTo("plan.before-last");
        assertThat(why(plans.decide(chair, decision(district, 2, DAY.plusDays(1)))))
                .isEqualTo("plan.same-level");
    }

    @Test
    void onlyWhoeverIssuesDirectivesPreparesAndDecides() {
        var staff = actor(below, Post.Kind.HEAD, Set.of());
        var id = draft(below);
        assertThatThrownBy(() -> plans.prepare(staff, id, province.id(), 3)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> plans.decide(staff, decision(district, 3, DAY)))
                .isInstanceOf(NotAllowed.class);
    }

    private Directive.Id draft(Unit... leads) {
        return done(directives.draft(clerk, directive(leads))).id();
    }

    private Directive directive(Unit... leads) {
        return new Directive(
                new Directive.Id(clock.newId()),
                DocumentNumber.parse("349/KH-UBND").orElseThrow(),
                DocumentType.PLAN,
                committee.id(),
                "UBND tỉnh",
                "Chủ tịch",
                LocalDate.of(2021, 5, 13),
                "Phương án cấp 3",
                new Reach.Territory(province.id()),
                Period.from(LocalDate.of(2021, 5, 13)),
                List.of(
                        new Clause(
                                clock.newId(),
                                "1",
                                "Không họp quá 20 người",
                                new Clause.Ordered(new MeetingLimit(20, null, false)),
                                Optional.empty()),
                        new Clause(
                                clock.newId(),
                                "2",
                                "Kích hoạt 4 tại chỗ",
                                new Clause.Work(
                                        Set.copyOf(List.of(leads).stream()
                                                .map(Unit::id)
                                                .toList()),
                                        Set.of(),
                                        Optional.empty()),
                                Optional.empty())),
                List.of(),
                Directive.Status.DRAFT,
                0,
                clerk.person().id(),
                Optional.empty());
    }

    private LevelDecision decision(Area area, int level, LocalDate from) {
        return decision(committee, area, level, from);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Words.OFFICE_ZONE).toInstant();
    }

    private LevelDecision decision(Unit issuer, Area area, int level, LocalDate from) {
        return new LevelDecision(
                new LevelDecision.Id(clock.newId()),
                area.id(),
                level,
                from,
                issuer.id(),
                DocumentNumber.parse(from.getDayOfYear() + "/QĐ-UBND").orElseThrow(),
                "Chủ tịch");
    }

    private Area area(@org.jspecify.annotations.Nullable String parent, Area.Level level) {
        var id = new Area.Id(clock.newId());
        var code = UUID.randomUUID().toString();
        areas.open(List.of(new Areas.Opening(id, parent, "2021", code, "Địa bàn", level)), FOUNDED, author());
        return areas.find(id).orElseThrow();
    }

    private void seat(Unit unit, Area area) {
        done(areas.seat(unit.id(), area.id(), FOUNDED, author()));
    }

    private Author author() {
        return new Author(committee.id().value(), null, "Trực");
    }

    private Unit unit(Optional<Unit.Id> parent) {
        return units.open(new Units.Opening(
                new Unit.Id(clock.newId()),
                parent,
                UUID.randomUUID().toString(),
                "Ủy ban nhân dân",
                "UBND",
                "UBND",
                true,
                "",
                FOUNDED));
    }

    private Actor actor(Unit at, Post.Kind kind, Set<Unit.Id> portfolio) {
        var person = new Person(
                new Person.Id(clock.newId()), at.body(), UUID.randomUUID().toString(), "Nguyễn Văn " + kind);
        people.engage(person, FOUNDED);
        people.appoint(new Post(
                new Post.Id(clock.newId()), person.id(), at.id(), kind, kind.name(), portfolio, FOUNDED, null));
        return rights.actor(person.id()).orElseThrow();
    }
}
