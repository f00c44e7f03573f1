package vn.truc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.truc.database.DatabaseFolder;
import vn.truc.database.StartRefused;

/// What the office set by environment before Trực starts: where it lives, whose database it uses, how it is secured.
record Installation(Path home, Path programs, boolean external, Optional<Certificate> certificate, boolean adjusted) {

    /// Settings of Spring that may decide which parts there are; what a database or a certificate is, is none of these.
    private static final Pattern ADJUSTS =
            Pattern.compile("(SPRING_(?!DATASOURCE_)|SERVER_|MANAGEMENT_|DBSCHEDULER_|TRUC_FORWARD_HEADERS).*");

    private static final List<String> FILES =
            List.of("config", "application.yaml", "application.yml", "application.properties");

    /// A certificate and its key, as PEM files; renewed files are taken up while running.
    record Certificate(Path chain, Path key) {
        Certificate {
            if (!Files.isReadable(chain) || !Files.isReadable(key)) {
                throw new StartRefused(
                        "Không đọc được TRUC_TLS_CERT (%s) hoặc TRUC_TLS_KEY (%s).".formatted(chain, key),
                        "TRUC_TLS_CERT (%s) or TRUC_TLS_KEY (%s) cannot be read.".formatted(chain, key));
            }
        }
    }

    static Installation ofEnvironment() {
        return of(System.getenv());
    }

    static Installation of(Map<String, String> environment) {
        var home = Path.of(environment.getOrDefault("TRUC_HOME", System.getProperty("user.home") + "/.truc"))
                .toAbsolutePath();
        var external = !environment.getOrDefault("SPRING_DATASOURCE_URL", "").isBlank();
        var adjusted = environment.keySet().stream()
                        .anyMatch(name -> ADJUSTS.matcher(name).matches())
                || FILES.stream().anyMatch(name -> Files.exists(Path.of(name)));
        return new Installation(home, home, external, certificate(environment), adjusted);
    }

    private static Optional<Certificate> certificate(Map<String, String> environment) {
        var chain = environment.getOrDefault("TRUC_TLS_CERT", "");
        var key = environment.getOrDefault("TRUC_TLS_KEY", "");
        if (chain.isBlank() && key.isBlank()) {
            return Optional.empty();
        }
        if (chain.isBlank() || key.isBlank()) {
            throw new StartRefused(
                    "TRUC_TLS_CERT và TRUC_TLS_KEY phải được đặt cùng nhau.",
                    "TRUC_TLS_CERT and TRUC_TLS_KEY must be set together.");
        }
        return Optional.of(
                new Certificate(Path.of(chain).toAbsolutePath(), Path.of(key).toAbsolutePath()));
    }

    /// A second home below this one, with its own data and the same unpacked programs, on this machine only.
    Installation below(String name) {
        return new Installation(home.resolve(name), programs, false, Optional.empty(), adjusted);
    }

    DatabaseFolder database() {
        return new DatabaseFolder(home.resolve("database"), programs.resolve("postgresql"));
    }

    /// What Spring is told before it reads anything else.
    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>(Map.of("truc.home", home.toString()));
        if (external) {
            properties.put("truc.database.external", true);
        }
        certificate.ifPresent(pair -> properties.putAll(Map.of(
                "server.ssl.bundle", "truc",
                "server.servlet.session.cookie.secure", "true",
                "spring.ssl.bundle.pem.truc.reload-on-update", "true",
                "spring.ssl.bundle.pem.truc.keystore.certificate", "file:" + pair.chain(),
                "spring.ssl.bundle.pem.truc.keystore.private-key", "file:" + pair.key())));
        return Map.copyOf(properties);
    }
}
