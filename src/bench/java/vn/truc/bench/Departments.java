package vn.truc.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProblem.Cell;
import vn.truc.roster.solver.OfficeProblem.HomeInARow;
import vn.truc.roster.solver.OfficeProblem.Limit;
import vn.truc.roster.solver.OfficeProblem.Member;
import vn.truc.roster.solver.OfficeProblem.OnSite;

/// Made-up departments of unequal size over four weeks of working days: half of each at home, give or take one; one of
/// two leaders there each day; nobody at home four days running; a sixth of the people on leave for up to five days,
/// never both leaders at once.
final class Departments {
    static final int DAYS = 20;
    private static final int WEEK = 5;
    private static final int LEADERS = 2;
    private static final int LONGEST_LEAVE = 5;
    private static final int HOME_IN_A_ROW = 3;

    private final Random random;

    private Departments(long seed) {
        random = new Random(seed);
    }

    /// So many people in so many departments; the same seed makes the same.
    static List<OfficeProblem<String>> of(int people, int departments, long seed) {
        var made = new Departments(seed);
        return Arrays.stream(made.sizes(people, departments))
                .mapToObj(made::department)
                .toList();
    }

    /// One unit of so many for a week: half at home each day, one of five leaders there, unequal days at home before.
    static OfficeProblem<String> unit(int people) {
        var everybody = IntStream.range(0, people).boxed().collect(Collectors.toSet());
        var leaders = IntStream.range(0, 5).boxed().collect(Collectors.toSet());
        var limits = new ArrayList<Limit<String>>();
        for (int day = 0; day < WEEK; day++) {
            limits.add(new OnSite<>(everybody, Set.of(day), 0, people / 2, "half on day " + day));
            limits.add(new OnSite<>(leaders, Set.of(day), 1, leaders.size(), "a leader on day " + day));
        }
        var members = everybody.stream()
                .map(person -> new Member(Collections.nCopies(WEEK, Cell.FREE), person % 4))
                .toList();
        return new OfficeProblem<>(WEEK, members, limits);
    }

    /// One unit of so many for a week, nearly everybody unlike the others: besides, rooms of eight for four, a
    /// sixth away for a day, wishes of a quarter, nobody at home four days running, unequal days at home
    /// before.
    static OfficeProblem<String> unlike(int people, long seed) {
        var random = new Random(seed);
        var alike = unit(people);
        var members = new ArrayList<Member>();
        var wishes = new ArrayList<OfficeProblem.Wish>();
        for (int person = 0; person < people; person++) {
            int away = person > 5 && random.nextInt(6) == 0 ? random.nextInt(WEEK) : -1;
            members.add(new Member(
                    IntStream.range(0, WEEK)
                            .mapToObj(day -> day == away ? Cell.AWAY : Cell.FREE)
                            .toList(),
                    random.nextInt(6)));
            if (random.nextInt(4) == 0) {
                wishes.add(new OfficeProblem.Wish(
                        person, random.nextInt(WEEK), random.nextBoolean(), 1 + random.nextInt(3)));
            }
        }
        var limits = new ArrayList<>(alike.limits());
        for (int day = 0; day < WEEK; day++) {
            for (int room = 100; room + 8 <= people; room += 8) {
                var inside = IntStream.range(room, room + 8).boxed().collect(Collectors.toSet());
                limits.add(new OnSite<>(inside, Set.of(day), 0, 4, "room " + room));
            }
        }
        limits.add(new HomeInARow<>(HOME_IN_A_ROW, "not four days running"));
        return new OfficeProblem<>(WEEK, members, limits, wishes);
    }

    private int[] sizes(int people, int departments) {
        var sizes = new int[departments];
        Arrays.fill(sizes, people / departments);
        for (int rest = 0; rest < people % departments; rest++) {
            sizes[rest]++;
        }
        for (int pair = 0; pair + 1 < departments; pair += 2) {
            int moved = random.nextInt(Math.max(1, sizes[pair] / 3));
            sizes[pair] += moved;
            sizes[pair + 1] -= moved;
        }
        return sizes;
    }

    private OfficeProblem<String> department(int size) {
        var away = new ArrayList<Set<Integer>>();
        for (int person = 0; person < size; person++) {
            away.add(random.nextInt(6) == 0 ? leave() : Set.of());
        }
        away.set(1, without(away.get(1), away.get(0)));
        var everybody = IntStream.range(0, size).boxed().collect(Collectors.toSet());
        var leaders = IntStream.range(0, LEADERS).boxed().collect(Collectors.toSet());
        var limits = new ArrayList<Limit<String>>();
        for (int day = 0; day < DAYS; day++) {
            limits.add(new OnSite<>(everybody, Set.of(day), (size - 1) / 2, (size + 2) / 2, "half on day " + day));
            limits.add(new OnSite<>(leaders, Set.of(day), 1, LEADERS, "a leader on day " + day));
        }
        limits.add(new HomeInARow<>(HOME_IN_A_ROW, "not four days running"));
        return new OfficeProblem<>(DAYS, away.stream().map(Departments::member).toList(), limits);
    }

    private Set<Integer> leave() {
        int first = random.nextInt(DAYS);
        int end = Math.min(DAYS, first + 1 + random.nextInt(LONGEST_LEAVE));
        return IntStream.range(first, end).boxed().collect(Collectors.toSet());
    }

    private static Set<Integer> without(Set<Integer> days, Set<Integer> others) {
        var rest = new HashSet<>(days);
        rest.removeAll(others);
        return rest;
    }

    private static Member member(Set<Integer> away) {
        return new Member(
                IntStream.range(0, DAYS)
                        .mapToObj(day -> away.contains(day) ? Cell.AWAY : Cell.FREE)
                        .toList(),
                0);
    }
}
