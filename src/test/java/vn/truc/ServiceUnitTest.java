package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The unit for systemd: what it promises stands in it, and systemd itself finds it sound where it is there.
class ServiceUnitTest {
    private static final Path UNIT = Path.of("packaging", "truc.service");
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    /// What is left is the network, which it is there for; in tenths of systemd's own scale of ten.
    private static final int EXPOSED_AT_MOST = 20;

    @Test
    void itStartsAgainHasALimitAndMayDoNothingToTheMachine() throws Exception {
        assertThat(Files.readAllLines(UNIT))
                .contains("Restart=on-failure", "MemoryMax=75%", "SyslogIdentifier=truc", "StartLimitBurst=5")
                .contains("ProtectSystem=strict", "NoNewPrivileges=yes", "CapabilityBoundingSet=CAP_NET_BIND_SERVICE")
                .contains("SystemCallFilter=@system-service", "RestrictNamespaces=yes", "UMask=0077")
                .as("Java writes the code it runs")
                .noneMatch(line -> line.startsWith("MemoryDenyWriteExecute="));
    }

    @Test
    void systemdFindsItSound(@TempDir Path folder) throws Exception {
        assumeThat(ANALYZE).isExecutable();
        var text = Files.readString(UNIT);
        assertThat(text).contains("ExecStart=/opt/truc/truc run\n");
        // The program is not installed where the tests run.
        var unit = Files.writeString(
                folder.resolve("truc.service"), text.replace("ExecStart=/opt/truc/truc run", "ExecStart=/bin/true"));
        assertThat(analyze("verify", unit.toString())).isEmpty();
        assertThat(analyze("security", "--offline=true", "--threshold=" + EXPOSED_AT_MOST, unit.toString()))
                .contains("OK");
    }

    private static String analyze(String... words) throws Exception {
        var command = new ArrayList<>(List.of(ANALYZE.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
