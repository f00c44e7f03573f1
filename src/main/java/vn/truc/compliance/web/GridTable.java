package vn.truc.compliance.web;

import java.time.LocalDate;
import vn.truc.compliance.Grid;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The grid as a list to take along: a line for each unit, day and rule.
final class GridTable {
    private GridTable() {}

    static Table of(Grid grid, Unit top, LocalDate day) {
        var rows = Table.of(
                Message.of("compliance.csv.title", top.code()),
                day,
                "compliance.csv.code",
                "compliance.csv.unit",
                "compliance.csv.day",
                "compliance.csv.rule",
                "compliance.csv.state",
                "compliance.csv.evidence");
        grid.rows()
                .forEach(row -> row.cells()
                        .forEach(cell -> cell.standings()
                                .forEach(standing -> rows.row(
                                        row.unit().code(),
                                        row.unit().name(),
                                        standing.day(),
                                        standing.subject().title(),
                                        standing.state().word(),
                                        standing.evidence()))));
        return rows.table();
    }
}
