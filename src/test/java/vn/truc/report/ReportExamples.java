package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.AtWork;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Cutoff;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// A ministry whose departments owe its standing office a report a day before 15:00, for tests.
@Component
public class ReportExamples {
    /// A Friday.
    public static final LocalDate DAY = LocalDate.of(2020, 3, 20);

    /// The daily form.
    public static final String DAILY = "epidemic-daily";

    private final OfficeExamples office;
    private final Teams teams;
    private final Measures measures;
    private final Rights rights;
    private final OfficeClock clock;

    ReportExamples(Units units, People people, Teams teams, Measures measures, Rights rights, OfficeClock clock) {
        office = new OfficeExamples(units, people, clock);
        this.teams = teams;
        this.measures = measures;
        this.rights = rights;
        this.clock = clock;
    }

    /// A new ministry at ten o'clock of the Friday, the clock held.
    public Ministry ministry() {
        at("10:00");
        var body = office.body("Bộ Nội vụ");
        var standing = office.unit(body, "Phòng Hành chính - Quản trị");
        var first = office.unit(body, "Vụ Tổ chức cán bộ");
        var second = office.unit(body, "Vụ Kế hoạch - Tài chính");
        var division = office.unit(first, "Phòng Tổng hợp");
        var committee = new Team(
                new Team.Id(clock.newId()),
                Team.Kind.STEERING_COMMITTEE,
                "Ban Chỉ đạo",
                body.id(),
                Optional.of(standing.id()));
        teams.setUp(committee, OfficeExamples.START);
        var chief = office.person(standing, "Đặng Thu Hà", Post.Kind.HEAD);
        office.person(division, "Lê Văn Sáu", Post.Kind.STAFF);
        var ministry = new Ministry(
                body,
                standing,
                first,
                second,
                division,
                chief,
                office.person(standing, "Trần Thị Hạnh", Post.Kind.CLERK),
                office.person(first, "Nguyễn Văn Lâm", Post.Kind.HEAD),
                office.person(first, "Phan Thị Mai", Post.Kind.DEPUTY),
                office.person(first, "Vũ Thị Ngọc", Post.Kind.CLERK),
                office.person(second, "Hồ Văn Quý", Post.Kind.HEAD));
        order(ministry, Reach.line(body.id()), ReportDue.Every.DAY, DAILY);
        return ministry;
    }

    /// One more order of the ministry to report to its standing office before 15:00.
    public void order(Ministry ministry, Reach reach, ReportDue.Every every, String form) {
        order(ministry, reach, every, form, ReportDue.HolidayPolicy.KEEP);
    }

    /// The same with what happens on days off.
    public void order(
            Ministry ministry, Reach reach, ReportDue.Every every, String form, ReportDue.HolidayPolicy daysOff) {
        var rule = new ReportDue(form, ministry.standing().code(), every, Cutoff.before(LocalTime.of(15, 0)), daysOff);
        var source = new MeasureSource(
                new MeasureSource.Id(clock.newId()),
                rule,
                new Origin(UUID.randomUUID(), "1391/TB-BCĐ", "khoản 7"),
                ministry.body().id(),
                reach,
                Period.from(DAY.minusDays(10)));
        as(ministry.chief(), by -> measures.putInForce(by, List.of(source)));
    }

    /// An order of the ministry to one unit to report each Friday to an office elsewhere.
    public void order(Ministry ministry, Unit unit, Unit office) {
        var rule = new ReportDue(
                "epidemic-weekly", office.code(), ReportDue.Every.FRIDAY, Cutoff.before(LocalTime.of(15, 0)), null);
        var source = new MeasureSource(
                new MeasureSource.Id(clock.newId()),
                rule,
                new Origin(UUID.randomUUID(), "2810/UBND-KGVX", "khoản 6"),
                ministry.body().id(),
                Reach.listed(unit.id()),
                Period.from(DAY.minusDays(10)));
        as(ministry.chief(), by -> measures.putInForce(by, List.of(source)));
    }

    /// Holds the clock at a time of the Friday.
    public void at(String time) {
        clock.hold(moment(time));
    }

    /// A time of the Friday.
    public Instant moment(String time) {
        return LocalDateTime.of(DAY, LocalTime.parse(time))
                .atZone(Words.OFFICE_ZONE)
                .toInstant();
    }

    /// One more unit directly below the ministry, with its head.
    public Person department(Ministry ministry, String name, String head) {
        return office.person(office.unit(ministry.body(), name), head, Post.Kind.HEAD);
    }

    /// A leader at a unit who is in charge of it.
    public Person leader(Unit unit, String name) {
        return office.leader(unit, name);
    }

    /// One more unit directly below the ministry, where nobody works.
    public Unit office(Ministry ministry, String name) {
        return office.unit(ministry.body(), name);
    }

    /// Some more people at a unit.
    public void crowd(Unit unit, int number) {
        for (int one = 0; one < number; one++) {
            office.person(unit, "Nguyễn Văn " + one, Post.Kind.STAFF);
        }
    }

    /// Does something as somebody, as a request does.
    public <T> T as(Person person, Function<Actor, T> work) {
        return AtWork.as(rights.actor(person.id()).orElseThrow(), work);
    }

    /// Which report: the daily one of the Friday.
    public static Report.Key key(Ministry ministry, Unit unit) {
        return new Report.Key(DAILY, unit.id(), ministry.standing().id(), DAY);
    }

    /// A new filing with these figures.
    public Filing filing(Report.Key key, Map<String, Report.Given> given) {
        return new Filing(
                new Submission.Id(clock.newId()),
                new Report.Id(clock.newId()),
                key,
                0,
                given,
                "",
                false,
                Optional.empty());
    }

    /// A reminder to these units.
    public Reminder reminder(Ministry ministry, Set<Unit.Id> units) {
        return new Reminder(
                new Reminder.Id(clock.newId()), DAILY, ministry.standing().id(), DAY, units, false);
    }

    /// The fields that a refusal complains about.
    public static Set<String> wrong(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("done: " + value);
            case Outcome.Refused<?>(var why) -> why.byField().keySet();
        };
    }

    /// The units and people of a ministry.
    public record Ministry(
            Unit body,
            Unit standing,
            Unit first,
            Unit second,
            Unit division,
            Person chief,
            Person officeClerk,
            Person head,
            Person deputy,
            Person clerk,
            Person otherHead) {}
}
