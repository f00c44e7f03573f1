package vn.truc.organisation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.truc.organisation.ImportDraft.Problem;
import vn.truc.page.Message;

/// A list as it comes from a spreadsheet: with or without a mark of UTF-8, comma, semicolon or tab, heads in either
/// language, names in whatever form of Unicode. Collects what is wrong instead of stopping at it.
final class ImportTable {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final int HEADS_WITHIN = 20;
    /// How our own files keep a text from being taken for a formula.
    private static final Pattern QUOTED_FORMULA = Pattern.compile("'[=+\\-@].*");
    /// A day as spreadsheets count it, between 1954 and 2173.
    private static final Pattern DAY_AS_NUMBER = Pattern.compile("[2-9]\\d{4}");
    /// A cell copied from a sheet that begins with a quotation mark of its own: it does not end with one.
    private static final Pattern QUOTED_BY_HAND =
            Pattern.compile("(?<=^|[\\t\\n])(?!\"(?:[^\"]++|\"\")*+\"(?:[\\t\\r\\n]|\\z))\"[^\\t\\r\\n]*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern FAILED_FORMULA = Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)");

    private final List<Problem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    /// Lists say the same few days thousands of times.
    private final Map<String, LocalDate> days = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();

    private ImportTable() {}

    static ImportTable read(String content, Map<String, String> heads, List<String> required) {
        var table = new ImportTable();
        var sent = Normalizer.normalize(
                content.startsWith("\uFEFF") ? content.substring(1) : content, Normalizer.Form.NFC);
        char separator = separator(sent);
        var text = separator == '\t' ? QUOTED_BY_HAND.matcher(sent).replaceAll(ImportTable::literally) : sent;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            table.take(reader.stream().filter(ImportTable::isFilled).toList(), heads, required);
        } catch (CsvParseException | IOException broken) {
            table.problem(1, "", "organisation.import.broken");
        }
        table.demand(required);
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }

    /// The heads of columns that nobody asks for; they are left out.
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    void problem(long line, String column, String key, Object... arguments) {
        problems.add(new Problem(line, column, Message.of(key, arguments)));
    }

    /// A text without diacritics, spaces and capitals, by which heads and kinds are recognised.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[đĐðÐ]", "d")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /// Without spaces at its ends, and one at a time within; most fields are like that as they come.
    private static String tidy(String field) {
        var text = field.strip();
        char before = 0;
        for (int at = 0; at < text.length(); at++) {
            char now = text.charAt(at);
            if (now < ' ' || now == '\u00A0' || (now == ' ' && before == ' ')) {
                return SPACES.matcher(field.replace('\u00A0', ' ').strip()).replaceAll(" ");
            }
            before = now;
        }
        return text;
    }

    private static LocalDate day(String text) {
        if (DAY_AS_NUMBER.matcher(text).matches()) {
            return SpreadsheetCell.day(Long.parseLong(text));
        }
        return text.contains("/") ? LocalDate.parse(text, DAY) : LocalDate.parse(text);
    }

    private static String literally(MatchResult cell) {
        return Matcher.quoteReplacement("\"" + cell.group().replace("\"", "\"\"") + "\"");
    }

    /// Sheets copy cells with tabs between them, whatever commas stand in names; a list saved as a file has hardly any.
    private static char separator(String text) {
        var head = text.lines().limit(HEADS_WITHIN).collect(Collectors.joining());
        long tabs = head.chars().filter(c -> c == '\t').count();
        long semicolons = head.chars().filter(c -> c == ';').count();
        long commas = head.chars().filter(c -> c == ',').count();
        boolean copied = text.lines()
                .filter(line -> !line.isBlank())
                .limit(HEADS_WITHIN)
                .allMatch(line -> line.indexOf('\t') >= 0);
        if (tabs > 0 && (copied || (tabs > commas && tabs > semicolons))) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static boolean isFilled(CsvRecord line) {
        return line.getFields().stream().anyMatch(field -> !field.isBlank());
    }

    /// The heads are the first line that has all that is needed, so that a title above them does no harm; otherwise the
    /// first line, which then is said to lack them.
    private void take(List<CsvRecord> lines, Map<String, String> heads, List<String> required) {
        if (lines.isEmpty()) {
            return;
        }
        int head = IntStream.range(0, Math.min(HEADS_WITHIN, lines.size()))
                .filter(line -> lines.get(line).getFields().stream()
                        .map(field -> heads.get(plain(field)))
                        .collect(Collectors.toSet())
                        .containsAll(required))
                .findFirst()
                .orElse(0);
        takeHeads(lines.get(head), heads);
        lines.subList(head + 1, lines.size()).forEach(line -> rows.add(new Row(line)));
    }

    private void takeHeads(CsvRecord line, Map<String, String> heads) {
        for (int column = 0; column < line.getFieldCount(); column++) {
            var known = heads.get(plain(line.getField(column)));
            if (known != null) {
                columns.putIfAbsent(known, column);
            } else if (!line.getField(column).isBlank()) {
                ignored.add(line.getField(column).strip());
            }
        }
    }

    private void demand(List<String> required) {
        for (var column : required) {
            if (!columns.containsKey(column)) {
                problem(1, column, "organisation.import.head_missing", Message.of("organisation.column." + column));
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problem(1, "", "organisation.import.empty");
        }
    }

    /// One line of the list.
    final class Row {
        private final CsvRecord record;

        private Row(CsvRecord line) {
            this.record = line;
        }

        long line() {
            return record.getStartingLineNumber();
        }

        String text(String column) {
            var at = columns.get(column);
            if (at == null || at >= record.getFieldCount()) {
                return "";
            }
            var text = tidy(record.getField(at));
            return text.startsWith("'") && QUOTED_FORMULA.matcher(text).matches() ? text.substring(1) : text;
        }

        String required(String column) {
            var text = text(column);
            if (text.isEmpty()) {
                wrong(column, "organisation.import.missing");
            } else if (FAILED_FORMULA.matcher(text).matches()) {
                wrong(column, "organisation.import.formula", text);
            }
            return text;
        }

        Optional<LocalDate> day(String column) {
            var text = text(column);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(days.computeIfAbsent(text, ImportTable::day));
            } catch (DateTimeException notADay) {
                wrong(column, "organisation.import.day", text);
                return Optional.empty();
            }
        }

        boolean yes(String column) {
            if (text(column).isEmpty()) {
                return false;
            }
            var text = plain(text(column));
            if (!List.of("0", "khong", "no", "false", "x", "1", "co", "yes", "true")
                    .contains(text)) {
                wrong(column, "organisation.import.yes", text(column));
            }
            return List.of("x", "1", "co", "yes", "true").contains(text);
        }

        void wrong(String column, String key, Object... arguments) {
            problem(line(), column, key, arguments);
        }
    }
}
