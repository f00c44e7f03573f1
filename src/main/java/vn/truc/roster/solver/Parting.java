package vn.truc.roster.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parts the people of a large unit into blocks: whom a limit on few names together stay together, the others are dealt
/// out so that each block is like the next.
final class Parting {
    private final int[] leads;

    private Parting(int members) {
        leads = IntStream.range(0, members).toArray();
    }

    /// Blocks of about so many people.
    static List<List<Integer>> of(OfficeProblem<?> problem, int size) {
        int members = problem.members().size();
        var parting = new Parting(members);
        problem.limits().stream()
                .flatMap(limit -> together(limit, size))
                .distinct()
                .forEach(parting::join);
        var groups = new TreeMap<Integer, List<Integer>>();
        for (int member = 0; member < members; member++) {
            groups.computeIfAbsent(parting.lead(member), lead -> new ArrayList<>())
                    .add(member);
        }
        var order = groups.values().stream()
                .sorted((one, other) -> one.size() != other.size()
                        ? Integer.compare(other.size(), one.size())
                        : Integer.compare(
                                problem.members().get(one.getFirst()).homeBefore(),
                                problem.members().get(other.getFirst()).homeBefore()))
                .toList();
        var blocks = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(Math.ceilDiv(members, size))
                .toList();
        for (var group : order) {
            blocks.stream()
                    .min((one, other) -> Integer.compare(one.size(), other.size()))
                    .orElseThrow()
                    .addAll(group);
        }
        return blocks.stream().filter(block -> !block.isEmpty()).toList();
    }

    /// Whether two sides are too many to stay in one block.
    static boolean wide(OfficeProblem.Apart<?> apart, int size) {
        return apart.one().size() + apart.other().size() > size;
    }

    private static Stream<Set<Integer>> together(OfficeProblem.Limit<?> limit, int size) {
        return switch (limit) {
            case OfficeProblem.OnSite<?> asked -> Stream.of(asked.members()).filter(few -> few.size() <= size);
            case OfficeProblem.Either<?>(var one, var other) ->
                Stream.of(one, other).flatMap(asked -> together(asked, size));
            case OfficeProblem.Serving<?> asked -> Stream.of(asked.members()).filter(few -> few.size() <= size);
            case OfficeProblem.HomeInARow<?> _ -> Stream.empty();
            case OfficeProblem.Apart<?> apart -> {
                var both = new HashSet<>(apart.one());
                both.addAll(apart.other());
                yield wide(apart, size) ? Stream.empty() : Stream.of(both);
            }
        };
    }

    private void join(Set<Integer> together) {
        int one = together.stream().findFirst().orElse(0);
        together.forEach(other -> leads[lead(other)] = lead(one));
    }

    private int lead(int member) {
        int lead = member;
        while (leads[lead] != lead) {
            leads[lead] = leads[leads[lead]];
            lead = leads[lead];
        }
        return lead;
    }
}
