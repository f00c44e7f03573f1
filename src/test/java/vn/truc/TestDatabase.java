package vn.truc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.truc.database.DatabaseAddress;
import vn.truc.database.DatabaseFolder;
import vn.truc.database.Durability;
import vn.truc.database.EmbeddedDatabase;

/// The PostgreSQL of this test JVM, and an empty database on it for whoever asks.
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /// Where tests keep PostgreSQL's unpacked programs.
    public static final Path PROGRAMS = Path.of("target", "postgresql");

    private static final class Running {
        static final Path HOME = temporaryFolder();
        static final EmbeddedDatabase SERVER =
                EmbeddedDatabase.start(new DatabaseFolder(HOME.resolve("database"), PROGRAMS), Durability.SCRATCH);

        static {
            SpringApplication.getShutdownHandlers().add(Running::remove);
        }

        private static void remove() {
            SERVER.close();
            try {
                FileSystemUtils.deleteRecursively(HOME);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("truc-test-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The server of this test JVM.
    public static EmbeddedDatabase server() {
        return Running.SERVER;
    }

    /// A home for whoever starts the application in a test.
    public static Path home() {
        return Running.HOME;
    }

    /// A new, empty database that the application's role owns.
    public static DatabaseAddress empty() {
        var name = "office_" + COUNT.incrementAndGet();
        try (var connection = server().owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner truc");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return server().application().named(name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var address = empty();
        TestPropertyValues.of(
                        "spring.datasource.url=" + address.url(),
                        "spring.datasource.username=" + address.user(),
                        "spring.datasource.password=" + address.password(),
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "spring.datasource.hikari.minimum-idle=0",
                        "truc.home=" + Running.HOME)
                .applyTo(context);
        if (!context.getEnvironment().containsProperty("truc.account.first-run")) {
            TestPropertyValues.of("truc.account.first-run=false").applyTo(context);
        }
        if (!context.getEnvironment().containsProperty("test.jobs")) {
            TestPropertyValues.of("db-scheduler.enabled=false").applyTo(context);
        }
    }
}
