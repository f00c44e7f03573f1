package vn.truc.roster;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Who decides about plans at which stage: leaders by portfolio, the head and deputies of the office, heads of bodies.
@Component
class Deciders {
    private final People people;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    Deciders(People people, Units units, Rights rights, OfficeClock clock) {
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /// Over which units somebody decides at each stage.
    Reach of(Actor by) {
        var office = new HashSet<Unit.Id>();
        var heads = new HashSet<Unit.Id>();
        for (var post : by.seat().posts()) {
            if (post.kind() == Post.Kind.HEAD || post.kind() == Post.Kind.DEPUTY) {
                office.addAll(by.seat().servedThrough().getOrDefault(post.unit(), Set.of()));
            }
            if (post.kind() == Post.Kind.HEAD && post.unit().equals(by.person().body())) {
                heads.add(post.unit());
            }
        }
        // A token may hold less than its person.
        office.retainAll(by.roots(Right.SEE_ROSTERS));
        heads.retainAll(by.roots(Right.EDIT_ROSTER));
        return new Reach(by.roots(Right.APPROVE_ROSTER), office, heads);
    }

    /// Whether somebody decides about the plans of a unit of this body at a stage.
    boolean may(Actor by, Stage stage, Unit.Id unit, Unit.Id body) {
        var reach = of(by);
        return switch (stage) {
            case LEADER -> rights.mayOnceWithin(by, Right.APPROVE_ROSTER, unit);
            case OFFICE -> onceWithin(unit, reach.offices());
            case HEAD -> reach.heads().contains(body);
        };
    }

    /// Whether somebody decides about the plans of a unit at any stage, and may give that to a stand-in.
    boolean may(Actor by, Unit.Id unit) {
        var reach = of(by);
        return rights.may(by, Right.APPROVE_ROSTER, unit)
                || onceWithin(unit, reach.offices())
                || onceWithin(unit, reach.heads());
    }

    /// Whether somebody decides after a stage: at one that comes later, or as head of the body.
    boolean mayAfter(Actor by, StepRepository.Waiting plan) {
        return plan.ahead().stream().anyMatch(stage -> may(by, stage, plan.unit(), plan.body()))
                || may(by, Stage.HEAD, plan.unit(), plan.body());
    }

    /// Those nearest who decide after the stage at which a plan waits; the head of the body after the last.
    Set<Person.Id> after(StepRepository.Waiting plan) {
        return Stream.concat(plan.ahead().stream(), Stream.of(Stage.HEAD))
                .map(stage -> nearest(stage, plan.unit(), plan.body()))
                .filter(holders -> !holders.isEmpty())
                .findFirst()
                .orElseGet(Set::of);
    }

    /// Those who decide about the plans of a unit of this body at a stage, those nearest in the line.
    Set<Person.Id> nearest(Stage stage, Unit.Id unit, Unit.Id body) {
        return switch (stage) {
            case LEADER -> rights.nearest(Right.APPROVE_ROSTER, unit);
            case OFFICE -> inOffice(rights.nearest(Right.SEE_ROSTERS, unit), unit, body);
            case HEAD ->
                people.postsAt(body, Set.of(Post.Kind.HEAD), clock.today()).stream()
                        .map(Post::person)
                        .collect(Collectors.toSet());
        };
    }

    /// Everybody who could decide there, however far up in the line.
    private Set<Person.Id> anybody(Stage stage, Unit.Id unit, Unit.Id body) {
        return switch (stage) {
            case LEADER -> Set.copyOf(rights.holders(Right.APPROVE_ROSTER, unit));
            case OFFICE -> inOffice(rights.holders(Right.SEE_ROSTERS, unit), unit, body);
            case HEAD -> nearest(stage, unit, body);
        };
    }

    private Set<Person.Id> inOffice(Collection<Person.Id> people, Unit.Id unit, Unit.Id body) {
        return people.stream()
                .filter(person -> rights.actor(person)
                        .filter(actor -> may(actor, Stage.OFFICE, unit, body))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /// The way without stages at which nobody but the submitter could decide: those are the head’s of the body.
    List<ApprovalRoute.Stop> passable(List<ApprovalRoute.Stop> way, Unit.Id unit, Unit.Id body, Person.Id submitter) {
        var passable = way.stream()
                .map(stop -> anybody(stop.stage(), unit, body).stream().allMatch(submitter::equals)
                        ? new ApprovalRoute.Stop(Stage.HEAD, stop.hours())
                        : stop)
                .toList();
        var seen = new HashSet<Stage>();
        return passable.reversed().stream()
                .filter(stop -> seen.add(stop.stage()))
                .toList()
                .reversed();
    }

    private boolean onceWithin(Unit.Id unit, Set<Unit.Id> roots) {
        return units.onceWithin(unit, roots, clock.today());
    }

    /// The units at whose roots somebody decides as leader in charge and for the office, and the bodies they head.
    record Reach(Set<Unit.Id> leads, Set<Unit.Id> offices, Set<Unit.Id> heads) {
        boolean empty() {
            return leads.isEmpty() && offices.isEmpty() && heads.isEmpty();
        }
    }
}
