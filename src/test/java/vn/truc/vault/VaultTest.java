package vn.truc.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir
    Path folder;

    @Test
    void opensWhatItLockedAlsoAfterARestart() throws Exception {
        var sealed = vault("a").seal("0900 000 001", "person.phone:1");
        assertThat(vault("a").open(sealed, "person.phone:1")).isEqualTo("0900 000 001");
    }

    @Test
    void locksTheSameWayInTheThreadOfARequest() throws Exception {
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var sealed = requests.submit(() -> vault("a").seal("0900 000 001", "person.phone:1"))
                    .get();
            assertThat(vault("a").open(sealed, "person.phone:1")).isEqualTo("0900 000 001");
        }
    }

    @Test
    void howLongALockedTextIsDoesNotTellWhichOfSomeItIs() throws Exception {
        var vault = vault("a");
        var longer = vault.sealEvenly("CLOSE_CONTACT", "health:1");
        assertThat(vault.sealEvenly("Ốm", "health:1")).hasSameSizeAs(longer);
        assertThat(vault.open(longer, "health:1").strip()).isEqualTo("CLOSE_CONTACT");
    }

    @Test
    void doesNotOpenWhatWasCopiedToAnotherPlace() throws Exception {
        var sealed = vault("a").seal("0900 000 001", "person.phone:1");
        assertThatThrownBy(() -> vault("a").open(sealed, "person.phone:2")).isInstanceOf(VaultClosed.class);
    }

    @Test
    void doesNotOpenWithTheKeyOfAnotherInstallationAndSaysWhatToDo() throws Exception {
        var sealed = vault("a").seal("0900 000 001", "person.phone:1");
        assertThatThrownBy(() -> vault("b").open(sealed, "person.phone:1"))
                .isInstanceOf(VaultClosed.class)
                .hasMessageContaining("restore the key")
                .hasMessageNotContaining("0900");
    }

    @Test
    void whereKeysAreGivenUpForLostATextIsADashAndTheRestCanBeRead() throws Exception {
        var sealed = vault("a").seal("Âm tính", "health_isolation.reason:1");
        var other = vault("b");
        assertThatThrownBy(() -> other.openAny(sealed, "health_isolation.reason:1"))
                .isInstanceOf(VaultClosed.class);
        var lost = new Vault(new VaultKeys(new VaultSettings(folder.resolve("b"), true)));
        assertThat(lost.openAny(sealed, "health_isolation.reason:1")).isEqualTo("—");
        assertThat(lost.openAny(null, "health_isolation.reason:1")).isEmpty();
        assertThat(lost.sealAny("", "health_isolation.reason:1")).isNull();
    }

    @Test
    void aNewKeyLocksAndTheEarlierOneGoesOnOpeningAlsoAtAnotherNode() throws Exception {
        var here = vault("a");
        var there = vault("a");
        var before = here.seal("0900 000 001", "person.phone:1");
        int first = here.key();
        assertThat(here.rotate(first)).isTrue();
        assertThat(there.rotate(first)).isFalse();
        var after = here.seal("0900 000 002", "person.phone:1");
        assertThat(here.open(before, "person.phone:1")).isEqualTo("0900 000 001");
        assertThat(vault("a").open(after, "person.phone:1")).isEqualTo("0900 000 002");
        assertThat(there.open(after, "person.phone:1")).isEqualTo("0900 000 002");
        assertThat(here.keys()).isEqualTo(2);
        assertThat(after).startsWith(here.prefix());
        assertThat(Arrays.copyOf(before, 5)).isNotEqualTo(here.prefix());
    }

    @Test
    void aKeyThatIsGoneWhileItRunsIsNotMadeAnew() throws Exception {
        var vault = vault("a");
        int first = vault.key();
        var file = folder.resolve("a/fields.json");
        Files.delete(file);
        assertThatThrownBy(() -> vault.rotate(first)).hasMessageContaining("cannot be");
        assertThat(file).doesNotExist();
    }

    @Test
    void equalTextsHaveEqualFingerprintsForOnePurposeOnly() throws Exception {
        var vault = vault("a");
        assertThat(vault.fingerprint("001099000001", "identity"))
                .isEqualTo(vault("a").fingerprint("001099000001", "identity"));
        assertThat(vault.fingerprint("001099000001", "identity"))
                .isNotEqualTo(vault.fingerprint("001099000001", "phone"));
    }

    @Test
    void keepsItsKeysFromOtherAccounts() throws Exception {
        vault("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a/fields.json"))))
                .isEqualTo("rw-------");
    }

    private Vault vault(String keys) throws Exception {
        return new Vault(new VaultKeys(new VaultSettings(folder.resolve(keys), false)));
    }
}
