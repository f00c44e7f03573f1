package vn.truc.bench;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import vn.truc.access.Acting;
import vn.truc.compliance.Compliance;

/// `compliance`: computes how every unit of the country stands to its rules on a day, and keeps it; beside plain SQL
/// that knows which rules there are. Both must find the same for each unit and rule.
final class ComplianceFigure implements Figure {
    private static final double LIMIT = 2000;
    private static final double TIMES = 2;
    private static final int SHOWN = 3;

    @Override
    public void measure(Sheet sheet, Grounds grounds) {
        var nation = grounds.nation();
        var compliance = grounds.bean(Compliance.class);
        var acting = grounds.bean(Acting.class);
        Runnable compute = () -> acting.as("bench.compliance", () -> {
            compliance.compute(nation.units(), Nation.TODAY, Nation.now());
            return true;
        });
        compute.run();
        var ours = states(grounds);
        Runnable reference = () -> acting.as(
                "bench.compliance",
                () -> grounds.jdbc()
                        .sql(Nation.sql("compliance"))
                        .param("day", Nation.TODAY)
                        .param("recipient", nation.country().office().id().value())
                        .param("now", Nation.now().atOffset(ZoneOffset.UTC))
                        .update());
        reference.run();
        var theirs = states(grounds);
        if (!ours.equals(theirs)) {
            throw new AssertionError("the reference finds otherwise: " + difference(theirs, ours) + ", Trực: "
                    + difference(ours, theirs));
        }
        var took = Timing.of(2, 7, compute).median();
        sheet.atMost("compliance", took, "ms", LIMIT);
        sheet.comparedWith(
                "compliance-to-reference", took, Timing.of(2, 7, reference).median(), "ms", TIMES);
    }

    /// How each unit stands to each rule.
    private static Set<String> states(Grounds grounds) {
        return Set.copyOf(grounds.jdbc()
                .sql("select unit_id || ' ' || subject || ' ' || state from compliance where day = :day")
                .param("day", Nation.TODAY)
                .query(String.class)
                .list());
    }

    private static List<String> difference(Set<String> one, Set<String> other) {
        return one.stream()
                .filter(stands -> !other.contains(stands))
                .limit(SHOWN)
                .toList();
    }
}
