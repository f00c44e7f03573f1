package vn.truc.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
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
    private final KeysetHandle fields;
    private final KeysetHandle fingerprints;

    VaultKeys(VaultSettings settings) throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        var folder = settings.keys();
        fields = load(folder.resolve("fields.json"), true);
        fingerprints = load(folder.resolve("fingerprints.json"), false);
    }

    Aead lock() throws GeneralSecurityException {
        return fields.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    Mac blind() throws GeneralSecurityException {
        return fingerprints.getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    private static KeysetHandle load(Path file, boolean locks) throws GeneralSecurityException {
        try {
            if (!Files.exists(file)) {
                make(file, locks);
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key file cannot be read: " + file, unreadable);
        }
    }

    private static void make(Path file, boolean locks) throws GeneralSecurityException, IOException {
        var key = KeysetHandle.generateNew(
                locks ? PredefinedAeadParameters.AES256_GCM : PredefinedMacParameters.HMAC_SHA256_256BITTAG,
                RegistryConfiguration.get());
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
}
