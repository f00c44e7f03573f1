package vn.truc.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class DownloadTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 20);
    private static final Message TITLE = Message.of("page.weekday.5");

    @BeforeEach
    void readVietnamese() {
        LocaleContextHolder.setLocale(Words.VIETNAMESE);
    }

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aSpreadsheetReadsTheCsvAsUtf8AndTakesNothingForAFormula() throws IOException {
        var table = Table.of(TITLE, DAY, "page.sign.met", "page.sign.late")
                .row("=HYPERLINK(\"http://x\")", "Đỗ Thị Ẩn")
                .row("+84 912", "-1")
                .row("@SUM(A1)", "\tcmd")
                .row("a, \"b\"", "hai\ndòng")
                .table();
        var text = new String(written(table, Download.Format.CSV), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFđạt,chậm")
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\",Đỗ Thị Ẩn")
                .contains("'+84 912,'-1")
                .contains("'@SUM(A1),'\tcmd")
                .contains("\"a, \"\"b\"\"\",\"hai\ndòng\"");
    }

    @Test
    void anXlsxHoldsDaysAndNumbersAsSuchAndTextsAsTexts() throws IOException {
        var table = Table.of(TITLE, DAY, "page.sign.met", "page.sign.late", "page.sign.missing", "page.sign.unknown")
                .row("=1+1", 12L, DAY, Instant.parse("2020-03-20T07:52:00Z"))
                .row("\u0001lẻ\u0000", 0.5, "", Message.of("page.sign.breached"))
                .table();
        var rows = read(written(table, Download.Format.XLSX));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("đạt");
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
        assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("12");
        assertThat(rows.get(1).getCell(2).asDate().toLocalDate()).isEqualTo(DAY);
        assertThat(rows.get(1).getCell(3).asDate()).isEqualTo("2020-03-20T14:52:00");
        assertThat(rows.get(2).getCellText(0)).isEqualTo("lẻ");
        assertThat(rows.get(2).getCellText(3)).isEqualTo("vi phạm");
    }

    @Test
    void theFileIsNamedInAsciiWithTheDay() {
        var table = Table.of(TITLE, DAY, "page.sign.met").table();
        assertThat(table.as(Download.Format.XLSX).fileName()).isEqualTo("thu-sau-2020-03-20.xlsx");
        assertThat(table.as(Download.Format.ending("csv")).fileName()).endsWith(".csv");
        assertThatThrownBy(() -> Download.Format.ending("exe")).isInstanceOf(NotFound.class);
    }

    @Test
    void anEmptyListIsAFileWithItsHeads() throws IOException {
        var table = Table.of(TITLE, DAY, "page.sign.met").table();
        assertThat(read(written(table, Download.Format.XLSX))).hasSize(1);
        assertThat(new String(written(table, Download.Format.CSV), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFđạt\r\n");
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsNoTable() {
        assertThatThrownBy(() ->
                        Table.of(TITLE, DAY, "page.sign.met").row("a", "b").table())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Table.of(TITLE, DAY, "page.sign.met").row(new Object()).table())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] written(Table table, Download.Format format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        table.as(format).write(bytes);
        return bytes.toByteArray();
    }

    private static List<Row> read(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}
