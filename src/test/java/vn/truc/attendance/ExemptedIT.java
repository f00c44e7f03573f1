package vn.truc.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.gate.Arrival;
import vn.truc.gate.GateExamples;
import vn.truc.gate.GateExamples.House;
import vn.truc.gate.Verdict;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.Exemption;
import vn.truc.measure.Functions;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Rule;
import vn.truc.measure.Share;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.page.Words;
import vn.truc.roster.Presence;
import vn.truc.roster.RosterRules;
import vn.truc.roster.Rosters;
import vn.truc.roster.Setup;
import vn.truc.roster.Setups;
import vn.truc.roster.Work;

/// Whoever is exempted, by name or by the work they do, is not held against their unit: by the plan, by sight, at the
/// gate.
@OfficeTest
record ExemptedIT(
        Measures measures,
        Compliance compliance,
        GateExamples gates,
        Rosters rosters,
        RosterRules rules,
        Setups setups,
        People people,
        Functions functions,
        Acting acting,
        OfficeClock clock,
        JdbcClient jdbc) {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);
    private static final RemoteShare ALL = RemoteShare.atLeast(Share.percent(100));
    private static final OnSiteReasons DUTY = new OnSiteReasons(Set.of(OnSiteReasons.Reason.OFFICE_DUTY));
    private static final DeclareBeforeEntry DECLARE = new DeclareBeforeEntry(24, false);

    @Test
    void onePersonIsExemptedFromEverythingThatIsAskedOfPeople() {
        var house = monday();
        var clauses =
                Stream.of(ALL, DUTY, DECLARE).map(rule -> inForce(house, rule)).toList();
        approved(house, Map.of(house.staff(), Presence.OFFICE, house.clerk(), Presence.HOME));
        assertThat(broken(house)).isNotEmpty();
        assertThat(state(house, ALL)).isEqualTo(State.BREACHED);
        assertThat(state(house, DUTY)).isEqualTo(State.BREACHED);
        assertThat(comes(house, house.staff())).isEqualTo(Verdict.Word.REFUSED);

        clauses.forEach(clause ->
                exempt(house, clause, new Exemption.Whom.Somebody(house.staff().id())));
        assertThat(broken(house)).isEmpty();
        assertThat(state(house, ALL)).isEqualTo(State.MET);
        assertThat(state(house, DUTY)).isEqualTo(State.MET);
        assertThat(comes(house, house.staff())).isEqualTo(Verdict.Word.ADMITTED);
        assertThat(state(house, ALL)).as("came in, and need not be at home").isEqualTo(State.MET);
        assertThat(state(house, DUTY)).as("came in, and needs no reason").isEqualTo(State.MET);
        assertThat(comes(house, house.clerk())).as("nobody exempted the clerk").isEqualTo(Verdict.Word.REFUSED);
    }

    @Test
    void theOneStopDeskIsExemptedWhoeverSitsThere() {
        var house = monday();
        var clauses =
                Stream.of(ALL, DUTY, DECLARE).map(rule -> inForce(house, rule)).toList();
        approved(house, Map.of(house.staff(), Presence.OFFICE, house.clerk(), Presence.HOME));
        clauses.forEach(clause -> exempt(house, clause, new Exemption.Whom.Function("một cửa")));
        assertThat(state(house, ALL)).as("nobody is known to sit there").isEqualTo(State.BREACHED);
        assertThat(comes(house, house.staff())).isEqualTo(Verdict.Word.REFUSED);

        var desk = new Setup.Member("", Setup.Side.NONE, Set.of(Work.DESK));
        var setup = new Setup(Map.of(), List.of(), Map.of(house.staff().id(), desk), 0, 0, false);
        done(gates.as(house.head(), by -> setups.write(by, house.unit().id(), setup)));
        assertThat(broken(house)).isEmpty();
        assertThat(state(house, ALL)).isEqualTo(State.MET);
        assertThat(state(house, DUTY)).isEqualTo(State.MET);
        assertThat(comes(house, house.staff())).isEqualTo(Verdict.Word.ADMITTED);
    }

    @Test
    void driversAreKnownByTheirTitleAndLeftOutWhereTheTextSaysSo() {
        var house = monday();
        var sparing = new RemoteShare(
                Share.percent(100), Set.of(RemoteShare.Group.DRIVERS), RemoteShare.Span.DAY, RemoteShare.Rounding.UP);
        inForce(house, sparing);
        approved(house, Map.of(house.staff(), Presence.OFFICE, house.clerk(), Presence.HOME));
        assertThat(state(house, sparing)).isEqualTo(State.BREACHED);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                house.staff().id(),
                house.unit().id(),
                Post.Kind.STAFF,
                "Nhân viên lái xe",
                Set.of(),
                MONDAY,
                null));
        assertThat(state(house, sparing)).isEqualTo(State.MET);
        assertThat(broken(house)).isEmpty();
        comes(house, house.staff());
        assertThat(state(house, sparing)).as("the driver came in").isEqualTo(State.MET);
    }

    @Test
    void driversAreKnownByTheRotaOrTheShiftTheyStandIn() {
        var house = monday();
        rota(house, "Trực bão", house.staff(), "Lái xe", house.clerk(), "Chỉ huy");
        assertThat(functions.drivers(MONDAY))
                .contains(house.staff().id())
                .doesNotContain(house.clerk().id());
        rota(house, "Tổ lái xe", house.clerk(), "Ngày", house.head(), "Đêm");
        assertThat(functions.drivers(MONDAY))
                .contains(house.staff().id(), house.clerk().id(), house.head().id());
    }

    private void rota(House house, String name, Person one, String shift, Person other, String otherShift) {
        var id = clock.newId();
        jdbc.sql("""
                        insert into duty_rota (id, unit_id, name, first_day, days, rest_minutes, longest_run, shortest_break,
                                               published, edit, made_by, made_at)
                        values (:id, :unit, :name, :day, 7, 0, 7, 1, true, 1, :one, now())
                        """)
                .param("id", id)
                .param("unit", house.unit().id().value())
                .param("name", name)
                .param("day", MONDAY)
                .param("one", one.id().value())
                .update();
        stands(id, one, 0, shift);
        stands(id, other, 1, otherShift);
    }

    private void stands(UUID rota, Person who, int place, String shift) {
        jdbc.sql("""
                        with shift as (
                            insert into duty_shift values (:rota, :place, :shift, '07:00', 480, 1, 0)),
                        worker as (
                            insert into duty_worker values (:rota, :who))
                        insert into duty_turn values (:rota, :who, :day, :place)
                        """)
                .param("rota", rota)
                .param("place", place)
                .param("shift", shift)
                .param("who", who.id().value())
                .param("day", MONDAY)
                .update();
    }

    private List<?> broken(House house) {
        return rules.check(rosters.week(house.unit().id(), MONDAY).orElseThrow());
    }

    private Verdict.Word comes(House house, Person person) {
        var arrival = done(gates.enter(house, person.staffNumber(), "36.5"));
        return ((Arrival.Decided) arrival).visit().verdict().word();
    }

    private MeasureSource.Id inForce(House house, Rule rule) {
        var id = new MeasureSource.Id(clock.newId());
        done(gates.as(
                house.minister(),
                by -> measures.tighten(
                        by,
                        id,
                        house.body().id(),
                        rule,
                        new Origin(clock.newId(), "1/TB-BCĐ", "1"),
                        Period.from(MONDAY))));
        return id;
    }

    private void exempt(House house, MeasureSource.Id clause, Exemption.Whom whom) {
        done(gates.as(
                house.minister(),
                by -> measures.exempt(
                        by,
                        new Exemption(
                                new Exemption.Id(clock.newId()),
                                Set.of(clause),
                                Reach.listed(house.unit().id()),
                                whom,
                                new Origin(clock.newId(), "2/TB-BCĐ", ""),
                                house.body().id(),
                                Period.from(MONDAY)))));
    }

    private void approved(House house, Map<Person, Presence> presences) {
        var cells = presences.entrySet().stream()
                .collect(Collectors.toMap(cell -> cell.getKey().id(), cell -> Map.of(MONDAY, cell.getValue())));
        gates.planned(house, MONDAY, cells);
    }

    private State state(House house, Rule rule) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(house.unit().id()), MONDAY, clock.now());
            return house;
        });
        return compliance.of(house.unit().id(), MONDAY).stream()
                .filter(standing -> standing.subject().equals(rule.subject()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private House monday() {
        clock.hold(LocalDateTime.parse("2021-07-19T10:00")
                .atZone(Words.OFFICE_ZONE)
                .toInstant());
        var house = gates.house();
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                house.minister().id(),
                house.body().id(),
                Post.Kind.LEADER,
                "Lãnh đạo phụ trách",
                Set.of(house.body().id()),
                MONDAY,
                null));
        return house;
    }
}
