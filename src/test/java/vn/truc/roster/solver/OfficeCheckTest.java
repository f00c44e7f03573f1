package vn.truc.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.truc.roster.solver.OfficeProblem.Aim;
import vn.truc.roster.solver.OfficeProblem.Apart;
import vn.truc.roster.solver.OfficeProblem.Cell;
import vn.truc.roster.solver.OfficeProblem.HomeInARow;
import vn.truc.roster.solver.OfficeProblem.Limit;
import vn.truc.roster.solver.OfficeProblem.Member;
import vn.truc.roster.solver.OfficeProblem.OnSite;
import vn.truc.roster.solver.OfficeProblem.Serving;
import vn.truc.roster.solver.OfficeProblem.Wish;

class OfficeCheckTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int PEOPLE = 4;
    private static final int DAYS = 3;
    private static final List<Cell> CELLS =
            List.of(Cell.FREE, Cell.FREE, Cell.FREE_AT_HOME, Cell.FREE_AT_HOME, Cell.ON_SITE, Cell.AT_HOME, Cell.AWAY);

    @ParameterizedTest
    @EnumSource(Aim.class)
    @DisplayName("The best plan costs what the best of all plans costs that are tried one by one and reckoned anew")
    void asGoodAsTrying(Aim aim) {
        var random = new Random(aim.name().length());
        for (int time = 0; time < 40; time++) {
            var problem = anything(random);
            long best = bestOfAll(problem, aim);
            switch (OfficeSolver.solve(problem, aim, Search.lasting(LONG))) {
                case OfficeProposal.Found<String> found -> {
                    assertThat(OfficeCheck.broken(problem, found.onSite())).isEmpty();
                    assertThat(OfficeCheck.unsettled(problem, found.onSite())).isZero();
                    assertThat(found.cost())
                            .isEqualTo(OfficeCheck.cost(problem, aim, found.onSite()))
                            .isEqualTo(found.bound())
                            .isEqualTo(best);
                }
                case OfficeProposal.Impossible<String>(var together, var _, var _) -> {
                    assertThat(best).isEqualTo(Long.MAX_VALUE);
                    assertThat(bestOfAll(problem.with(together), aim)).isEqualTo(Long.MAX_VALUE);
                }
                case OfficeProposal.OutOfTime<String>() -> throw new AssertionError("no answer in time");
            }
        }
    }

    @Test
    @DisplayName("Who does one piece of work does no other that day")
    void oneWorkEach() {
        var desk = new Serving<>(Set.of(0, 1), 0, 1, "desk");
        var printing = new Serving<>(Set.of(0), 0, 1, "printing");
        var problem = new OfficeProblem<>(1, members(2), List.<Limit<String>>of(desk, printing));
        assertThat(OfficeCheck.broken(problem, List.of(Set.of(0), Set.of(0)))).isEmpty();
        assertThat(OfficeCheck.broken(problem, List.of(Set.of(0), Set.of()))).containsExactly(printing);
        var both = new Serving<>(Set.of(0), 0, 1, "confidential documents");
        var proposal =
                OfficeSolver.solve(new OfficeProblem<>(1, members(2), List.<Limit<String>>of(printing, both)), LONG);
        assertThat(proposal).isEqualTo(new OfficeProposal.Impossible<>(List.of(printing, both), List.of(), true));
    }

    @Test
    @DisplayName("Nobody is qualified: the work is named that nobody can do")
    void nobodyQualified() {
        var desk = new Serving<>(Set.<Integer>of(), 0, 1, "desk");
        var proposal = OfficeSolver.solve(new OfficeProblem<>(1, members(3), List.<Limit<String>>of(desk)), LONG);
        assertThat(proposal).isEqualTo(new OfficeProposal.Impossible<>(List.of(desk), List.of(), true));
    }

    @Test
    @DisplayName("One falls ill: as few others as can be change, and who was at home most comes in")
    void smallestRepair() {
        var cells = List.of(Cell.FREE_AT_HOME);
        var members = List.of(
                new Member(List.of(Cell.AWAY), 0),
                new Member(List.of(Cell.FREE), 5),
                new Member(cells, 1),
                new Member(cells, 3));
        var limits = List.<Limit<String>>of(new OnSite<>(Set.of(0, 1, 2, 3), Set.of(0), 2, 2, "two come"));
        var problem = new OfficeProblem<>(1, members, limits);
        var found =
                (OfficeProposal.Found<String>) OfficeSolver.solve(problem, Aim.FEWEST_CHANGES, Search.lasting(LONG));
        assertThat(found.onSite()).containsExactly(Set.of(), Set.of(0), Set.of(), Set.of(0));
        assertThat(OfficeCheck.changes(problem, found.onSite())).isEqualTo(1);
        assertThat(found.provenBest()).isTrue();
    }

    @Test
    @DisplayName("A wish is heeded where it makes nobody worse off by more than it weighs")
    void wishes() {
        var limits = List.<Limit<String>>of(new OnSite<>(Set.of(0, 1), Set.of(0), 1, 1, "one"), one(1), one(2), one(3));
        var free = List.of(Cell.FREE, Cell.FREE, Cell.FREE, Cell.FREE);
        var members = List.of(new Member(free, 0), new Member(free, 0));
        var wishes = List.of(new Wish(0, 2, true, 1), new Wish(1, 2, true, 3), new Wish(1, 0, false, 1));
        var found = (OfficeProposal.Found<String>)
                OfficeSolver.solve(new OfficeProblem<>(4, members, limits, wishes), LONG);
        assertThat(found.onSite().get(0)).contains(2).hasSize(2);
        assertThat(found.onSite().get(1)).contains(0).hasSize(2);
    }

    @Test
    @DisplayName("A search that was ended before it began finds nothing and says so")
    void ended() {
        var search = Search.lasting(LONG);
        search.end();
        var problem = new OfficeProblem<String>(1, members(2), List.of());
        assertThat(OfficeSolver.solve(problem, Aim.FAIR, search)).isEqualTo(new OfficeProposal.OutOfTime<>());
        assertThat(search.found()).isFalse();
    }

    private static OnSite<String> one(int day) {
        return new OnSite<>(Set.of(0, 1), Set.of(day), 1, 1, "one");
    }

    private static OfficeProblem<String> anything(Random random) {
        var members = new ArrayList<Member>();
        for (int person = 0; person < PEOPLE; person++) {
            var cells = IntStream.range(0, DAYS)
                    .mapToObj(day -> CELLS.get(random.nextInt(CELLS.size())))
                    .map(cell -> cell == Cell.ON_SITE && random.nextBoolean() ? Cell.AWAY : cell)
                    .toList();
            members.add(new Member(cells, random.nextInt(3)));
        }
        var limits = new ArrayList<Limit<String>>();
        for (int day = 0; day < DAYS; day++) {
            limits.add(new OnSite<>(some(random), Set.of(day), random.nextInt(2), 1 + random.nextInt(3), "day"));
            limits.add(new Serving<>(some(random), day, random.nextInt(2), "desk"));
            limits.add(new Serving<>(some(random), day, random.nextInt(2), "printing"));
        }
        limits.add(new HomeInARow<>(1 + random.nextInt(3), "row"));
        if (random.nextInt(3) == 0) {
            limits.add(new Apart<>(Set.of(0), Set.of(1, 2), "apart"));
        }
        var wishes = IntStream.range(0, 3)
                .mapToObj(wish -> new Wish(random.nextInt(PEOPLE), wish, random.nextBoolean(), 1 + random.nextInt(3)))
                .toList();
        return new OfficeProblem<>(DAYS, members, limits, wishes);
    }

    private static Set<Integer> some(Random random) {
        return IntStream.range(0, PEOPLE)
                .filter(person -> random.nextInt(4) > 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static long bestOfAll(OfficeProblem<String> problem, Aim aim) {
        long best = Long.MAX_VALUE;
        for (int plan = 0; plan < 1 << (PEOPLE * DAYS); plan++) {
            int bits = plan;
            var onSite = IntStream.range(0, PEOPLE)
                    .mapToObj(member -> IntStream.range(0, DAYS)
                            .filter(day -> (bits >> (member * DAYS + day) & 1) == 1)
                            .boxed()
                            .collect(Collectors.toSet()))
                    .toList();
            if (OfficeCheck.unsettled(problem, onSite) == 0
                    && OfficeCheck.broken(problem, onSite).isEmpty()) {
                best = Math.min(best, OfficeCheck.cost(problem, aim, onSite));
            }
        }
        return best;
    }

    private static List<Member> members(int people) {
        return IntStream.range(0, people)
                .mapToObj(person -> new Member(List.of(Cell.FREE), 0))
                .toList();
    }
}
