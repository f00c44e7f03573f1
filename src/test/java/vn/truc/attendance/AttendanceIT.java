package vn.truc.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.Absence;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.Absences;
import vn.truc.absence.Span;
import vn.truc.attendance.PresentDay.Standing;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples;
import vn.truc.gate.GateExamples.House;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;
import vn.truc.roster.Presence;
import vn.truc.roster.Roster;
import vn.truc.roster.Rosters;

/// Planned against actual: gate and check-in beside the plan, the roll call, the time sheet.
@OfficeTest
record AttendanceIT(
        Attendance attendance,
        TimeSheets sheets,
        Rosters rosters,
        Absences absences,
        Isolations isolations,
        GateExamples gates,
        People people,
        OfficeClock clock) {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);

    @Test
    void whoCameAndWhoBeganStandsBesideThePlan() {
        var house = monday();
        plan(house, Presence.HOME, house.clerk(), house.staff());
        come(house, house.head());
        come(house, house.staff());
        done(check(house.clerk(), clock.newId(), Check.Kind.START));
        assertThat(standing(house, house.clerk())).isEqualTo(Standing.AS_PLANNED);
        assertThat(standing(house, house.head())).isEqualTo(Standing.AS_PLANNED);
        assertThat(standing(house, house.staff())).isEqualTo(Standing.CAME_THOUGH_HOME);
        assertThatThrownBy(() -> at(house.staff(), house)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> at(monday().head(), house)).isInstanceOf(NotAllowed.class);
        var counts = gates.as(
                house.minister(), by -> attendance.counts(by, house.body().id(), MONDAY));
        assertThat(counts)
                .filteredOn(each -> each.unit().id().equals(house.unit().id()))
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.of(Standing.AS_PLANNED)).isEqualTo(2);
                    assertThat(unit.of(Standing.CAME_THOUGH_HOME)).isEqualTo(1);
                });
        assertThatThrownBy(() -> gates.as(
                        house.staff(), by -> attendance.counts(by, house.unit().id(), MONDAY)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void oneBeginsOnceADayAndEndsOnlyWhatBegan() {
        var house = monday();
        assertThat(why(check(house.staff(), clock.newId(), Check.Kind.END))).isEqualTo("attendance.error.not-begun");
        var id = clock.newId();
        var begun = done(check(house.staff(), id, Check.Kind.START));
        assertThat(done(check(house.staff(), id, Check.Kind.START))).isEqualTo(begun);
        assertThat(why(check(house.staff(), id, Check.Kind.END))).isEqualTo("attendance.error.stale");
        at("2021-07-19T17:00");
        assertThat(done(check(house.staff(), clock.newId(), Check.Kind.START)).at())
                .isEqualTo(begun.at());
        done(check(house.staff(), clock.newId(), Check.Kind.END));
        var own = gates.as(house.staff(), by -> attendance.own(by, MONDAY, MONDAY.plusDays(1)));
        assertThat(own.getFirst().ended()).contains(clock.now());
    }

    @Test
    void theRollIsAnsweredWithinItsTime() {
        var house = monday();
        plan(house, Presence.HOME, house.clerk(), house.staff());
        done(check(house.staff(), clock.newId(), Check.Kind.START));
        done(check(house.clerk(), clock.newId(), Check.Kind.START));
        var id = clock.newId();
        done(call(house.head(), house, id));
        done(call(house.head(), house, id));
        assertThat(why(call(house.head(), house, clock.newId()))).isEqualTo("attendance.error.roll-open");
        assertThatThrownBy(() -> call(house.staff(), house, clock.newId())).isInstanceOf(NotAllowed.class);
        assertThat(gates.as(house.staff(), attendance::today).roll()).isPresent();
        assertThat(gates.as(house.head(), attendance::today).roll()).isEmpty();
        done(gates.as(house.clerk(), by -> attendance.answer(by, id)));
        assertThatThrownBy(() -> gates.as(monday().staff(), by -> attendance.answer(by, id)))
                .isInstanceOf(NotFound.class);
        at("2021-07-19T11:01");
        assertThat(why(gates.as(house.staff(), by -> attendance.answer(by, id))))
                .isEqualTo("attendance.error.roll-over");
        assertThat(standing(house, house.clerk())).isEqualTo(Standing.AS_PLANNED);
        assertThat(standing(house, house.staff())).isEqualTo(Standing.DID_NOT_ANSWER);
    }

    @Test
    void whoIsOnLeaveInTheAfternoonIsNotCalledThen() {
        var house = monday();
        plan(house, Presence.HOME, house.clerk(), house.staff());
        done(ask(house.head(), house, "annual", new Span(MONDAY, true, MONDAY, false)));
        done(check(house.staff(), clock.newId(), Check.Kind.START));
        at("2021-07-19T14:00");
        var id = clock.newId();
        done(call(house.head(), house, id));
        assertThat(gates.as(house.staff(), attendance::today).roll()).isEmpty();
        assertThat(gates.as(house.clerk(), attendance::today).roll()).isPresent();
        at("2021-07-20T08:00");
        assertThat(standing(house, house.staff())).isEqualTo(Standing.AS_PLANNED);
    }

    @Test
    void whatWasNotAsPlannedIsExplainedByThePerson() {
        var house = monday();
        plan(house, Presence.OFFICE, house.staff());
        come(house, house.head());
        at("2021-07-20T08:00");
        assertThat(standing(house, house.staff())).isEqualTo(Standing.NOT_THERE);
        done(gates.as(house.staff(), by -> attendance.explain(by, MONDAY, "Họp ở Sở Y tế")));
        assertThat(why(gates.as(house.staff(), by -> attendance.explain(by, MONDAY.plusDays(5), "Sau"))))
                .isEqualTo("attendance.error.day");
        assertThat(why(gates.as(house.staff(), by -> attendance.explain(by, MONDAY, " "))))
                .isEqualTo("attendance.error.words");
        assertThat(line(house, house.staff()).days().getFirst().said()).contains("Họp ở Sở Y tế");
    }

    @Test
    void theTimeSheetIsCorrectedSignedAndStays() {
        var house = monday();
        plan(house, Presence.HOME, house.staff());
        done(check(house.staff(), clock.newId(), Check.Kind.START));
        var july = LocalDate.of(2021, 7, 1);
        assertThat(why(sign(house.head(), house, clock.newId(), july, ""))).isEqualTo("attendance.error.month");
        at("2021-08-02T08:00");
        var unknown = new TimeSheets.Correction(
                clock.newId(), house.unit().id(), house.staff().id(), MONDAY.plusDays(1), "+", "Họp tại trụ sở");
        assertThatThrownBy(() -> correct(house.staff(), unknown)).isInstanceOf(NotAllowed.class);
        done(correct(house.clerk(), unknown));
        done(correct(house.clerk(), unknown));
        var own = new TimeSheets.Correction(
                clock.newId(), house.unit().id(), house.clerk().id(), MONDAY, "+", "Họp");
        assertThat(why(correct(house.clerk(), own))).isEqualTo("attendance.error.own");
        var id = clock.newId();
        var signed = done(sign(house.head(), house, id, july, ""));
        assertThat(done(sign(house.head(), house, id, july, "")).lines()).isEqualTo(signed.lines());
        var row = signed.lines().stream()
                .filter(line -> line.person().equals(house.staff().id().value()))
                .findFirst()
                .orElseThrow();
        // 17/7 a Saturday, 18/7 a Sunday, 19/7 at home, 20/7 corrected, 21/7 nobody knows.
        assertThat(row.signs().subList(16, 21)).containsExactly("", "", "TT", "+", "?");
        assertThat(row.presumed()).as("seen, corrected, or not planned").isEqualTo(0);
        assertThat(signed.presumed())
                .as("head and clerk stand as planned: no gate saw them")
                .isEqualTo(2);
        var later = new TimeSheets.Correction(
                clock.newId(), house.unit().id(), house.staff().id(), MONDAY.plusDays(2), "CT", "Đi công tác");
        done(correct(house.clerk(), later));
        assertThat(gates.as(house.clerk(), by -> sheets.signed(by, house.unit().id(), july))
                        .orElseThrow())
                .extracting(TimeSheet::lines, TimeSheet::presumed)
                .containsExactly(signed.lines(), 2);
        assertThat(why(sign(house.head(), house, clock.newId(), july, ""))).isEqualTo("attendance.error.again");
        assertThat(done(sign(house.head(), house, clock.newId(), july, "Bổ sung chuyến công tác"))
                        .signature()
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> sign(house.clerk(), house, clock.newId(), july, "x"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void onlyWhatTheSignerSawIsSigned() {
        var house = monday();
        at("2021-08-02T08:00");
        var july = july(1);
        var unit = house.unit().id();
        var seen = gates.as(house.head(), by -> sheets.draft(by, unit, july));
        assertThat(gates.as(house.head(), by -> sheets.draft(by, unit, july)).mark())
                .isEqualTo(seen.mark());
        done(correct(house.clerk(), correction(house, house.staff(), july(20))));
        var id = clock.newId();
        assertThat(why(gates.as(house.head(), by -> sheets.sign(by, id, unit, july, "", seen.mark()))))
                .isEqualTo("attendance.error.changed");
        var before = gates.as(house.head(), by -> sheets.signed(by, unit, july));
        assertThat(before).isEmpty();
        var now = gates.as(house.head(), by -> sheets.draft(by, unit, july));
        var signed = done(gates.as(house.head(), by -> sheets.sign(by, id, unit, july, "", now.mark())));
        assertThat(signed.lines()).isEqualTo(now.lines());
        var again = done(gates.as(house.head(), by -> sheets.sign(by, id, unit, july, "", now.mark())));
        assertThat(again).isEqualTo(signed);
    }

    @Test
    void leaveStandsInTheTimeSheetByItsKindOnceItWasAllowed() {
        var house = monday();
        done(ask(house.head(), house, "annual", new Span(MONDAY.plusDays(1), true, MONDAY.plusDays(1), false)));
        done(ask(house.head(), house, Absence.TRIP, Span.days(MONDAY.plusDays(3), MONDAY.plusDays(4))));
        done(ask(house.staff(), house, "annual", Span.days(MONDAY.plusDays(7), MONDAY.plusDays(7))));
        at("2021-07-20T08:00");
        done(check(house.staff(), clock.newId(), Check.Kind.START));
        at("2021-08-02T08:00");
        var sheet = gates.as(house.clerk(), by -> sheets.draft(by, house.unit().id(), LocalDate.of(2021, 7, 1)));
        var row = sheet.lines().stream()
                .filter(line -> line.person().equals(house.staff().id().value()))
                .findFirst()
                .orElseThrow();
        // 20/7 the afternoon off, 21/7 nobody knows, 22/7 and 23/7 on a trip; nobody allowed 26/7.
        assertThat(row.signs().subList(19, 26)).containsExactly("P/TT", "?", "CT", "CT", "", "", "?");
    }

    @Test
    void twoHalvesOfLeaveAndComingBackEarlyStandInTheTimeSheetAsTheyWere() {
        var house = monday();
        var first = MONDAY.plusDays(1);
        var compensation = done(ask(house.head(), house, "annual", new Span(first, false, first, true)));
        assertThat(compensation.open()).isFalse();
        done(ask(house.head(), house, "unpaid", new Span(first, true, first, false)));
        done(ask(house.head(), house, "annual", new Span(first.plusDays(1), false, first.plusDays(1), true)));
        done(ask(house.head(), house, "annual", new Span(first.plusDays(1), true, first.plusDays(1), false)));
        var trip = done(ask(house.head(), house, Absence.TRIP, Span.days(july(22), july(27))));
        at("2021-07-23T15:00");
        done(gates.as(
                house.staff(),
                by -> absences.comeBack(by, trip.id(), house.staff().id())));
        at("2021-07-26T08:00");
        done(check(house.staff(), clock.newId(), Check.Kind.START));
        at("2021-08-02T08:00");
        assertThat(signs(house, house.unit(), house.staff()).subList(19, 27))
                .containsExactly("P/No", "P", "CT", "CT", "", "", "TT", "?");
    }

    @Test
    void isolationGoesBeforeLeaveAndTripsButNotBeforeLeaveUnderInsurance() {
        var house = monday();
        done(ask(house.head(), house, "annual", Span.days(MONDAY, MONDAY.plusDays(1))));
        done(ask(house.head(), house, "annual", new Span(july(21), false, july(21), true)));
        done(ask(house.head(), house, Absence.TRIP, Span.days(july(22), july(22))));
        done(ask(house.head(), house, "sick", Span.days(july(23), july(23))));
        isolated(house, july(20), july(26));
        at("2021-08-02T08:00");
        assertThat(signs(house, house.unit(), house.staff()).subList(18, 27))
                .containsExactly("P", "CL", "CL", "CL", "BH", "", "", "CL", "?");
    }

    @Test
    void theTimeSheetNamesTheDocumentBehindWorkFromHomeAndTheLawBehindIsolationAndNothingOfAnybodysHealth() {
        var house = monday();
        plan(house, Presence.HOME, house.staff(), house.clerk());
        done(check(house.staff(), clock.newId(), Check.Kind.START));
        at("2021-07-20T10:00");
        gates.inForce(house, RemoteShare.atLeast(Share.percent(50)));
        done(check(house.clerk(), clock.newId(), Check.Kind.START));
        isolated(house, july(21), july(22));
        at("2021-08-02T08:00");
        var home = new TimeSheets.Correction(
                clock.newId(), house.unit().id(), house.staff().id(), july(23), "P/TT", "Theo giấy");
        assertThat(why(correct(house.clerk(), home))).isEqualTo("attendance.error.sign");
        done(correct(
                house.clerk(),
                new TimeSheets.Correction(
                        clock.newId(), house.unit().id(), house.staff().id(), july(23), "TT", "Theo giấy")));
        var draft = gates.as(house.head(), by -> sheets.draft(by, house.unit().id(), july(1)));
        assertThat(draft.grounds())
                .filteredOn(ground -> ground.sign().equals("TT"))
                .containsExactly(
                        new TimeSheet.Ground("TT", MONDAY, MONDAY, "", null),
                        new TimeSheet.Ground("TT", july(20), july(23), "1/TB-BCĐ, 1", july(20)));
        assertThat(draft.grounds())
                .filteredOn(ground -> ground.sign().equals("CL"))
                .singleElement()
                .satisfies(ground -> assertThat(ground)
                        .isEqualTo(new TimeSheet.Ground(
                                "CL",
                                july(21),
                                july(22),
                                "Luật Phòng, chống bệnh truyền nhiễm 2007, Điều 49; Bộ luật Lao động 2019, Điều 99",
                                null)));
        var signed = done(sign(house.head(), house, clock.newId(), july(1), ""));
        var kept = gates.as(house.head(), by -> sheets.signed(by, house.unit().id(), july(1)));
        assertThat(kept.orElseThrow().grounds()).isEqualTo(signed.grounds()).isEqualTo(draft.grounds());
    }

    /// Kept apart from the one day to the other.
    private void isolated(House house, LocalDate from, LocalDate last) {
        var officer = house.examples().person(house.body(), "Vũ Thị Y", Post.Kind.HEALTH_OFFICER);
        var order = new Isolations.Order(
                new Isolation.Id(clock.newId()),
                house.staff().id(),
                Isolation.Standing.CLOSE_CONTACT,
                Isolation.Kind.HOME,
                true,
                false,
                MONDAY,
                from);
        var made = done(gates.as(officer, by -> isolations.record(by, order)));
        var until = new Isolations.Change(made.id(), made.version(), Optional.of(last), "Theo quyết định");
        done(gates.as(officer, by -> isolations.change(by, until)));
    }

    @Test
    void whoMovesWithinTheMonthHasEachDayOnTheSheetOfTheUnitWhereTheyWorkedThatDay() {
        var house = monday();
        var other = house.examples().unit(house.body(), "Phòng Mới");
        var moving = house.examples().person(house.unit(), "Ngô Văn Chuyển", Post.Kind.STAFF);
        var author = new Author(house.body().id().value(), null, "test");
        done(people.end(people.career(moving.id()).getFirst().id(), july(15), author));
        appoint(moving, other, july(15), null);
        var passing = house.examples().person(house.body(), "Ngô Văn Ghé", Post.Kind.STAFF);
        appoint(passing, house.unit(), july(5), july(20));
        at("2021-08-02T08:00");
        var before = signs(house, house.unit(), moving);
        assertThat(before.subList(0, 14)).contains("?");
        assertThat(before.subList(14, 31)).containsOnly("");
        var after = signs(house, other, moving);
        assertThat(after.subList(0, 14)).containsOnly("");
        assertThat(after.subList(14, 31)).contains("?");
        var between = signs(house, house.unit(), passing);
        assertThat(between.subList(0, 4)).containsOnly("");
        assertThat(between.subList(4, 19)).contains("?");
        assertThat(between.subList(19, 31)).containsOnly("");
        assertThat(why(correct(house.head(), correction(house, moving, july(15)))))
                .isEqualTo("attendance.error.not-here");
        done(correct(house.head(), correction(house, moving, july(14))));
    }

    private TimeSheets.Correction correction(House house, Person person, LocalDate day) {
        return new TimeSheets.Correction(clock.newId(), house.unit().id(), person.id(), day, "+", "Họp");
    }

    private List<String> signs(House house, Unit unit, Person person) {
        return gates.as(house.minister(), by -> sheets.draft(by, unit.id(), july(1))).lines().stream()
                .filter(line -> line.person().equals(person.id().value()))
                .findFirst()
                .orElseThrow()
                .signs();
    }

    private void appoint(Person person, Unit unit, LocalDate from, @Nullable LocalDate until) {
        people.appoint(new Post(
                new Post.Id(clock.newId()), person.id(), unit.id(), Post.Kind.STAFF, "", Set.of(), from, until));
    }

    private static LocalDate july(int day) {
        return LocalDate.of(2021, 7, day);
    }

    private Outcome<Absence> ask(Person who, House house, String kind, Span span) {
        var staff = Set.of(house.staff().id());
        var request = new Absences.Request(
                new Absence.Id(clock.newId()), house.unit().id(), kind, "Kho Đông Bắc", "Kiểm thử", span, staff);
        return gates.as(who, by -> absences.ask(by, request));
    }

    private House monday() {
        at("2021-07-19T10:00");
        return gates.house();
    }

    private void at(String local) {
        clock.hold(LocalDateTime.parse(local).atZone(Words.OFFICE_ZONE).toInstant());
    }

    /// Everybody at the unit is in the office this Monday, but these, who are where it says.
    private void plan(House house, Presence presence, Person... people) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        for (var person : List.of(house.head(), house.clerk(), house.staff())) {
            cells.put(person.id(), Map.of(MONDAY, Presence.OFFICE));
        }
        for (var person : people) {
            cells.put(person.id(), Map.of(MONDAY, presence));
        }
        var wanted = new Rosters.Plan(new Roster.Id(clock.newId()), house.unit().id(), MONDAY, 0, cells);
        var written = done(gates.as(house.head(), by -> rosters.plan(by, wanted)));
        done(gates.as(house.head(), by -> rosters.submit(by, written.id(), "")));
    }

    private void come(House house, Person person) {
        done(gates.enter(house, person.staffNumber(), ""));
    }

    private Outcome<Check> check(Person who, UUID id, Check.Kind kind) {
        return gates.as(who, by -> attendance.check(by, id, kind));
    }

    private Outcome<Roll> call(Person who, House house, UUID id) {
        return gates.as(who, by -> attendance.call(by, id, house.unit().id(), 60));
    }

    private Outcome<TimeSheets.Correction> correct(Person who, TimeSheets.Correction correction) {
        return gates.as(who, by -> sheets.correct(by, correction));
    }

    private Outcome<TimeSheet> sign(Person who, House house, UUID id, LocalDate month, String reason) {
        return gates.as(who, by -> {
            var shown = sheets.draft(by, house.unit().id(), month).mark();
            return sheets.sign(by, id, house.unit().id(), month, reason, shown);
        });
    }

    private List<Attendance.Line> at(Person who, House house) {
        return gates.as(who, by -> attendance.at(by, house.unit().id(), MONDAY, MONDAY.plusDays(1)));
    }

    private Attendance.Line line(House house, Person person) {
        return at(house.head(), house).stream()
                .filter(line -> line.person().id().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private Standing standing(House house, Person person) {
        return line(house, person).days().getFirst().standing();
    }

    private static String why(Outcome<?> outcome) {
        return AbsenceExamples.why(outcome);
    }
}
