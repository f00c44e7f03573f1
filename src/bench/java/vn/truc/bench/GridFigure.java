package vn.truc.bench;

import java.util.Collections;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;
import vn.truc.roster.Presence;
import vn.truc.roster.RosterExamples;

/// `roster-cell`: one cell of a grid of 200 people and 14 days is changed, and what its week comes to is shown.
final class GridFigure {
    private static final int PEOPLE = 200;

    private GridFigure() {}

    static void measure(Sheet sheet, Grounds grounds) {
        var examples = grounds.bean(RosterExamples.class);
        var department = examples.department(PEOPLE);
        examples.inForce(department, new LeaderOnDuty(1));
        examples.inForce(department, RemoteShare.atLeast(Share.percent(50)));
        examples.submitted(department, Collections.nCopies(PEOPLE, Presence.OFFICE));
        var reader = new Reader(grounds.address(), department.head().person().id());
        var grid = "/rosters/grid/" + department.unit().id() + "/" + RosterExamples.MONDAY.plusWeeks(1);
        var cell = "c." + department.id(7) + "_" + RosterExamples.MONDAY.plusDays(8) + "=N";
        sheet.atMost(
                "roster-cell",
                Timing.of(50, 100, () -> reader.post(grid + "/check", cell)).p95(),
                "ms",
                100);
        sheet.told(
                "roster-grid",
                Timing.of(
                                3,
                                9,
                                () -> reader.get("/rosters/grid?unit="
                                        + department.unit().id() + "&week=" + RosterExamples.MONDAY.plusWeeks(1)))
                        .median(),
                "ms");
    }
}
