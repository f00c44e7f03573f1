package vn.truc.gate.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Passes;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Page;

/// The pass of whoever has signed in: a QR, big, for the scanner at the gate.
@Controller
class PassController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Passes passes;
    private final Units units;
    private final OfficeClock clock;

    PassController(Passes passes, Units units, OfficeClock clock) {
        this.passes = passes;
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/pass")
    Answer pass(Actor by) throws WriterException {
        var unit = units.find(by.unit(), clock.today()).map(Unit::name).orElse("");
        var text = passes.of(by);
        return Page.of(
                Message.of("gate.pass.title"),
                TEMPLATES.gatePass(
                        new PassPage(by.person().name(), by.person().staffNumber(), unit, path(text), size(text))));
    }

    /// The dark squares as one SVG path, so that the page needs no image and no script.
    private static String path(String text) throws WriterException {
        var matrix = matrix(text);
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private static int size(String text) throws WriterException {
        return matrix(text).getWidth();
    }

    private static BitMatrix matrix(String text) throws WriterException {
        return new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
    }
}
