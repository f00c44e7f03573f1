package vn.truc.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindIndexTest {
    @Test
    void equalTextsHaveEqualMarksForOnePurposeAndOneInstallation(@TempDir Path folder) throws GeneralSecurityException {
        var index = new BlindIndex(keys(folder.resolve("one")));
        var mark = index.mark("0900000001", "telephone");
        assertThat(index.mark("0900000001", "telephone")).isEqualTo(mark);
        assertThat(index.mark("0900000001", "other")).isNotEqualTo(mark);
        assertThat(new BlindIndex(keys(folder.resolve("other"))).mark("0900000001", "telephone"))
                .isNotEqualTo(mark);
    }

    @Test
    void whatAnEarlierKeyMarkedIsFoundAlsoAtAnotherNode(@TempDir Path folder) throws GeneralSecurityException {
        var here = keys(folder);
        var there = new BlindIndex(keys(folder));
        var index = new BlindIndex(here);
        var before = index.mark("0900000001", "telephone");
        assertThat(here.rotate(here.primary())).isTrue();
        var after = index.mark("0900000001", "telephone");
        assertThat(after).isNotEqualTo(before).startsWith(index.prefix());
        assertThat(index.marks("0900000001", "telephone")).containsExactly(before, after);
        assertThat(there.marks("0900000001", "telephone")).containsExactly(before, after);
    }

    private static VaultKeys keys(Path folder) throws GeneralSecurityException {
        return new VaultKeys(new VaultSettings(folder, false));
    }
}
