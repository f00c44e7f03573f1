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
import org.junit.jupiter.params.provider.ValueSource;
import vn.truc.roster.solver.OfficeProblem.Apart;
import vn.truc.roster.solver.OfficeProblem.Cell;
import vn.truc.roster.solver.OfficeProblem.HomeInARow;
import vn.truc.roster.solver.OfficeProblem.Limit;
import vn.truc.roster.solver.OfficeProblem.Member;
import vn.truc.roster.solver.OfficeProblem.OnSite;
import vn.truc.roster.solver.OfficeProblem.Pin;

class OfficeSolverTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    @DisplayName("Half of seven at home and a leader present: three in the office at most, one of them a leader")
    void unitOfSeven() {
        var limits = new ArrayList<Limit<String>>();
        for (int day = 0; day < 5; day++) {
            limits.add(new OnSite<>(everybody(7), Set.of(day), 0, 3, "half at home"));
            limits.add(new OnSite<>(Set.of(0, 1), Set.of(day), 1, 2, "a leader"));
        }
        var found = found(new OfficeProblem<>(5, members(7, 5), limits));
        for (int day = 0; day < 5; day++) {
            assertThat(onSite(found, day)).isEqualTo(3);
            assertThat(found.onSite().get(0).contains(day)
                            || found.onSite().get(1).contains(day))
                    .isTrue();
        }
        assertThat(found.provenBest()).isTrue();
        assertThat(spread(found.onSite(), members(7, 5))).isEqualTo(1);
    }

    @Test
    @DisplayName("Who was at home more often before comes more often now")
    void fairOverTheWindow() {
        var members =
                List.of(new Member(List.of(Cell.FREE, Cell.FREE), 4), new Member(List.of(Cell.FREE, Cell.FREE), 2));
        var limits = List.<Limit<String>>of(
                new OnSite<>(everybody(2), Set.of(0), 0, 1, "half"),
                new OnSite<>(everybody(2), Set.of(1), 0, 1, "half"));
        var found = found(new OfficeProblem<>(2, members, limits));
        assertThat(found.onSite()).containsExactly(Set.of(0, 1), Set.of());
    }

    @Test
    @DisplayName("Of what contradicts itself only the rules that cannot hold together are named")
    void namesTheContradiction() {
        var cells = List.of(Cell.AWAY);
        var members = new ArrayList<Member>();
        for (int person = 0; person < 7; person++) {
            members.add(person < 4 ? new Member(cells, 0) : new Member(List.of(Cell.FREE), 0));
        }
        var needed = new OnSite<>(everybody(7), Set.of(0), 4, 7, "at least four in the office");
        var harmless = new OnSite<>(Set.of(5), Set.of(0), 1, 1, "a leader");
        var row = new HomeInARow<>(3, "never longer than three days");
        var proposal = OfficeSolver.solve(new OfficeProblem<>(1, members, List.of(harmless, needed, row)), LONG);
        assertThat(proposal).isEqualTo(new OfficeProposal.Impossible<>(List.of(needed), List.of(), true));
    }

    @Test
    @DisplayName("All at home and a leader on duty: both are named")
    void allAtHomeButALeader() {
        var home = new OnSite<>(everybody(3), Set.of(0), 0, 0, "all at home");
        var leader = new OnSite<>(Set.of(0), Set.of(0), 1, 1, "a leader on duty");
        var proposal = OfficeSolver.solve(new OfficeProblem<>(1, members(3, 1), List.of(home, leader)), LONG);
        assertThat(proposal).isEqualTo(new OfficeProposal.Impossible<>(List.of(home, leader), List.of(), true));
    }

    @Test
    @DisplayName("Of many cells that were pinned only those are named whose letting go would help")
    void pinnedCells() {
        var atHome = List.of(Cell.AT_HOME, Cell.AT_HOME);
        var members =
                List.of(new Member(atHome, 0), new Member(atHome, 0), new Member(List.of(Cell.ON_SITE, Cell.FREE), 0));
        var pins = List.of(new Pin(0, 0), new Pin(0, 1), new Pin(1, 0), new Pin(1, 1), new Pin(2, 0));
        var leader = new OnSite<>(Set.of(0), Set.of(1), 1, 1, "a leader on the second day");
        var half = new OnSite<>(everybody(3), Set.of(0), 0, 2, "one at home");
        var problem = new OfficeProblem<>(2, members, List.of(half, leader), List.of(), pins);
        var proposal = OfficeSolver.solve(problem, LONG);
        assertThat(proposal).isEqualTo(new OfficeProposal.Impossible<>(List.of(leader), List.of(new Pin(0, 1)), true));
        assertThat(found(problem.pinning(pins.subList(2, 5))).onSite().getFirst())
                .contains(1);
    }

    @Test
    @DisplayName("Where nobody waits for what contradicts itself any more, all of it is named, and that it may be less")
    void endedWhileNaming() {
        var home = new OnSite<>(everybody(3), Set.of(0), 0, 0, "all at home");
        var leader = new OnSite<>(Set.of(0), Set.of(0), 1, 1, "a leader on duty");
        var row = new HomeInARow<>(3, "never longer than three days");
        var problem = new OfficeProblem<>(1, members(3, 1), List.of(home, row, leader));
        var ended = Search.lasting(LONG);
        ended.end();
        assertThat(Contradiction.of(problem, left -> OfficeModel.of(left).model(), ended))
                .isEqualTo(new OfficeProposal.Impossible<>(List.of(home, row, leader), List.of(), false));
        assertThat(Contradiction.of(problem, left -> OfficeModel.of(left).model(), Search.lasting(Duration.ZERO))
                        .least())
                .isFalse();
    }

    @Test
    @DisplayName("Groups that must not meet come on different days; what is settled stays")
    void groupsNeverMeet() {
        var members = List.of(
                new Member(List.of(Cell.ON_SITE, Cell.FREE), 0),
                new Member(List.of(Cell.FREE, Cell.FREE), 0),
                new Member(List.of(Cell.AWAY, Cell.AT_HOME), 0));
        var limits = List.<Limit<String>>of(
                new Apart<>(Set.of(0), Set.of(1), "A and B"), new OnSite<>(Set.of(1), Set.of(0, 1), 1, 2, "B comes"));
        var found = found(new OfficeProblem<>(2, members, limits));
        assertThat(found.onSite()).containsExactly(Set.of(0), Set.of(1), Set.of());
    }

    @Test
    @DisplayName("A plan that fits already is left as it is")
    void fewChanges() {
        var members = List.of(
                new Member(List.of(Cell.FREE_AT_HOME, Cell.FREE), 0),
                new Member(List.of(Cell.FREE, Cell.FREE_AT_HOME), 0));
        var limits = List.<Limit<String>>of(
                new OnSite<>(everybody(2), Set.of(0), 0, 1, "half"),
                new OnSite<>(everybody(2), Set.of(1), 0, 1, "half"));
        assertThat(found(new OfficeProblem<>(2, members, limits)).onSite()).containsExactly(Set.of(1), Set.of(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("On small units the spread of home days is that of the best of all plans tried one by one")
    void asFairAsTrying(long seed) {
        var random = new Random(seed);
        var members = new ArrayList<Member>();
        for (int person = 0; person < 4; person++) {
            var cells = IntStream.range(0, 3)
                    .mapToObj(day -> random.nextInt(5) == 0 ? Cell.AWAY : Cell.FREE)
                    .toList();
            members.add(new Member(cells, random.nextInt(3)));
        }
        var limits = new ArrayList<Limit<String>>();
        for (int day = 0; day < 3; day++) {
            limits.add(new OnSite<>(everybody(4), Set.of(day), random.nextInt(2), 1 + random.nextInt(3), "day"));
        }
        var problem = new OfficeProblem<>(3, members, limits);
        switch (OfficeSolver.solve(problem, LONG)) {
            case OfficeProposal.Found<String> found -> {
                assertThat(found.provenBest()).isTrue();
                assertThat(spread(found.onSite(), members)).isEqualTo(leastSpread(problem));
            }
            case OfficeProposal.Impossible<String>(var together, var _, var _) -> {
                assertThat(leastSpread(problem)).isEqualTo(Integer.MAX_VALUE);
                assertThat(leastSpread(problem.with(together))).isEqualTo(Integer.MAX_VALUE);
            }
            case OfficeProposal.OutOfTime<String>() -> throw new AssertionError("no answer in time");
        }
    }

    private static int leastSpread(OfficeProblem<String> problem) {
        int least = Integer.MAX_VALUE;
        int cells = problem.members().size() * problem.days();
        for (int plan = 0; plan < 1 << cells; plan++) {
            int bits = plan;
            var onSite = IntStream.range(0, problem.members().size())
                    .mapToObj(member -> IntStream.range(0, problem.days())
                            .filter(day -> (bits >> (member * problem.days() + day) & 1) == 1)
                            .boxed()
                            .collect(Collectors.toSet()))
                    .toList();
            if (allowed(problem, onSite)) {
                least = Math.min(least, spread(onSite, problem.members()));
            }
        }
        return least;
    }

    private static boolean allowed(OfficeProblem<String> problem, List<Set<Integer>> onSite) {
        for (int member = 0; member < onSite.size(); member++) {
            for (int day = 0; day < problem.days(); day++) {
                if (onSite.get(member).contains(day)
                        && problem.members().get(member).cells().get(day) == Cell.AWAY) {
                    return false;
                }
            }
        }
        return problem.limits().stream()
                .allMatch(limit -> limit instanceof OnSite<String> range && within(range, onSite));
    }

    private static boolean within(OnSite<String> range, List<Set<Integer>> onSite) {
        long there = range.members().stream()
                .mapToLong(member -> range.days().stream()
                        .filter(onSite.get(member)::contains)
                        .count())
                .sum();
        return there >= range.least() && there <= range.most();
    }

    private static int spread(List<Set<Integer>> onSite, List<Member> members) {
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int person = 0; person < onSite.size(); person++) {
            var member = members.get(person);
            if (member.cells().contains(Cell.FREE)) {
                int home = member.homeBefore();
                for (int day = 0; day < member.cells().size(); day++) {
                    home += !onSite.get(person).contains(day) && member.cells().get(day) != Cell.AWAY ? 1 : 0;
                }
                most = Math.max(most, home);
                least = Math.min(least, home);
            }
        }
        return Math.max(0, most - Math.min(most, least));
    }

    private static OfficeProposal.Found<String> found(OfficeProblem<String> problem) {
        return (OfficeProposal.Found<String>) OfficeSolver.solve(problem, LONG);
    }

    private static long onSite(OfficeProposal.Found<String> found, int day) {
        return found.onSite().stream().filter(days -> days.contains(day)).count();
    }

    private static Set<Integer> everybody(int people) {
        return IntStream.range(0, people).boxed().collect(Collectors.toSet());
    }

    private static List<Member> members(int people, int days) {
        var cells = IntStream.range(0, days).mapToObj(day -> Cell.FREE).toList();
        return IntStream.range(0, people)
                .mapToObj(person -> new Member(cells, 0))
                .toList();
    }
}
