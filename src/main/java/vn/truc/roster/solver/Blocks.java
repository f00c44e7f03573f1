package vn.truc.roster.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.truc.roster.solver.OfficeProblem.Cell;

/// Plans a unit too large for one piece in blocks of people, one after the other: what is asked of few people
/// keeps them in one block, of what is asked of many each block bears its share of what the blocks before it
/// have left.
final class Blocks<W> {
    private final OfficeProblem<W> problem;
    private final int size;
    private final List<Set<Integer>> onSite;
    private final boolean[] planned;
    /// For each limit, how many of those it asks to serve the blocks so far have.
    private final int[] served;

    private Blocks(OfficeProblem<W> problem, int size) {
        this.problem = problem;
        this.size = size;
        planned = new boolean[problem.members().size()];
        served = new int[problem.limits().size()];
        onSite = new ArrayList<>();
        for (var _ : problem.members()) {
            onSite.add(Set.of());
        }
    }

    /// A plan that keeps every limit, made of blocks of about so many people; none where the people cannot be parted,
    /// some block cannot bear its share, or the time is over.
    static <W> Optional<List<Set<Integer>>> plan(
            OfficeProblem<W> problem, OfficeProblem.Aim aim, Search search, int size) {
        var blocks = new Blocks<>(problem, size);
        var parted = Parting.of(problem, size);
        if (parted.size() < 2) {
            return Optional.empty();
        }
        var corridor = Corridor.NONE;
        for (var block : parted) {
            if (!blocks.plan(block, aim, corridor, search, false) && !blocks.plan(block, aim, corridor, search, true)) {
                return Optional.empty();
            }
            corridor = corridor.and(problem, block, blocks.onSite);
        }
        return Optional.of(List.copyOf(blocks.onSite))
                .filter(plan -> OfficeCheck.broken(problem, plan).isEmpty());
    }

    private boolean plan(List<Integer> block, OfficeProblem.Aim aim, Corridor corridor, Search search, boolean loose) {
        var part = part(block, loose);
        var model = OfficeModel.of(part);
        OfficeAim.of(aim, part).into(model, corridor);
        var solved = search.part(model);
        solved.ifPresent(days -> take(block, days, loose));
        return solved.isPresent();
    }

    private void take(List<Integer> block, List<Set<Integer>> days, boolean loose) {
        var places = places(block);
        for (int limit = 0; limit < served.length; limit++) {
            if (problem.limits().get(limit) instanceof OfficeProblem.Serving<W> asked) {
                served[limit] +=
                        asks(limit, asked, inside(asked.members(), places).size(), loose);
            }
        }
        for (int place = 0; place < block.size(); place++) {
            onSite.set(block.get(place), days.get(place));
            planned[block.get(place)] = true;
        }
    }

    private static Map<Integer, Integer> places(List<Integer> block) {
        return IntStream.range(0, block.size()).boxed().collect(Collectors.toMap(block::get, place -> place));
    }

    private OfficeProblem<W> part(List<Integer> block, boolean loose) {
        var places = places(block);
        var limits = new ArrayList<OfficeProblem.Limit<W>>();
        for (int limit = 0; limit < served.length; limit++) {
            share(limit, places, loose).ifPresent(limits::add);
        }
        var wishes = problem.wishes().stream()
                .flatMap(wish -> Optional.ofNullable(places.get(wish.member())).stream()
                        .map(place -> new OfficeProblem.Wish(place, wish.day(), wish.home(), wish.weight())))
                .toList();
        return new OfficeProblem<>(
                problem.days(), block.stream().map(this::member).toList(), limits, wishes);
    }

