package vn.truc.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.truc.roster.solver.OfficeProblem.Aim;
import vn.truc.roster.solver.OfficeProblem.Apart;
import vn.truc.roster.solver.OfficeProblem.Cell;
import vn.truc.roster.solver.OfficeProblem.Either;
import vn.truc.roster.solver.OfficeProblem.HomeInARow;
import vn.truc.roster.solver.OfficeProblem.Limit;
import vn.truc.roster.solver.OfficeProblem.Member;
import vn.truc.roster.solver.OfficeProblem.OnSite;
import vn.truc.roster.solver.OfficeProblem.Serving;
import vn.truc.roster.solver.OfficeProblem.Wish;

/// Units too large to be planned in one piece: counted by kinds, or in blocks; held against the second reckoning.
class LargeUnitTest {
    private static final int DAYS = 5;
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    @DisplayName("3,000 people in one unit, half at home, a leader there: the fairest week, proven, within seconds")
    void threeThousand() {
        var members = IntStream.range(0, 3000)
                .mapToObj(person -> new Member(Collections.nCopies(DAYS, Cell.FREE), person % 4))
                .toList();
        var limits = new ArrayList<Limit<String>>();
        for (int day = 0; day < DAYS; day++) {
            limits.add(new OnSite<>(people(0, 3000), Set.of(day), 0, 1500, "half"));
            limits.add(new OnSite<>(people(0, 5), Set.of(day), 1, 5, "a leader"));
        }
        var problem = new OfficeProblem<>(DAYS, members, limits);
        var found = (OfficeProposal.Found<String>) OfficeSolver.solve(problem, LONG);
        assertHolds(problem, found.onSite());
        assertThat(found.provenBest()).isTrue();
        assertThat(found.cost()).isEqualTo(OfficeCheck.cost(problem, Aim.FAIR, found.onSite()));
    }

    @Test
    @DisplayName("A unit in which nearly everybody differs, with rooms, desks, leave and wishes: every rule holds")
    void everybodyDiffers() {
        var problem = varied(300, 3);
        var search = Search.lasting(Duration.ofSeconds(5));
        var found = (OfficeProposal.Found<String>) OfficeSolver.solve(problem, Aim.FAIR, search, 100, 60);
        assertHolds(problem, found.onSite());
        assertThat(found.cost()).isEqualTo(OfficeCheck.cost(problem, Aim.FAIR, found.onSite()));
        assertThat(found.bound()).isBetween(0L, found.cost());
    }

    @Test
    @DisplayName(
            "In blocks: whom a room or a desk keeps together stays together, what many share is shared out exactly")
    void inBlocks() {
        var problem = varied(300, 2);
        var plan = Blocks.plan(problem, Aim.FAIR, Search.lasting(LONG), 60).orElseThrow();
        assertHolds(problem, plan);
        assertThat(Parting.of(problem, 60))
                .hasSizeBetween(4, 6)
                .anySatisfy(block -> assertThat(block).containsAll(people(20, 32)))
                .anySatisfy(block -> assertThat(block).containsAll(people(100, 108)));
    }

    @Test
    @DisplayName("Nobody who counts comes, or one leader instead of another: one by one, counted and in blocks")
    void eitherOfTwo() {
        var members = IntStream.range(0, 120)
                .mapToObj(person -> new Member(Collections.nCopies(2, Cell.FREE), 0))
                .toList();
        var limits = new ArrayList<Limit<String>>();
        for (int day = 0; day < 2; day++) {
            limits.add(new OnSite<>(people(0, 2), Set.of(day), 1, 2, "a leader"));
            limits.add(new Either<>(
                    new OnSite<>(people(1, 120), Set.of(day), 0, 0, "all at home"),
                    new OnSite<>(people(0, 120), Set.of(day), 0, 1, "all at home")));
        }
        var problem = new OfficeProblem<>(2, members, limits);
        for (int large : List.of(1, 1000)) {
            var search = Search.lasting(LONG);
            var found = (OfficeProposal.Found<String>) OfficeSolver.solve(problem, Aim.FAIR, search, large, 60);
            assertHolds(problem, found.onSite());
            assertThat(found.onSite().get(1)).as("they take turns").hasSize(1);
        }
        assertHolds(
                problem,
                Blocks.plan(problem, Aim.FAIR, Search.lasting(LONG), 60).orElseThrow());
    }

    @Test
    @DisplayName("Two sides too many for a block take turns; half of all must be at home besides")
    void sidesInBlocks() {
        var members = IntStream.range(0, 200)
                .mapToObj(person -> new Member(Collections.nCopies(DAYS, Cell.FREE), 0))
                .toList();
        var limits = new ArrayList<Limit<String>>();
        limits.add(new Apart<>(people(0, 100), people(100, 200), "sides"));
        for (int day = 0; day < DAYS; day++) {
            limits.add(new OnSite<>(people(0, 200), Set.of(day), 20, 100, "half"));
        }
        var problem = new OfficeProblem<>(DAYS, members, limits);
        assertHolds(
                problem,
                Blocks.plan(problem, Aim.FAIR, Search.lasting(LONG), 50).orElseThrow());
        var counted = OfficeSolver.solve(problem, Aim.FAIR, Search.lasting(LONG), 100, 50);
        assertHolds(problem, ((OfficeProposal.Found<String>) counted).onSite());
    }

