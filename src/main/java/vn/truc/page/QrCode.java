package vn.truc.page;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as the path of an SVG: `size` modules a side with the quiet zone, drawn by `@template.page.qr`.
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /// The code that a phone reads as this text.
    public static QrCode of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(matrix.getWidth() + 2 * QUIET, path(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code", tooLong);
        }
    }

    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int end = x;
                while (end < matrix.getWidth() && matrix.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(end - x)
                            .append("v1h-")
                            .append(end - x)
                            .append('z');
                    x = end;
                }
            }
        }
        return path.toString();
    }
}
