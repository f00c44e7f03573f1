package vn.truc.report;

import java.time.LocalTime;
import java.util.LinkedHashMap;
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
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Has the leaders' link sent by itself at the time that the office names, on each working day on which the reports
/// are due.
@Service
@Transactional
public class BriefRounds {
    /// When leaders read, unless the office says otherwise.
    public static final LocalTime USUAL = LocalTime.of(15, 30);

    private static final String PART = "report.brief-round";
    private static final Set<Post.Kind> LEADERS = Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.LEADER);

    private final BriefRoundRepository repository;
    private final Briefs briefs;
    private final Rolls rolls;
    private final Forms forms;
    private final People people;
    private final WorkingCalendar calendar;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    BriefRounds(
            BriefRoundRepository repository,
            Briefs briefs,
            Rolls rolls,
            Forms forms,
            People people,
            WorkingCalendar calendar,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.briefs = briefs;
        this.rolls = rolls;
        this.forms = forms;
        this.people = people;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// When and to whom the link of the actor's office goes out in a form.
    @Transactional(readOnly = true)
    public Optional<BriefRound> of(Actor by, String form) {
        return by.holds(Right.CONSOLIDATE) ? repository.find(by.unit(), form) : Optional.empty();
    }

    /// Whom the office may name: who leads the body, or is in charge of some of it, today.
    @Transactional(readOnly = true)
    public List<People.Holder> leaders(Actor by) {
        var named = people.holders(by.roots(Right.CONSOLIDATE), LEADERS, clock.today());
        return named.stream()
                .collect(Collectors.toMap(
                        holder -> holder.person().id(), holder -> holder, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /// Says when and to whom it goes out; to nobody: not any more.
    public Outcome<String> set(Actor by, String form, LocalTime at, Set<Person.Id> leaders) {
        var roots = by.roots(Right.CONSOLIDATE);
        if (roots.isEmpty()) {
            throw new NotAllowed("CONSOLIDATE");
        }
        if (forms.find(form, clock.today()).isEmpty()) {
            throw new NotFound("form " + form);
        }
        var known = leaders(by).stream().map(holder -> holder.person().id()).collect(Collectors.toSet());
        var before = repository.find(by.unit(), form);
        before.ifPresent(round -> known.addAll(round.leaders()));
        if (!known.containsAll(leaders)) {
            return Outcome.refused(FormErrors.at("leaders", Message.of("report.round.strangers")));
        }
        var round =
                new BriefRound(by.unit(), form, roots, at, leaders, by.person().id());
        if (before.map(one -> one.at().equals(at)
                        && one.leaders().equals(leaders)
                        && one.roots().equals(roots))
                .orElse(leaders.isEmpty())) {
            return Outcome.done(form);
        }
        if (leaders.isEmpty()) {
            repository.end(by.unit(), form);
        } else {
            repository.set(round, clock.now().atZone(Words.OFFICE_ZONE));
        }
        note(by.author(), "report.brief-round", by.unit().value(), round);
        return Outcome.done(form);
    }

    /// Sends what is due at this moment; how many links went out.
    int send() {
        var now = clock.now().atZone(Words.OFFICE_ZONE);
        return (int) repository.take(now.toLocalDate(), now.toLocalTime()).stream()
                .filter(this::sent)
                .count();
    }

    /// Whoever leads no more is told no more.
    private boolean sent(BriefRound round) {
        var today = clock.today();
        if (!calendar.isWorkingDay(today) || forms.find(round.form(), today).isEmpty()) {
            return false;
        }
        var roll = rolls.of(
                round.recipient(),
                round.roots(),
                round.form(),
                rolls.current(round.recipient(), round.roots(), round.form(), today));
        var setter = people.find(round.setter());
        var leaders = people.holders(round.roots(), LEADERS, today).stream()
                .map(holder -> holder.person().id())
                .filter(round.leaders()::contains)
                .collect(Collectors.toSet());
        if (setter.isEmpty()
                || leaders.isEmpty()
                || roll.lines().stream().noneMatch(line -> line.due().day().equals(today))) {
            return false;
        }
        var brief = briefs.make(setter.get(), round);
        note(
                new Author(setter.get().body().value(), null, PART),
                "report.brief-sent",
                brief.id().value(),
                round);
        events.publishEvent(new BriefReady(
                brief.id(),
                leaders,
                roll.form().title(),
                roll.period(),
                round.at(),
                "/brief/" + briefs.token(brief.id())));
        return true;
    }

    private void note(Author by, String act, UUID subject, BriefRound round) {
        audit.write(new Audit.Line(
                clock.newId(),
                by,
                act,
                subject,
                Map.of(
                        "form",
                        round.form(),
                        "at",
                        round.at().toString(),
                        "leaders",
                        round.leaders().stream()
                                .map(Person.Id::toString)
                                .sorted()
                                .collect(Collectors.joining(",")))));
    }
}
