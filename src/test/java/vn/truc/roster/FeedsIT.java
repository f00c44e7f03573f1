package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.absence.Absences;
import vn.truc.absence.Span;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;

/// Calendar feeds: what stands in them, how changes are told, who can open and close them.
@OfficeTest
record FeedsIT(
        Feeds feeds,
        Rosters rosters,
        Rotas rotas,
        Absences absences,
        AbsenceExamples examples,
        OfficeClock clock,
        MockMvcTester web) {
    private static final LocalDate MONDAY = DAY.minusDays(1);

    @Test
    void oneReadsOnesDaysAndEveryChangeWithAHigherNumber() {
        var o = examples.office();
        submit(o, Presence.HOME, 0);
        var token = token(o.goer(), new Feed.Own());
        var first = feeds.read(token).orElseThrow();
        assertThat(first.entries())
                .extracting(ICalendar.Entry::day, ICalendar.Entry::summary, ICalendar.Entry::sequence)
                .containsExactly(tuple(MONDAY, "Ở nhà", 0), tuple(DAY, "Ở nhà", 0));
        assertThat(feeds.read(token).orElseThrow()).isEqualTo(first);
        var leave = done(examples.ask(o.goer(), examples.leave(o, Span.days(DAY, DAY.plusDays(1)), o.goer())));
        done(examples.decide(o.head(), leave, true, ""));
        var second = feeds.read(token).orElseThrow();
        assertThat(entry(second, DAY).summary()).isEqualTo("Vắng");
        assertThat(entry(second, DAY).sequence()).isEqualTo(1);
        assertThat(entry(second, DAY).uid()).isEqualTo(entry(first, DAY).uid());
        done(examples.as(o.goer(), by -> absences.cancel(by, leave.id(), leave.version() + 1)));
        var third = feeds.read(token).orElseThrow();
        assertThat(entry(third, DAY).summary()).isEqualTo("Ở nhà");
        assertThat(entry(third, DAY).sequence()).isEqualTo(2);
        assertThat(entry(third, DAY.plusDays(1)).cancelled()).isTrue();
        assertThat(entry(third, MONDAY).sequence()).isZero();
    }

    @Test
    void aDayThatIsPartedSaysWhereEachHalfIsAndNotWhySomebodyIsAway() {
        var o = examples.office();
        var half = new HalfDay(Presence.HOME, Presence.OFFICE);
        var wanted = new Rosters.Plan(
                new Roster.Id(clock.newId()),
                o.unit().id(),
                MONDAY,
                0,
                Map.of(o.goer().id(), Map.of(MONDAY, half.whole(), DAY, half.whole())),
                new Halves(Map.of(o.goer().id(), Map.of(MONDAY, half, DAY, half))));
        var plan = done(examples.as(o.head(), by -> rosters.plan(by, wanted)));
        done(examples.as(o.head(), by -> rosters.submit(by, plan.id(), "")));
        done(examples.ask(o.head(), examples.leave(o, new Span(DAY, false, DAY, true), o.goer())));
        var calendar = feeds.read(token(o.goer(), new Feed.Own())).orElseThrow();
        assertThat(entry(calendar, MONDAY).summary()).isEqualTo("Sáng: Ở nhà; chiều: Cơ quan");
        assertThat(entry(calendar, DAY).summary()).isEqualTo("Sáng: Vắng; chiều: Cơ quan");
    }

    @Test
    void turnsOfAPublishedRotaStandInThePersonsAndTheUnitsCalendarWithTheirShift() {
        var o = examples.office();
        submit(o, Presence.HOME, 0);
        var night = new DutyRota.Shift("Đêm", LocalTime.of(18, 0), 720, 1, 1);
        var rota = new DutyRota(
                new DutyRota.Id(clock.newId()),
                o.unit().id(),
                "Trực đêm",
                DAY,
                2,
                0,
                2,
                1,
                false,
                0,
                List.of(night),
                List.of(o.goer().id()),
                Map.of());
        done(examples.as(o.head(), by -> rotas.make(by, rota)));
        done(examples.as(
                o.head(),
                by -> rotas.set(by, rota.id(), 0, Map.of(o.goer().id(), Map.of(DAY, 0, DAY.plusDays(1), 0)))));
        var own = token(o.goer(), new Feed.Own());
        var ofUnit = token(o.other(), new Feed.AtUnit(o.unit().id()));
        assertThat(entry(feeds.read(own).orElseThrow(), DAY).summary()).isEqualTo("Ở nhà");
        done(examples.as(o.head(), by -> rotas.publish(by, rota.id(), "Chưa đủ người")));
        assertThat(entry(feeds.read(own).orElseThrow(), DAY).summary()).isEqualTo("Ở nhà; Trực: Đêm, 18:00–06:00");
        assertThat(entry(feeds.read(own).orElseThrow(), DAY.plusDays(1)).summary())
                .isEqualTo("Trực: Đêm, 18:00–06:00");
        assertThat(entry(feeds.read(ofUnit).orElseThrow(), DAY).summary())
                .isEqualTo("Trực: Ngô Văn Đi (Đêm, 18:00–06:00)");
    }

    @Test
    void aRotaHasACalendarOfItsOwnThatGoesOnInTheNextOfItsName() {
        var o = examples.office();
        var night = new DutyRota.Shift("Đêm", LocalTime.of(18, 0), 720, 1, 1);
        var first = rota(o, "Trực đêm", DAY, night);
        var token = token(o.other(), new Feed.OfRota(first.id()));
        var beside = rota(o, "Trực mạng", DAY, night);
        assertThat(feeds.read(token).orElseThrow().entries())
                .extracting(ICalendar.Entry::day, ICalendar.Entry::summary)
                .containsExactly(tuple(DAY, "Đêm, 18:00–06:00: Ngô Văn Đi"));
        var next = rota(o, "Trực đêm", DAY.plusDays(1), night);
        var turns = Map.of(
                o.goer().id(), Map.of(DAY.plusDays(1), 0),
                o.other().id(), Map.of(DAY.plusDays(1), 0));
        done(examples.as(o.head(), by -> rotas.set(by, next.id(), next.edit(), turns, "Thêm người")));
        var calendar = feeds.read(token).orElseThrow();
        assertThat(calendar.name()).isEqualTo("Lịch trực: Trực đêm, " + o.unit().name());
        assertThat(calendar.entries())
                .extracting(ICalendar.Entry::day, ICalendar.Entry::summary)
                .containsExactly(
                        tuple(DAY, "Đêm, 18:00–06:00: Ngô Văn Đi"),
                        tuple(DAY.plusDays(1), "Đêm, 18:00–06:00: Ngô Văn Đi, Ngô Thị Ở"));
        var stranger = examples.office().goer();
        assertThatThrownBy(() -> token(stranger, new Feed.OfRota(beside.id()))).isInstanceOf(NotAllowed.class);
        assertThat(why(examples.as(
                        o.other(),
                        by -> feeds.make(
                                by,
                                examples.as(o.other(), feeds::open).getFirst().id(),
                                new Feed.OfRota(beside.id())))))
                .isEqualTo("roster.used");
    }

    @Test
    void theDutyOfAUnitIsReadByThoseWhoMayReadTheUnit() {
        var o = examples.office();
        submit(o, Presence.DUTY, 0);
        var calendar =
                feeds.read(token(o.other(), new Feed.AtUnit(o.unit().id()))).orElseThrow();
        assertThat(entry(calendar, DAY).summary()).isEqualTo("Trực: Ngô Thị Ở, Ngô Văn Đi");
        var stranger = examples.office().goer();
        assertThatThrownBy(() -> token(stranger, new Feed.AtUnit(o.unit().id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRevokedAndAWrongAddressOpenNothing() {
        var o = examples.office();
        var id = new Feed.Id(clock.newId());
        examples.as(o.goer(), by -> feeds.make(by, id, new Feed.Own()));
        examples.as(o.goer(), by -> feeds.make(by, id, new Feed.Own()));
        assertThat(examples.as(o.goer(), feeds::open)).hasSize(1);
        assertThat(why(examples.as(
                        o.goer(),
                        by -> feeds.make(by, id, new Feed.AtUnit(o.unit().id())))))
                .isEqualTo("roster.used");
        var address = "/calendar/" + feeds.token(id) + ".ics";
        assertThat(web.get().uri(address)).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
        assertThatThrownBy(() -> examples.as(o.other(), by -> {
                    feeds.revoke(by, id);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        examples.as(o.goer(), by -> {
            feeds.revoke(by, id);
            return true;
        });
        assertThat(web.get().uri(address)).hasStatus(404);
        assertThat(web.get().uri("/calendar/wrong.ics")).hasStatus(404);
        var forged = feeds.token(id).substring(0, 40) + "AAA";
        assertThat(feeds.read(forged)).isEmpty();
    }

    private static ICalendar.Entry entry(ICalendar calendar, LocalDate day) {
        return calendar.entries().stream()
                .filter(entry -> entry.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private DutyRota rota(Office o, String name, LocalDate day, DutyRota.Shift shift) {
        var made = done(examples.as(
                o.head(),
                by -> rotas.make(
                        by,
                        new DutyRota(
                                new DutyRota.Id(clock.newId()),
                                o.unit().id(),
                                name,
                                day,
                                1,
                                0,
                                2,
                                1,
                                false,
                                0,
                                List.of(shift),
                                List.of(o.goer().id(), o.other().id()),
                                Map.of()))));
        var set = done(examples.as(
                o.head(), by -> rotas.set(by, made.id(), 0, Map.of(o.goer().id(), Map.of(day, 0)))));
        return done(examples.as(o.head(), by -> rotas.publish(by, set.id(), "Chưa đủ người")));
    }

    private String token(Person who, Feed.Subject subject) {
        var id = new Feed.Id(clock.newId());
        examples.as(who, by -> feeds.make(by, id, subject));
        return feeds.token(id);
    }

    private void submit(Office o, Presence presence, int edit) {
        var days = Map.of(MONDAY, presence, DAY, presence);
        var wanted = new Rosters.Plan(
                new Roster.Id(clock.newId()),
                o.unit().id(),
                MONDAY,
                edit,
                Map.of(o.goer().id(), days, o.other().id(), days));
        var plan = done(examples.as(o.head(), by -> rosters.plan(by, wanted)));
        done(examples.as(o.head(), by -> rosters.submit(by, plan.id(), "")));
    }
}
