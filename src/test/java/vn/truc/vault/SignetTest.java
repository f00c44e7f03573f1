package vn.truc.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignetTest {
    @Test
    void whatItSignsIsCheckedWithThePublicKeyAlone(@TempDir Path folder) throws GeneralSecurityException {
        var signet = signet(folder);
        var signature = signet.sign("Nguyễn Thị Thử");
        assertThat(signature).hasSize(Signet.BYTES);
        var elsewhere = Signature.getInstance("SHA256withECDSAinP1363Format");
        elsewhere.initVerify(
                KeyFactory.getInstance("EC").generatePublic(key(signet.keys().getFirst())));
        elsewhere.update("Nguyễn Thị Thử".getBytes(StandardCharsets.UTF_8));
        assertThat(elsewhere.verify(signature)).isTrue();
        assertThat(signet.genuine("Nguyễn Thị Thử", signature)).isTrue();
    }

    @Test
    void anotherTextAnotherSignatureAndAnotherInstallationAreForeign(@TempDir Path folder)
            throws GeneralSecurityException {
        var signet = signet(folder.resolve("one"));
        var signature = signet.sign("T2.BB");
        assertThat(signet.genuine("T2.BC", signature)).isFalse();
        assertThat(signet.genuine("T2.BB", new byte[Signet.BYTES])).isFalse();
        assertThat(signet.genuine("T2.BB", new byte[3])).isFalse();
        assertThat(signet(folder.resolve("other")).genuine("T2.BB", signature)).isFalse();
        assertThat(signet(folder.resolve("one")).genuine("T2.BB", signature))
                .as("after a restart")
                .isTrue();
    }

    private static Signet signet(Path keys) throws GeneralSecurityException {
        return new Signet(new VaultKeys(new VaultSettings(keys, false)));
    }

    private static ECPublicKeySpec key(Signet.Key key) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(number(key.x()), number(key.y()));
        return new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class));
    }

    private static BigInteger number(String coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate));
    }
}
