package vn.truc.page;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/// A document on A4 as PDF, set as Decree 30/2020/NĐ-CP wants it: Tinos, its margins, the number of the page at the
/// top from the second on. Official documents are in Vietnamese, whatever language the reader chose.
public record PdfSheet(Message title, LocalDate day, JteModel content, boolean landscape) implements Answer {
    private static final Map<String, byte[]> FONTS = Map.of(
            "Regular", read("fonts/Tinos-Regular.ttf"),
            "Bold", read("fonts/Tinos-Bold.ttf"),
            "Italic", read("fonts/Tinos-Italic.ttf"),
            "BoldItalic", read("fonts/Tinos-BoldItalic.ttf"));
    private static final String STYLE = new String(read("fonts/paper.css"), StandardCharsets.UTF_8);
    private static final String NOT_IN_XML = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]";

    static {
        XRLog.setLoggingEnabled(false);
    }

    /// An upright sheet.
    public static PdfSheet upright(Message title, LocalDate day, JteModel content) {
        return new PdfSheet(title, day, content, false);
    }

    /// A sheet on its side, for wide tables.
    public static PdfSheet wide(Message title, LocalDate day, JteModel content) {
        return new PdfSheet(title, day, content, true);
    }

    /// The name that the browser is to keep the file under; ASCII only.
    public String fileName() {
        return Table.fileName(title, day) + ".pdf";
    }

    /// The document. Nothing that stands in it makes the program fetch anything.
    public byte[] pdf() {
        var written = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(html(), null);
        builder.toStream(written);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    private String html() {
        var body = new StringOutput();
        Words.inVietnamese(() -> content.render(body));
        var page = "@page { size: A4 " + (landscape ? "landscape" : "portrait") + "; }";
        return "<html lang=\"vi\"><head><style>" + STYLE + page + "</style></head><body>"
                + body.toString().replaceAll(NOT_IN_XML, "").replace("<br>", "<br/>") + "</body></html>";
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        FSSupplier<InputStream> bytes = () -> new ByteArrayInputStream(FONTS.get(face));
        builder.useFont(bytes, "Tinos", weight, style, true);
    }

    private static byte[] read(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
