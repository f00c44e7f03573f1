package vn.truc.compliance.web;

import java.time.LocalDate;
import java.util.Arrays;
import vn.truc.compliance.Grid;
import vn.truc.compliance.Overview;
import vn.truc.compliance.State;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The grid as a list to take along: a line for each unit, day and rule; of many units a line for each unit directly
/// below, day and state, with how many stand like that.
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

    static Table of(Overview overview, Unit top, LocalDate day) {
        var rows = Table.of(
                Message.of("compliance.csv.title", top.code()),
                day,
                "compliance.csv.code",
                "compliance.csv.unit",
                "compliance.csv.day",
                "compliance.csv.state",
                "compliance.csv.count");
        overview.rows()
                .forEach(row -> row.cells()
                        .forEach(cell -> Arrays.stream(State.values())
                                .filter(state -> cell.count(state) > 0)
                                .forEach(state -> rows.row(
                                        row.unit().code(),
                                        row.unit().name(),
                                        cell.day(),
                                        state.word(),
                                        cell.count(state)))));
        return rows.table();
    }
}
