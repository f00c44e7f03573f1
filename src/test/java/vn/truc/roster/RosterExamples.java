package vn.truc.roster;

import static vn.truc.page.Outcomes.done;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.MeasureExamples;
import vn.truc.measure.Measures;
import vn.truc.measure.Reach;
import vn.truc.measure.Rule;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;

/// A department with its people and its weeks, for tests of rosters; it is Monday morning, 23/3/2020.
@Component
public class RosterExamples {
    /// The week of the examples.
    public static final LocalDate MONDAY = LocalDate.of(2020, 3, 23);

    private final MeasureExamples examples;
    private final Measures measures;
    private final Rosters rosters;
    private final OfficeClock clock;

    RosterExamples(MeasureExamples examples, Measures measures, Rosters rosters, OfficeClock clock) {
        this.examples = examples;
        this.measures = measures;
        this.rosters = rosters;
        this.clock = clock;
    }

    /// A new department of so many: a head, a deputy, the rest staff.
    public Department department(int size) {
        itIsMonday();
        var ministry = examples.ministry();
        var unit = examples.unit(ministry.body(), "Vụ Pháp chế");
        var people = new ArrayList<Actor>();
        IntStream.range(0, size)
                .forEach(number -> people.add(examples.actor(
                        unit,
                        "Cán bộ Số " + number,
                        number == 0 ? Post.Kind.HEAD : number == 1 ? Post.Kind.DEPUTY : Post.Kind.STAFF)));
        return new Department(unit, ministry.body(), ministry.office(), people);
    }

    /// Sets the clock back to that morning.
    public void itIsMonday() {
        clock.hold(Instant.parse("2020-03-23T00:00:00Z"));
    }

    /// Puts a rule in force for a department.
    public void inForce(Department department, Rule rule) {
        done(measures.putInForce(
                department.office(),
                List.of(examples.clause(
                        department.body(), Reach.line(department.unit().id()), rule))));
    }

    /// Submits a week in which everybody is where this says on working days.
    public Roster submitted(Department department, List<Presence> presences) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        for (int person = 0; person < presences.size(); person++) {
            cells.put(department.id(person), week(MONDAY, presences.get(person)));
        }
        var plan = done(rosters.plan(
                department.head(),
                new Rosters.Plan(new Roster.Id(clock.newId()), department.unit().id(), MONDAY, 0, cells)));
        return done(rosters.submit(department.head(), plan.id(), "Thử"));
    }

    /// A week in one place, days off at its end.
    public static Map<LocalDate, Presence> week(LocalDate monday, Presence presence) {
        var week = new HashMap<LocalDate, Presence>();
        Roster.daysFrom(monday)
                .forEach(day ->
                        week.put(day, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? Presence.OFF : presence));
        return week;
    }

    /// These people, each at their unit on all days of a week.
    public static Map<Person, Set<LocalDate>> allWeek(LocalDate monday, Person... people) {
        return Arrays.stream(people)
                .collect(Collectors.toMap(person -> person, person -> Set.copyOf(Roster.daysFrom(monday))));
    }

    /// Why something was refused.
    public static String why(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why().first().key();
    }

    /// A unit, the standing office above it, and its people, the head first.
    public record Department(Unit unit, Unit body, Actor office, List<Actor> people) {
        /// The head.
        public Actor head() {
            return people.getFirst();
        }

        /// Somebody by number.
        public Person.Id id(int number) {
            return people.get(number).person().id();
        }
    }
}
