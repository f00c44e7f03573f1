package vn.truc.compliance.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import vn.truc.compliance.Grid;
import vn.truc.compliance.Standing;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// The grid as a table for spreadsheets: a line for each unit, day and rule.
final class GridCsv {
    /// Tells spreadsheets that the text is UTF-8.
    private static final String MARK = "\uFEFF";

    private GridCsv() {}

    static String write(Grid grid) {
        var text = new StringWriter().append(MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    Words.t("compliance.csv.code"),
                    Words.t("compliance.csv.unit"),
                    Words.t("compliance.csv.day"),
                    Words.t("compliance.csv.rule"),
                    Words.t("compliance.csv.state"),
                    Words.t("compliance.csv.evidence"));
            grid.rows()
                    .forEach(row -> row.cells()
                            .forEach(cell -> cell.standings().forEach(standing -> write(csv, row.unit(), standing))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, Unit unit, Standing standing) {
        csv.writeRecord(
                harmless(unit.code()),
                harmless(unit.name()),
                standing.day().toString(),
                harmless(Words.t(standing.subject().title())),
                Words.t(standing.state().word()),
                harmless(Words.t(standing.evidence())));
    }

    /// What a spreadsheet would take for a formula is made text.
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
