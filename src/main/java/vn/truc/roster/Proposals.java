package vn.truc.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Proposals of who comes to the office and who works at home, obeying the measures in force and the unit’s own setup,
/// and as fair as can be. They are worked out in the background; nothing is planned until the head writes it.
@Service
@Transactional
public class Proposals {
    /// Home days of so many weeks before count when they are shared out.
    public static final int WINDOW_WEEKS = 3;

    /// So many weeks are proposed at once.
    public static final int MOST_WEEKS = 4;

    private static final Duration KEPT = Duration.ofDays(30);

    private final ProposalRepository repository;
    private final ProposalWork work;
    private final WeekStaff staff;
    private final Rosters rosters;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Proposals(
            ProposalRepository repository,
            ProposalWork work,
            WeekStaff staff,
            Rosters rosters,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.work = work;
        this.staff = staff;
        this.rosters = rosters;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Asks for weeks for those in this plan: leave, trips, isolation, duty, days off and what is fixed stay, office
    /// and home are shared out anew with as few changes as can be. The same id again changes nothing.
    public Outcome<Proposal> ask(Actor by, Ask ask) {
        rights.demand(by, Right.EDIT_ROSTER, ask.unit());
        var before = repository.find(ask.id());
        if (before.isPresent()) {
            return before.filter(ask::sameAs).map(Outcome::done).orElseGet(() -> Outcome.refused("roster.used"));
        }
        if (ask.needed() < 0 || ask.needed() > ask.planned().cells().size()) {
            return Outcome.refused(FormErrors.at(
                    "needed",
                    Message.of("roster.setup.number", 0, ask.planned().cells().size())));
        }
        if (ask.weeks() < 1
                || ask.weeks() > MOST_WEEKS
                || !staff.know(
                        ask.unit(), ask.monday(), ask.weeks(), ask.planned().cells())) {
            return Outcome.refused("roster.strangers");
        }
        var handedIn = handedIn(ask);
        if (handedIn.isPresent()) {
            return Outcome.refused(
                    FormErrors.at("weeks", Message.of("roster.propose.handed-in", Words.day(handedIn.get()))));
        }
        var queued = new Proposal(
                ask.id(),
                ask.unit(),
                ask.monday(),
                ask.weeks(),
                by.person().id(),
                clock.now(),
                ask.needed(),
                Proposal.State.QUEUED,
                0,
                0,
                null,
                null,
                ask.planned().cells(),
                ask.planned().halves(),
                List.of());
        repository.forget(clock.now().minus(KEPT));
        if (repository.queue(queued)) {
            note(by, "roster.proposal-asked", queued);
        }
        events.publishEvent(new ProposalAsked(ask.id()));
        return Outcome.done(find(by, ask.id()));
    }

    /// The first week after the one asked from that was handed in already: it is changed by itself, with a reason.
    private Optional<LocalDate> handedIn(Ask ask) {
        return IntStream.range(1, ask.weeks())
                .mapToObj(ask.monday()::plusWeeks)
                .filter(monday -> rosters.week(ask.unit(), monday)
                        .filter(roster -> !roster.open())
                        .isPresent())
                .findFirst();
    }

    /// Writes proposed weeks into the plan, each over the edit that its reader was looking at. Weeks before one that is
    /// refused stay written.
    public Outcome<Proposal> adopt(Actor by, Proposal.Id id, SortedMap<LocalDate, Integer> edits) {
        var proposal = find(by, id);
        if (proposal.state() != Proposal.State.FOUND) {
            return Outcome.refused("roster.proposal.nothing");
        }
        for (var week : edits.entrySet()) {
            if (!proposal.mondays().contains(week.getKey())) {
                return Outcome.refused("roster.strangers");
            }
            var proposed = proposal.week(week.getKey());
            var plan = new Rosters.Plan(
                    new Roster.Id(clock.newId()),
                    proposal.unit(),
                    week.getKey(),
                    week.getValue(),
                    proposed.cells(),
                    proposed.halves());
            if (rosters.plan(by, plan) instanceof Outcome.Refused<Roster>(var why)) {
                return Outcome.refused(why);
            }
        }
        return Outcome.done(proposal);
    }

    /// A proposal as it stands, for those who make the plan of its unit.
    @Transactional(readOnly = true)
    public Proposal find(Actor by, Proposal.Id id) {
        var proposal = repository.find(id).orElseThrow(() -> new NotFound("proposal"));
        rights.demand(by, Right.EDIT_ROSTER, proposal.unit());
        return proposal;
    }

    /// Waits for a proposal that this node works on, so long at most.
    @Transactional(propagation = Propagation.NEVER)
    public void waitFor(Proposal.Id id, Duration most) {
        work.whenDone(id)
                .completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /// Calls a proposal off; the search ends within a second. One that is over stays as it is.
    public Proposal cancel(Actor by, Proposal.Id id) {
        var running = find(by, id);
        if (repository.cancel(id)) {
            note(by, "roster.proposal-cancelled", running);
        }
        return find(by, id);
    }

    private void note(Actor by, String act, Proposal proposal) {
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                proposal.id().value(),
                Map.of(
                        "unit", proposal.unit().toString(),
                        "week", proposal.monday().toString())));
    }

    /// What is asked for: weeks of a unit from a Monday on, as typed so far, and how many the head needs in the office
    /// on each working day.
    public record Ask(Proposal.Id id, Unit.Id unit, LocalDate monday, int weeks, PlannedCells planned, int needed) {
        /// Whether a proposal was asked for in these words; what was typed may have moved on meanwhile.
        private boolean sameAs(Proposal before) {
            return before.unit().equals(unit)
                    && before.monday().equals(monday)
                    && before.weeks() == weeks
                    && before.needed() == needed;
        }
    }
}
