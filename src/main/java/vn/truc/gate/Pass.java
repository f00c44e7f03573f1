package vn.truc.gate;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.truc.vault.Signet;

/// What the QR of a person or visitor says: `T2.<what, who, from, until>.<signature>`, spelt in consonants.
/// `cleared`: at the moment of issue a declaration was there and nothing spoke against coming in, so that a gate
/// without network may believe a pass that is newer than what it took along.
record Pass(Visit.Kind kind, UUID who, boolean cleared, Instant issued, Instant until) {
    static final int LONGEST = 200;

    private static final String PREFIX = "T2.";
    private static final int STATEMENT = 1 + 16 + 4 + 4;
    private static final int CLEARED = 0x10;
    private static final int KIND = 0x0f;
    private static final List<Visit.Kind> KINDS = List.of(Visit.Kind.STAFF, Visit.Kind.VISITOR);

    /// What is signed.
    String statement() {
        var bytes = ByteBuffer.allocate(STATEMENT)
                .put((byte) (KINDS.indexOf(kind) | (cleared ? CLEARED : 0)))
                .putLong(who.getMostSignificantBits())
                .putLong(who.getLeastSignificantBits())
                .putInt(minute(issued))
                .putInt(minute(until));
        return PREFIX + Consonants.spell(bytes.array());
    }

    String signed(Signet signet) {
        var statement = statement();
        return statement + "." + Consonants.spell(signet.sign(statement));
    }

    boolean over(Instant now) {
        return !now.isBefore(until);
    }

    static boolean looksLike(String text) {
        return text.strip().toUpperCase(Locale.ROOT).startsWith(PREFIX);
    }

    /// Reads a pass; empty where a part is missing or was never a pass. Whether it is genuine, `Read.genuine` says.
    static Optional<Read> read(String text) {
        var typed = text.strip().toUpperCase(Locale.ROOT);
        int dot = typed.lastIndexOf('.');
        if (text.length() > LONGEST || !typed.startsWith(PREFIX) || dot < PREFIX.length()) {
            return Optional.empty();
        }
        var said = Consonants.unspell(typed.substring(PREFIX.length(), dot), STATEMENT);
        var signature = Consonants.unspell(typed.substring(dot + 1), Signet.BYTES);
        if (said.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        return pass(ByteBuffer.wrap(said.get())).map(pass -> new Read(pass, new Mark(signature.get())));
    }

    private static Optional<Pass> pass(ByteBuffer said) {
        int what = said.get();
        if ((what & KIND) >= KINDS.size() || (what & ~(KIND | CLEARED)) != 0) {
            return Optional.empty();
        }
        return Optional.of(new Pass(
                KINDS.get(what & KIND),
                new UUID(said.getLong(), said.getLong()),
                (what & CLEARED) != 0,
                moment(said.getInt()),
                moment(said.getInt())));
    }

    private static int minute(Instant at) {
        return Math.toIntExact(at.getEpochSecond() / 60);
    }

    private static Instant moment(int minute) {
        return Instant.EPOCH.plus(Duration.ofMinutes(minute));
    }

    /// A pass as it was scanned, with its signature.
    record Read(Pass pass, Mark mark) {
        boolean genuine(Signet signet) {
            return signet.genuine(pass.statement(), mark.bytes());
        }
    }

    /// The signature of a pass.
    @SuppressWarnings("ArrayRecordComponent")
    record Mark(byte[] bytes) {}
}
