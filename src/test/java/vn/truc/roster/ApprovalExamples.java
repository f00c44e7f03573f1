package vn.truc.roster;

import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;

/// The way of a body’s plans through its stages, and who stands in, for tests of approvals.
@Component
public class ApprovalExamples {
    private final AbsenceExamples examples;
    private final Rosters rosters;
    private final ApprovalRoutes routes;
    private final StandIns standIns;
    private final Teams teams;
    private final Units units;
    private final People people;
    private final Isolations isolations;
    private final OfficeClock clock;

    ApprovalExamples(
            AbsenceExamples examples,
            Rosters rosters,
            ApprovalRoutes routes,
            StandIns standIns,
            Teams teams,
            Units units,
            People people,
            Isolations isolations,
            OfficeClock clock) {
        this.examples = examples;
        this.rosters = rosters;
        this.routes = routes;
        this.standIns = standIns;
        this.teams = teams;
        this.units = units;
        this.people = people;
        this.isolations = isolations;
        this.clock = clock;
    }

    /// The head of a new office of the body, which receives the copies.
    public Person office(Office o) {
        var given = new OfficeExamples(units, people, clock);
        var office = given.unit(o.body(), "Văn phòng");
        teams.setUp(
                new Team(
                        new Team.Id(clock.newId()),
                        Team.Kind.STEERING_COMMITTEE,
                        "Ban Chỉ đạo",
                        o.body().id(),
                        Optional.of(office.id())),
                OfficeExamples.START);
        return given.person(office, "Bùi Thị Văn", Post.Kind.HEAD);
    }

    /// Somebody is kept apart at home from today on, as a close contact.
    public void isolated(Office o, Person who) {
        var order = new Isolations.Order(
                new Isolation.Id(clock.newId()),
                who.id(),
                Isolation.Standing.CLOSE_CONTACT,
                Isolation.Kind.HOME,
                true,
                false,
                clock.today(),
                clock.today());
        var officer = new OfficeExamples(units, people, clock).person(o.body(), "Vũ Thị Y", Post.Kind.HEALTH_OFFICER);
        done(examples.as(officer, by -> isolations.record(by, order)));
    }

    /// Sets the stages of the body from today on.
    public void route(Office o, ApprovalRoute.Stop... stops) {
        var route = new ApprovalRoute(
                clock.newId(), o.body().id(), clock.today(), Arrays.asList(stops), "10/QĐ-CDT ngày 12/7/2021");
        done(examples.as(o.director(), by -> routes.write(by, route)));
    }

    /// A stage with its limit in hours, 0 without.
    public static ApprovalRoute.Stop stop(Stage stage, int hours) {
        return new ApprovalRoute.Stop(stage, hours);
    }

    /// The leader names somebody to stand in for two weeks.
    public Outcome<StandIn> standIn(Office o, Person deputy, int hours) {
        var monday = Roster.mondayOf(DAY);
        var standIn = new StandIn(
                clock.newId(),
                o.leader().id(),
                deputy.id(),
                Set.of(),
                monday,
                monday.plusDays(14),
                hours,
                "12/GUQ-CDT ngày 12/7/2021",
                Optional.empty());
        return examples.as(o.leader(), by -> standIns.name(by, standIn));
    }

    /// A plan of the head for the week of the day that the leader approved.
    public Roster approved(Office o, Map<Person.Id, Map<LocalDate, Presence>> cells, Halves parted) {
        var id = new Roster.Id(clock.newId());
        var wanted = new Rosters.Plan(id, o.unit().id(), Roster.mondayOf(DAY), 0, cells, parted);
        var plan = done(examples.as(o.head(), by -> rosters.plan(by, wanted)));
        done(examples.as(o.head(), by -> rosters.submit(by, plan.id(), "Kiểm thử")));
        return done(examples.as(o.leader(), by -> rosters.approve(by, plan.id())));
    }
}
