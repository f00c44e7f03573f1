package vn.truc.absence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// The paper that proves a leave, as a PDF or a photograph of at most 5 MB; what it is, is told from its first bytes.
public final class Certificate {
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final Map<String, byte[]> KINDS = Map.of(
            "application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII),
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final String mediaType;
    private final byte[] content;

    Certificate(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content;
    }

    /// What was sent; refused when it is empty, too large or something else.
    static Outcome<Certificate> of(byte[] content) {
        if (content.length == 0 || content.length > LARGEST) {
            return Outcome.refused(FormErrors.at("file", Message.of("absence.error.file-size")));
        }
        return KINDS.entrySet().stream()
                .filter(kind -> content.length >= kind.getValue().length
                        && Arrays.equals(Arrays.copyOf(content, kind.getValue().length), kind.getValue()))
                .findFirst()
                .map(kind -> Outcome.done(new Certificate(kind.getKey(), content)))
                .orElseGet(() -> Outcome.refused(FormErrors.at("file", Message.of("absence.error.file-kind"))));
    }

    /// What it is.
    public String mediaType() {
        return mediaType;
    }

    /// Its bytes.
    public byte[] content() {
        return content.clone();
    }
}
