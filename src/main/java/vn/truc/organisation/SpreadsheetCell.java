package vn.truc.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/// What a cell of a spreadsheet shows, as text: days as days, numbers as they are written, of a formula what it came
/// to.
final class SpreadsheetCell {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    /// Excel's built-in formats of days: 14 to 17, 22, and those of East Asian languages.
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22, 27, 30, 36, 50, 57);

    private SpreadsheetCell() {}

    static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var value = cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getValue();
        return switch (value) {
            case null -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case BigDecimal number -> number(number, cell);
            case Boolean yes -> yes ? "x" : "";
            default -> value.toString().replaceAll("[\\r\\n]+", " ");
        };
    }

    /// The day that a number stands for in a spreadsheet.
    static LocalDate day(long number) {
        return EPOCH.plusDays(number);
    }

    private static String number(BigDecimal number, Cell cell) {
        if (isDay(cell)) {
            return day(number.longValue()).toString();
        }
        var plain = number.stripTrailingZeros().toPlainString();
        var format = cell.getDataFormatString();
        return format != null && format.matches("0+") && plain.matches("\\d+")
                ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain
                : plain;
    }

    private static boolean isDay(Cell cell) {
        var id = cell.getDataFormatId();
        var format = cell.getDataFormatString();
        if (id != null && DAYS.contains(id)) {
            return true;
        }
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*[dy].*");
    }
}
