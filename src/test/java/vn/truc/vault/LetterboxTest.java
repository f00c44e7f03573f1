package vn.truc.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters are opened by whoever has the key and for what they were closed for; `KioskE2E` closes them in a browser.
class LetterboxTest {
    @Test
    void aLetterOpensHereForItsPurposeAlsoAfterARestart(@TempDir Path folder) throws GeneralSecurityException {
        var letter = closed(folder, "Nguyễn Thị Thử", "kiosk:1");
        assertThat(letterbox(folder).open(letter, "kiosk:1")).contains("Nguyễn Thị Thử");
        assertThat(Base64.getUrlDecoder().decode(letterbox(folder).key())).hasSize(65);
    }

    @Test
    void anotherPurposeAnotherInstallationAndWhatIsNoLetterStayClosed(@TempDir Path folder)
            throws GeneralSecurityException {
        var letter = closed(folder.resolve("one"), "Nguyễn Thị Thử", "kiosk:1");
        assertThat(letterbox(folder.resolve("one")).open(letter, "kiosk:2")).isEmpty();
        assertThat(letterbox(folder.resolve("other")).open(letter, "kiosk:1")).isEmpty();
        assertThat(letterbox(folder.resolve("one")).open("không phải thư", "kiosk:1"))
                .isEmpty();
        assertThat(letterbox(folder.resolve("one")).open("", "kiosk:1")).isEmpty();
    }

    private static String closed(Path keys, String text, String purpose) throws GeneralSecurityException {
        return new Letters(keys(keys)).closed(purpose, text);
    }

    private static Letterbox letterbox(Path keys) throws GeneralSecurityException {
        return new Letterbox(keys(keys));
    }

    private static VaultKeys keys(Path folder) throws GeneralSecurityException {
        return new VaultKeys(new VaultSettings(folder, false));
    }
}
