package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// The weekly plans of the units: made, submitted, approved, sent back, and asked about.
@Service
@Transactional
public class Rosters {
    private final RosterRepository repository;
    private final RosterRules rules;
    private final WeekStaff staff;
    private final People people;
    private final Units units;
    private final PlannedRepository plans;
    private final PlannedWeeks planned;
    private final RosterApprovals approvals;
    private final Amendments amendments;
    private final Compliance compliance;
    private final Rights rights;
    private final RosterBook book;
    private final OfficeClock clock;

    Rosters(
            RosterRepository repository,
            RosterRules rules,
            WeekStaff staff,
            People people,
            Units units,
            PlannedRepository plans,
            PlannedWeeks planned,
            RosterApprovals approvals,
            Amendments amendments,
            Compliance compliance,
            Rights rights,
            RosterBook book,
            OfficeClock clock) {
        this.repository = repository;
        this.rules = rules;
        this.staff = staff;
        this.people = people;
        this.units = units;
        this.plans = plans;
        this.planned = planned;
        this.approvals = approvals;
        this.amendments = amendments;
        this.compliance = compliance;
        this.rights = rights;
        this.book = book;
        this.clock = clock;
    }

    /// The newest plan of a unit for the week that begins on this Monday.
    @Transactional(readOnly = true)
    public Optional<Roster> week(Unit.Id unit, LocalDate monday) {
        return repository.latest(unit, monday);
    }

    /// Where a person is, from a day to a day (exclusive), by trips and leave that were allowed and the plans that were
    /// submitted or approved.
    @Transactional(readOnly = true)
    public Map<LocalDate, Presence> planned(Person.Id person, LocalDate from, LocalDate until) {
        return planned.of(person, from, until).planned().of(person);
    }

