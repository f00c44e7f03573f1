package vn.truc;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.truc.database.DatabaseAddress;
import vn.truc.database.DatabaseBackup;
import vn.truc.database.DatabaseFolder;
import vn.truc.database.Durability;
import vn.truc.database.EmbeddedDatabase;
import vn.truc.database.StartRefused;
import vn.truc.replay.ReplayRunner;

/// Starts Trực; the launcher `truc` names the command: run, demo, replay, backup, restore, or, while it prepares,
/// assemble and rehearse.
@SpringBootApplication
public class Truc {

    private static final String LOOPBACK = "--server.address=127.0.0.1";
    /// The commands whose parts may be those that were worked out when the jar was made: nobody has set anything else.
    private static final Set<String> WORKED_OUT = Set.of("run", "rehearse", "assemble");

    public static void main(String... arguments) {
        var command = arguments.length == 0 ? "run" : arguments[0];
        var rest = arguments.length == 0
                ? List.<String>of()
                : Arrays.asList(arguments).subList(1, arguments.length);
        try {
            execute(command, rest, Installation.ofEnvironment());
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void execute(String command, List<String> rest, Installation installation) {
        if (installation.adjusted() || !rest.isEmpty() || !WORKED_OUT.contains(command)) {
            System.setProperty("spring.aot.enabled", "false");
        }
        switch (command) {
            case "run" -> run(rest, installation);
            case "assemble" -> start(installation, rest);
            case "rehearse" -> rehearse(installation);
            case "demo" -> demo(rest, installation);
            case "replay" -> replay(rest, installation);
            case "backup" -> backup().write(installation.database(), file(rest, installation));
            case "restore" -> backup().restore(installation.database(), file(rest, installation));
            default ->
                throw new StartRefused(
                        "Không có lệnh “%s”.".formatted(command), "There is no command “%s”.".formatted(command));
        }
    }

    private static DatabaseBackup backup() {
        return new DatabaseBackup(System.out::println);
    }

    /// The file that a backup is written to or restored from; a server of one’s own has its own programs for that.
    static Path file(List<String> rest, Installation installation) {
        if (installation.external()) {
            throw new StartRefused(
                    "Cơ sở dữ liệu do máy chủ PostgreSQL riêng giữ: hãy sao lưu bằng pg_dump hoặc pg_basebackup, phục hồi bằng pg_restore.",
                    "Your own PostgreSQL server keeps the data: back it up with pg_dump or pg_basebackup, restore it with pg_restore.");
        }
        if (rest.size() != 1) {
            throw new StartRefused("Hãy cho biết đúng một tệp.", "Name exactly one file.");
        }
        return Path.of(rest.getFirst()).toAbsolutePath();
    }

    private static void run(List<String> rest, Installation installation) {
        if (installation.external()) {
            announce(start(installation, rest));
            return;
        }
        announce(startOn(embedded(installation.database(), Durability.KEPT), installation, rest));
    }

    /// Starts on a scratch database, opens a few pages and ends: what the launcher lets the JVM learn from.
    private static void rehearse(Installation installation) {
        var stage = installation.below("rehearsal");
        try (var database = EmbeddedDatabase.start(stage.database(), Durability.SCRATCH);
                var context = startOn(database, stage, List.of(LOOPBACK, "--server.port=0"))) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            new Rehearsal(URI.create("http://127.0.0.1:" + port)).play();
        }
        FileSystemUtils.deleteRecursively(stage.home().toFile());
    }

    /// A fresh database every time, on this machine only: a case, or the whole country.
    private static void demo(List<String> rest, Installation installation) {
        var demo = installation.below("demo");
        var profiles = rest.contains("national") ? "demo,national" : "demo";
        var settings = new ArrayList<>(List.of("--spring.profiles.active=" + profiles, LOOPBACK));
        rest.stream().filter(word -> !word.equals("national")).forEach(settings::add);
        announce(startOn(embedded(demo.database(), Durability.SCRATCH), demo, settings));
    }

    /// Plays each file on a fresh database; the largest number that one of them ends with is the end.
    private static void replay(List<String> rest, Installation installation) {
        var files = rest.stream().filter(word -> !word.startsWith("--")).toList();
        if (files.isEmpty()) {
            throw new StartRefused("Hãy cho biết tệp cần chạy lại.", "Name the file to play.");
        }
        var settings = new ArrayList<>(List.of("--spring.profiles.active=replay", LOOPBACK, "--server.port=0"));
        settings.add("--db-scheduler.enabled=false");
        rest.stream().filter(word -> word.startsWith("--")).forEach(settings::add);
        var played = new ArrayList<ReplayRunner>();
        int end = files.stream()
                .mapToInt(file -> replay(file, settings, installation.below("replay"), played))
                .max()
                .orElse(0);
        System.out.println(ReplayRunner.table(played));
        System.exit(end);
    }

    private static int replay(
            String file, List<String> settings, Installation installation, List<ReplayRunner> played) {
        try (var database = EmbeddedDatabase.start(installation.database(), Durability.SCRATCH)) {
            var rest = new ArrayList<>(settings);
            rest.add(file);
            var context = startOn(database, installation, rest);
            played.add(context.getBean(ReplayRunner.class));
            return SpringApplication.exit(context);
        }
    }

    private static void announce(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var scheme = settings.containsProperty("server.ssl.bundle") ? "https" : "http";
        var address = "%s://localhost:%s/".formatted(scheme, settings.getProperty("local.server.port"));
        System.out.printf(
                "%nTrực đã sẵn sàng: %s (Ctrl+C để dừng)%nTrực is ready: %s (Ctrl+C to stop)%n", address, address);
    }

    private static EmbeddedDatabase embedded(DatabaseFolder folder, Durability durability) {
        var database = EmbeddedDatabase.start(folder, durability);
        SpringApplication.getShutdownHandlers().add(database::close);
        return database;
    }

    private static ConfigurableApplicationContext startOn(
            EmbeddedDatabase database, Installation installation, List<String> rest) {
        var settings = new ArrayList<>(datasource(database.application()));
        settings.addAll(rest);
        return start(installation, settings);
    }

    private static List<String> datasource(DatabaseAddress address) {
        return List.of(
                "--spring.datasource.url=" + address.url(),
                "--spring.datasource.username=" + address.user(),
                "--spring.datasource.password=" + address.password());
    }

    private static ConfigurableApplicationContext start(Installation installation, List<String> arguments) {
        var application = new SpringApplication(Truc.class);
        application.setDefaultProperties(installation.properties());
        return application.run(arguments.toArray(String[]::new));
    }
}
