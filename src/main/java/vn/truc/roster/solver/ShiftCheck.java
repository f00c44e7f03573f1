package vn.truc.roster.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Holds a plan of shifts against its problem, day by day and without the solver, so that neither is trusted alone.
public final class ShiftCheck {
    private final ShiftProblem problem;
    private final ShiftPlan plan;
    private final List<String> broken = new ArrayList<>();

    private ShiftCheck(ShiftProblem problem, ShiftPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /// Which rules the plan breaks, each in a sentence; empty when it keeps them all.
    public static List<String> broken(ShiftProblem problem, ShiftPlan plan) {
        var check = new ShiftCheck(problem, plan);
        for (int worker = 0; worker < problem.workers().size(); worker++) {
            check.worker(worker, problem.workers().get(worker));
        }
        problem.never().forEach(check::never);
        return List.copyOf(check.broken);
    }

    private void never(ShiftProblem.Never never) {
        int worker = problem.workers().stream()
                .map(ShiftProblem.Worker::name)
                .toList()
                .indexOf(never.worker());
        boolean all = never.together().stream()
                .allMatch(turn -> plan.of(worker, turn.day())
                        .filter(shift -> turn.shift().isEmpty() || shift.equals(turn.shift()))
                        .isPresent());
        boolean one =
                never.unless().stream().anyMatch(day -> plan.of(worker, day).isPresent());
        if (all && !one) {
            broken.add(never.worker() + " takes all of " + never.together());
        }
    }

    /// What the plan costs, added up anew.
    public static long cost(ShiftProblem problem, ShiftPlan plan) {
        long cost = 0;
        for (var wish : problem.wishes()) {
            int worker = problem.workers().stream()
                    .map(ShiftProblem.Worker::name)
                    .toList()
                    .indexOf(wish.worker());
            boolean has = plan.shifts().get(worker).get(wish.day()).equals(wish.shift());
            cost += has == wish.on() ? 0 : wish.cost();
        }
        for (var cover : problem.covers()) {
            long staffed = plan.shifts().stream()
                    .filter(days -> days.get(cover.day()).equals(cover.shift()))
                    .count();
            cost += Math.max(0, cover.wanted() - staffed) * cover.costUnder()
                    + Math.max(0, staffed - cover.wanted()) * cover.costOver();
        }
        return cost
                + problem.shares().stream()
                        .mapToLong(share -> cost(problem, plan, share))
                        .sum();
    }

    private static long cost(ShiftProblem problem, ShiftPlan plan, ShiftProblem.Share share) {
        var turns = IntStream.range(0, problem.workers().size())
                .filter(worker -> share.concerns(problem.workers().get(worker)))
                .mapToLong(worker -> share.before().get(worker)
                        + share.days().stream()
                                .filter(day -> plan.works(worker, day))
                                .count())
                .summaryStatistics();
        return turns.getCount() == 0 ? 0 : share.cost() * (turns.getMax() - turns.getMin());
    }

    private void worker(int worker, ShiftProblem.Worker rules) {
        int minutes = 0;
        for (var shift : problem.shifts()) {
            int taken = (int) plan.shifts().get(worker).stream()
                    .filter(shift.name()::equals)
                    .count();
            minutes += taken * shift.minutes();
            if (taken > rules.mostOf().getOrDefault(shift.name(), Integer.MAX_VALUE)) {
                broken.add(rules.name() + " takes " + shift.name() + " " + taken + " times");
            }
            for (int day = 1; day < problem.days(); day++) {
                var next = plan.of(worker, day).orElse("");
                if (plan.of(worker, day - 1).filter(shift.name()::equals).isPresent()
                        && shift.notFollowedBy().contains(next)) {
                    broken.add(rules.name() + " takes " + next + " after " + shift.name() + " on day " + day);
                }
            }
        }
        if (minutes < rules.leastMinutes() || minutes > rules.mostMinutes()) {
            broken.add(rules.name() + " works " + minutes + " minutes");
        }
        rules.daysOff().stream()
                .filter(day -> plan.works(worker, day))
                .forEach(day -> broken.add(rules.name() + " works on the free day " + day));
        runs(
                rules.name() + " works days in a row: ",
                day -> plan.works(worker, day),
                rules.shortestRun(),
                rules.longestRun());
        runs(
                rules.name() + " is off days in a row: ",
                day -> !plan.works(worker, day),
                rules.shortestBreak(),
                problem.days());
        long weekends = IntStream.iterate(5, saturday -> saturday < problem.days(), saturday -> saturday + 7)
                .filter(saturday -> plan.works(worker, saturday)
                        || (saturday + 1 < problem.days() && plan.works(worker, saturday + 1)))
                .count();
        if (weekends > rules.mostWeekends()) {
            broken.add(rules.name() + " works on " + weekends + " weekends");
        }
    }

    private void runs(String words, IntPredicate in, int shortest, int longest) {
        int first = 0;
        while (first < problem.days()) {
            int end = first;
            while (end < problem.days() && in.test(end)) {
                end++;
            }
            int length = end - first;
            boolean whole = first > 0 && end < problem.days();
            if (length > longest || (length > 0 && whole && length < shortest)) {
                broken.add(words + length);
            }
            first = end + 1;
        }
    }
}
