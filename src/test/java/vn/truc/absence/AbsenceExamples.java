package vn.truc.absence;

import static vn.truc.page.Outcomes.done;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.AtWork;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Clearance;
import vn.truc.health.Declarations;
import vn.truc.health.HealthExamples;
import vn.truc.measure.Exemption;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.Rule;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// A body with a leader in charge and a unit with its head, deputy, clerk and two people, for tests of trips and leave.
@Component
public class AbsenceExamples {
    /// A Tuesday.
    public static final LocalDate DAY = LocalDate.of(2021, 7, 20);

    private final OfficeExamples office;
    private final People people;
    private final Measures measures;
    private final Absences absences;
    private final Declarations declarations;
    private final LeaveDrafts drafts;
    private final Contacts contacts;
    private final Acting acting;
    private final Rights rights;
    private final OfficeClock clock;

    AbsenceExamples(
            Units units,
            People people,
            Measures measures,
            Absences absences,
            Declarations declarations,
            LeaveDrafts drafts,
            Contacts contacts,
            Acting acting,
            Rights rights,
            OfficeClock clock) {
        office = new OfficeExamples(units, people, clock);
        this.people = people;
        this.measures = measures;
        this.absences = absences;
        this.declarations = declarations;
        this.drafts = drafts;
        this.contacts = contacts;
        this.acting = acting;
        this.rights = rights;
        this.clock = clock;
    }

    /// A new office; it is Monday before the day, ten in the morning.
    public Office office() {
        at("2021-07-19T10:00");
        var body = office.body("Cục Dự trữ");
        var unit = office.unit(body, "Phòng Kế hoạch");
        var director = office.person(body, "Lê Văn Thủ", Post.Kind.HEAD);
        var leader = office.person(body, "Phạm Thị Lãnh", Post.Kind.STAFF);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                leader.id(),
                body.id(),
                Post.Kind.LEADER,
                "Phó Cục trưởng",
                Set.of(unit.id()),
                OfficeExamples.START,
                null));
        return new Office(
                body,
                unit,
                director,
                leader,
                office.person(unit, "Trần Văn Trưởng", Post.Kind.HEAD),
                office.person(unit, "Trần Thị Phó", Post.Kind.DEPUTY),
                office.person(unit, "Đỗ Thị Thư", Post.Kind.CLERK),
                office.person(unit, "Ngô Văn Đi", Post.Kind.STAFF),
                office.person(unit, "Ngô Thị Ở", Post.Kind.STAFF));
    }

    /// Sets the clock to a moment of the office.
    public Instant at(String local) {
        var moment = LocalDateTime.parse(local).atZone(Words.OFFICE_ZONE).toInstant();
        clock.hold(moment);
        return moment;
    }

    /// A rule holds for the whole body from today on.
    public void inForce(Office o, Rule rule) {
        inForceFrom(o, clock.today(), rule);
    }

    /// A rule holds for the whole body from a day on.
    public void inForceFrom(Office o, LocalDate from, Rule rule) {
        clause(o, from, rule);
    }

    /// The clause by which a rule holds for the whole body from a day on.
    public MeasureSource.Id clause(Office o, LocalDate from, Rule rule) {
        var id = new MeasureSource.Id(clock.newId());
        as(
                o.director,
                by -> measures.tighten(
                        by, id, o.body.id(), rule, new Origin(clock.newId(), "1158/TCDT-VP", "4"), Period.from(from)));
        return id;
    }

    /// Somebody of the unit is exempted from a rule from today on, by whoever is in charge of the body.
    public void exempt(Office o, MeasureSource.Id rule, Person who) {
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                o.director.id(),
                o.body.id(),
                Post.Kind.LEADER,
                "Cục trưởng",
                Set.of(o.body.id()),
                OfficeExamples.START,
                null));
        var exemption = new Exemption(
                new Exemption.Id(clock.newId()),
                Set.of(rule),
                Reach.listed(o.unit.id()),
                new Exemption.Whom.Somebody(who.id()),
                new Origin(clock.newId(), "1160/TCDT-VP", ""),
                o.body.id(),
                Period.from(clock.today()));
        done(as(o.director, by -> measures.exempt(by, exemption)));
    }

    /// What a trip of these people is asked for with.
    public Absences.Request trip(Office o, LocalDate from, LocalDate to, Person... who) {
        return new Absences.Request(
                new Absence.Id(clock.newId()),
                o.unit.id(),
                Absence.TRIP,
                "Kho Đông Bắc",
                "Kiểm tra kho",
                Span.days(from, to),
                Arrays.stream(who).map(Person::id).collect(Collectors.toSet()));
    }

    /// What leave of one person is asked for with.
    public Absences.Request leave(Office o, Span span, Person who) {
        return new Absences.Request(
                new Absence.Id(clock.newId()), o.unit.id(), "annual", "", "Việc gia đình", span, Set.of(who.id()));
    }

    /// Asks, as this person.
    public Outcome<Absence> ask(Person who, Absences.Request request) {
        return as(who, by -> absences.ask(by, request));
    }

    /// Decides, as this person.
    public Outcome<Absence> decide(Person who, Absence absence, boolean approved, String reason) {
        return as(
                who,
                by -> absences.decide(by, new Absences.Decision(absence.id(), absence.version(), approved, reason)));
    }

    /// Declares no to everything.
    public Outcome<Clearance> declare(Person who) {
        return as(who, by -> declarations.declare(by, HealthExamples.draft(clock.newId(), HealthExamples.NOTHING)));
    }

    /// A letter of somebody to the address of the unit; whether it became a draft.
    public boolean letter(Office o, Person from, String subject, String text) {
        reach(from, "di.ngo@example.test");
        var mail = new LeaveMail("<" + clock.newId() + "@example.test>", "di.ngo@example.test", subject, text);
        return drafts.take(mail, o.unit.code());
    }

    /// Gives somebody an address.
    public void reach(Person person, String email) {
        var author = new Author(person.body().value(), null, "test");
        done(acting.as("test", () -> contacts.change(new Contact(person.id(), "", email), author)));
    }

    /// Does something as this person.
    public <T> T as(Person person, Function<Actor, T> act) {
        return AtWork.as(rights.actor(person.id()).orElseThrow(), act);
    }

    /// Why it was refused.
    public static String why(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> throw new AssertionError("was not refused");
            case Outcome.Refused<?>(var why) -> why.first().key();
        };
    }

    /// The units and people of an example.
    public record Office(
            Unit body,
            Unit unit,
            Person director,
            Person leader,
            Person head,
            Person deputy,
            Person clerk,
            Person goer,
            Person other) {}
}
