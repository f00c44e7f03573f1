package vn.truc.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProposal;

/// Weeks that were asked for: what was typed, how far the search has come, and what came of it. Nobody has written them
/// into a plan yet.
///
/// @param needed how many the head wants in the office on each working day
/// @param starts how often the search began; more than once when a node died over it
/// @param seconds how long it has gone on, or went on
/// @param cells the proposed weeks; what was typed, as long as there are none
/// @param halves the parted days as they were typed; a proposal leaves them as they are
/// @param together what cannot hold together, and without any one of them could; where weeks were found, which rules
/// they break all the same, as no sharing out of days can keep them
public record Proposal(
        Id id,
        Unit.Id unit,
        LocalDate monday,
        int weeks,
        Person.Id askedBy,
        Instant askedAt,
        int needed,
        State state,
        int starts,
        int seconds,
        @Nullable Long cost,
        @Nullable Long bound,
        Map<Person.Id, Map<LocalDate, Presence>> cells,
        Halves halves,
        List<Message> together) {

    Proposal found(Map<Person.Id, Map<LocalDate, Presence>> weeks, long itsCost, long proven, Duration took) {
        return ended(State.FOUND, took, itsCost, proven, weeks, List.of());
    }

    /// The same with the rules that it breaks all the same.
    Proposal leaving(List<Message> broken) {
        return new Proposal(
                id, unit, monday, weeks, askedBy, askedAt, needed, state, starts, seconds, cost, bound, cells, halves,
                broken);
    }

    Proposal impossible(List<Message> contradiction, Duration took) {
        return ended(State.IMPOSSIBLE, took, null, null, cells, contradiction);
    }

    Proposal outOfTime(Duration took) {
        return ended(State.OUT_OF_TIME, took, null, null, cells, List.of());
    }

    private Proposal ended(
            State end,
            Duration took,
            @Nullable Long itsCost,
            @Nullable Long proven,
            Map<Person.Id, Map<LocalDate, Presence>> weeks,
            List<Message> words) {
        return new Proposal(
                id,
                unit,
                monday,
                this.weeks,
                askedBy,
                askedAt,
                needed,
                end,
                starts,
                (int) took.toSeconds(),
                itsCost,
                proven,
                weeks,
                halves,
                words);
    }

    /// The Mondays of its weeks.
    public List<LocalDate> mondays() {
        return IntStream.range(0, weeks).mapToObj(monday::plusWeeks).toList();
    }

    /// Its cells of the week that begins on this Monday.
    public PlannedCells week(LocalDate first) {
        var week = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        cells.forEach((person, days) -> {
            var some = new HashMap<>(days);
            some.keySet().retainAll(Roster.daysFrom(first));
            if (!some.isEmpty()) {
                week.put(person, some);
            }
        });
        return new PlannedCells(week, halves);
    }

    /// Whether nothing more will come of it.
    public boolean over() {
        return state != State.QUEUED && state != State.RUNNING;
    }

    /// Whether no better plan exists.
    public boolean provenBest() {
        return state == State.FOUND && atMostFromBest() == 0;
    }

    /// By how many percent another could be better at most; 0 where none can.
    public int atMostFromBest() {
        return cost == null || bound == null ? 100 : OfficeProposal.percentFromBest(cost, bound);
    }

    /// How far it has come.
    public enum State {
        /// Waits for a node.
        QUEUED,
        /// A node works on it.
        RUNNING,
        /// There are weeks that obey every rule.
        FOUND,
        /// None do.
        IMPOSSIBLE,
        /// None were found in time.
        OUT_OF_TIME,
        /// Called off before any were found.
        CANCELLED
    }

    /// The identifier of a proposal.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
