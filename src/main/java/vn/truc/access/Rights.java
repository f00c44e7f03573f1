package vn.truc.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Reach;
import vn.truc.organisation.Reaching;
import vn.truc.organisation.Seat;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;

/// Who may do what today: rights come from posts, and reach as far as the post's units do.
@Service
@Transactional(readOnly = true)
public class Rights {
    private final People people;
    private final Units units;
    private final Reach reach;
    private final OfficeClock clock;

    Rights(People people, Units units, Reach reach, OfficeClock clock) {
        this.people = people;
        this.units = units;
        this.reach = reach;
        this.clock = clock;
    }

    /// The person with today's rights; empty for somebody who holds no post any more. One statement, for which no
    /// transaction is begun.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Actor> actor(Person.Id id) {
        return people.seat(id, clock.today())
                .map(seat -> new Actor(seat.person(), seat.posts().getFirst().unit(), grants(seat), seat));
    }

    /// What a program may do today: what its person may, or its machine account, and no more than its token says.
    public Optional<Actor> actor(Program program) {
        return program.machineOf().isPresent()
                ? units.find(program.machineOf().get(), clock.today())
                        .map(unit -> new Actor(
                                program.person(),
                                unit.id(),
                                List.of(new Grant(unit.id(), program.scope())),
                                Seat.none(program.person())))
                : actor(program.person().id()).map(actor -> within(actor, program));
    }

    private Actor within(Actor actor, Program program) {
        var grants = actor.grants().stream()
                .flatMap(grant -> narrowed(grant.root(), program.reach()).stream()
                        .map(root -> new Grant(root, common(grant.rights(), program.scope()))))
                .toList();
        return new Actor(actor.person(), actor.unit(), grants, actor.seat());
    }

    private Optional<Unit.Id> narrowed(Unit.Id root, Optional<Unit.Id> reach) {
        if (reach.isEmpty() || units.within(root, Set.of(reach.get()), clock.today())) {
            return Optional.of(root);
        }
        return reach.filter(unit -> units.within(unit, Set.of(root), clock.today()));
    }

    private static Set<Right> common(Set<Right> rights, Set<Right> scope) {
        return rights.stream().filter(scope::contains).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the right reaches this unit today.
    public boolean may(Actor actor, Right right, Unit.Id unit) {
        return actor.holds(right) && (right == Right.OWN || units.within(unit, actor.roots(right), clock.today()));
    }

    /// Those of these units that the right reaches today, asked together.
    public Set<Unit.Id> reached(Actor actor, Right right, Collection<Unit.Id> asked) {
        return units.within(asked, actor.roots(right), clock.today());
    }

    /// Refuses (403) unless the right reaches this unit today.
    public void demand(Actor actor, Right right, Unit.Id unit) {
        if (!may(actor, right, unit)) {
            throw new NotAllowed(right + " on unit " + unit);
        }
    }

    /// Whether the right reaches a whole line from its top down: what concerns everybody on an installation is decided
    /// there.
    public boolean mayForAll(Actor actor, Right right) {
        var roots = actor.roots(right);
        return units.tops(clock.today()).stream().anyMatch(top -> roots.contains(top.id()));
    }

    /// Refuses (403) unless the right reaches a whole line from its top down.
    public void demandForAll(Actor actor, Right right) {
        if (!mayForAll(actor, right)) {
            throw new NotAllowed(right + " at the top of the line");
        }
    }

    /// Whether the right reaches this unit today, reached it on the last day of one that is closed, or reaches what a
    /// merged one went into.
    public boolean mayOnceWithin(Actor actor, Right right, Unit.Id unit) {
        return may(actor, right, unit) || units.onceWithin(unit, actor.roots(right), clock.today());
    }

    /// Refuses (403) unless the right reaches this unit today, or one that is closed as `mayOnceWithin` says.
    public void demandOnceWithin(Actor actor, Right right, Unit.Id unit) {
        if (!mayOnceWithin(actor, right, unit)) {
            throw new NotAllowed(right + " on unit " + unit);
        }
    }

    /// Those of these people whom the right reaches whole: every unit where they hold a post, or of which they are in
    /// charge, today or later. Whoever acted for somebody who holds more would hold it too (`docs/decisions/0058`).
    public Set<Person.Id> whole(Actor actor, Right right, Collection<Person.Id> people) {
        return actor.holds(right) ? reach.whole(people, actor.roots(right), clock.today()) : Set.of();
    }

    /// Whether the right reaches this person whole.
    public boolean mayWhole(Actor actor, Right right, Person.Id person) {
        return !whole(actor, right, Set.of(person)).isEmpty();
    }

    /// Refuses (403) unless the right reaches this person whole.
    public void demandWhole(Actor actor, Right right, Person.Id person) {
        if (!mayWhole(actor, right, person)) {
            throw new NotAllowed(right + " on person " + person);
        }
    }

    /// The people who hold a right on this unit today, those nearest in the line first.
    public List<Person.Id> holders(Right right, Unit.Id unit) {
        return reach.of(unit, clock.today()).stream()
                .filter(reaching -> allows(reaching).contains(right))
                .map(Reaching::person)
                .distinct()
                .toList();
    }

    /// Those of them who are nearest in the line: the leader in charge of the unit itself before the one in charge of
    /// all, its own office before that of the body above.
    public Set<Person.Id> nearest(Right right, Unit.Id unit) {
        var allowed = reach.of(unit, clock.today()).stream()
                .filter(reaching -> allows(reaching).contains(right))
                .toList();
        int least = allowed.stream().mapToInt(Reaching::distance).min().orElse(0);
        return allowed.stream()
                .filter(reaching -> reaching.distance() == least)
                .map(Reaching::person)
                .collect(Collectors.toSet());
    }

    private static Set<Right> allows(Reaching reaching) {
        return switch (reaching.way()) {
            case POST -> ofPost(reaching.kind());
            case PORTFOLIO -> ofLeader();
            case STANDING_OFFICE -> worksInOffice(reaching.kind()) ? ofStandingOffice() : Set.of();
        };
    }

    private static List<Grant> grants(Seat seat) {
        var grants = new ArrayList<Grant>();
        for (var post : seat.posts()) {
            grants.add(new Grant(post.unit(), ofPost(post.kind())));
            post.portfolio().forEach(unit -> grants.add(new Grant(unit, ofLeader())));
            if (worksInOffice(post.kind())) {
                seat.servedThrough()
                        .getOrDefault(post.unit(), Set.of())
                        .forEach(unit -> grants.add(new Grant(unit, ofStandingOffice())));
            }
        }
        return List.copyOf(grants);
    }

    private static boolean worksInOffice(Post.Kind kind) {
        return switch (kind) {
            case HEAD, DEPUTY, CLERK -> true;
            case LEADER, HEALTH_OFFICER, ANSWER_READER, GUARD, STAFF, ADMINISTRATOR -> false;
        };
    }

    /// What a post of this kind allows at its unit and below.
    static Set<Right> ofPost(Post.Kind kind) {
        return switch (kind) {
            case HEAD, DEPUTY ->
                EnumSet.of(
                        Right.READ_UNIT,
                        Right.ANSWER_DIRECTIVES,
                        Right.SEE_CLEARANCE,
                        Right.KEEP_ABSENCES,
                        Right.DECIDE_ABSENCES,
                        Right.HOLD_MEETINGS,
                        Right.EDIT_ROSTER,
                        Right.ANNOUNCE_VISITORS,
                        Right.ORDER_ADMISSION,
                        Right.DRAFT_REPORT,
                        Right.SUBMIT_REPORT,
                        Right.SEE_SITUATION,
                        Right.SEE_CONTACTS);
            case LEADER -> EnumSet.of(Right.READ_UNIT, Right.ORDER_ADMISSION, Right.SEE_SITUATION);
            case CLERK ->
                EnumSet.of(
                        Right.READ_UNIT,
                        Right.ANSWER_DIRECTIVES,
                        Right.SEE_CLEARANCE,
                        Right.KEEP_ABSENCES,
                        Right.HOLD_MEETINGS,
                        Right.EDIT_ROSTER,
                        Right.ANNOUNCE_VISITORS,
                        Right.DRAFT_REPORT,
                        Right.SEE_CONTACTS,
                        Right.ISSUE_SLIPS);
            case HEALTH_OFFICER ->
                EnumSet.of(
                        Right.READ_UNIT,
                        Right.SEE_CLEARANCE,
                        Right.SEE_HEALTH_ANSWERS,
                        Right.OPEN_ANSWERS,
                        Right.SEE_CONTACTS);
            case ANSWER_READER -> EnumSet.of(Right.READ_UNIT, Right.SEE_CLEARANCE, Right.OPEN_ANSWERS);
            case GUARD -> EnumSet.of(Right.WORK_GATE);
            case STAFF -> EnumSet.of(Right.READ_UNIT);
            case ADMINISTRATOR -> EnumSet.of(Right.ADMINISTER, Right.ISSUE_SLIPS, Right.READ_UNIT, Right.SEE_CONTACTS);
        };
    }

    /// What a leader may do on the units of the portfolio.
    static Set<Right> ofLeader() {
        return EnumSet.of(
                Right.READ_UNIT,
                Right.ISSUE_DIRECTIVES,
                Right.DECIDE_ABSENCES,
                Right.APPROVE_ROSTER,
                Right.ORDER_ADMISSION,
                Right.SEE_SITUATION,
                Right.SEE_CONTACTS);
    }

    /// What the standing office of a committee may do on everything that the committee directs.
    static Set<Right> ofStandingOffice() {
        return EnumSet.of(
                Right.READ_UNIT,
                Right.DRAFT_DIRECTIVES,
                Right.ISSUE_DIRECTIVES,
                Right.SEE_ROSTERS,
                Right.ANNOUNCE_VISITORS,
                Right.CONSOLIDATE,
                Right.SEE_SITUATION,
                Right.SEE_CONTACTS);
    }
}
