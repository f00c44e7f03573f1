package vn.truc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.truc.roster.solver.OfficeCheck;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProblem.Aim;
import vn.truc.roster.solver.OfficeProblem.Cell;
import vn.truc.roster.solver.OfficeProposal;
import vn.truc.roster.solver.OfficeProposal.Found;
import vn.truc.roster.solver.OfficeSolver;
import vn.truc.roster.solver.Search;
import vn.truc.roster.solver.ShiftCheck;
import vn.truc.roster.solver.ShiftPlan;
import vn.truc.roster.solver.ShiftProblem;
import vn.truc.roster.solver.ShiftReader;
import vn.truc.roster.solver.ShiftSolver;

/// What the solver of rosters does in what time, everything held against a second reckoning. `roster-…` for made-up
/// departments, the leaders’ rota and shifts; with TRUC_BENCH_INSTANCE for a file in the public form alone.
final class RosterFigure implements Figure {
    private static final long SEED = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(2);
    private static final Path GUARDS = Path.of("src", "bench", "instances", "guards.txt");
    private static final String INSTANCE = "TRUC_BENCH_INSTANCE";

    @Override
    public void measure(Sheet sheet, Grounds grounds) throws Exception {
        long start = System.nanoTime();
        solved(Departments.of(8, 1, 1).getFirst());
        sheet.told("roster-first-load", seconds(start), "s");
        var file = System.getenv(INSTANCE);
        if (file != null) {
            instance(sheet, Path.of(file), Duration.ofMinutes(10), Double.MAX_VALUE);
            return;
        }
        office(sheet);
        many(sheet);
        large(sheet);
        repair(sheet);
        rota(sheet);
        instance(sheet, GUARDS, Duration.ofSeconds(30), 10);
        GridFigure.measure(sheet, grounds);
    }

    private static void office(Sheet sheet) {
        var departments = Departments.of(60, 8, SEED);
        long start = System.nanoTime();
        int open = departments.stream().mapToInt(one -> proven(one) ? 0 : 1).sum();
        sheet.atMost("roster-60-people", seconds(start), "s", 3);
        sheet.atMost("roster-60-unproven", open, "departments", 0);
    }

    /// One that fails is not counted as proven, and says so on its thread.
    private static void many(Sheet sheet) {
        var departments = Departments.of(2000, 60, SEED);
        var open = new AtomicInteger(departments.size());
        long start = System.nanoTime();
        try (var cores = Executors.newFixedThreadPool(2)) {
            for (var one : departments) {
                cores.execute(() -> open.addAndGet(proven(one) ? -1 : 0));
            }
        }
        sheet.atMost("roster-2000-people", seconds(start), "s", 60);
        sheet.atMost("roster-2000-unproven", open.get(), "departments", 18);
    }

    /// Three thousand in one unit, alike and each unlike the others: how long until there is a week, how good is it.
    private static void large(Sheet sheet) {
        long start = System.nanoTime();
        var found = checked(Departments.unit(3000), Aim.FAIR, LONG_PATIENCE);
        sheet.atMost("roster-3000-in-one-unit", seconds(start), "s", 60);
        sheet.told("roster-3000-from-best", OfficeProposal.percentFromBest(found.cost(), found.bound()), "%");
        start = System.nanoTime();
        var unlike = checked(Departments.unlike(3000, SEED), Aim.FAIR, LONG_PATIENCE);
        sheet.atMost("roster-3000-unlike", seconds(start), "s", 60);
        sheet.told("roster-3000-unlike-from-best", OfficeProposal.percentFromBest(unlike.cost(), unlike.bound()), "%");
    }

    /// One of sixty is away from the second day on.
    private static void repair(Sheet sheet) {
        var problem = Departments.of(60, 1, SEED).getFirst();
        var published = solved(problem).onSite();
        var members = new ArrayList<OfficeProblem.Member>();
        for (int member = 0; member < 60; member++) {
            var cells = new ArrayList<Cell>();
            for (int day = 0; day < Departments.DAYS; day++) {
                boolean away = (member == 0 && day > 0)
                        || problem.members().get(member).cells().get(day) == Cell.AWAY;
                cells.add(away ? Cell.AWAY : published.get(member).contains(day) ? Cell.FREE : Cell.FREE_AT_HOME);
            }
            members.add(new OfficeProblem.Member(cells, 0));
        }
        var ill = new OfficeProblem<>(Departments.DAYS, members, problem.limits());
        long start = System.nanoTime();
        var found = checked(ill, Aim.FEWEST_CHANGES);
        sheet.atMost("roster-repair", seconds(start), "s", 1);
        sheet.told("roster-repair-changes", OfficeCheck.changes(ill, found.onSite()), "cells");
        sheet.atMost("roster-repair-unproven", found.provenBest() ? 0 : 1, "repairs", 0);
    }

