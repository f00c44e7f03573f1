package vn.truc.page;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A list as people see it, to be taken along as a file: what it is called, the day it is of, its heads as texts, and
/// its rows.
public record Table(Message title, LocalDate day, List<Message> columns, List<List<Object>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row has as many cells as there are columns");
            }
            row.forEach(Table::check);
        }
    }

    /// A table to which rows are added, its heads under these keys.
    public static Rows of(Message title, LocalDate day, String... columns) {
        return new Rows(
                title, day, Arrays.stream(columns).map(key -> Message.of(key)).toList());
    }

    /// This table as a file of one kind.
    public Download as(Download.Format format) {
        return new Download(this, format);
    }

    /// The name of its file without the ending: the title in ASCII and the day.
    public String fileName() {
        return fileName(title, day);
    }

    static String fileName(Message title, LocalDate day) {
        return slug(Words.t(title)) + "-" + day;
    }

    private static String slug(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[đĐ]", "d")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(60, plain.length()));
    }

    private static void check(Object cell) {
        boolean known = cell instanceof String
                || cell instanceof Message
                || cell instanceof Number
                || cell instanceof LocalDate
                || cell instanceof Instant;
        if (!known) {
            throw new IllegalArgumentException("A cell is a text, a number, a day or a moment: " + cell.getClass());
        }
    }

    /// Takes the rows of a table one after the other.
    public static final class Rows {
        private final Message title;
        private final LocalDate day;
        private final List<Message> columns;
        private final List<List<Object>> rows = new ArrayList<>();

        private Rows(Message title, LocalDate day, List<Message> columns) {
            this.title = title;
            this.day = day;
            this.columns = columns;
        }

        /// Adds a row: texts, messages, numbers, days and moments; an empty text where there is nothing.
        public Rows row(Object... cells) {
            rows.add(List.of(cells));
            return this;
        }

        /// The table with the rows so far.
        public Table table() {
            return new Table(title, day, columns, rows);
        }
    }
}