    @Test
    @DisplayName("What cannot hold together in a large unit is named as in a small one")
    void contradiction() {
        var members = IntStream.range(0, 500)
                .mapToObj(person -> new Member(List.of(Cell.FREE), 0))
                .toList();
        var home = new OnSite<>(people(0, 500), Set.of(0), 0, 0, "all at home");
        var leader = new OnSite<>(people(0, 2), Set.of(0), 1, 2, "a leader");
        var room = new OnSite<>(people(10, 20), Set.of(0), 0, 4, "a room");
        var proposal = OfficeSolver.solve(new OfficeProblem<>(1, members, List.of(room, home, leader)), LONG);
        assertThat(proposal).isEqualTo(new OfficeProposal.Impossible<>(List.of(home, leader), List.of(), true));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName("People counted by kinds come to the same cost as people taken one by one")
    void countedAsOneByOne(long seed) {
        var random = new Random(seed);
        var members = IntStream.range(0, 14)
                .mapToObj(person -> new Member(
                        IntStream.range(0, DAYS)
                                .mapToObj(day -> cell(random.nextInt(12)))
                                .toList(),
                        person % 2))
                .toList();
        var limits = new ArrayList<Limit<String>>();
        for (int day = 0; day < DAYS; day++) {
            limits.add(new OnSite<>(people(0, 14), Set.of(day), 2, 6 + random.nextInt(6), "some"));
            limits.add(new Serving<>(people(0, 5), day, 1, "desk"));
            limits.add(new Serving<>(people(3, 8), day, 1, "printing"));
        }
        var wishes = List.of(new Wish(0, 1, true, 2), new Wish(9, 3, false, 3));
        var problem = new OfficeProblem<>(DAYS, members, limits, wishes);
        for (var aim : Aim.values()) {
            var counted = OfficeSolver.solve(problem, aim, Search.lasting(LONG), 1, 100);
            var oneByOne = OfficeSolver.solve(problem, aim, Search.lasting(LONG), 100, 100);
            assertThat(counted.getClass()).isEqualTo(oneByOne.getClass());
            if (counted instanceof OfficeProposal.Found<String> some
                    && oneByOne instanceof OfficeProposal.Found<String> other) {
                assertHolds(problem, some.onSite());
                assertThat(some.cost()).isEqualTo(other.cost());
            }
        }
    }

    private static Cell cell(int number) {
        return switch (number) {
            case 0 -> Cell.AWAY;
            case 1 -> Cell.AT_HOME;
            case 2 -> Cell.ON_SITE;
            case 3, 4, 5 -> Cell.FREE_AT_HOME;
            default -> Cell.FREE;
        };
    }

    /// Half at home, a leader, three at a desk, rooms of eight for four, a sixth on leave, wishes, no long rows at
    /// home.
    private static OfficeProblem<String> varied(int size, int inARow) {
        var random = new Random(size);
        var members = new ArrayList<Member>();
        var wishes = new ArrayList<Wish>();
        for (int person = 0; person < size; person++) {
            int away = person > 5 && random.nextInt(6) == 0 ? random.nextInt(DAYS) : -1;
            members.add(new Member(
                    IntStream.range(0, DAYS)
                            .mapToObj(day -> day == away ? Cell.AWAY : Cell.FREE)
                            .toList(),
                    random.nextInt(6)));
            if (random.nextInt(4) == 0) {
                wishes.add(new Wish(person, random.nextInt(DAYS), random.nextBoolean(), 1 + random.nextInt(3)));
            }
        }
        var limits = new ArrayList<Limit<String>>();
        for (int day = 0; day < DAYS; day++) {
            limits.add(new OnSite<>(people(0, size), Set.of(day), 10, size / 2, "half"));
            limits.add(new OnSite<>(people(0, 5), Set.of(day), 1, 5, "a leader"));
            limits.add(new Serving<>(people(20, 32), day, 3, "desk"));
            limits.add(new Serving<>(people(0, size), day, 4, "reception"));
            for (int room = 100; room + 8 <= 180; room += 8) {
                limits.add(new OnSite<>(people(room, room + 8), Set.of(day), 0, 4, "room"));
            }
        }
        limits.add(new HomeInARow<>(inARow, "rows"));
        return new OfficeProblem<>(DAYS, members, limits, wishes);
    }

    private static void assertHolds(OfficeProblem<String> problem, List<Set<Integer>> plan) {
        assertThat(OfficeCheck.broken(problem, plan)).isEmpty();
        assertThat(OfficeCheck.unsettled(problem, plan)).isZero();
    }

    private static Set<Integer> people(int first, int end) {
        return IntStream.range(first, end).boxed().collect(Collectors.toSet());
    }
}
