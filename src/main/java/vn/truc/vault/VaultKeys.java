package vn.truc.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.signature.EcdsaParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The keys of this installation, made at the first start and kept as files that only its account reads.
@Component
@EnableConfigurationProperties(VaultSettings.class)
class VaultKeys {
    /// Without Tink's own prefix and as two plain numbers: that is what a browser checks.
    private static final Parameters SIGNING = signatures();

    private final KeysetHandle fields;
    private final KeysetHandle fingerprints;
    private final KeysetHandle signing;

    VaultKeys(VaultSettings settings) throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        SignatureConfig.register();
        var folder = settings.keys();
        fields = load(folder.resolve("fields.json"), PredefinedAeadParameters.AES256_GCM);
        fingerprints = load(folder.resolve("fingerprints.json"), PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        signing = load(folder.resolve("passes.json"), SIGNING);
    }

    Aead lock() throws GeneralSecurityException {
        return fields.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    Mac blind() throws GeneralSecurityException {
        return fingerprints.getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    KeysetHandle signing() {
        return signing;
    }

    private static KeysetHandle load(Path file, Parameters parameters) throws GeneralSecurityException {
        try {
            if (!Files.exists(file)) {
                make(file, parameters);
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key file cannot be read: " + file, unreadable);
        }
    }

    private static void make(Path file, Parameters parameters) throws GeneralSecurityException, IOException {
        var key = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
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
}
