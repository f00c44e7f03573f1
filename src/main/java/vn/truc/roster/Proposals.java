package vn.truc.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProposal;
import vn.truc.roster.solver.OfficeSolver;

/// Proposes who comes to the office and who works at home in a week, obeying the measures in force, and as fair as can
/// be.
@Service
@Transactional(readOnly = true)
public class Proposals {
    /// Home days of so many weeks before count when they are shared out.
    public static final int WINDOW_WEEKS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RosterRules rules;
    private final RosterRepository repository;
    private final Rights rights;

    Proposals(RosterRules rules, RosterRepository repository, Rights rights) {
        this.rules = rules;
        this.repository = repository;
        this.rights = rights;
    }

    /// A week for those in this plan: leave, trips, isolation, duty and days off stay, office and home are shared out
    /// anew with as few changes as can be. `needed` is how many the head wants in the office on each working day.
    public Proposal propose(
            Actor by, Unit.Id unit, LocalDate monday, Map<Person.Id, Map<LocalDate, Presence>> cells, int needed) {
        rights.demand(by, Right.EDIT_ROSTER, unit);
        var people = List.copyOf(cells.keySet());
        var before = repository.daysAtHome(people, monday.minusWeeks(WINDOW_WEEKS), monday);
        var days = Roster.daysFrom(monday);
        var members = people.stream()
                .map(person -> new OfficeProblem.Member(
                        days.stream().map(day -> cell(cells, person, day)).toList(), before.getOrDefault(person, 0)))
                .toList();
        var problem = new OfficeProblem<>(days.size(), members, rules.limits(unit, monday, people, cells, needed));
        return switch (OfficeSolver.solve(problem, PATIENCE)) {
            case OfficeProposal.Found<Message> found ->
                new Proposal.Found(with(cells, people, days, found), found.provenBest(), found.atMostFromBest());
            case OfficeProposal.Impossible<Message>(var together) ->
                new Proposal.Impossible(
                        together.stream().map(OfficeProblem.Limit::words).toList());
            case OfficeProposal.OutOfTime<Message>() -> new Proposal.OutOfTime();
        };
    }

    private static OfficeProblem.Cell cell(
            Map<Person.Id, Map<LocalDate, Presence>> cells, Person.Id person, LocalDate day) {
        return switch (cells.getOrDefault(person, Map.of()).getOrDefault(day, Presence.OFF)) {
            case OFFICE -> OfficeProblem.Cell.FREE;
            case HOME -> OfficeProblem.Cell.FREE_AT_HOME;
            case DUTY -> OfficeProblem.Cell.ON_SITE;
            case LEAVE, TRIP, ISOLATION, OFF -> OfficeProblem.Cell.AWAY;
        };
    }

    private static Map<Person.Id, Map<LocalDate, Presence>> with(
            Map<Person.Id, Map<LocalDate, Presence>> cells,
            List<Person.Id> people,
            List<LocalDate> days,
            OfficeProposal.Found<Message> found) {
        var proposed = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        for (int member = 0; member < people.size(); member++) {
            var week = new HashMap<>(cells.getOrDefault(people.get(member), Map.of()));
            var comes = found.onSite().get(member);
            for (int day = 0; day < days.size(); day++) {
                boolean onSite = comes.contains(day);
                week.computeIfPresent(days.get(day), (date, presence) -> moved(presence, onSite));
            }
            proposed.put(people.get(member), week);
        }
        return proposed;
    }

    private static Presence moved(Presence presence, boolean onSite) {
        return switch (presence) {
            case OFFICE, HOME -> onSite ? Presence.OFFICE : Presence.HOME;
            case DUTY, LEAVE, TRIP, ISOLATION, OFF -> presence;
        };
    }

    /// What is proposed to the head of a unit.
    public sealed interface Proposal {

        /// A week that obeys every measure; nobody has written it down yet.
        ///
        /// @param atMostFromBest by how many percent another could be better at most; 0 where none can
        record Found(Map<Person.Id, Map<LocalDate, Presence>> cells, boolean provenBest, int atMostFromBest)
                implements Proposal {}

        /// These cannot hold together, and without any one of them they could.
        record Impossible(List<Message> together) implements Proposal {}

        /// No answer came in time.
        record OutOfTime() implements Proposal {}
    }
}
