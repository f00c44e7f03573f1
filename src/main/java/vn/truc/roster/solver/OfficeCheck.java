package vn.truc.roster.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Holds a plan of office and home against its problem, cell by cell and without the solver, so that neither is trusted
/// alone.
public final class OfficeCheck {
    private final OfficeProblem<?> problem;
    private final List<Set<Integer>> onSite;

    private OfficeCheck(OfficeProblem<?> problem, List<Set<Integer>> onSite) {
        this.problem = problem;
        this.onSite = onSite;
    }

    /// The limits that the plan breaks; empty when it keeps them all.
    public static <W> List<OfficeProblem.Limit<W>> broken(OfficeProblem<W> problem, List<Set<Integer>> onSite) {
        var check = new OfficeCheck(problem, onSite);
        return IntStream.range(0, problem.limits().size())
                .filter(limit -> !check.holds(limit))
                .mapToObj(problem.limits()::get)
                .toList();
    }

    /// How many cells differ from what was settled about them.
    public static int unsettled(OfficeProblem<?> problem, List<Set<Integer>> onSite) {
        return count(problem, onSite, (cell, comes) -> switch (cell) {
            case FREE, FREE_AT_HOME -> false;
            case ON_SITE -> !comes;
            case AT_HOME, AWAY -> comes;
        });
    }

    /// How many cells that the plan decides differ from what they were.
    public static int changes(OfficeProblem<?> problem, List<Set<Integer>> onSite) {
        return count(problem, onSite, (cell, comes) -> switch (cell) {
            case FREE -> !comes;
            case FREE_AT_HOME -> comes;
            case ON_SITE, AT_HOME, AWAY -> false;
        });
    }

    /// What the plan costs, added up anew.
    public static long cost(OfficeProblem<?> problem, OfficeProblem.Aim by, List<Set<Integer>> onSite) {
        var aim = OfficeAim.of(by, problem);
        long cost = aim.spread() * new OfficeCheck(problem, onSite).spread(aim.sharing())
                + aim.change() * changes(problem, onSite)
                + aim.home() * count(problem, onSite, (cell, comes) -> cell.free() && !comes);
        for (var wish : problem.wishes()) {
            boolean comes = onSite.get(wish.member()).contains(wish.day());
            cost += comes == wish.home() ? aim.wish() * wish.weight() : 0;
        }
        for (int member = 0; member < onSite.size(); member++) {
            var cells = problem.members().get(member).cells();
            cost += aim.favour()
                    * aim.lessThanMost(member)
                    * onSite.get(member).stream()
                            .filter(day -> cells.get(day) == OfficeProblem.Cell.FREE_AT_HOME)
                            .count();
        }
        return cost;
    }

    private static int count(OfficeProblem<?> problem, List<Set<Integer>> onSite, Counts counts) {
        int found = 0;
        for (int member = 0; member < onSite.size(); member++) {
            var cells = problem.members().get(member).cells();
            for (int day = 0; day < problem.days(); day++) {
                found += counts.that(cells.get(day), onSite.get(member).contains(day)) ? 1 : 0;
            }
        }
        return found;
    }

    private int spread(List<Integer> sharing) {
        int most = Integer.MIN_VALUE;
        int least = Integer.MAX_VALUE;
        for (int who : sharing) {
            int home = problem.members().get(who).homeBefore();
            for (int day = 0; day < problem.days(); day++) {
                home += atHome(who, day) ? 1 : 0;
            }
            most = Math.max(most, home);
            least = Math.min(least, home);
        }
        return sharing.isEmpty() ? 0 : most - least;
    }

    private boolean atHome(int member, int day) {
        return !onSite.get(member).contains(day)
                && problem.members().get(member).cells().get(day) != OfficeProblem.Cell.AWAY;
    }

    private boolean holds(int at) {
        return switch (problem.limits().get(at)) {
            case OfficeProblem.OnSite<?> asked -> holds(asked);
            case OfficeProblem.Either<?>(var one, var other) -> holds(one) || holds(other);
            case OfficeProblem.Serving<?>(var _, var day, var _, var _) -> served(at, day);
            case OfficeProblem.HomeInARow<?>(var most, var _) -> rows() <= most;
            case OfficeProblem.Apart<?>(var one, var other, var _) -> {
                var days = days(one);
                days.retainAll(days(other));
                yield days.isEmpty();
            }
        };
    }

    private boolean holds(OfficeProblem.OnSite<?> asked) {
        long there = asked.members().stream()
                .mapToLong(member -> asked.days().stream()
                        .filter(onSite.get(member)::contains)
                        .count())
                .sum();
        return there >= asked.least() && there <= asked.most();
    }

    private Set<Integer> days(Set<Integer> members) {
        return members.stream()
                .flatMap(member -> onSite.get(member).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private int rows() {
        int longest = 0;
        for (int member = 0; member < onSite.size(); member++) {
            int row = 0;
            for (int day = 0; day < problem.days(); day++) {
                row = atHome(member, day) ? row + 1 : 0;
                longest = Math.max(longest, row);
            }
        }
        return longest;
    }

    /// Whether this work and all that was asked before it on the same day finds its people, nobody twice.
    private boolean served(int last, int day) {
        var places = new ArrayList<Set<Integer>>();
        for (var limit : problem.limits().subList(0, last + 1)) {
            if (limit instanceof OfficeProblem.Serving<?> asked && asked.day() == day) {
                var there = asked.members().stream()
                        .filter(member -> onSite.get(member).contains(day))
                        .collect(Collectors.toSet());
                places.addAll(Collections.nCopies(asked.least(), there));
            }
        }
        return Places.canAllBeFilled(places);
    }

    /// Whether something about a cell is to be counted.
    private interface Counts {
        boolean that(OfficeProblem.Cell cell, boolean comes);
    }
}
