package vn.truc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Outcome;

@OfficeTest
record PeopleIT(
        People people, Units units, Teams teams, Reorganisations reorganisations, OfficeClock clock, JdbcClient jdbc) {
    private static final LocalDate START = OfficeExamples.START;
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 18);

    @Test
    void everybodyIsCountedOnceWhereTheyHaveWorkedLongest() {
        var body = examples().body("Bộ");
        var office = examples().unit(body, "Văn phòng");
        var division = examples().unit(office, "Phòng");
        var an = examples().person(division, "Lê Văn An", Post.Kind.STAFF);
        people.appoint(new Post(
                new Post.Id(clock.newId()), an.id(), office.id(), Post.Kind.CLERK, "Văn thư", Set.of(), MARCH, null));
        examples().post(an, body, Post.Kind.ADMINISTRATOR);
        assertThat(people.headcount(Set.of(body.id(), office.id(), division.id()), MARCH))
                .isEqualTo(Map.of(body.id(), 1, office.id(), 1, division.id(), 1));
        assertThat(people.staff(an.id(), MARCH)).map(Staff::unit).contains(division.id());
        assertThat(people.posts(an.id(), MARCH).getFirst().unit()).isEqualTo(division.id());
        assertThat(people.staff(office.id(), MARCH)).extracting(Staff::id).containsExactly(an.id());
    }

    @Test
    void whoLeavesIsGoneFromThatDayAndHistoryKeepsTheName() {
        var body = examples().body("Bộ");
        var an = examples().person(body, "Lê Văn An", Post.Kind.HEAD);
        var team = teams.setUp(
                new Team(new Team.Id(clock.newId()), Team.Kind.TASK_FORCE, "Tổ công tác", body.id(), Optional.empty()),
                START);
        teams.join(team.id(), an.id(), Team.Role.CHAIR, START, by(body));
        assertThat(people.leave(an.id(), MARCH, by(body))).isInstanceOf(Outcome.Done.class);
        assertThat(people.leave(an.id(), MARCH, by(body))).isInstanceOf(Outcome.Done.class);
        assertThat(people.posts(an.id(), MARCH)).isEmpty();
        assertThat(teams.members(team.id(), MARCH)).isEmpty();
        assertThat(teams.members(team.id(), MARCH.minusDays(1))).hasSize(1);
        assertThat(people.holders(body.id(), MARCH.minusDays(1)))
                .extracting(holder -> holder.person().name())
                .containsExactly("Lê Văn An");
        assertThat(people.find(an.id())).map(Person::name).contains("Lê Văn An");
        assertThat(people.career(an.id()))
                .singleElement()
                .satisfies(post -> assertThat(post.until()).isEqualTo(MARCH));
    }

    @Test
    void whoseBodyWentIntoAnotherSitsWhereTheirPostIsNow() {
        var old = examples().body("Tổng cục Cũ");
        var into = examples().body("Cục Mới");
        var an = examples().person(old, "Lê Văn An", Post.Kind.STAFF);
        assertThat(reorganisations.merge(change(old), into.id(), by(into))).isInstanceOf(Outcome.Done.class);
        var before = people.seat(an.id(), MARCH.minusDays(1)).orElseThrow();
        assertThat(before.unit()).map(Unit::name).contains("Tổng cục Cũ");
        assertThat(before.body()).map(Unit::name).contains("Tổng cục Cũ");
        var after = people.seat(an.id(), MARCH).orElseThrow();
        assertThat(after.unit()).map(Unit::name).contains("Cục Mới");
        assertThat(after.body()).map(Unit::name).contains("Cục Mới");
    }

    @Test
    void whoIsAppointedToAUnitDueToCloseHoldsThePostUntilThenAndSitsNowhereAfter() {
        var body = examples().body("Bộ");
        var closing = examples().unit(body, "Ban Quản lý dự án");
        assertThat(reorganisations.close(change(closing), by(body))).isInstanceOf(Outcome.Done.class);
        var an = examples().person(closing, "Lê Văn An", Post.Kind.STAFF);
        assertThat(people.seat(an.id(), MARCH.minusDays(1)).orElseThrow().unit())
                .map(Unit::id)
                .contains(closing.id());
        assertThat(people.seat(an.id(), MARCH)).isEmpty();
        assertThat(people.career(an.id())).extracting(Post::until).containsExactly(MARCH);
        var longer = new Post(
                new Post.Id(clock.newId()),
                an.id(),
                closing.id(),
                Post.Kind.CLERK,
                "",
                Set.of(),
                START,
                MARCH.plusDays(1));
        assertThat(people.appoint(longer, by(body)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().at("unitCode")).isPresent());
        var open =
                new Post(new Post.Id(clock.newId()), an.id(), closing.id(), Post.Kind.CLERK, "", Set.of(), START, null);
        assertThat(done(people.appoint(open, by(body))).until()).isEqualTo(MARCH);
        assertThat(done(people.appoint(open, by(body))).until()).isEqualTo(MARCH);
    }

    @Test
    void aPostThatOutlivedItsUnitAsDataOfOldVersionsHaveItSitsAtTheBodyOnly() {
        var body = examples().body("Bộ");
        var closing = examples().unit(body, "Ban Quản lý dự án");
        assertThat(reorganisations.close(change(closing), by(body))).isInstanceOf(Outcome.Done.class);
        var an = examples().person(closing, "Lê Văn An", Post.Kind.STAFF);
        jdbc.sql("update post set held = daterange(lower(held), null) where person_id = :person")
                .param("person", an.id().value())
                .update();
        var seat = people.seat(an.id(), MARCH).orElseThrow();
        assertThat(seat.posts()).extracting(Post::unit).containsExactly(closing.id());
        assertThat(seat.unit()).isEmpty();
        assertThat(seat.body()).map(Unit::id).contains(body.id());
    }

    @Test
    void namesAreFoundWithoutDiacriticsAndSortedByGivenName() {
        var body = examples().body("Bộ");
        examples().person(body, "Trần Thị Ánh", Post.Kind.STAFF);
        examples().person(body, "Nguyễn Đức Ân", Post.Kind.STAFF);
        examples().person(body, "Nguyễn Văn Đông", Post.Kind.STAFF);
        examples().person(body, "Nguyễn Văn Dũng", Post.Kind.STAFF);
        assertThat(people.workingAt(body.id(), MARCH))
                .extracting(Person::givenName)
                .containsExactly("Ánh", "Ân", "Dũng", "Đông");
        assertThat(people.search("nguyen d", Set.of(body.id()), MARCH))
                .extracting(Staff::name)
                .containsExactly("Nguyễn Đức Ân", "Nguyễn Văn Dũng", "Nguyễn Văn Đông");
        assertThat(people.search("100%", Set.of(body.id()), MARCH)).isEmpty();
    }

    @Test
    void whoseNumberWasTypedIsFoundAlsoAmongAHundredWhoseNumbersBeginLikeIt() {
        var body = examples().body("Bộ");
        IntStream.range(0, 101).forEach(number -> engage(body, "AN12" + (100 + number), "Lê Văn An"));
        engage(body, "an12", "Trần Văn Xuân");
        assertThat(people.numbered(" AN12 ", Set.of(body.id()), MARCH))
                .extracting(Staff::name)
                .containsExactly("Trần Văn Xuân");
        assertThat(people.numbered("AN1", Set.of(body.id()), MARCH)).isEmpty();
        assertThat(people.numbered("AN12", Set.of(examples().body("Bộ khác").id()), MARCH))
                .isEmpty();
    }

    private void engage(Unit body, String number, String name) {
        var person = new Person(new Person.Id(clock.newId()), body.id(), number, name);
        done(people.engage(person, START, by(body)));
        done(people.appoint(
                new Post(
                        new Post.Id(clock.newId()), person.id(), body.id(), Post.Kind.STAFF, "", Set.of(), START, null),
                by(body)));
    }

    @Test
    void aStaffNumberBelongsToOnePersonOfABody() {
        var body = examples().body("Bộ");
        var an = examples().person(body, "Lê Văn An", Post.Kind.STAFF);
        var twin = new Person(new Person.Id(clock.newId()), body.id(), an.staffNumber(), "Lê Văn Ân");
        assertThat(people.engage(twin, START, by(body)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().at("staffNumber")).isPresent());
    }

    @Test
    void aPostNeedsThePersonAndTheUnitOnItsFirstDay() {
        var body = examples().body("Bộ");
        var an = examples().person(body, "Lê Văn An", Post.Kind.STAFF);
        var early = new Post(
                new Post.Id(clock.newId()),
                an.id(),
                body.id(),
                Post.Kind.CLERK,
                "",
                Set.of(),
                START.minusDays(1),
                START.minusDays(1));
        assertThat(people.appoint(early, by(body))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.why().at("from")).isPresent();
            assertThat(refused.why().at("unitCode")).isPresent();
            assertThat(refused.why().at("until")).isPresent();
        });
    }

    @Test
    void aPostEndsAndTheMemberOfACommitteeChangesRole() {
        var body = examples().body("Bộ");
        var an = examples().person(body, "Lê Văn An", Post.Kind.STAFF);
        var clerk = examples().post(an, body, Post.Kind.CLERK);
        people.end(clerk.id(), MARCH, by(body));
        assertThat(people.posts(an.id(), MARCH)).extracting(Post::kind).containsExactly(Post.Kind.STAFF);
        assertThat(people.rename(an.id(), "Lê Văn Ân", by(body)).map(Person::name))
                .isEqualTo(Outcome.done("Lê Văn Ân"));
        var team = teams.setUp(
                new Team(
                        new Team.Id(clock.newId()),
                        Team.Kind.STEERING_COMMITTEE,
                        "Ban Chỉ đạo",
                        body.id(),
                        Optional.empty()),
                START);
        teams.join(team.id(), an.id(), Team.Role.MEMBER, START, by(body));
        teams.join(team.id(), an.id(), Team.Role.CHAIR, MARCH, by(body));
        assertThat(teams.members(team.id(), MARCH))
                .extracting(Team.Member::role)
                .containsExactly(Team.Role.CHAIR);
        assertThat(teams.members(team.id(), MARCH.minusDays(1)))
                .extracting(Team.Member::role)
                .containsExactly(Team.Role.MEMBER);
        assertThat(teams.change(
                        new Team(team.id(), team.kind(), "BCĐ", body.id(), Optional.of(body.id())), MARCH, by(body)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(teams.servedBy(body.id(), MARCH)).extracting(Team::name).containsExactly("BCĐ");
        assertThat(teams.within(Set.of(body.id()), MARCH)).hasSize(1);
        teams.leave(team.id(), an.id(), MARCH.plusDays(1), by(body));
        teams.dissolve(team.id(), MARCH.plusDays(2), by(body));
        assertThat(teams.members(team.id(), MARCH.plusDays(1))).isEmpty();
        assertThat(teams.servedBy(body.id(), MARCH.plusDays(2))).isEmpty();
    }

    private Reorganisations.Change change(Unit unit) {
        return new Reorganisations.Change(
                clock.newId(), unit.id(), units.file(unit.id()).orElseThrow().version(), MARCH);
    }

    private OfficeExamples examples() {
        return new OfficeExamples(units, people, clock);
    }

    private static Author by(Unit unit) {
        return new Author(unit.body().value(), null, "test");
    }
}
