package vn.truc.gate;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Person;

/// What a person's QR says: `T1.<person>.<hour until which it holds>.<mark>`. It is spelt with sixteen consonants,
/// because a
/// scanner types like a keyboard and a Vietnamese keyboard turns vowels, W and D into other letters.
record Pass(Person.Id person, long untilHour) {
    static final int LONGEST = 80;

    private static final String PREFIX = "T1";
    private static final String LETTERS = "BCGHKLMNPQRSTVXZ";
    private static final int MARK_BYTES = 10;

    /// What the mark is made of.
    String signed() {
        return PREFIX + "." + spell(bytes(person.value())) + "." + spell(bytes(untilHour));
    }

    String text(byte[] mark) {
        return signed() + "." + spell(Arrays.copyOf(mark, MARK_BYTES));
    }

    boolean over(Instant now) {
        return now.getEpochSecond() >= untilHour * 3600;
    }

    static boolean looksLike(String text) {
        return text.strip().toUpperCase(Locale.ROOT).startsWith(PREFIX + ".");
    }

    /// Reads the parts of a pass; whether it is genuine, `Read.genuine` says.
    static Optional<Read> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = text.strip().toUpperCase(Locale.ROOT).split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals(PREFIX)) {
            return Optional.empty();
        }
        var person = unspell(parts[1], 16);
        var hour = unspell(parts[2], Integer.BYTES);
        var mark = unspell(parts[3], MARK_BYTES);
        if (person.isEmpty() || hour.isEmpty() || mark.isEmpty()) {
            return Optional.empty();
        }
        var id = ByteBuffer.wrap(person.get());
        var pass = new Pass(
                new Person.Id(new UUID(id.getLong(), id.getLong())),
                ByteBuffer.wrap(hour.get()).getInt());
        return Optional.of(new Read(pass, new Mark(mark.get())));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] bytes(long hour) {
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) hour).array();
    }

    private static String spell(byte[] bytes) {
        var text = new StringBuilder();
        for (byte each : bytes) {
            text.append(LETTERS.charAt((each >> 4) & 15)).append(LETTERS.charAt(each & 15));
        }
        return text.toString();
    }

    private static Optional<byte[]> unspell(String text, int length) {
        if (text.length() != length * 2) {
            return Optional.empty();
        }
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int high = LETTERS.indexOf(text.charAt(2 * i));
            int low = LETTERS.indexOf(text.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return Optional.of(bytes);
    }

    /// A pass as it was scanned, with its mark.
    record Read(Pass pass, Mark mark) {
        boolean genuine(byte[] made) {
            return MessageDigest.isEqual(mark.bytes(), Arrays.copyOf(made, MARK_BYTES));
        }
    }

    /// The signature of a pass.
    @SuppressWarnings("ArrayRecordComponent")
    record Mark(byte[] bytes) {}
}
