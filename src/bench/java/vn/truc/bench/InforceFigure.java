package vn.truc.bench;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// Every unit obeys the rules that the reference finds for it.
    private static void same(Grounds grounds, Nation nation, List<InForce> found) {
        var ours = found.stream()
                .collect(Collectors.toMap(
                        one -> one.unit().value(),
                        one -> one.measures().stream()
                                .map(measure -> measure.rule().subject().toString())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(" "))));
        if (ours.size() != nation.units().size()) {
            throw new AssertionError("Trực answers for %d of %d units"
                    .formatted(ours.size(), nation.units().size()));
        }
        var reference = new HashMap<UUID, String>();
        grounds.jdbc().sql(Nation.sql("inforce")).param("day", Nation.TODAY).query(row -> {
            reference.put(row.getObject("unit", UUID.class), row.getString("rules"));
        });
        ours.values().removeIf(String::isEmpty);
        if (!ours.equals(reference)) {
            throw new AssertionError("what holds differs from the reference");
        }
    }
}
