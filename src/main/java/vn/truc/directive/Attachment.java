package vn.truc.directive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// The file of a document: its name, what it is by its first bytes, and its content (at most 20 MB).
public final class Attachment {
    /// The largest content, in bytes.
    public static final int LARGEST = 20 * 1024 * 1024;

    private final String name;
    private final String mediaType;
    private final byte[] content;

    Attachment(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
    }

    /// A file that was sent: refused when it is empty, too large, or neither PDF, picture nor office document.
    static Outcome<Attachment> of(String sentName, byte[] content) {
        if (content.length == 0) {
            return refused("directive.file.empty");
        }
        if (content.length > LARGEST) {
            return refused("directive.file.large");
        }
        return sniffed(content)
                .map(type -> Outcome.done(new Attachment(plain(sentName), type, content)))
                .orElseGet(() -> refused("directive.file.kind"));
    }

    /// What it is called, without any path.
    public String name() {
        return name;
    }

    /// What it is, told from its content and not from its name.
    public String mediaType() {
        return mediaType;
    }

    /// Its bytes.
    public byte[] content() {
        return content.clone();
    }

    private static Outcome<Attachment> refused(String key) {
        return Outcome.refused(FormErrors.at("file", Message.of(key)));
    }

    private static String plain(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var safe = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "").strip();
        return safe.isEmpty() ? "van-ban" : safe.substring(Math.max(0, safe.length() - 120));
    }

    private static Optional<String> sniffed(byte[] content) {
        if (begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of("application/pdf");
        }
        if (begins(content, new byte[] {(byte) 0x89, 'P', 'N', 'G'})) {
            return Optional.of("image/png");
        }
        if (begins(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return Optional.of("image/jpeg");
        }
        if (begins(content, new byte[] {'P', 'K', 3, 4})) {
            return Optional.of("application/zip");
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] first) {
        return content.length >= first.length && Arrays.equals(Arrays.copyOf(content, first.length), first);
    }
}
