package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

class SetupLimitsTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);
    private static final Person.Id AN = new Person.Id(UUID.randomUUID());
    private static final Person.Id BINH = new Person.Id(UUID.randomUUID());
    private static final Set<Work> DESK = Set.of(Work.DESK);

    @Test
    @DisplayName("The desk of a unit of one: staffed while they come, missing its person while they do not")
    void unitOfOne() {
        var setup = setup(Map.of(Work.DESK, 1), Map.of(AN, new Setup.Member("", Setup.Side.NONE, DESK)), 0);
        assertThat(broken(setup, Map.of(AN, Presence.OFFICE))).isEmpty();
        assertThat(broken(setup, Map.of(AN, Presence.HOME))).containsExactly("roster.limit.work");
        assertThat(broken(setup, Map.of(AN, Presence.OFF))).isEmpty();
    }

    @Test
    @DisplayName("Nobody is qualified for the desk: it is named on each working day")
    void nobodyQualified() {
        var setup = setup(Map.of(Work.DESK, 1), Map.of(), 0);
        assertThat(broken(setup, Map.of(AN, Presence.OFFICE, BINH, Presence.OFFICE)))
                .containsExactly("roster.limit.work");
    }

    @Test
    @DisplayName("On a Sunday a guard is on duty; nobody is asked for at the desk")
    void guardOnSunday() {
        var setup = setup(Map.of(Work.DESK, 1), Map.of(AN, new Setup.Member("", Setup.Side.NONE, DESK)), 0);
        var presences = Map.of(AN, Presence.OFF, BINH, Presence.DUTY);
        var sunday = new PlannedDay(MONDAY.minusDays(1), presences, Set.of(), Set.of(BINH)).in(new WorkingCalendar());
        assertThat(SetupLimits.broken(setup, List.of(sunday))).isEmpty();
        assertThat(SetupLimits.of(setup, List.of(AN, BINH), List.of(sunday))).isEmpty();
    }

    @Test
    @DisplayName("One person does not staff the desk and the printing on the same day")
    void oneForBoth() {
        var both = new Setup.Member("", Setup.Side.NONE, Set.of(Work.DESK, Work.PRINTING));
        var setup = setup(Map.of(Work.DESK, 1, Work.PRINTING, 1), Map.of(AN, both), 0);
        assertThat(broken(setup, Map.of(AN, Presence.OFFICE))).containsExactly("roster.limit.work");
    }

    @Test
    @DisplayName("A room, two sides and days at home in a row")
    void roomSidesAndRow() {
        var setup = new Setup(
                Map.of(),
                List.of(new Setup.Room("301", 1)),
                Map.of(
                        AN, new Setup.Member("301", Setup.Side.A, Set.of()),
                        BINH, new Setup.Member("301", Setup.Side.B, Set.of())),
                1,
                0,
                false);
        assertThat(broken(setup, Map.of(AN, Presence.OFFICE, BINH, Presence.DUTY)))
                .containsExactly("roster.limit.room", "roster.limit.sides");
        assertThat(broken(setup, Map.of(AN, Presence.OFFICE, BINH, Presence.HOME)))
                .isEmpty();
        var days = IntStream.range(0, 2)
                .mapToObj(day -> new PlannedDay(
                        MONDAY.plusDays(day),
                        new HashMap<>(Map.of(AN, Presence.OFFICE, BINH, Presence.HOME)),
                        Set.of(),
                        Set.of()))
                .toList();
        assertThat(SetupLimits.broken(setup, days)).extracting(Message::key).containsExactly("roster.limit.row");
    }

    @Test
    @DisplayName("So many in the office each working day: whoever is on duty counts, half a day only for its half")
    void atLeastSoMany() {
        var setup = setup(Map.of(), Map.of(), 0).withAtLeast(2);
        assertThat(broken(setup, Map.of(AN, Presence.OFFICE, BINH, Presence.DUTY)))
                .isEmpty();
        assertThat(broken(setup, Map.of(AN, Presence.OFFICE, BINH, Presence.LEAVE)))
                .containsExactly("roster.limit.needed");
        var half = new PlannedDay(
                MONDAY,
                Map.of(AN, Presence.OFFICE, BINH, Presence.OFFICE),
                Set.of(),
                Set.of(),
                Map.of(BINH, new HalfDay(Presence.OFFICE, Presence.HOME)));
        assertThat(SetupLimits.broken(setup, List.of(half)))
                .extracting(Message::key)
                .containsExactly("roster.limit.needed");
    }

    @Test
    @DisplayName("Two people who share a day at the desk staff it; one for half of it does not")
    void halves() {
        var member = new Setup.Member("", Setup.Side.NONE, DESK);
        var setup = setup(Map.of(Work.DESK, 1), Map.of(AN, member, BINH, member), 0);
        var morning = new HalfDay(Presence.OFFICE, Presence.HOME);
        var afternoon = new HalfDay(Presence.HOME, Presence.OFFICE);
        var both = Map.of(AN, Presence.OFFICE, BINH, Presence.OFFICE);
        var shared = new PlannedDay(MONDAY, both, Set.of(), Set.of(), Map.of(AN, morning, BINH, afternoon));
        assertThat(SetupLimits.broken(setup, List.of(shared))).isEmpty();
        var left = new PlannedDay(MONDAY, both, Set.of(), Set.of(), Map.of(AN, morning, BINH, morning));
        assertThat(SetupLimits.broken(setup, List.of(left)))
                .extracting(Message::key)
                .containsExactly("roster.limit.work");
    }

    private static Setup setup(Map<Work, Integer> needed, Map<Person.Id, Setup.Member> members, int row) {
        return new Setup(needed, List.of(), members, row, 0, false);
    }

    private static List<String> broken(Setup setup, Map<Person.Id, Presence> day) {
        return SetupLimits.broken(setup, List.of(new PlannedDay(MONDAY, day, Set.of(), Set.of()))).stream()
                .map(Message::key)
                .toList();
    }
}
