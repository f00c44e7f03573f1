package vn.truc.bench;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import vn.truc.access.Acting;
import vn.truc.compliance.Compliance;

/// `compliance`: computes how every unit of the country stands to its rules on a day, and keeps it; beside plain SQL
/// that
/// knows which rules there are.
final class ComplianceFigure implements Figure {
    private static final double LIMIT = 2000;
    private static final double TIMES = 2;

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
        Runnable reference = () -> grounds.jdbc()
                .sql(Nation.sql("compliance"))
                .param("day", Nation.TODAY)
                .param("recipient", nation.country().office().id().value())
                .param("now", Nation.now().atOffset(ZoneOffset.UTC))
                .update();
        reference.run();
        if (!ours.equals(states(grounds))) {
            throw new AssertionError("the reference finds " + states(grounds) + ", Trực " + ours);
        }
        var took = Timing.of(2, 7, compute).median();
        sheet.atMost("compliance", took, "ms", LIMIT);
        sheet.comparedWith(
                "compliance-to-reference", took, Timing.of(2, 7, reference).median(), "ms", TIMES);
    }

    private static Map<String, Long> states(Grounds grounds) {
        var states = new TreeMap<String, Long>();
        grounds.jdbc()
                .sql(
                        "select subject || ' ' || state as stands, count(*) as units from compliance where day = :day group by 1")
                .param("day", Nation.TODAY)
                .query(row -> {
                    states.put(row.getString("stands"), row.getLong("units"));
                });
        return states;
    }
}
