package vn.truc.bench;

import java.util.Map;
import java.util.TreeMap;
import vn.truc.replay.NationalStage;
import vn.truc.report.RollUps;

/// `rollup`: the daily form of the country, more than 10,000 reports, added up by province; beside plain SQL.
final class RollupFigure implements Figure {
    private static final double TIMES = 1.5;

    @Override
    public void measure(Sheet sheet, Grounds grounds) {
        var nation = grounds.nation();
        var rollUps = grounds.bean(RollUps.class);
        var government = nation.country().government().id();
        var office = nation.country().office().id();
        var day = Nation.TODAY.minusDays(1);
        var ours = new TreeMap<String, String>();
        rollUps.of(government, office, NationalStage.FORM, day)
                .sums()
                .forEach((unit, sums) -> sums.forEach((indicator, sum) ->
                        ours.put(unit + " " + indicator, sum.total() + " " + sum.reports() + " " + sum.unknown())));
        var reference = reference(grounds, nation);
        if (ours.size() < 63 || !ours.equals(reference)) {
            throw new AssertionError("the reference adds up otherwise");
        }
        sheet.comparedWith(
                "rollup",
                Timing.of(3, 15, () -> rollUps.of(government, office, NationalStage.FORM, day))
                        .median(),
                Timing.of(3, 15, () -> reference(grounds, nation)).median(),
                "ms",
                TIMES);
    }

    private static Map<String, String> reference(Grounds grounds, Nation nation) {
        var sums = new TreeMap<String, String>();
        grounds.jdbc()
                .sql(Nation.sql("rollup"))
                .param("top", nation.country().government().id().value())
                .param("recipient", nation.country().office().id().value())
                .param("form", NationalStage.FORM)
                .param("period", Nation.TODAY.minusDays(1))
                .query(row -> {
                    sums.put(
                            row.getString("child") + " " + row.getString("indicator"),
                            row.getLong("total") + " " + row.getInt("reports") + " " + row.getInt("unknown"));
                });
        return sums;
    }
}
