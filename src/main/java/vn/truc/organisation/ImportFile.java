package vn.truc.organisation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.truc.page.Outcome;

/// A file with a list as offices keep it: CSV in UTF-8, Excel's “Unicode text”, or XLSX, of which the first sheet with
/// heads that are known is taken. Lines keep their numbers, so that a problem is found where it stands.
final class ImportFile {
    private static final long LARGEST_UNPACKED = 256L << 20;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_LINES = 400_000;
    private static final int HEADS_WITHIN = 20;
    private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private ImportFile() {}

    /// The list in the file as comma-separated text, or why it cannot be read.
    static Outcome<String> read(byte[] file, Map<String, String> heads) {
        if (startsWith(file, OLD_EXCEL)) {
            return Outcome.refused("organisation.import.old_excel");
        }
        if (startsWith(file, new byte[] {'P', 'K'})) {
            return spreadsheet(file, heads);
        }
        return text(file, startsWith(file, UTF_16_LE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }

    private static Outcome<String> text(byte[] file, Charset charset) {
        try {
            return Outcome.done(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException otherwiseEncoded) {
            return Outcome.refused("organisation.import.not_utf8");
        }
    }

    private static Outcome<String> spreadsheet(byte[] file, Map<String, String> heads) {
        try {
            if (!bearable(file)) {
                return Outcome.refused("organisation.import.too_large");
            }
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
                var sheets = workbook.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .toList();
                for (var sheet : sheets) {
                    if (knowsHeads(sheet, heads)) {
                        return lines(sheet);
                    }
                }
                var names = sheets.stream().map(Sheet::getName).collect(Collectors.joining(", "));
                return Outcome.refused("organisation.import.no_sheet", names);
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException broken) {
            return Outcome.refused("organisation.import.broken_excel");
        }
    }

    /// Whether the file stays within bounds when it is unpacked; what its parts say of their own size is not believed.
    private static boolean bearable(byte[] file) throws IOException {
        long size = 0;
        int parts = 0;
        var buffer = new byte[1 << 16];
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var part : Collections.list(zip.getEntries())) {
                parts++;
                try (var content = zip.getInputStream(part)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        if (size > LARGEST_UNPACKED || parts > MOST_PARTS) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static boolean knowsHeads(Sheet sheet, Map<String, String> heads) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.limit(HEADS_WITHIN).anyMatch(row -> knownHeads(row, heads) >= 2);
        }
    }

    private static long knownHeads(Row row, Map<String, String> heads) {
        return cells(row)
                .filter(cell -> heads.containsKey(ImportTable.plain(cell)))
                .count();
    }

    private static Outcome<String> lines(Sheet sheet) throws IOException {
        var text = new StringWriter();
        try (var rows = sheet.openStream();
                var csv = CsvWriter.builder().build(text)) {
            var each = rows.iterator();
            int line = 0;
            while (each.hasNext()) {
                var row = each.next();
                if (row.getRowNum() > MOST_LINES) {
                    return Outcome.refused("organisation.import.too_large");
                }
                for (line++; line < row.getRowNum(); line++) {
                    csv.writeRecord("");
                }
                csv.writeRecord(cells(row).toList());
            }
        }
        return Outcome.done(text.toString());
    }

    private static Stream<String> cells(Row row) {
        return row.stream().map(SpreadsheetCell::text);
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
