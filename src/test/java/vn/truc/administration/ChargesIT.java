package vn.truc.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Charges;
import vn.truc.organisation.Editions;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Who was in charge of what when; and that nobody writes over somebody else without knowing.
@OfficeTest
record ChargesIT(
        Units units,
        People people,
        Charges charges,
        Teams teams,
        Places places,
        Reorganisations reorganisations,
        Editions editions,
        Rights rights,
        OfficeClock clock) {
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

    @Test
    void aLeaderIsInChargeOfTheUnitsOfTheDay() {
        var examples = examples();
        var body = examples.body("Bộ");
        var one = examples.unit(body, "Vụ Một");
        var two = examples.unit(body, "Vụ Hai");
        var leader = examples.person(body, "Lê Thứ Trưởng", Post.Kind.STAFF);
        var post = people.appoint(new Post(
                new Post.Id(clock.newId()),
                leader.id(),
                body.id(),
                Post.Kind.LEADER,
                "Thứ trưởng",
                Set.of(one.id()),
                OfficeExamples.START,
                null));
        for (int again = 0; again < 2; again++) {
            assertThat(charges.entrust(post.id(), Set.of(two.id()), MARCH, by(body)))
                    .isInstanceOf(Outcome.Done.class);
        }
        assertThat(charges.inCharge(one.id(), MARCH.minusDays(1))).containsExactly(leader);
        assertThat(charges.inCharge(one.id(), MARCH)).isEmpty();
        assertThat(charges.inCharge(two.id(), MARCH)).containsExactly(leader);
        assertThat(people.posts(leader.id(), MARCH.minusDays(1)))
                .anySatisfy(held -> assertThat(held.portfolio()).containsExactly(one.id()));
        assertThat(people.posts(leader.id(), MARCH))
                .anySatisfy(held -> assertThat(held.portfolio()).containsExactly(two.id()));
        assertThat(charges.of(leader.id()))
                .extracting(charge -> charge.unit() + " " + charge.since() + " " + charge.until())
                .containsExactly(two.id() + " " + MARCH + " null", one.id() + " " + OfficeExamples.START + " " + MARCH);
        assertThat(charges.entrust(post.id(), Set.of(), OfficeExamples.START.minusDays(1), by(body)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoIsInChargeOfAUnitIsInChargeOfWhatIsSplitOffFromIt() {
        var examples = examples();
        var body = examples.body("Bộ");
        var old = examples.unit(body, "Vụ Cũ");
        var leader = examples.person(body, "Lê Thứ Trưởng", Post.Kind.STAFF);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                leader.id(),
                body.id(),
                Post.Kind.LEADER,
                "Thứ trưởng",
                Set.of(old.id()),
                OfficeExamples.START,
                null));
        var fresh = new Unit.Id(clock.newId());
        reorganisations.splitOff(
                new Reorganisations.Change(clock.newId(), old.id(), 0, MARCH),
                new Units.Opening(fresh, Optional.of(body.id()), "T" + fresh, "Vụ Mới", "Vụ Mới", "", false, "", MARCH),
                Set.of(),
                Set.of(),
                by(body));
        assertThat(charges.inCharge(fresh, MARCH)).containsExactly(leader);
        assertThat(charges.inCharge(fresh, MARCH.minusDays(1))).isEmpty();
        assertThat(charges.inCharge(old.id(), MARCH)).containsExactly(leader);
    }

    @Test
    void aTeamIsServedByTheOfficeOfTheDay() {
        var examples = examples();
        var body = examples.body("Bộ");
        var first = examples.unit(body, "Văn phòng");
        var second = examples.unit(body, "Vụ Tổng hợp");
        var head = examples.person(second, "Trần Thị Hạnh", Post.Kind.HEAD);
        var id = new Team.Id(clock.newId());
        var team = teams.setUp(
                new Team(id, Team.Kind.STEERING_COMMITTEE, "Ban Chỉ đạo", body.id(), Optional.of(first.id())),
                OfficeExamples.START);
        assertThat(rights.holders(Right.CONSOLIDATE, body.id())).doesNotContain(head.id());
        var changed = new Team(id, team.kind(), "Ban Chỉ đạo", body.id(), Optional.of(second.id()));
        for (int again = 0; again < 2; again++) {
            assertThat(teams.change(changed, MARCH, by(body))).isInstanceOf(Outcome.Done.class);
        }
        assertThat(teams.servedBy(first.id(), MARCH.minusDays(1))).containsExactly(team);
        assertThat(teams.servedBy(first.id(), MARCH)).isEmpty();
        assertThat(teams.servedBy(second.id(), MARCH)).containsExactly(changed);
        assertThat(teams.services(id)).hasSize(2);
        assertThat(rights.holders(Right.CONSOLIDATE, body.id())).contains(head.id());
        assertThat(teams.dissolve(id, MARCH.plusDays(1), by(body))).isInstanceOf(Outcome.Done.class);
        assertThat(teams.servedBy(second.id(), MARCH.plusDays(2))).isEmpty();
    }

    @Test
    void theSecondEditorIsToldWhatTheFirstDid() {
        var examples = examples();
        var body = examples.body("Bộ");
        var person = examples.person(body, "Lê An", Post.Kind.STAFF);
        var seen = editions.of(person.id().value()).toString();
        var first = new Author(body.id().value(), null, "Nguyễn Thị Nhất");
        people.rename(person.id(), "Lê Ân", first);
        assertThat(editions.since(person.id().value(), seen, first).isEmpty()).isTrue();
        var told = editions.since(person.id().value(), seen, by(body));
        assertThat(Words.say(told.first(), Words.VIETNAMESE))
                .contains("Nguyễn Thị Nhất")
                .contains("sửa họ tên");
        var now = editions.of(person.id().value()).toString();
        assertThat(editions.since(person.id().value(), now, by(body)).isEmpty()).isTrue();

        var site = new Place(
                new Place.Id(clock.newId()), Optional.empty(), Place.Kind.SITE, "Trụ sở", "", OptionalInt.empty());
        places.keep(site, first);
        var opened = editions.of(site.id().value()).toString();
        places.keep(new Place(site.id(), site.parent(), site.kind(), "Trụ sở mới", "", site.headcount()), first);
        assertThat(Words.say(editions.since(site.id().value(), opened, by(body)).first(), Words.VIETNAMESE))
                .contains("sửa nơi này");
    }

    private OfficeExamples examples() {
        return new OfficeExamples(units, people, clock);
    }

    private static Author by(Unit unit) {
        return new Author(unit.body().value(), null, "test");
    }
}
