package vn.truc.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class PdfSheetTest {
    private static final LocalDate DAY = LocalDate.of(2021, 2, 5);

    @Test
    void aSheetIsInVietnameseWithEveryMarkAndWhateverWasTyped() throws IOException {
        LocaleContextHolder.setLocale(Words.ENGLISH);
        try {
            var content = new StaticTemplates()
                    .pageHeading("Bộ Tài chính", "Tổng cục <Dự trữ> & \u0001Ẩm Thực", "Số: 05/GNP-TCDT", DAY);
            var sheet = PdfSheet.upright(Message.of("page.weekday.5"), DAY, content);
            assertThat(text(sheet))
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "ngày 05 tháng 02 năm 2021",
                            "Số: 05/GNP-TCDT",
                            "TỔNG CỤC <DỰ TRỮ> & ẨM THỰC");
            assertThat(sheet.fileName()).endsWith("-2021-02-05.pdf");
            assertThat(Words.english()).isTrue();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static String text(PdfSheet sheet) throws IOException {
        try (var document = Loader.loadPDF(sheet.pdf())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
