package vn.truc.health;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.message.LockedWords;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Isolation ends by itself after its last day, and says so, once for each version of the order; whoever is still kept
/// apart by another order is told when that one ends.
@Component
class IsolationEnds {
    /// Nights that were missed are made up for; what was told is not told again.
    private static final int DAYS_BACK = 30;

    private final IsolationRepository isolations;
    private final People people;
    private final Rights rights;
    private final LockedWords words;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    IsolationEnds(
            IsolationRepository isolations,
            People people,
            Rights rights,
            LockedWords words,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.isolations = isolations;
        this.people = people;
        this.rights = rights;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    /// Says of every isolation whose last day is over that it ended; called as a part of Trực. Says how many.
    @Transactional
    public int announce() {
        var today = clock.today();
        var ended = isolations.ended(today.minusDays(DAYS_BACK), today.minusDays(1));
        ended.forEach(this::announce);
        return ended.size();
    }

    private void announce(Isolation isolation) {
        var person = people.find(isolation.person()).orElseThrow();
        var key = "health.isolation-ended:" + isolation.id() + ":" + isolation.version();
        var last = Words.day(isolation.lastDay().orElseThrow());
        events.publishEvent(new IsolationEnded(
                key,
                Set.of(person.id()),
                words.lock(isolation
                        .watchedUntil()
                        .map(until -> Message.of("health.isolation.ended.watch", last, Words.day(until)))
                        .orElseGet(() -> Message.of("health.isolation.ended.own", last))),
                "/health/mine"));
        var others = new HashSet<Person.Id>(rights.nearest(Right.SEE_CLEARANCE, isolation.unit()));
        others.addAll(rights.nearest(Right.SEE_HEALTH_ANSWERS, isolation.unit()));
        others.remove(person.id());
        if (!others.isEmpty()) {
            events.publishEvent(new IsolationEnded(
                    key + ":unit",
                    others,
                    words.lock(Message.of("health.isolation.ended.unit", person.name(), last)),
                    "/health?unit=" + isolation.unit()));
        }
    }
}
