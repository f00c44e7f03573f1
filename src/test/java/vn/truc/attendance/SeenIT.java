package vn.truc.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.Statements;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.gate.GateExamples;
import vn.truc.gate.GateExamples.House;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;
import vn.truc.report.IndicatorSource.Figure;
import vn.truc.roster.Presence;

/// What gate and check-in saw goes up as numbers, into the day’s report and into compliance; what nobody saw is
/// unknown.
@OfficeTest
record SeenIT(
        Attendance attendance,
        SeenFigures figures,
        Compliance compliance,
        GateExamples gates,
        Acting acting,
        OfficeClock clock) {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);
    private static final RemoteShare HALF = RemoteShare.atLeast(Share.percent(50));

    @Test
    void numbersOfASubtreeAreAskedForAtOnceHoweverManyUnitsThereAre() {
        var house = monday();
        int two = statements(house);
        for (int number = 0; number < 6; number++) {
            var unit = house.examples().unit(house.body(), "Phòng Số " + number);
            begin(house.examples().person(unit, "Cán bộ Số " + number, Post.Kind.STAFF));
        }
        assertThat(statements(house)).isEqualTo(two).isLessThanOrEqualTo(16);
        var counts = gates.as(
                house.minister(), by -> attendance.counts(by, house.body().id(), MONDAY));
        assertThat(counts).hasSize(8);
        assertThat(counts.stream()
                        .mapToLong(unit -> unit.of(PresentDay.Standing.WITHOUT_PLAN))
                        .sum())
                .isEqualTo(6);
    }

    @Test
    void theReportSaysWhoWasSeenAndNothingWhereNobodyLooked() {
        var house = monday();
        assertThat(figures(house.unit())).isEmpty();
        begin(house.staff());
        assertThat(figures(house.unit())).isEqualTo(Map.of("began-home", 1L));
        come(house, house.head());
        come(house, house.clerk());
        come(house, house.clerk());
        var other = house.examples().unit(house.body(), "Phòng không ai đến");
        assertThat(figures(house.unit())).isEqualTo(Map.of("came", 2L, "began-home", 1L));
        assertThat(figures(house.body())).isEqualTo(Map.of("came", 2L, "began-home", 1L));
        assertThat(figures(other)).isEqualTo(Map.of("came", 0L));
        at("2021-07-20T08:00");
        assertThat(figures(house.unit())).isEqualTo(Map.of("came", 2L, "began-home", 1L));
    }

    @Test
    void theShareAtHomeIsSurerBySightThanByPlan() {
        var house = monday();
        gates.inForce(house, HALF);
        assertThat(state(house.unit())).isEqualTo(State.UNKNOWN);
        begin(house.staff());
        assertThat(state(house.unit())).as("one of three").isEqualTo(State.UNKNOWN);
        begin(house.clerk());
        assertThat(state(house.unit())).as("two of three").isEqualTo(State.MET);
        come(house, house.head());
        assertThat(state(house.unit())).isEqualTo(State.MET);
        come(house, house.clerk());
        assertThat(state(house.unit())).as("two of three came in").isEqualTo(State.BREACHED);
    }

    @Test
    void aPlanThatBreachesIsMadeGoodByEnoughWhoWorkedAtHomeAndAPlanThatKeepsItIsNotKeptByThoseWhoCame() {
        var house = monday();
        gates.inForce(house, HALF);
        approved(house, Presence.OFFICE);
        assertThat(state(house.unit())).isEqualTo(State.BREACHED);
        begin(house.staff());
        assertThat(state(house.unit())).as("one of three").isEqualTo(State.BREACHED);
        begin(house.clerk());
        assertThat(state(house.unit())).as("two of three").isEqualTo(State.MET);
        var other = monday();
        gates.inForce(other, HALF);
        approved(other, Presence.HOME);
        assertThat(state(other.unit())).isEqualTo(State.MET);
        come(other, other.staff());
        come(other, other.clerk());
        assertThat(state(other.unit())).as("two of three came in").isEqualTo(State.BREACHED);
    }

    @Test
    void anAverageOfTheWeekIsDecidedByWhatWasSeenOnItsDaysTogether() {
        var house = monday();
        gates.inForce(house, ofWeek(80));
        approved(house, Presence.HOME);
        come(house, house.head());
        come(house, house.clerk());
        assertThat(state(house.unit()))
                .as("three of fifteen days may be spent there")
                .isEqualTo(State.MET);
        at("2021-07-20T10:00");
        come(house, house.head());
        come(house, house.clerk());
        assertThat(state(house.unit(), MONDAY.plusDays(1)))
                .as("four are too many, whatever comes")
                .isEqualTo(State.BREACHED);
        assertThat(state(house.unit())).as("on Monday nobody knew").isEqualTo(State.MET);
        at("2021-07-26T08:00");
        assertThat(state(house.unit())).as("after the week all of it is known").isEqualTo(State.BREACHED);

        var other = monday();
        gates.inForce(other, ofWeek(10));
        approved(other, Presence.OFFICE);
        begin(other.staff());
        assertThat(state(other.unit())).isNotEqualTo(State.MET);
        begin(other.clerk());
        assertThat(state(other.unit())).as("two of fifteen days are enough").isEqualTo(State.MET);
    }

    @Test
    void anAverageThatComesToHoldWithinTheWeekAsksForItsOwnDays() {
        var house = monday();
        gates.inForce(house, ofWeek(0));
        come(house, house.head());
        come(house, house.clerk());
        at("2021-07-23T10:00");
        gates.inForce(house, ofWeek(60));
        approved(house, Presence.HOME);
        come(house, house.head());
        assertThat(state(house.unit(), MONDAY.plusDays(4)))
                .as("one of Friday’s three may come")
                .isNotEqualTo(State.BREACHED);
        come(house, house.clerk());
        assertThat(state(house.unit(), MONDAY.plusDays(4)))
                .as("two of Friday’s three are too many, four in the whole week would be few")
                .isEqualTo(State.BREACHED);
    }

    private static RemoteShare ofWeek(int percent) {
        return new RemoteShare(Share.percent(percent), Set.of(), RemoteShare.Span.WEEK, RemoteShare.Rounding.UP);
    }

    private void approved(House house, Presence presence) {
        var cells = Stream.of(house.head(), house.clerk(), house.staff())
                .collect(Collectors.toMap(Person::id, person -> Map.of(MONDAY, presence)));
        gates.planned(house, MONDAY, cells);
    }

    private int statements(House house) {
        var counted = new ArrayList<String>();
        gates.as(house.minister(), by -> {
            counted.addAll(
                    Statements.here(() -> attendance.counts(by, house.body().id(), MONDAY)));
            return true;
        });
        return counted.size();
    }

    private Map<String, Long> figures(Unit unit) {
        return acting.as("report.figures", () -> figures.figures(List.of(unit.id()), MONDAY, clock.now())).stream()
                .collect(Collectors.toMap(Figure::indicator, Figure::value));
    }

    private State state(Unit unit) {
        return state(unit, MONDAY);
    }

    private State state(Unit unit, LocalDate day) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(unit.id()), day, clock.now());
            return unit;
        });
        return compliance.of(unit.id(), day).stream()
                .filter(standing -> standing.subject().equals(HALF.subject()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void begin(Person who) {
        done(gates.as(who, by -> attendance.check(by, clock.newId(), Check.Kind.START)));
    }

    private void come(House house, Person person) {
        done(gates.enter(house, person.staffNumber(), ""));
    }

    private House monday() {
        at("2021-07-19T10:00");
        return gates.house();
    }

    private void at(String local) {
        clock.hold(LocalDateTime.parse(local).atZone(Words.OFFICE_ZONE).toInstant());
    }
}