    /// Five leaders over fifteen days, one each day, no more than two days running, weekends shared out over the year.
    private static void rota(Sheet sheet) {
        var off = List.of(Set.of(0, 1), Set.of(5), Set.of(6), Set.of(12), Set.<Integer>of());
        var leaders = IntStream.range(0, 5)
                .mapToObj(leader -> new ShiftProblem.Worker(
                        "Leader " + leader, Map.of("T", 3), 0, 15 * 1440, 1, 2, 1, 15, off.get(leader)))
                .toList();
        var days = IntStream.range(0, 15).boxed().collect(Collectors.toSet());
        var problem = new ShiftProblem(
                15,
                List.of(new ShiftProblem.Shift("T", 1440, Set.of())),
                leaders,
                List.of(),
                days.stream()
                        .map(day -> new ShiftProblem.Cover(day, "T", 1, 1000, 1000))
                        .toList(),
                List.of(
                        new ShiftProblem.Share(days, List.of(0, 0, 0, 0, 0), 20),
                        new ShiftProblem.Share(Set.of(5, 6, 12, 13), List.of(3, 2, 2, 2, 1), 10)));
        long start = System.nanoTime();
        var plan = checked(problem, PATIENCE);
        sheet.atMost("roster-rota", seconds(start), "s", 0.2);
        sheet.atMost("roster-rota-gap", (double) (plan.cost() - plan.bound()), "", 0);
    }

    private static void instance(Sheet sheet, Path file, Duration limit, double allowed) throws IOException {
        var problem = ShiftReader.read(Files.readString(file));
        long start = System.nanoTime();
        var plan = checked(problem, limit);
        if (allowed < Double.MAX_VALUE) {
            sheet.atMost("roster-shifts", seconds(start), "s", allowed);
            sheet.atMost("roster-shifts-gap", (double) (plan.cost() - plan.bound()), "", 0);
        } else {
            sheet.told("roster-instance", seconds(start), "s");
        }
        sheet.told("roster-shifts-cost", (double) plan.cost(), "");
        sheet.told("roster-shifts-bound", (double) plan.bound(), "");
        // Read anew from the file and added up without the solver.
        var again = ShiftReader.read(Files.readString(file));
        sheet.atMost("roster-shifts-broken", ShiftCheck.broken(again, plan).size(), "rules", 0);
        sheet.told("roster-shifts-cost-checked", (double) ShiftCheck.cost(again, plan), "");
    }

    private static boolean proven(OfficeProblem<String> problem) {
        return solved(problem).provenBest();
    }

    private static Found<String> solved(OfficeProblem<String> problem) {
        return checked(problem, Aim.FAIR);
    }

    private static Found<String> checked(OfficeProblem<String> problem, Aim aim) {
        return checked(problem, aim, PATIENCE);
    }

    private static Found<String> checked(OfficeProblem<String> problem, Aim aim, Duration patience) {
        if (!(OfficeSolver.solve(problem, aim, Search.lasting(patience)) instanceof Found<String> found)) {
            throw new AssertionError("no plan was found");
        }
        if (!OfficeCheck.broken(problem, found.onSite()).isEmpty()
                || OfficeCheck.unsettled(problem, found.onSite()) > 0
                || OfficeCheck.cost(problem, aim, found.onSite()) != found.cost()) {
            throw new AssertionError("the second reckoning differs");
        }
        return found;
    }

    private static ShiftPlan checked(ShiftProblem problem, Duration limit) {
        var plan = ShiftSolver.solve(problem, limit).orElseThrow();
        if (!ShiftCheck.broken(problem, plan).isEmpty() || ShiftCheck.cost(problem, plan) != plan.cost()) {
            throw new AssertionError("the second reckoning differs: " + ShiftCheck.broken(problem, plan));
        }
        return plan;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