    /// Somebody as a block sees them: where two sides are too many for one block, they come in turns, a day each.
    private OfficeProblem.Member member(int number) {
        var member = problem.members().get(number);
        var cells = new ArrayList<>(member.cells());
        for (var limit : problem.limits()) {
            if (limit instanceof OfficeProblem.Apart<W> apart && Parting.wide(apart, size)) {
                for (int day = 0; day < cells.size(); day++) {
                    var waiting = day % 2 == 0 ? apart.other() : apart.one();
                    if (waiting.contains(number) && cells.get(day).free()) {
                        cells.set(day, Cell.AT_HOME);
                    }
                }
            }
        }
        return new OfficeProblem.Member(cells, member.homeBefore());
    }

    private Optional<OfficeProblem.Limit<W>> share(int limit, Map<Integer, Integer> places, boolean loose) {
        return switch (problem.limits().get(limit)) {
            case OfficeProblem.OnSite<W> asked -> share(asked, places, loose);
            // One of the two may be had for sure: the wider one, of which each block bears its share.
            case OfficeProblem.Either<W>(var _, var other) -> share(other, places, loose);
            case OfficeProblem.Serving<W> asked ->
                Optional.of(inside(asked.members(), places))
                        .filter(inside -> !inside.isEmpty())
                        .map(inside -> new OfficeProblem.Serving<>(
                                inside, asked.day(), asks(limit, asked, inside.size(), loose), asked.words()));
            case OfficeProblem.HomeInARow<W> row -> Optional.of(row);
            case OfficeProblem.Apart<W> apart ->
                Optional.of(apart)
                        .filter(sides -> !Parting.wide(sides, size))
                        .map(sides -> new OfficeProblem.Apart<>(
                                inside(sides.one(), places), inside(sides.other(), places), sides.words()));
        };
    }

    private Optional<OfficeProblem.Limit<W>> share(
            OfficeProblem.OnSite<W> asked, Map<Integer, Integer> places, boolean loose) {
        return Optional.of(inside(asked.members(), places))
                .filter(inside -> !inside.isEmpty())
                .map(inside -> share(asked, inside, places, loose));
    }

    /// How many of so many in a block are asked to serve.
    private int asks(int limit, OfficeProblem.Serving<W> asked, int inside, boolean loose) {
        int waiting = (int)
                asked.members().stream().filter(member -> !planned[member]).count();
        int open = asked.least() - served[limit];
        return loose || waiting == 0 ? Math.max(0, open - waiting + inside) : Math.ceilDiv(open * inside, waiting);
    }

    /// What of a range falls to those inside a block: in proportion to what can still be decided, or, loosely, all that
    /// those after them could not make good.
    private OfficeProblem.OnSite<W> share(
            OfficeProblem.OnSite<W> asked, Set<Integer> inside, Map<Integer, Integer> places, boolean loose) {
        int settled = 0;
        int free = 0;
        int freeAfter = 0;
        int settledHere = 0;
        for (int member : asked.members()) {
            var place = places.get(member);
            for (int day : asked.days()) {
                var cell = problem.members().get(member).cells().get(day);
                if (planned[member]) {
                    settled += onSite.get(member).contains(day) ? 1 : 0;
                } else {
                    settled += cell == Cell.ON_SITE ? 1 : 0;
                    settledHere += cell == Cell.ON_SITE && place != null ? 1 : 0;
                    free += cell.free() && place != null ? 1 : 0;
                    freeAfter += cell.free() && place == null ? 1 : 0;
                }
            }
        }
        int most = asked.most() - settled;
        int least = asked.least() - settled;
        int all = free + freeAfter;
        int upper = loose || all == 0 ? Math.min(free, most) : Math.floorDiv(most * free, all);
        int lower = loose || all == 0 ? least - freeAfter : Math.floorDiv(Math.max(0, least) * free, all);
        return new OfficeProblem.OnSite<>(
                inside, asked.days(), settledHere + Math.max(0, lower), settledHere + upper, asked.words());
    }

    private static Set<Integer> inside(Set<Integer> members, Map<Integer, Integer> places) {
        return members.stream()
                .flatMap(member -> Optional.ofNullable(places.get(member)).stream())
                .collect(Collectors.toSet());
    }
}
