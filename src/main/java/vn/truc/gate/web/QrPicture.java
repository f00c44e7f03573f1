package vn.truc.gate.web;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import vn.truc.page.QrCode;

/// A QR code as a PNG, large enough for any scanner.
final class QrPicture {
    private static final int DOT = 10;
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");

    private QrPicture() {}

    static byte[] of(QrCode code) throws IOException {
        int side = code.size() * DOT;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        var brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, side, side);
        brush.setColor(Color.BLACK);
        var bars = BAR.matcher(code.path());
        while (bars.find()) {
            brush.fillRect(number(bars.group(1)), number(bars.group(2)), number(bars.group(3)), DOT);
        }
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static int number(String text) {
        return Integer.parseInt(text) * DOT;
    }
}
