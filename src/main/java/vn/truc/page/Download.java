package vn.truc.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table as a file, written row by row: CSV that spreadsheets read as UTF-8, or XLSX with real days and numbers.
public record Download(Table table, Format format) implements Answer {
    private static final String MARK = "\uFEFF";
    private static final int WIDEST = 60;

    /// The kinds of file.
    public enum Format {
        CSV("text/csv; charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /// The kind that an address ends with, such as `csv`.
        public static Format ending(String ending) {
            return switch (ending) {
                case "csv" -> CSV;
                case "xlsx" -> XLSX;
                default -> throw new NotFound("file of this kind");
            };
        }

        /// How browsers are told of it.
        public String type() {
            return type;
        }

        String ending() {
            return this == CSV ? "csv" : "xlsx";
        }
    }

    /// The name that the browser is to keep the file under; ASCII only.
    public String fileName() {
        return table.fileName() + "." + format.ending();
    }

    /// Writes the file in the reader's language.
    public void write(OutputStream to) throws IOException {
        switch (format) {
            case CSV -> writeCsv(to);
            case XLSX -> writeXlsx(to);
        }
    }

    private void writeCsv(OutputStream to) throws IOException {
        var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(MARK);
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(table.columns().stream().map(Words::t).toList());
        for (var row : table.rows()) {
            csv.writeRecord(row.stream().map(Download::text).toList());
        }
        csv.flush();
        text.flush();
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Message message -> harmless(Words.t(message));
            case String words -> harmless(words);
            case Instant at -> Words.moment(at);
            default -> cell.toString();
        };
    }

    /// What a spreadsheet would take for a formula is made text.
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
    }

    private void writeXlsx(OutputStream to) throws IOException {
        var workbook = new Workbook(to, "Truc", "1.0");
        var sheet = workbook.newWorksheet(sheetName(Words.t(table.title())));
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, Words.t(table.columns().get(column)));
            sheet.style(0, column).bold().fillColor("EFECE3").set();
            sheet.width(column, width(column));
        }
        sheet.freezePane(0, 1);
        int line = 1;
        for (var row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                put(sheet, line, column, row.get(column));
            }
            line++;
        }
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(0, 0, table.rows().size(), table.columns().size() - 1);
        }
        workbook.finish();
    }

    /// Texts are written as texts, so that nothing in them is ever taken for a formula.
    private static void put(Worksheet sheet, int line, int column, Object cell) {
        switch (cell) {
            case Number number -> sheet.value(line, column, number);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("dd/mm/yyyy").set();
            }
            case Instant at -> {
                sheet.value(line, column, at.atZone(Words.OFFICE_ZONE).toLocalDateTime());
                sheet.style(line, column).format("hh:mm dd/mm/yyyy").set();
            }
            case Message message -> sheet.value(line, column, readable(Words.t(message)));
            default -> sheet.value(line, column, readable(cell.toString()));
        }
    }

    /// A text without what XML cannot hold, no longer than a cell may be.
    private static String readable(String text) {
        var clean = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return clean.substring(0, Math.min(32_767, clean.length()));
    }

    private double width(int column) {
        int head = Words.t(table.columns().get(column)).length();
        int widest = table.rows().stream()
                .limit(200)
                .map(row -> row.get(column))
                .mapToInt(cell -> text(cell).length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(head, widest) + 3);
    }

    private static String sheetName(String title) {
        var name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.substring(0, Math.min(31, name.length()));
    }
}
