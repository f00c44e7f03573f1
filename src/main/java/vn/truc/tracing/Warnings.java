package vn.truc.tracing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.account.Accounts;
import vn.truc.gate.Visit;
import vn.truc.message.LockedWords;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// Carries a warning to people: to whoever signs in by a message, to everybody else, and to visitors, through
/// whoever keeps the list of the unit.
@Component
class Warnings {
    private final Accounts accounts;
    private final Rights rights;
    private final LockedWords words;
    private final ApplicationEventPublisher events;

    Warnings(Accounts accounts, Rights rights, LockedWords words, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.rights = rights;
        this.words = words;
        this.events = events;
    }

    /// Tells these people under a name that is told once; whoever never signed in, and visitors, through their unit,
    /// too.
    void tell(String key, Collection<TraceQuery.Subject> people, Message text, String at) {
        var staff = people.stream()
                .filter(subject -> subject.kind() == Visit.Kind.STAFF)
                .map(subject -> new Person.Id(subject.who()))
                .collect(Collectors.toUnmodifiableSet());
        if (!staff.isEmpty()) {
            events.publishEvent(new TracingWarning(key, staff, words.lock(text), at));
        }
        var without = accounts.neverSignedIn(staff);
        people.stream()
                .filter(subject ->
                        subject.kind() == Visit.Kind.VISITOR || without.contains(new Person.Id(subject.who())))
                .collect(Collectors.groupingBy(TraceQuery.Subject::unit))
                .forEach((unit, subjects) -> throughUnit(key, unit, subjects));
    }

    private void throughUnit(String key, Unit.Id unit, List<TraceQuery.Subject> subjects) {
        var names = subjects.stream()
                .map(TraceQuery.Subject::name)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        events.publishEvent(new TracingWarning(
                key + ":" + unit,
                rights.nearest(Right.SEE_CLEARANCE, unit),
                words.lock(Message.of("tracing.warning.through", names)),
                "/health?unit=" + unit));
    }

    /// Tells the health officers of another body how many of its people were there.
    void tellBody(String key, Unit.Id body, Message text) {
        var officers = rights.nearest(Right.SEE_HEALTH_ANSWERS, body);
        if (!officers.isEmpty()) {
            events.publishEvent(new TracingWarning(key + ":" + body, officers, words.lock(text), "/tracing"));
        }
    }
}
