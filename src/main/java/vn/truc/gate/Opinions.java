package vn.truc.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Approvals;
import vn.truc.measure.Approver;
import vn.truc.measure.Visitors;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Whose opinion a visit needs, and asking for it: whoever is nearest at once, after a while without an answer
/// everybody whose post is high enough. A group or a series is asked about once.
@Component
class Opinions {
    static final int PAGE = 200;

    private static final String PART = "gate.opinions";
    private static final int ASKED = 3;
    private static final int MOST_ASKED = 30;
    /// After how long without an answer others are asked.
    static final Duration PATIENCE = Duration.ofMinutes(15);
    /// Who is announced for a later day does not stand at the gate.
    private static final Duration PATIENCE_AHEAD = Duration.ofHours(24);

    private final VisitorRepository visitors;
    private final GateHouse houses;
    private final Units units;
    private final Approvals approvals;
    private final Rights rights;
    private final Acting acting;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Opinions(
            VisitorRepository visitors,
            GateHouse houses,
            Units units,
            Approvals approvals,
            Rights rights,
            Acting acting,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.visitors = visitors;
        this.houses = houses;
        this.units = units;
        this.approvals = approvals;
        this.rights = rights;
        this.acting = acting;
        this.clock = clock;
        this.events = events;
    }

    /// Whose approval a visit needs by the rules of its day: those of the unit, and of whoever’s hold for all in a
    /// building where its body is, as at the gate.
    Approver needed(Visitor visitor) {
        var ruling = new HashSet<>(houses.ruling(
                units.find(visitor.unit(), clock.today()).map(Unit::body).orElse(visitor.unit())));
        ruling.add(visitor.unit());
        return houses.inForce(ruling, visitor.expected()).values().stream()
                .flatMap(inForce -> inForce.all(Visitors.class).stream())
                .map(rule -> rule.approvalFor(visitor.abroad()))
                .reduce(Approver.NOBODY, Approver::or);
    }

    /// Somebody has announced visits together: asks for the opinions that they lack, about each post's once.
    void askAhead(List<Visitor> together) {
        var known = new HashMap<Asked, Approver>();
        var asked = EnumSet.of(Approver.NOBODY);
        for (var visitor : together) {
            var lacking = lacking(visitor, known.computeIfAbsent(Asked.of(visitor), each -> needed(visitor)));
            if (asked.add(lacking)) {
                tell(visitor, deciders(visitor, lacking, ASKED), VisitorWaits.Moment.ANNOUNCED);
            }
        }
    }

    /// A visitor came to the gate at a moment, by whatever way; says whether they lack an opinion. At first
    /// whoever is nearest is asked, also who was asked ahead; after a while without an answer, or where the
    /// visitor comes again then, everybody whose post is high enough. Each once.
    boolean askAtGate(Visitor visitor, Instant came) {
        var lacking = lacking(visitor, needed(visitor));
        if (lacking == Approver.NOBODY) {
            return false;
        }
        var patience = clock.now().minus(PATIENCE);
        // Of whom a kiosk tells long after stands there no more.
        if (!came.isBefore(patience)) {
            if (visitors.waits(visitor.id(), came)) {
                tell(visitor, deciders(visitor, lacking, ASKED), VisitorWaits.Moment.AT_GATE);
            } else if (visitors.waitsSince(visitor.id())
                    .filter(since -> since.isBefore(patience))
                    .isPresent()) {
                visitors.askFurther(visitor.id(), clock.now())
                        .ifPresent(moment -> tell(visitor, deciders(visitor, lacking, MOST_ASKED), moment));
            }
        }
        return true;
    }

    /// Whose opinion a visit still lacks; nobody’s where it was declined.
    private static Approver lacking(Visitor visitor, Approver needed) {
        boolean settled = switch (visitor.approval()) {
            case Newcomer.Approval.None _ -> false;
            case Newcomer.Approval.Given(var level) -> level.compareTo(needed) >= 0;
            case Newcomer.Approval.Declined _ -> true;
        };
        return settled ? Approver.NOBODY : needed;
    }

    /// Tells these people that a visitor waits.
    void tell(Visitor visitor, Set<Person.Id> people, VisitorWaits.Moment moment) {
        events.publishEvent(new VisitorWaits(visitor.id(), visitor.unit(), visitor.name(), people, moment));
    }

    /// Asks everybody whose post is high enough about visits that have waited too long, of a group or a series each
    /// post once, and says about how many. Those who need nobody are passed over, however many they are.
    int askFurther() {
        return acting.as(PART, () -> {
            var needed = new HashMap<Asked, Approver>();
            var told = new HashSet<Told>();
            var last = Optional.<UUID>empty();
            List<VisitorRepository.Undecided> page;
            do {
                page = visitors.undecided(
                        clock.today(), clock.now().minus(PATIENCE), clock.now().minus(PATIENCE_AHEAD), last, PAGE);
                for (var undecided : page) {
                    var visitor = undecided.visitor();
                    var level = needed.computeIfAbsent(Asked.of(visitor), each -> needed(visitor));
                    if (level != Approver.NOBODY) {
                        visitors.askFurther(visitor.id(), clock.now())
                                .filter(moment -> told.add(new Told(undecided.company(), level)))
                                .ifPresent(moment -> tell(visitor, deciders(visitor, level, MOST_ASKED), moment));
                    }
                    last = Optional.of(visitor.id().value());
                }
            } while (page.size() == PAGE);
            return told.size();
        });
    }

    /// Who may decide about a visit and is nearest: the head and whoever stands in, or the post above that the rules
    /// name.
    private Set<Person.Id> deciders(Visitor visitor, Approver needed, int most) {
        return rights.holders(Right.ORDER_ADMISSION, visitor.unit()).stream()
                .filter(person -> rights.actor(person)
                        .filter(actor -> approvals.level(actor, visitor.unit()).compareTo(needed) >= 0)
                        .isPresent())
                .limit(most)
                .collect(Collectors.toSet());
    }

    /// By what it is judged whose opinion is needed.
    private record Asked(Unit.Id unit, LocalDate day, boolean abroad) {
        static Asked of(Visitor visitor) {
            return new Asked(visitor.unit(), visitor.expected(), visitor.abroad());
        }
    }

    /// About what which post was asked.
    private record Told(UUID company, Approver post) {}
}
