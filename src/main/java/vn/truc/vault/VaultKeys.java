package vn.truc.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.EciesParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.signature.EcdsaParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The keys of this installation, made at the first start and kept as files that only its account reads.
@Component
@EnableConfigurationProperties(VaultSettings.class)
class VaultKeys {
    /// Without Tink's own prefix and as two plain numbers: that is what a browser checks.
    private static final Parameters SIGNING = signatures();

    /// Likewise what a browser can close.
    private static final Parameters LETTERS = closing();

    private final Path file;
    private final Path indexFile;
    private volatile KeysetHandle fields;
    private volatile Aead lock;
    private final KeysetHandle fingerprints;
    private final KeysetHandle signing;
    private final KeysetHandle letters;
    private volatile KeysetHandle index;
    private volatile Mac marker;
    private final List<Path> made;
    private final boolean lost;

    VaultKeys(VaultSettings settings) throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        SignatureConfig.register();
        HybridConfig.register();
        var folder = settings.keys();
        lost = settings.lost();
        made = Stream.of("fields.json", "fingerprints.json")
                .map(folder::resolve)
                .filter(Predicate.not(Files::exists))
                .toList();
        file = folder.resolve("fields.json");
        fields = load(file, PredefinedAeadParameters.AES256_GCM);
        lock = aead(fields);
        fingerprints = load(folder.resolve("fingerprints.json"), PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        indexFile = folder.resolve("index.json");
        index = load(indexFile, PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        marker = mac(index);
        signing = load(folder.resolve("passes.json"), SIGNING);
        letters = load(folder.resolve("letters.json"), LETTERS);
    }

    /// Whether the office has said that it does without what earlier keys locked.
    boolean lost() {
        return lost;
    }

    /// The keys that were not there at this start, and were made.
    List<Path> made() {
        return made;
    }

    /// Takes back what was made at this start, so that the right keys find their place empty.
    void takeBack() {
        for (var key : made) {
            try {
                Files.deleteIfExists(key);
            } catch (IOException unwritable) {
                throw new UncheckedIOException("The key file cannot be removed: " + key, unwritable);
            }
        }
    }

    Aead lock() {
        return lock;
    }

    /// Reads the file again, which another node may have changed.
    synchronized Aead reread() throws GeneralSecurityException {
        fields = read(file);
        lock = aead(fields);
        return lock;
    }

    int primary() {
        return fields.getPrimary().getId();
    }

    int count() {
        return fields.size();
    }

    /// Makes a new key the one that locks; nothing when another, perhaps another node, did so meanwhile.
    synchronized boolean rotate(int from) {
        try (var turn = FileChannel.open(
                        file.resolveSibling("rotation.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = turn.lock()) {
            reread();
            if (primary() != from) {
                return false;
            }
            var next = KeysetHandle.newBuilder(fields)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            write(file, next);
            reread();
            write(
                    indexFile,
                    KeysetHandle.newBuilder(rereadIndex())
                            .addEntry(KeysetHandle.generateEntryFromParameters(
                                            PredefinedMacParameters.HMAC_SHA256_256BITTAG)
                                    .withRandomId()
                                    .makePrimary())
                            .build());
            rereadIndex();
            return true;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A new key could not be made", impossible);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The key file cannot be written: " + file, unwritable);
        }
    }

    private static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    Mac blind() throws GeneralSecurityException {
        return fingerprints.getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /// What makes marks.
    Mac marker() {
        return marker;
    }

    /// Reads the keys of marks again, which another node may have changed.
    synchronized KeysetHandle rereadIndex() throws GeneralSecurityException {
        index = read(indexFile);
        marker = mac(index);
        return index;
    }

    private static Mac mac(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    KeysetHandle signing() {
        return signing;
    }

    KeysetHandle letters() {
        return letters;
    }

    private static KeysetHandle load(Path file, Parameters parameters) throws GeneralSecurityException {
        try {
            if (!Files.exists(file)) {
                make(file, parameters);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The key file cannot be written: " + file, unwritable);
        }
        return read(file);
    }

    /// While Trực runs a missing file is a fault: what a new key locked meanwhile nobody could open once it is back.
    private static KeysetHandle read(Path file) throws GeneralSecurityException {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key file cannot be read: " + file, unreadable);
        }
    }

    private static void make(Path file, Parameters parameters) throws GeneralSecurityException, IOException {
        write(file, KeysetHandle.generateNew(parameters, RegistryConfiguration.get()));
    }

    private static void write(Path file, KeysetHandle key) throws GeneralSecurityException, IOException {
        Files.createDirectories(
                file.toAbsolutePath().getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "key",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                draft,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        key, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Parameters signatures() {
        try {
            return EcdsaParameters.builder()
                    .setHashType(EcdsaParameters.HashType.SHA256)
                    .setCurveType(EcdsaParameters.CurveType.NIST_P256)
                    .setSignatureEncoding(EcdsaParameters.SignatureEncoding.IEEE_P1363)
                    .setVariant(EcdsaParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Parameters closing() {
        try {
            return EciesParameters.builder()
                    .setCurveType(EciesParameters.CurveType.NIST_P256)
                    .setHashType(EciesParameters.HashType.SHA256)
                    .setNistCurvePointFormat(EciesParameters.PointFormat.UNCOMPRESSED)
                    .setVariant(EciesParameters.Variant.NO_PREFIX)
                    .setDemParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(32)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
