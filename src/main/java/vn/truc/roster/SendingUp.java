package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// The last stage of a week’s lists: the office sends them up as one, the head of the body approves or returns them.
@Service
@Transactional
public class SendingUp {
    private final SentUpRepository repository;
    private final WeekLists lists;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    SendingUp(
            SentUpRepository repository,
            WeekLists lists,
            People people,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.lists = lists;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Sends up the lists of a week as they are, the missing named. Refused while the same lists wait or stand
    /// approved. The same again changes nothing.
    public Outcome<SentUp> send(Actor by, UUID id, LocalDate monday) {
        var body = by.person().body();
        rights.demand(by, Right.SEE_ROSTERS, body);
        repository.queue(body, monday);
        var before = repository.find(id);
        if (before.isPresent()) {
            return before.filter(
                            sent -> sent.monday().equals(monday) && sent.body().equals(body))
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("roster.sent-up.used"));
        }
        var list = lists.of(by, monday);
        if (list.units().isEmpty()) {
            return Outcome.refused("roster.sent-up.nothing");
        }
        var last = repository.latest(body, monday);
        if (last.filter(sent -> sent.state() != SentUp.State.RETURNED && !sent.overtaken(list))
                .isPresent()) {
            return Outcome.refused("roster.sent-up.same");
        }
        var sent = new SentUp(
                id,
                body,
                monday,
                last.map(SentUp::version).orElse(0) + 1,
                list.units().stream().map(WeekList.OfUnit::roster).collect(Collectors.toSet()),
                list.missing().stream().map(Unit::id).collect(Collectors.toSet()),
                by.person().id(),
                clock.now(),
                SentUp.State.SENT,
                Optional.empty());
        repository.add(sent);
        note(by, "roster.sent-up", sent);
        events.publishEvent(new RostersSentUp(id, monday, "roster.announce.sent-up", heads(body)));
        return Outcome.done(sent);
    }

    /// The head of the body approves or returns what was sent up; a return has a reason. Nobody decides about what they
    /// sent up themselves.
    public Outcome<SentUp> decide(Actor by, UUID id, boolean approved, String reason) {
        var asked = repository.find(id).orElseThrow(() -> new NotFound("list"));
        if (!heads(asked.body()).contains(by.person().id())) {
            throw new NotAllowed("list " + id);
        }
        repository.queue(asked.body(), asked.monday());
        var sent = repository.find(id).orElseThrow(() -> new NotFound("list"));
        var state = approved ? SentUp.State.APPROVED : SentUp.State.RETURNED;
        if (sent.state() == state) {
            return approved
                    ? Outcome.done(sent)
                    : Roster.Decision.again(sent.decided().orElse(null), reason, sent, "roster.returned-before");
        }
        if (sent.state() != SentUp.State.SENT) {
            return Outcome.refused("roster.not-submitted");
        }
        if (by.is(sent.by())) {
            return Outcome.refused("roster.own-plan");
        }
        if (!approved && reason.isBlank()) {
            return Outcome.refused(FormErrors.at("reason", Message.of("roster.give-back-reason")));
        }
        repository.decide(id, state, new Roster.Decision(by.person().id(), clock.now(), reason.strip()));
        note(by, approved ? "roster.sent-up-approved" : "roster.sent-up-returned", sent);
        events.publishEvent(new RostersSentUp(
                id,
                sent.monday(),
                approved ? "roster.announce.list-approved" : "roster.announce.list-returned",
                Set.of(sent.by())));
        return Outcome.done(repository.find(id).orElseThrow());
    }

    /// What was sent up last for a week of somebody’s body.
    @Transactional(readOnly = true)
    public Optional<SentUp> latest(Actor by, LocalDate monday) {
        return repository.latest(by.person().body(), monday);
    }

    /// What waits for somebody as head of the body.
    @Transactional(readOnly = true)
    public List<SentUp> waiting(Actor by) {
        var body = by.person().body();
        return heads(body).contains(by.person().id()) ? repository.waiting(Set.of(body)) : List.of();
    }

    /// Whether somebody may send up the lists of their body.
    public boolean maySend(Actor by) {
        return rights.may(by, Right.SEE_ROSTERS, by.person().body());
    }

    private Set<Person.Id> heads(Unit.Id body) {
        return people.postsAt(body, Set.of(Post.Kind.HEAD), clock.today()).stream()
                .map(Post::person)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void note(Actor by, String act, SentUp sent) {
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                sent.id(),
                Map.of("monday", sent.monday().toString(), "version", "" + sent.version())));
    }
}
