package vn.truc.roster.solver;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shifts to be staffed over some days that begin on a Monday, who may take them, and what they wish. Days are counted
/// from 0. What came before the first day and comes after the last is not known: a run or a break that touches the edge
/// may be part of a longer one.
public record ShiftProblem(
        int days,
        List<Shift> shifts,
        List<Worker> workers,
        List<Wish> wishes,
        List<Cover> covers,
        List<Share> shares,
        List<Never> never) {
    public ShiftProblem {
        shifts = List.copyOf(shifts);
        workers = List.copyOf(workers);
        wishes = List.copyOf(wishes);
        covers = List.copyOf(covers);
        shares = List.copyOf(shares);
        never = List.copyOf(never);
    }

    /// A problem without turns that exclude each other, beside those of one day and the next.
    public ShiftProblem(
            int days,
            List<Shift> shifts,
            List<Worker> workers,
            List<Wish> wishes,
            List<Cover> covers,
            List<Share> shares) {
        this(days, shifts, workers, wishes, covers, shares, List.of());
    }

    /// A problem in which nothing is to be shared out.
    public ShiftProblem(int days, List<Shift> shifts, List<Worker> workers, List<Wish> wishes, List<Cover> covers) {
        this(days, shifts, workers, wishes, covers, List.of());
    }

    /// A kind of shift: its length in minutes, and the shifts that nobody takes on the day after it.
    public record Shift(String name, int minutes, Set<String> notFollowedBy) {
        public Shift {
            notFollowedBy = Set.copyOf(notFollowedBy);
        }
    }

    /// Somebody who takes shifts.
    ///
    /// @param mostOf at most so many of each shift; a shift that is not named may be taken without limit
    /// @param leastMinutes minutes over all days, at least
    /// @param mostMinutes minutes over all days, at most
    /// @param shortestRun at least so many days of work in a row
    /// @param longestRun at most so many days of work in a row
    /// @param shortestBreak at least so many days off in a row
    /// @param mostWeekends work on a Saturday or a Sunday in at most so many weekends
    /// @param daysOff days on which they do not work
    public record Worker(
            String name,
            Map<String, Integer> mostOf,
            int leastMinutes,
            int mostMinutes,
            int shortestRun,
            int longestRun,
            int shortestBreak,
            int mostWeekends,
            Set<Integer> daysOff) {
        public Worker {
            mostOf = Map.copyOf(mostOf);
            daysOff = Set.copyOf(daysOff);
        }
    }

    /// Somebody would like a shift on a day, or would like not to have it; what it costs not to heed it.
    public record Wish(String worker, int day, String shift, boolean on, int cost) {}

    /// So many should take a shift on a day; what each one too few and each one too many costs.
    public record Cover(int day, String shift, int wanted, int costUnder, int costOver) {}

    /// Turns that somebody does not take all of: too little rest between them, or with work that is no part of the
    /// plan.
    ///
    /// @param unless days of which one at least is worked where all of them are taken
    public record Never(String worker, List<Turn> together, List<Integer> unless) {
        public Never {
            together = List.copyOf(together);
            unless = List.copyOf(unless);
        }

        /// Turns that are never taken together, whatever else is.
        public Never(String worker, List<Turn> together) {
            this(worker, together, List.of());
        }
    }

    /// A shift on a day; any, where none is named.
    public record Turn(int day, String shift) {
        /// Whatever shift it is.
        public static Turn any(int day) {
            return new Turn(day, "");
        }
    }

    /// Days on which work is to be shared out evenly, such as weekends and holidays: how many of them each worker, in
    /// the order of the problem, has worked before, and what each one between the most and the least burdened costs
    /// in the plan.
    public record Share(Set<Integer> days, List<Integer> before, int cost) {
        public Share {
            days = Set.copyOf(days);
            before = List.copyOf(before);
        }

        /// Whether a worker can have a part in it at all.
        boolean concerns(Worker worker) {
            return !worker.daysOff().containsAll(days);
        }
    }
}
