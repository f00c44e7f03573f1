package vn.truc.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Starts the programs of PostgreSQL, also for root, whom PostgreSQL refuses.
record Programs(Binaries binaries) {

    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    /// Runs a program to its end.
    void run(String program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(asOrdinaryUser());
        command.add(binaries.program(program));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw failed(program, output);
        }
    }

    /// Starts the server so that it ends with this JVM, even with a killed one, but not with a Ctrl+C in the terminal.
    Process serve(List<String> arguments, Path log) throws IOException, InterruptedException {
        var command = new ArrayList<>(asOrdinaryUser());
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        if (Files.isExecutable(SETPRIV)) {
            command.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "INT"));
        }
        command.add(binaries.program("postgres"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return startFromLastingThread(builder);
    }

    /// The kernel's parent-death signal follows the thread that forked, so that thread must live as long as the JVM.
    private static Process startFromLastingThread(ProcessBuilder builder) throws IOException, InterruptedException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().name("postgres-keeper").daemon().start(() -> {
            try {
                var process = builder.start();
                started.complete(process);
                process.waitFor();
            } catch (IOException | InterruptedException failure) {
                started.completeExceptionally(failure);
            }
        });
        try {
            return started.get();
        } catch (ExecutionException failure) {
            throw new IOException("postgres cannot be started", failure.getCause());
        }
    }

    /// Inside a new user namespace root is nobody, while the files stay root's on the disk.
    private static List<String> asOrdinaryUser() throws IOException {
        var root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        return root ? List.of(UNSHARE.toString(), "-U") : List.of();
    }

    private static RuntimeException failed(String program, String output) {
        if (output.contains("unshare")) {
            return new StartRefused(
                    "PostgreSQL không chạy được dưới quyền root trên máy này. Hãy chạy Trực bằng một người dùng thường, hoặc đặt SPRING_DATASOURCE_URL.",
                    "PostgreSQL cannot run as root on this machine. Run Trực as an ordinary user, or set SPRING_DATASOURCE_URL.");
        }
        return new StartRefused(
                "Chương trình %s của PostgreSQL báo lỗi: %s".formatted(program, output.strip()),
                "PostgreSQL’s %s failed: %s".formatted(program, output.strip()));
    }
}
