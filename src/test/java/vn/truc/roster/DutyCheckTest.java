package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.truc.absence.AwayHalf;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Words;
import vn.truc.roster.solver.ShiftCheck;
import vn.truc.roster.solver.ShiftSolver;

class DutyCheckTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
    private static final DutyRota.Shift ALL_DAY = new DutyRota.Shift("Trực", LocalTime.MIDNIGHT, 1440, 1, 1);
    private static final List<DutyRota.Shift> DAY_AND_NIGHT = List.of(
            new DutyRota.Shift("Ngày", LocalTime.of(6, 0), 720, 2, 1),
            new DutyRota.Shift("Đêm", LocalTime.of(18, 0), 720, 1, 1));

    @Test
    @DisplayName("Fifteen days of five leaders from midnight: every rule kept, three turns each, proven")
    void leaders() {
        var rota = rota(15, 5, 0, 2, 1, List.of(ALL_DAY));
        var planned = planned(rota, Map.of());
        assertThat(DutyCheck.broken(planned, DutyCheckTest::working, Map.of(), Map.of()))
                .isEmpty();
        assertThat(planned.turns().values())
                .allSatisfy(turns -> assertThat(turns).hasSize(3));
    }

    @Test
    @DisplayName(
            "Whatever guards, shifts and absences: a proposed rota that covers all breaks nothing by the second reckoning")
    void anything() {
        var random = new Random(3);
        for (int time = 0; time < 5; time++) {
            var rota = rota(10, 7, 11 * 60, 4, 1, DAY_AND_NIGHT);
            var away = new HashMap<Person.Id, Set<LocalDate>>();
            rota.workers().forEach(person -> away.put(person, Set.of(FIRST.plusDays(random.nextInt(10)))));
            assertThat(DutyCheck.broken(planned(rota, away), DutyCheckTest::working, away, Map.of()))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("Too few for the shifts: they are shared out as far as they go, and the empty places are named")
    void tooFew() {
        var rota = rota(4, 1, 0, 1, 1, List.of(ALL_DAY));
        assertThat(DutyCheck.broken(planned(rota, Map.of()), DutyCheckTest::working, Map.of(), Map.of()))
                .extracting(Message::key)
                .containsExactly("roster.duty.broken.cover", "roster.duty.broken.cover");
    }

    @Test
    @DisplayName("Who had more weekends this year has fewer now")
    void fairOverTheYear() {
        var rota = rota(14, 2, 0, 7, 1, List.of(ALL_DAY));
        var burdened = rota.workers().getFirst();
        var problem = new DutyProblem(
                rota,
                DutyCheckTest::working,
                Map.of(),
                Map.of(burdened, new DutyProblem.Before(4, 4)),
                Map.of(),
                Map.of());
        var plan = ShiftSolver.solve(problem.asked(), Duration.ofSeconds(20)).orElseThrow();
        var turns = problem.turns(plan).getOrDefault(burdened, Map.of()).keySet();
        assertThat(turns).hasSize(5).noneMatch(day -> !working(day));
        assertThat(plan.provenBest()).isTrue();
    }

    @Test
    @DisplayName("A wish for one shift, and one against one, is heeded where fairness allows either")
    void wishesForShifts() {
        var rota = rota(2, 2, 0, 2, 1, DAY_AND_NIGHT);
        var one = rota.workers().get(0);
        var other = rota.workers().get(1);
        var night = rota.shifts().get(1).name();
        for (boolean first : List.of(true, false)) {
            var wishes = Map.of(
                    first ? one : other,
                    List.of(new DutyWish(FIRST, night, true, 3)),
                    first ? other : one,
                    List.of(new DutyWish(FIRST.plusDays(1), night.toLowerCase(Locale.ROOT), false, 2)));
            var problem = new DutyProblem(rota, DutyCheckTest::working, Map.of(), Map.of(), Map.of(), wishes);
            var plan =
                    ShiftSolver.solve(problem.asked(), Duration.ofSeconds(20)).orElseThrow();
            var turns = problem.turns(plan);
            assertThat(turns.getOrDefault(first ? one : other, Map.of())).containsEntry(FIRST, 1);
            assertThat(turns.getOrDefault(first ? other : one, Map.of())).doesNotContainEntry(FIRST.plusDays(1), 1);
        }
    }

    @Test
    @DisplayName(
            "Whoever is away in the afternoon has the turn of the morning and none of the afternoon, and the other way round")
    void halfADayAway() {
        var halves = List.of(
                new DutyRota.Shift("Sáng", LocalTime.of(7, 0), 300, 1, 1),
                new DutyRota.Shift("Chiều", LocalTime.of(12, 0), 300, 1, 1));
        var rota = rota(1, 2, 0, 1, 1, halves);
        for (var who : rota.workers()) {
            for (boolean morning : List.of(true, false)) {
                var away = new AwayFromDuty(Map.of(), Map.of(who, List.of(new AwayHalf(who, FIRST, morning, false))));
                var problem =
                        new DutyProblem(rota, DutyCheckTest::working, away, Map.of(), Map.of(), Map.of(), Map.of());
                var plan = ShiftSolver.solve(problem.asked(), Duration.ofSeconds(20))
                        .orElseThrow();
                int free = morning ? 1 : 0;
                assertThat(problem.turns(plan)).containsEntry(who, Map.of(FIRST, free));
                assertThat(DutyCheck.broken(
                                rota.with(problem.turns(plan)), DutyCheckTest::working, away, Map.of(), Map.of()))
                        .isEmpty();
                var byHand = rota.with(Map.of(who, Map.of(FIRST, 1 - free)));
                assertThat(DutyCheck.broken(byHand, DutyCheckTest::working, away, Map.of(), Map.of()))
                        .extracting(Message::key)
                        .contains("roster.duty.broken.away");
            }
        }
    }

    @Test
    @DisplayName("By hand: no rest after the night, too long a run, away, and nobody there are named")
    void byHand() {
        var rota = rota(4, 2, 11 * 60, 2, 2, DAY_AND_NIGHT);
        var one = rota.workers().get(0);
        var other = rota.workers().get(1);
        var set = rota.with(Map.of(
                one, Map.of(FIRST, 1, FIRST.plusDays(1), 0, FIRST.plusDays(2), 0),
                other, Map.of(FIRST, 0, FIRST.plusDays(2), 1)));
        assertThat(DutyCheck.broken(set, DutyCheckTest::working, Map.of(one, Set.of(FIRST)), Map.of()))
                .extracting(Message::key)
                .contains(
                        "roster.duty.broken.cover",
                        "roster.duty.broken.rest",
                        "roster.duty.broken.run",
                        "roster.duty.broken.away",
                        "roster.duty.broken.break");
    }

    @Test
    @DisplayName("A whole day of duty and two days to rest: not again two days later, by hand or proposed")
    void restLongerThanADay() {
        var rota = rota(9, 3, 48 * 60, 2, 1, List.of(ALL_DAY));
        var one = rota.workers().getFirst();
        var set = rota.with(Map.of(one, Map.of(FIRST, 0, FIRST.plusDays(2), 0, FIRST.plusDays(5), 0)));
        assertThat(DutyCheck.broken(set, DutyCheckTest::working, Map.of(), Map.of()))
                .filteredOn(rule -> rule.key().equals("roster.duty.broken.rest"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.arguments()).contains(Words.day(FIRST.plusDays(2))));
        assertThat(DutyCheck.broken(planned(rota, Map.of()), DutyCheckTest::working, Map.of(), Map.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("Turns of another rota count: rest after its night, a run that began in it")
    void besideAnotherRota() {
        var rota = rota(4, 2, 11 * 60, 2, 1, DAY_AND_NIGHT);
        var one = rota.workers().get(0);
        var other = rota.workers().get(1);
        var beside = Map.of(
                one, List.of(rota.turn(one, FIRST.minusDays(1), 1)),
                other, List.of(rota.turn(other, FIRST.minusDays(2), 1), rota.turn(other, FIRST.minusDays(1), 1)));
        var set = rota.with(Map.of(one, Map.of(FIRST, 0), other, Map.of(FIRST, 1)));
        assertThat(DutyCheck.broken(set, DutyCheckTest::working, AwayFromDuty.on(Map.of()), Map.of(), beside))
                .extracting(Message::key)
                .contains("roster.duty.broken.rest", "roster.duty.broken.run");
        var problem = new DutyProblem(
                rota, DutyCheckTest::working, AwayFromDuty.on(Map.of()), Map.of(), Map.of(), Map.of(), beside);
        var plan = ShiftSolver.solve(problem.asked(), Duration.ofSeconds(20)).orElseThrow();
        assertThat(ShiftCheck.broken(problem.asked(), plan)).isEmpty();
        assertThat(DutyCheck.broken(
                        rota.with(problem.turns(plan)),
                        DutyCheckTest::working,
                        AwayFromDuty.on(Map.of()),
                        Map.of(),
                        beside))
                .extracting(Message::key)
                .doesNotContain("roster.duty.broken.rest", "roster.duty.broken.run");
    }

    @Test
    @DisplayName("A run is as long as the rota wants it, at least and at most")
    void shortestRun() {
        var rota = rota(12, 3, 0, 3, 1, List.of(ALL_DAY));
        var pairs = new DutyRota(
                rota.id(),
                rota.unit(),
                rota.name(),
                FIRST,
                12,
                0,
                3,
                2,
                1,
                false,
                0,
                rota.shifts(),
                rota.workers(),
                Map.of());
        var set = pairs.with(Map.of(rota.workers().getFirst(), Map.of(FIRST.plusDays(4), 0)));
        assertThat(DutyCheck.broken(set, DutyCheckTest::working, Map.of(), Map.of()))
                .extracting(Message::key)
                .contains("roster.duty.broken.short");
        assertThat(DutyCheck.broken(planned(pairs, Map.of()), DutyCheckTest::working, Map.of(), Map.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("A break that begins or ends with a turn of another rota is as long as others, by hand or proposed")
    void breaksBesideOthers() {
        var rota = rota(5, 2, 0, 5, 2, List.of(ALL_DAY));
        var one = rota.workers().getFirst();
        var hours = ALL_DAY.hours();
        var beside = Map.of(
                one,
                List.of(
                        new ShiftTurn(one, FIRST.minusDays(2), "Gác", hours),
                        new ShiftTurn(one, FIRST.plusDays(3), "Gác", hours)));
        var set = rota.with(Map.of(one, Map.of(FIRST, 0)));
        assertThat(DutyCheck.broken(set, DutyCheckTest::working, AwayFromDuty.on(Map.of()), Map.of(), beside))
                .filteredOn(rule -> rule.key().equals("roster.duty.broken.break"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.arguments()).contains(Words.day(FIRST)));
        var away = Map.of(one, Set.of(FIRST.plusDays(3)));
        var problem = new DutyProblem(
                rota, DutyCheckTest::working, AwayFromDuty.on(away), Map.of(), Map.of(), Map.of(), beside);
        var plan = ShiftSolver.solve(problem.asked(), Duration.ofSeconds(20)).orElseThrow();
        assertThat(ShiftCheck.broken(problem.asked(), plan)).isEmpty();
        assertThat(problem.turns(plan).getOrDefault(one, Map.of()).keySet())
                .as("two days after a turn of the other rota there is no break, nor two days before one")
                .doesNotContain(FIRST)
                .satisfies(days -> assertThat(days.contains(FIRST.plusDays(1)) && !days.contains(FIRST.plusDays(2)))
                        .isFalse());
        assertThat(DutyCheck.broken(
                        rota.with(problem.turns(plan)),
                        DutyCheckTest::working,
                        AwayFromDuty.on(away),
                        Map.of(),
                        beside))
                .extracting(Message::key)
                .doesNotContain("roster.duty.broken.break");
    }

    @Test
    @DisplayName("What an empty place costs is said by the shift: a wish that weighs more leaves it empty")
    void costOfPlaces() {
        for (int cost : List.of(1, DutyRota.Shift.USUAL_COST)) {
            var cheap = new DutyRota.Shift("Trực", LocalTime.MIDNIGHT, 1440, 1, 1, cost, cost);
            var rota = rota(2, 1, 0, 2, 1, List.of(cheap));
            var wishes = Map.of(rota.workers().getFirst(), List.of(new DutyWish(FIRST, "", false, 3)));
            var problem = new DutyProblem(rota, DutyCheckTest::working, Map.of(), Map.of(), Map.of(), wishes);
            var plan =
                    ShiftSolver.solve(problem.asked(), Duration.ofSeconds(20)).orElseThrow();
            var cover = rota.with(problem.turns(plan)).cover(DutyCheckTest::working);
            assertThat(cover).isEqualTo(cost == 1 ? new DutyRota.Cover(1, 0, 1) : new DutyRota.Cover(0, 0, 0));
        }
    }

    private static DutyRota planned(DutyRota rota, Map<Person.Id, Set<LocalDate>> away) {
        var problem = new DutyProblem(rota, DutyCheckTest::working, away, Map.of(), Map.of(), Map.of());
        var plan = ShiftSolver.solve(problem.asked(), Duration.ofSeconds(20)).orElseThrow();
        assertThat(ShiftCheck.broken(problem.asked(), plan)).isEmpty();
        return rota.with(problem.turns(plan));
    }

    private static DutyRota rota(int days, int people, int rest, int run, int pause, List<DutyRota.Shift> shifts) {
        return new DutyRota(
                new DutyRota.Id(UUID.randomUUID()),
                new Unit.Id(UUID.randomUUID()),
                "Trực",
                FIRST,
                days,
                rest,
                run,
                pause,
                false,
                0,
                shifts,
                IntStream.range(0, people)
                        .mapToObj(person -> new Person.Id(UUID.randomUUID()))
                        .toList(),
                Map.of());
    }

    private static boolean working(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
