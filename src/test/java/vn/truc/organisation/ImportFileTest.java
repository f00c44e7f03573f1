package vn.truc.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.truc.page.Outcome;

class ImportFileTest {
    @Test
    void theSheetWithKnownHeadsIsTakenWithDaysNumbersAndFormulas() throws IOException {
        var list = ImportTable.read(
                read(workbook(book -> {
                    book.newWorksheet("Bìa").value(0, 0, "Kính gửi");
                    var sheet = book.newWorksheet("Danh sách");
                    sheet.value(0, 0, "DANH SÁCH CÁN BỘ");
                    sheet.range(0, 0, 0, 4).merge();
                    heads(sheet, 2, "TT", "Mã cán bộ", "Họ tên", "Đơn vị", "Chức vụ", "Từ ngày");
                    sheet.value(3, 0, 1);
                    sheet.value(3, 1, 7);
                    sheet.style(3, 1).format("000").set();
                    sheet.value(3, 2, Normalizer.normalize("Đỗ Thị Ẩn", Normalizer.Form.NFD));
                    sheet.value(3, 3, "VP");
                    sheet.value(3, 4, "Văn thư");
                    sheet.value(3, 5, LocalDate.of(2020, 3, 20));
                    sheet.style(3, 5).format("dd/mm/yyyy").set();
                    sheet.value(5, 1, 12);
                    sheet.value(5, 2, "Trần Bình\nAn");
                    sheet.value(5, 5, 43910);
                })),
                PeopleWords.HEADS,
                java.util.List.of("number", "name", "unit"));
        assertThat(list.problems()).isEmpty();
        assertThat(list.ignored()).containsExactly("TT");
        var first = list.rows().get(0);
        assertThat(first.line()).isEqualTo(4);
        assertThat(first.text("number")).isEqualTo("007");
        assertThat(first.text("name")).isEqualTo("Đỗ Thị Ẩn");
        assertThat(first.day("from")).contains(LocalDate.of(2020, 3, 20));
        var second = list.rows().get(1);
        assertThat(second.line()).isEqualTo(6);
        assertThat(second.text("number")).isEqualTo("12");
        assertThat(second.text("name")).isEqualTo("Trần Bình An");
        assertThat(second.day("from")).contains(LocalDate.of(2020, 3, 20));
        second.required("unit");
        assertThat(list.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.column()).isEqualTo("unit");
        });
    }

    @Test
    void aWorkbookWithoutKnownHeadsNamesItsSheets() throws IOException {
        var file = workbook(book -> {
            heads(book.newWorksheet("Kho"), 0, "Hàng", "Số lượng");
            book.newWorksheet("Ghi chú").value(0, 0, "Mã");
        });
        assertThat(refusal(file)).isEqualTo("organisation.import.no_sheet");
    }

    @Test
    void aFileThatGrowsWithoutBoundsIsNotUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var nothing = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThat(refusal(bytes.toByteArray())).isEqualTo("organisation.import.too_large");
    }

    @Test
    void aLineFarBelowAllOthersIsNotReachedOverEmptyOnes() throws IOException {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("Danh sách");
            heads(sheet, 0, "Mã cán bộ", "Họ tên", "Đơn vị");
            sheet.value(1_000_000, 0, "A1");
        });
        assertThat(refusal(file)).isEqualTo("organisation.import.too_large");
    }

    @Test
    void entitiesOfXmlAreNotExpanded() throws IOException {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 20; level++) {
            laughs.append("<!ENTITY a%d \"%s\">"
                    .formatted(level, "&a%d;".formatted(level - 1).repeat(10)));
        }
        laughs.append("]><workbook><sheets><sheet name=\"&a19;\" sheetId=\"1\"/></sheets></workbook>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(laughs.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(refusal(bytes.toByteArray())).startsWith("organisation.import.");
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedInWords() {
        assertThat(refusal("PK\u0003\u0004 nothing of the kind".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("organisation.import.broken_excel");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isEqualTo("organisation.import.old_excel");
        assertThat(refusal("Đỗ".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("organisation.import.not_utf8");
        assertThat(read("\uFEFFMã\tTên".getBytes(StandardCharsets.UTF_16LE))).contains("Mã\tTên");
        assertThat(read("Mã,Tên".getBytes(StandardCharsets.UTF_8))).isEqualTo("Mã,Tên");
    }

    private static void heads(Worksheet sheet, int line, String... heads) {
        for (int column = 0; column < heads.length; column++) {
            sheet.value(line, column, heads[column]);
        }
    }

    private static byte[] workbook(Consumer<Workbook> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Truc", "1.0")) {
            fill.accept(book);
        }
        return bytes.toByteArray();
    }

    private static String read(byte[] file) {
        return switch (ImportFile.read(file, PeopleWords.HEADS)) {
            case Outcome.Done<String>(var text) -> text;
            case Outcome.Refused<String>(var why) ->
                throw new AssertionError(why.first().key());
        };
    }

    private static String refusal(byte[] file) {
        return switch (ImportFile.read(file, PeopleWords.HEADS)) {
            case Outcome.Done<String>(var text) -> throw new AssertionError("read: " + text);
            case Outcome.Refused<String>(var why) -> why.first().key();
        };
    }
}