    /// Who is planned at the premises at each of these units on a day; a unit without a plan is missing from the
    /// answer.
    @Transactional(readOnly = true)
    public Map<Unit.Id, Set<Person.Id>> onSite(Collection<Unit.Id> units, LocalDate day) {
        return plans.planned(units, day).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        unit -> unit.getValue().entrySet().stream()
                                .filter(cell -> cell.getValue().presence().onSite())
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())));
    }

    /// The newest plan of each of these units for a week; a unit without one is missing from the answer.
    @Transactional(readOnly = true)
    public List<Submission> submissions(Collection<Unit.Id> units, LocalDate monday) {
        return repository.listed(units, monday).stream()
                .map(listed -> new Submission(listed.roster(), listed.people()))
                .toList();
    }

    /// Writes a plan as far as it is made. Whoever worked from an older state is shown who else is planned differently
    /// by now.
    public Outcome<Roster> plan(Actor by, Plan plan) {
        rights.demand(by, Right.EDIT_ROSTER, plan.unit());
        repository.lock(plan.unit(), plan.monday());
        var latest = repository.latest(plan.unit(), plan.monday());
        if (latest.isPresent() && alreadyWritten(latest.get(), plan)) {
            return Outcome.done(latest.get());
        }
        if (latest.map(Roster::edit).orElse(0) != plan.edit()) {
            return changedMeanwhile(latest, plan);
        }
        if (latest.isPresent() && latest.get().status() == Roster.Status.SUBMITTED) {
            return Outcome.refused("roster.with-leader");
        }
        if (!staff.know(plan.unit(), plan.monday(), 1, plan.cells())) {
            return Outcome.refused("roster.strangers");
        }
        var written = write(latest, plan);
        if (!repository.save(written, units.bodyOf(plan.unit(), clock.today()))) {
            return Outcome.refused("roster.used");
        }
        book.note(by, "roster.planned", written);
        return Outcome.done(written);
    }

    /// Takes over who was in the office and who at home the week before, by the plan that came furthest, for those who
    /// work at the unit this week; duty, leave, trips and days off are of the new week. An existing plan is not
    /// touched.
    public Outcome<Roster> copyLastWeek(Actor by, Roster.Id id, Unit.Id unit, LocalDate monday) {
        rights.demand(by, Right.EDIT_ROSTER, unit);
        var before = repository.furthest(unit, monday.minusWeeks(1));
        if (before.isEmpty()) {
            return Outcome.refused("roster.nothing-to-copy");
        }
        var copy = rules.usualWeek(
                people.workingDays(unit, monday, monday.plusWeeks(1)),
                monday,
                before.get().planned().aWeekLater());
        return plan(by, new Plan(id, unit, monday, 0, copy.cells(), copy.halves()));
    }

    /// Gives up a change of a plan in force, so that the plan can be repaired and swapped in again: one that was never
    /// handed in is taken away, one that was returned stays readable. One that was given up before is done.
    public Outcome<Unit.Id> discard(Actor by, Unit.Id unit, LocalDate monday, Roster.Id id) {
        rights.demand(by, Right.EDIT_ROSTER, unit);
        repository.lock(unit, monday);
        var found = repository.find(id);
        if (found.isEmpty()) {
            return Outcome.done(unit);
        }
        var roster = found.get();
        var inForce = repository.handedIn(unit, monday);
        if (!roster.unit().equals(unit) || !roster.monday().equals(monday) || inForce.isEmpty()) {
            return Outcome.refused("roster.discard.not");
        }
        if (roster.status() == Roster.Status.OVERTAKEN && inForce.get().status() == Roster.Status.APPROVED) {
            return Outcome.done(unit);
        }
        if (!roster.open()) {
            return Outcome.refused("roster.discard.not");
        }
        if (roster.submitted() != null) {
            amendments.giveUp(by, roster, inForce.get(), Words.t("roster.discard.reason"));
        } else if (repository.discard(id)) {
            book.note(by, "roster.discarded", roster);
        }
        return Outcome.done(unit);
    }

    /// Hands in the plan as it is.
    public Outcome<Roster> submit(Actor by, Roster.Id id, String reason) {
        return submit(by, id, null, reason);
    }

    /// Hands the plan to the leader in charge and its copy to the office, as it was shown (`edit`, null: not known); a
    /// plan that breaks a rule needs a reason.
    public Outcome<Roster> submit(Actor by, Roster.Id id, @Nullable Integer edit, String reason) {
        var roster = demand(by, Right.EDIT_ROSTER, id);
        if (!roster.open()) {
            return Roster.Decision.again(roster.submitted(), reason, roster, "roster.submitted-before");
        }
        if (edit != null && edit != roster.edit()) {
            return Outcome.refused("roster.changed-since");
        }
        if (reason.isBlank() && roster.version() > 1) {
            return Outcome.refused(FormErrors.at("reason", Message.of("roster.why-changed")));
        }
        if (reason.isBlank() && !rules.check(roster).isEmpty()) {
            return Outcome.refused(FormErrors.at("reason", Message.of("roster.reason-needed")));
        }
        repository.submit(id, new Roster.Decision(by.person().id(), clock.now(), reason.strip()));
        book.note(by, "roster.submitted", roster);
        approvals.begin(id, roster, by.person().id());
        approvals.daysConcerned(roster).forEach(day -> compliance.changed(Set.of(roster.unit()), day));
        return Outcome.done(book.find(id));
    }

    /// Approves a submitted plan at the stage where it stands, as it was shown (`edit`, null: not known); after
    /// the last stage it is frozen. Nobody approves what they submitted themselves.
    public Outcome<Roster> approve(Actor by, Roster.Id id, @Nullable Integer edit) {
        return approvals.decide(by, id, edit, true, "");
    }

    /// Approves a submitted plan as it is.
    public Outcome<Roster> approve(Actor by, Roster.Id id) {
        return approve(by, id, null);
    }

    /// Sends a submitted plan back with a reason, from whatever stage.
    public Outcome<Roster> giveBack(Actor by, Roster.Id id, String reason) {
        return reason.isBlank()
                ? Outcome.refused(FormErrors.at("reason", Message.of("roster.give-back-reason")))
                : approvals.decide(by, id, null, false, reason.strip());
    }

    private static boolean alreadyWritten(Roster latest, Plan plan) {
        return latest.edit() == plan.edit() + 1
                && latest.cells().equals(plan.cells())
                && latest.halves().equals(plan.halves().within(plan.cells()));
    }

    private static Roster write(Optional<Roster> latest, Plan plan) {
        var going = latest.filter(Roster::open);
        return new Roster(
                going.map(Roster::id).orElse(plan.id()),
                plan.unit(),
                plan.monday(),
                going.map(Roster::version)
                        .orElseGet(() -> latest.map(Roster::version).orElse(0) + 1),
                Roster.Status.DRAFT,
                plan.edit() + 1,
                plan.cells(),
                null,
                null,
                plan.halves(),
                null);
    }

    private Outcome<Roster> changedMeanwhile(Optional<Roster> latest, Plan plan) {
        var now = latest.map(Roster::cells).orElse(Map.of());
        var halvesNow = latest.map(Roster::halves).orElse(Halves.none()).days();
        var halves = plan.halves().within(plan.cells()).days();
        var differing = Stream.concat(plan.cells().keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(person -> differs(plan.cells(), now, person) || differs(halves, halvesNow, person))
                .toList();
        var names = people.named(differing).stream().map(Person::name).sorted().toList();
        return Outcome.refused("roster.changed", String.join(", ", names));
    }

    /// Whoever stands in one of them only differs, too, unless there is nothing of them.
    private static <T> boolean differs(
            Map<Person.Id, Map<LocalDate, T>> one, Map<Person.Id, Map<LocalDate, T>> other, Person.Id person) {
        return !one.getOrDefault(person, Map.of()).equals(other.getOrDefault(person, Map.of()));
    }

    private Roster demand(Actor by, Right right, Roster.Id id) {
        var roster = book.find(id);
        rights.demand(by, right, roster.unit());
        repository.lock(roster.unit(), roster.monday());
        return book.find(id);
    }

    /// What somebody wants written: the id of a new version, and the edit of the plan that they were looking at (0:
    /// none).
    public record Plan(
            Roster.Id id,
            Unit.Id unit,
            LocalDate monday,
            int edit,
            Map<Person.Id, Map<LocalDate, Presence>> cells,
            Halves halves) {
        /// A plan of whole days.
        public Plan(
                Roster.Id id,
                Unit.Id unit,
                LocalDate monday,
                int edit,
                Map<Person.Id, Map<LocalDate, Presence>> cells) {
            this(id, unit, monday, edit, cells, Halves.none());
        }
    }

    /// A unit's newest plan with the number of people in it, as lists show it.
    public record Submission(Roster roster, int people) {}
}
