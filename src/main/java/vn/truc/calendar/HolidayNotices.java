package vn.truc.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// What the government announced: the days off and the Saturdays worked instead, of the years whose notices are known.
record HolidayNotices(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> worked) {
    private static final String FILE = "/rules/holidays_vn.csv";
    /// Rows that nobody has announced yet; the computation knows those days as well.
    private static final String NOT_ANNOUNCED = "computed";

    static HolidayNotices read() {
        var years = new HashSet<Integer>();
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        try (var file = Objects.requireNonNull(HolidayNotices.class.getResourceAsStream(FILE), FILE);
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.stream().filter(HolidayNotices::announced).forEach(row -> {
                var day = LocalDate.parse(row.getField("date"));
                years.add(day.getYear());
                (row.getField("type").equals("swap_work") ? worked : off).add(day);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HolidayNotices(Set.copyOf(years), Set.copyOf(off), Set.copyOf(worked));
    }

    private static boolean announced(NamedCsvRecord row) {
        return !row.getField("certainty").startsWith(NOT_ANNOUNCED);
    }
}
