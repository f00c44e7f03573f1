package vn.truc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Reorganisations.Change;
import vn.truc.organisation.Reorganisations.Naming;
import vn.truc.page.FormErrors;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

@OfficeTest
record ReorganisationsIT(
        Reorganisations reorganisations,
        Units units,
        People people,
        Teams teams,
        Audit audit,
        OfficeClock clock,
        JdbcClient jdbc) {
    private static final LocalDate START = OfficeExamples.START;
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 18);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theClosureIsWhatOneWouldCountByHandAfterAnySequenceOfChanges(long seed) {
        var random = new Random(seed);
        var body = examples().body("Bộ " + seed);
        var model = new LineModel(body.id(), START);
        var all = new ArrayList<>(List.of(body.id()));
        var done = new HashMap<String, Integer>();
        for (int step = 0; step < 200; step++) {
            var day = START.plusDays(step / 4 + random.nextInt(12));
            var unit = all.get(random.nextInt(all.size()));
            var other = all.get(random.nextInt(all.size()));
            var act = all.size() < 12 || unit.equals(body.id())
                    ? "open"
                    : List.of("open", "move", "move", "move", "merge", "close", "close")
                            .get(random.nextInt(7));
            boolean allowed = switch (act) {
                case "open" -> model.mayOpen(other, day);
                case "move" -> model.mayMove(unit, other, day);
                case "merge" -> model.mayMerge(unit, other, day);
                default -> model.mayClose(unit, day);
            };
            var fresh = new Unit.Id(clock.newId());
            var outcome = switch (act) {
                case "open" -> reorganisations.open(opening(fresh, other, day), by(body));
                case "move" -> reorganisations.move(change(unit, day), other, by(body));
                case "merge" -> reorganisations.merge(change(unit, day), other, by(body));
                default -> reorganisations.close(change(unit, day), by(body));
            };
            assertThat(outcome instanceof Outcome.Done)
                    .as("%s %s of %s on %s", step, act, unit, day)
                    .isEqualTo(allowed);
            if (allowed) {
                done.merge(act, 1, Integer::sum);
                switch (act) {
                    case "open" -> {
                        model.open(fresh, other, day);
                        all.add(fresh);
                    }
                    case "move" -> model.move(unit, other, day);
                    case "merge" -> model.merge(unit, other, day);
                    default -> model.close(unit, day);
                }
            }
        }
        assertThat(done).containsKeys("open", "move", "merge", "close");
        model.daysFrom(START)
                .forEach(day ->
                        assertThat(closure(model.units(), day)).as("on %s", day).isEqualTo(byHand(model, day)));
    }

    @Test
    void yesterdaysTreeStaysWhenAUnitMoves() {
        var body = examples().body("Bộ Nội vụ");
        var old = examples().unit(body, "Vụ Cũ");
        var target = examples().unit(body, "Vụ Mới");
        var division = examples().unit(old, "Phòng");
        reorganisations.move(change(division.id(), MARCH), target.id(), by(body));
        assertThat(units.upward(division.id(), MARCH.minusDays(1)))
                .extracting(Unit::name)
                .containsExactly("Phòng", "Vụ Cũ", "Bộ Nội vụ");
        assertThat(units.upward(division.id(), MARCH))
                .extracting(Unit::name)
                .containsExactly("Phòng", "Vụ Mới", "Bộ Nội vụ");
        assertThat(units.subtree(old.id(), MARCH)).extracting(Unit::id).containsExactly(old.id());
    }

    @Test
    void aUnitThatGoesToAnotherBodyBelongsToItFromThatDayOn() {
        var one = examples().body("Cục Một");
        var two = examples().body("Cục Hai");
        var office = examples().unit(one, "Văn phòng");
        var division = examples().unit(office, "Phòng");
        reorganisations.move(change(office.id(), MARCH), two.id(), by(one));
        assertThat(units.find(division.id(), MARCH.minusDays(1)))
                .map(Unit::body)
                .contains(one.id());
        assertThat(units.find(division.id(), MARCH)).map(Unit::body).contains(two.id());
    }

    @Test
    void aUnitIsCalledByTheNameOfTheDay() {
        var body = examples().body("Bộ");
        var unit = examples().unit(body, "Cục Văn thư");
        reorganisations.rename(
                change(unit.id(), MARCH),
                new Naming("Cục Văn thư và Lưu trữ nhà nước", "Cục VTLT", "VTLTNN", "024 1", ""),
                by(body));
        assertThat(units.find(unit.id(), MARCH.minusDays(1))).map(Unit::name).contains("Cục Văn thư");
        assertThat(units.find(unit.id(), MARCH)).map(Unit::name).contains("Cục Văn thư và Lưu trữ nhà nước");
        assertThat(units.search("cuc van thu luu tru", Set.of(body.id()), MARCH))
                .extracting(Unit::id)
                .containsExactly(unit.id());
        assertThat(units.file(unit.id()).orElseThrow().names()).hasSize(2);
    }

    @Test
    void anOnlineCounterHoldsForThoseBelowThatHaveNone() {
        var body = examples().body("Bộ");
        var department = examples().unit(body, "Cục Văn thư");
        var division = examples().unit(department, "Phòng Một");
        var of = Set.of(body.id(), department.id(), division.id());
        assertThat(why(reorganisations.rename(
                        change(body.id(), MARCH), new Naming("Bộ", "Bộ", "", "", "javascript:1"), by(body))))
                .isEqualTo("organisation.counter");
        var everybody = new Naming("Bộ", "Bộ", "", "", "https://dichvucong.example");
        done(reorganisations.rename(change(body.id(), MARCH), everybody, by(body)));
        assertThat(units.counters(of, MARCH)).hasSize(3).containsEntry(division.id(), "https://dichvucong.example");
        var own = new Naming("Cục Văn thư", "Cục", "", "", "https://vanthu.example");
        done(reorganisations.rename(change(department.id(), MARCH), own, by(body)));
        assertThat(units.counters(of, MARCH))
                .containsEntry(body.id(), "https://dichvucong.example")
                .containsEntry(division.id(), "https://vanthu.example");
        assertThat(units.file(department.id()).orElseThrow().counter()).isEqualTo("https://vanthu.example");
    }

    @Test
    void mergingTakesPeopleAndUnitsAlongAndLeavesYesterdayAlone() {
        var body = examples().body("Bộ");
        var gone = examples().unit(body, "Vụ A");
        var into = examples().unit(body, "Vụ B");
        var division = examples().unit(gone, "Phòng A1");
        var clerk = examples().person(gone, "Trần Thị Hạnh", Post.Kind.CLERK);
        var leader = examples().person(body, "Lê Văn Thứ Trưởng", Post.Kind.STAFF);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                leader.id(),
                body.id(),
                Post.Kind.LEADER,
                "Thứ trưởng",
                Set.of(gone.id()),
                START,
                null));
        assertThat(reorganisations.close(change(gone.id(), MARCH), by(body))).isInstanceOf(Outcome.Refused.class);

        assertThat(reorganisations.merge(change(gone.id(), MARCH), into.id(), by(body)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(units.find(gone.id(), MARCH)).isEmpty();
        assertThat(units.upward(division.id(), MARCH)).extracting(Unit::name).containsExactly("Phòng A1", "Vụ B", "Bộ");
        assertThat(people.posts(clerk.id(), MARCH)).extracting(Post::unit).containsExactly(into.id());
        assertThat(people.posts(clerk.id(), MARCH.minusDays(1)))
                .extracting(Post::unit)
                .containsExactly(gone.id());
        assertThat(people.posts(leader.id(), MARCH))
                .anySatisfy(post -> assertThat(post.portfolio()).contains(into.id()));
        assertThat(people.headcount(Set.of(into.id(), gone.id()), MARCH)).isEqualTo(Map.of(into.id(), 1, gone.id(), 0));
        assertThat(people.headcount(Set.of(into.id(), gone.id()), MARCH.minusDays(1)))
                .isEqualTo(Map.of(into.id(), 0, gone.id(), 1));
    }

    @Test
    void splittingOffTakesTheChosenUnitsAndPeople() {
        var body = examples().body("Bộ");
        var old = examples().unit(body, "Vụ Cũ");
        var stays = examples().unit(old, "Phòng 1");
        var goes = examples().unit(old, "Phòng 2");
        var clerk = examples().person(old, "Trần Thị Hạnh", Post.Kind.CLERK);
        var head = examples().person(old, "Lê Văn An", Post.Kind.HEAD);
        var fresh = new Unit.Id(clock.newId());
        var outcome = reorganisations.splitOff(
                change(old.id(), MARCH),
                opening(fresh, body.id(), MARCH),
                Set.of(goes.id()),
                Set.of(clerk.id()),
                by(body));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(units.children(fresh, MARCH)).extracting(Unit::id).containsExactly(goes.id());
        assertThat(units.children(old.id(), MARCH)).extracting(Unit::id).containsExactly(stays.id());
        assertThat(people.posts(clerk.id(), MARCH)).extracting(Post::unit).containsExactly(fresh);
        assertThat(people.posts(head.id(), MARCH)).extracting(Post::unit).containsExactly(old.id());
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldWhatTheFirstDid() {
        var body = examples().body("Bộ");
        var unit = examples().unit(body, "Vụ");
        var first = change(unit.id(), MARCH);
        var second = change(unit.id(), MARCH);
        reorganisations.rename(
                first,
                new Naming("Vụ Một", "Vụ 1", "", "", ""),
                new Author(body.id().value(), null, "Nguyễn Thị Nhất"));
        var outcome = reorganisations.rename(second, new Naming("Vụ Hai", "Vụ 2", "", "", ""), by(body));
        var told = ((Outcome.Refused<Unit>) outcome).why().first();
        assertThat(Words.say(told, Words.VIETNAMESE)).contains("Nguyễn Thị Nhất", "đổi tên đơn vị này");
        assertThat(units.find(unit.id(), MARCH)).map(Unit::name).contains("Vụ Một");
    }

    @Test
    void theSameRequestAgainChangesNothingAndOtherContentIsRefused() {
        var body = examples().body("Bộ");
        var unit = examples().unit(body, "Vụ");
        var change = change(unit.id(), MARCH);
        var naming = new Naming("Vụ Một", "Vụ 1", "", "", "");
        assertThat(reorganisations.rename(change, naming, by(body))).isInstanceOf(Outcome.Done.class);
        assertThat(reorganisations.rename(change, naming, by(body))).isInstanceOf(Outcome.Done.class);
        assertThat(units.file(unit.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(audit.about(unit.id().value()))
                .extracting(Audit.Line::act)
                .containsExactly("organisation.unit_opened", "organisation.unit_renamed");
        assertThat(reorganisations.rename(change, new Naming("Vụ Hai", "V", "", "", ""), by(body)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aUnitIsRenamedOnItsFirstDayAndTheRequestSentAgainChangesNothing() {
        var body = examples().body("Bộ");
        var change = change(body.id(), START);
        done(reorganisations.rename(change, new Naming("Cục", "C", "", "", ""), by(body)));
        var again = done(reorganisations.rename(change, new Naming("Cục", "C", "", "", ""), by(body)));
        assertThat(again.name()).isEqualTo("Cục");
        assertThat(units.file(body.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void theStandingOfficeOfACommitteeDoesNotClose() {
        var body = examples().body("Bộ");
        var office = examples().unit(body, "Phòng HC-QT");
        teams.setUp(
                new Team(
                        new Team.Id(clock.newId()),
                        Team.Kind.STEERING_COMMITTEE,
                        "Ban Chỉ đạo",
                        body.id(),
                        Optional.of(office.id())),
                START);
        assertThat(why(reorganisations.close(change(office.id(), MARCH), by(body))))
                .isEqualTo("organisation.unit.serves_team");
    }

    @Test
    void aUnitHasANameAndACodeThatNoOtherHas() {
        var body = examples().body("Bộ");
        assertThat(wrong(body, body.code(), "Vụ").at("code")).isPresent();
        assertThat(wrong(body, " ", "Vụ").at("code")).isPresent();
        assertThat(wrong(body, "T" + clock.newId(), " ").at("name")).isPresent();
    }

    private FormErrors wrong(Unit body, String code, String name) {
        var opening = new Units.Opening(
                new Unit.Id(clock.newId()), Optional.of(body.id()), code, name, "V", "", false, "", START);
        return ((Outcome.Refused<Unit>) reorganisations.open(opening, by(body))).why();
    }

    private Map<Unit.Id, Map<Unit.Id, Integer>> closure(Set<Unit.Id> all, LocalDate day) {
        var closure = new HashMap<Unit.Id, Map<Unit.Id, Integer>>();
        jdbc.sql("select unit, ancestor, depth from unit_ancestor where unit = any(:units) and valid @> :day::date")
                .param("units", Ids.of(all))
                .param("day", day)
                .query(row -> {
                    closure.computeIfAbsent(new Unit.Id(row.getObject("unit", UUID.class)), unit -> new HashMap<>())
                            .put(new Unit.Id(row.getObject("ancestor", UUID.class)), row.getInt("depth"));
                });
        return closure;
    }

    private static Map<Unit.Id, Map<Unit.Id, Integer>> byHand(LineModel model, LocalDate day) {
        var closure = new HashMap<Unit.Id, Map<Unit.Id, Integer>>();
        model.units().forEach(unit -> closure.put(unit, model.above(unit, day)));
        closure.values().removeIf(Map::isEmpty);
        return closure;
    }

    private Change change(Unit.Id unit, LocalDate from) {
        return new Change(clock.newId(), unit, units.file(unit).orElseThrow().version(), from);
    }

    private Units.Opening opening(Unit.Id id, Unit.Id under, LocalDate from) {
        return new Units.Opening(id, Optional.of(under), "T" + id, "Đơn vị " + id, "ĐV", "", false, "", from);
    }

    private OfficeExamples examples() {
        return new OfficeExamples(units, people, clock);
    }

    private static Author by(Unit unit) {
        return new Author(unit.body().value(), null, "test");
    }
}
