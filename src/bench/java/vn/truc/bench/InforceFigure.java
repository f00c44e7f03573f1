package vn.truc.bench;

import java.util.List;
import java.util.UUID;
import vn.truc.measure.InForce;
import vn.truc.measure.Measures;

/// `inforce-one`: what holds for one unit on a day. `inforce-all`: for every unit of the country in one call.
final class InforceFigure implements Figure {
    private static final double ONE = 3;
    private static final double ALL = 1000;

    @Override
    public void measure(Sheet sheet, Grounds grounds) {
        var nation = grounds.nation();
        var measures = grounds.bean(Measures.class);
        same(grounds, nation, measures.inForce(nation.units(), Nation.TODAY));
        var ward = Nation.unit(grounds, "UBND-00001").id();
        sheet.atMost(
                "inforce-one",
                Timing.of(300, 500, () -> measures.inForce(ward, Nation.TODAY)).median(),
                "ms",
                ONE);
        sheet.atMost(
                "inforce-all",
                Timing.of(3, 9, () -> measures.inForce(nation.units(), Nation.TODAY))
                        .median(),
                "ms",
                ALL);
    }

    /// Every unit obeys as many rules as the reference finds.
    private static void same(Grounds grounds, Nation nation, List<InForce> found) {
        int[] rules = {0};
        grounds.jdbc().sql(Nation.sql("inforce")).param("day", Nation.TODAY).query(row -> {
            var unit = row.getObject("unit", UUID.class);
            rules[0] += row.getInt("rules");
            var one = found.stream().filter(each -> each.unit().value().equals(unit));
            if (rules[0] < 30 && one.findFirst().orElseThrow().measures().size() != row.getInt("rules")) {
                throw new AssertionError("what holds for " + unit + " differs");
            }
        });
        int all = found.stream().mapToInt(one -> one.measures().size()).sum();
        if (rules[0] != all || found.size() != nation.units().size()) {
            throw new AssertionError("the reference finds %d rules, Trực %d".formatted(rules[0], all));
        }
    }
}
