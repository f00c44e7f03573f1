package vn.truc.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftSolverTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    /// Made by hand in the form of the public benchmark: guards of a gate, a day shift and a night shift.
    private static final String GATE = """
            # guards of one gate
            SECTION_HORIZON
            # days
            14

            SECTION_SHIFTS
            # ShiftID, Length in mins, Shifts which cannot follow this shift | separated
            D,480,
            N,720,D

            SECTION_STAFF
            # ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, MinConsecutiveShifts, MinConsecutiveDaysOff, MaxWeekends
            A,D=14|N=4,6000,2400,5,2,2,1
            B,D=14|N=4,6000,2400,5,2,2,1
            C,D=14|N=4,6000,2400,5,2,2,1
            D,D=14|N=4,6000,2400,5,2,2,1
            E,D=14|N=4,6000,2400,5,2,2,1
            F,D=14|N=4,6000,2400,5,2,2,1
            G,D=14|N=4,6000,2400,5,2,2,1
            H,D=14|N=0,6000,2400,5,2,2,1

            SECTION_DAYS_OFF
            A,0
            B,5,6

            SECTION_SHIFT_ON_REQUESTS
            # EmployeeID, Day, ShiftID, Weight
            A,2,D,2
            A,3,D,2

            SECTION_SHIFT_OFF_REQUESTS
            C,7,N,3

            SECTION_COVER
            # Day, ShiftID, Requirement, Weight for under, Weight for over
            """ + cover();

    private static String cover() {
        var lines = new StringBuilder();
        for (int day = 0; day < 14; day++) {
            lines.append(day).append(",D,2,100,1\n").append(day).append(",N,1,100,1\n");
        }
        return lines.toString();
    }

    @Test
    @DisplayName(
            "An instance of two weeks and eight people: cost equal to its bound, every rule kept by a second reckoning")
    void twoWeeksOfEight() {
        var problem = ShiftReader.read(GATE);
        var plan = ShiftSolver.solve(problem, LONG).orElseThrow();
        assertThat(ShiftCheck.broken(problem, plan)).isEmpty();
        assertThat(ShiftCheck.cost(problem, plan)).isEqualTo(plan.cost());
        assertThat(plan.provenBest()).isTrue();
    }

    @Test
    @DisplayName("The text form is read with its sections, limits and requests")
    void reads() {
        var problem = ShiftReader.read(GATE);
        assertThat(problem.days()).isEqualTo(14);
        assertThat(problem.shifts())
                .containsExactly(
                        new ShiftProblem.Shift("D", 480, Set.of()), new ShiftProblem.Shift("N", 720, Set.of("D")));
        var binh = problem.workers().get(1);
        assertThat(binh.daysOff()).containsExactlyInAnyOrder(5, 6);
        assertThat(binh.mostOf()).containsEntry("N", 4);
        assertThat(binh.leastMinutes()).isEqualTo(2400);
        assertThat(binh.longestRun()).isEqualTo(5);
        assertThat(problem.wishes()).contains(new ShiftProblem.Wish("C", 7, "N", false, 3));
        assertThat(problem.covers()).hasSize(28);
    }

    @Test
    @DisplayName("The second reckoning finds what a plan breaks")
    void findsWhatIsBroken() {
        var problem = ShiftReader.read("""
                SECTION_HORIZON
                7
                SECTION_SHIFTS
                D,480,
                N,720,D
                SECTION_STAFF
                A,D=3|N=1,2000,600,3,2,2,0
                SECTION_DAYS_OFF
                A,2
                SECTION_SHIFT_ON_REQUESTS
                A,0,D,7
                SECTION_COVER
                0,D,2,10,1
                1,N,0,10,1
                """);
        var plan = new ShiftPlan(List.of(List.of("", "N", "D", "D", "", "D", "D")), 0, 0, Duration.ZERO);
        assertThat(ShiftCheck.broken(problem, plan))
                .containsExactlyInAnyOrder(
                        "A takes D 4 times",
                        "A takes D after N on day 2",
                        "A works 2640 minutes",
                        "A works on the free day 2",
                        "A is off days in a row: 1",
                        "A works on 1 weekends");
        assertThat(ShiftCheck.cost(problem, plan)).isEqualTo(7 + 20 + 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            DDD..DD.. | -
            D..DD...D | -
            .DD..DD.. | -
            DDDD..DDD | works days in a row: 4
            ..DDDD..D | works days in a row: 4
            DD..D..DD | works days in a row: 1
            DD.DD..DD | is off days in a row: 1
            .D.DD..DD | works days in a row: 1; is off days in a row: 1
            """)
    @DisplayName("Runs and breaks are held against their limits; one at an edge may be part of a longer one")
    void runs(String days, @Nullable String broken) {
        var worker = new ShiftProblem.Worker("A", Map.of(), 0, 100_000, 2, 3, 2, 9, Set.of());
        var shift = new ShiftProblem.Shift("D", 480, Set.of());
        var problem = new ShiftProblem(9, List.of(shift), List.of(worker), List.of(), List.of());
        var shifts = days.chars().mapToObj(day -> day == 'D' ? "D" : "").toList();
        assertThat(ShiftCheck.broken(problem, new ShiftPlan(List.of(shifts), 0, 0, Duration.ZERO)))
                .isEqualTo(
                        broken == null
                                ? List.of()
                                : Arrays.stream(broken.split("; "))
                                        .map(words -> "A " + words)
                                        .toList());
    }

    @Test
    @DisplayName("Where no plan keeps every rule there is none")
    void none() {
        var problem = ShiftReader.read("""
                SECTION_HORIZON
                7
                SECTION_SHIFTS
                D,480,
                SECTION_STAFF
                A,D=7,4000,3360,5,1,1,1
                """);
        assertThat(ShiftSolver.solve(problem, LONG)).isEmpty();
    }

    @Test
    @DisplayName("A line that cannot be read is named")
    void namesTheLine() {
        assertThatThrownBy(() -> ShiftReader.read(
                        "SECTION_HORIZON\nmười bốn\nSECTION_SHIFTS\nD,480,\nSECTION_STAFF\nA,D=7,1,1,1,1,1,1"))
                .hasMessage("Line 2: not a number: mười bốn");
        assertThatThrownBy(() -> ShiftReader.read("SECTION_HORIZON\n14\n")).hasMessageContaining("SECTION_STAFF");
    }

    @Test
    @DisplayName("Fifteen days of five leaders: one each day, equal turns, weekends evened out over what came before")
    void leadersInTurn() {
        var days = IntStream.range(0, 15).boxed().collect(Collectors.toSet());
        var leaders = IntStream.range(0, 5)
                .mapToObj(leader -> new ShiftProblem.Worker(
                        "L" + leader, Map.of(), 0, 15 * 1440, 1, 2, 1, 15, leader == 0 ? Set.of(0, 1) : Set.of()))
                .toList();
        var weekends = new ShiftProblem.Share(Set.of(5, 6, 12, 13), List.of(3, 2, 2, 2, 1), 10);
        var problem = new ShiftProblem(
                15,
                List.of(new ShiftProblem.Shift("T", 1440, Set.of())),
                leaders,
                List.of(),
                days.stream()
                        .map(day -> new ShiftProblem.Cover(day, "T", 1, 1000, 1000))
                        .toList(),
                List.of(new ShiftProblem.Share(days, List.of(0, 0, 0, 0, 0), 20), weekends));
        var plan = ShiftSolver.solve(problem, LONG).orElseThrow();
        assertThat(ShiftCheck.broken(problem, plan)).isEmpty();
        assertThat(plan.provenBest()).isTrue();
        assertThat(plan.cost()).isEqualTo(ShiftCheck.cost(problem, plan));
        assertThat(plan.shifts())
                .allSatisfy(turns -> assertThat(turns).filteredOn("T"::equals).hasSize(3));
        // Fourteen weekend days in all for five: three each but one, which is as even as can be.
        assertThat(plan.cost()).isEqualTo(10);
        assertThat(IntStream.of(5, 6, 12, 13).filter(day -> plan.works(0, day))).isEmpty();
    }
}
