package vn.truc.roster.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Who may be where on the days of a plan, and what must hold. Members and days are counted from 0.
///
/// @param <W> the words in which a limit is told to people
/// @param pinned settled cells that somebody settled by hand, and could let go again
public record OfficeProblem<W>(
        int days, List<Member> members, List<Limit<W>> limits, List<Wish> wishes, List<Pin> pinned) {
    public OfficeProblem {
        pinned = List.copyOf(pinned);
        members = List.copyOf(members);
        limits = List.copyOf(limits);
        wishes = List.copyOf(wishes);
        for (var member : members) {
            if (member.cells().size() != days) {
                throw new IllegalArgumentException("Each member has a cell for each of the " + days + " days");
            }
        }
    }

    /// A problem in which nobody wishes anything.
    public OfficeProblem(int days, List<Member> members, List<Limit<W>> limits) {
        this(days, members, limits, List.of(), List.of());
    }

    /// A problem in which nobody settled anything by hand.
    public OfficeProblem(int days, List<Member> members, List<Limit<W>> limits, List<Wish> wishes) {
        this(days, members, limits, wishes, List.of());
    }

    /// The same with only these limits.
    OfficeProblem<W> with(List<Limit<W>> some) {
        return new OfficeProblem<>(days, members, some, wishes, pinned);
    }

    /// The same with only these cells pinned; the plan decides the others.
    OfficeProblem<W> pinning(List<Pin> some) {
        var loose = new ArrayList<>(members);
        for (var pin : pinned) {
            if (!some.contains(pin)) {
                loose.set(pin.member(), loose.get(pin.member()).loose(pin.day()));
            }
        }
        return new OfficeProblem<>(days, loose, limits, wishes, some);
    }

    /// What a plan is to be good at, beside obeying every limit.
    public enum Aim {
        /// Days at home are shared out as evenly as can be, then wishes are heeded.
        FAIR,
        /// As few cells as can be differ from what they were; those come first who were at home most.
        FEWEST_CHANGES
    }

    /// Somebody would like to be at home on a day, or to come; the weight is from 1 to 3.
    public record Wish(int member, int day, boolean home, int weight) {}

    /// A cell that stays as it is because somebody wants it so.
    public record Pin(int member, int day) {}

    /// Somebody to be planned: what is settled on each day, and how many days at home came before in the window over
    /// which home days are to be fair.
    public record Member(List<Cell> cells, int homeBefore) {
        public Member {
            cells = List.copyOf(cells);
        }

        /// The same with one day that is free again.
        private Member loose(int day) {
            var free = new ArrayList<>(cells);
            free.set(day, cells.get(day).loose());
            return new Member(free, homeBefore);
        }
    }

    /// What is settled about somebody on a day.
    public enum Cell {
        /// Nothing: the plan decides between office and home; as it was, they were to come.
        FREE,
        /// Nothing; as it was, they were to stay at home.
        FREE_AT_HOME,
        /// Comes to the office.
        ON_SITE,
        /// Works at home.
        AT_HOME,
        /// Does not work at the unit: leave, trip, isolation, day off.
        AWAY;

        /// Whether the plan decides.
        public boolean free() {
            return this == FREE || this == FREE_AT_HOME;
        }

        private Cell loose() {
            return switch (this) {
                case ON_SITE -> FREE;
                case AT_HOME -> FREE_AT_HOME;
                case FREE, FREE_AT_HOME, AWAY -> this;
            };
        }
    }

    /// What must hold.
    public sealed interface Limit<W> {
        /// What it asks, for people.
        W words();
    }

    /// Of these members on these days together so many come to the office, between least and most.
    public record OnSite<W>(Set<Integer> members, Set<Integer> days, int least, int most, W words) implements Limit<W> {
        public OnSite {
            members = Set.copyOf(members);
            days = Set.copyOf(days);
        }
    }

    /// One of the two holds at least.
    public record Either<W>(OnSite<W> one, OnSite<W> other) implements Limit<W> {
        @Override
        public W words() {
            return one.words();
        }
    }

    /// So many of these are in the office on this day for one piece of work; who does one does no other that day.
    public record Serving<W>(Set<Integer> members, int day, int least, W words) implements Limit<W> {
        public Serving {
            members = Set.copyOf(members);
        }
    }

    /// Nobody is at home on more days in a row than this; days away do not count and end the row.
    public record HomeInARow<W>(int most, W words) implements Limit<W> {}

    /// Nobody of the one group is in the office on a day on which somebody of the other is.
    public record Apart<W>(Set<Integer> one, Set<Integer> other, W words) implements Limit<W> {
        public Apart {
            one = Set.copyOf(one);
            other = Set.copyOf(other);
        }
    }
}
