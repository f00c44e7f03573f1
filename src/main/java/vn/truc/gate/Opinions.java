package vn.truc.gate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
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
import vn.truc.measure.Measures;
import vn.truc.measure.Visitors;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Whose opinion a visit needs, and asking for it: whoever is nearest at once, after a while without an answer
/// everybody whose post is high enough. A group or a series is asked about once.
@Component
class Opinions {
    static final int PAGE = 200;

    private static final String PART = "gate.opinions";
    private static final int ASKED = 3;
    private static final int MOST_ASKED = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /// Who is announced for a later day does not stand at the gate.
    private static final Duration PATIENCE_AHEAD = Duration.ofHours(24);

    private final VisitorRepository visitors;
    private final Measures measures;
    private final Approvals approvals;
    private final Rights rights;
    private final Acting acting;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Opinions(
            VisitorRepository visitors,
            Measures measures,
            Approvals approvals,
            Rights rights,
            Acting acting,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.visitors = visitors;
        this.measures = measures;
        this.approvals = approvals;
        this.rights = rights;
        this.acting = acting;
        this.clock = clock;
        this.events = events;
    }

    /// Whose approval a visit needs by the rules of its day.
    Approver needed(Visitor visitor) {
        return measures.inForce(visitor.unit(), visitor.expected())
                .find(Visitors.class)
                .map(rule -> rule.approvalFor(visitor.abroad()))
                .orElse(Approver.NOBODY);
    }

    /// Asks for the opinion that a visit needs; says whether it needs one.
    boolean ask(Visitor visitor, VisitorWaits.Moment moment) {
        var needed = needed(visitor);
        if (needed == Approver.NOBODY || !(visitor.approval() instanceof Newcomer.Approval.None)) {
            return false;
        }
        tell(visitor, deciders(visitor, needed, ASKED), moment);
        return true;
    }

    /// Tells these people that a visitor waits.
    void tell(Visitor visitor, Set<Person.Id> people, VisitorWaits.Moment moment) {
        events.publishEvent(new VisitorWaits(visitor.id(), visitor.unit(), visitor.name(), people, moment));
    }

    /// Asks further, once for each visit, group or series that has waited too long, and says about how many. Those who
    /// need nobody are passed over, however many they are.
    int askFurther() {
        return acting.as(PART, () -> {
            var needed = new HashMap<Asked, Approver>();
            var last = Optional.<UUID>empty();
            int asked = 0;
            List<Visitor> page;
            do {
                page = visitors.undecided(
                        clock.today(), clock.now().minus(PATIENCE), clock.now().minus(PATIENCE_AHEAD), last, PAGE);
                for (var visitor : page) {
                    var level = needed.computeIfAbsent(Asked.of(visitor), each -> needed(visitor));
                    if (level != Approver.NOBODY) {
                        tell(visitor, deciders(visitor, level, MOST_ASKED), VisitorWaits.Moment.UNANSWERED);
                        visitors.askedFurther(visitor.id(), clock.now());
                        asked++;
                    }
                    last = Optional.of(visitor.id().value());
                }
            } while (page.size() == PAGE);
            return asked;
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
}
