package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.database.DatabaseAddress;

/// What `docs/operations.md` promises of a server that somebody runs: tried on one, from outside.
class OperationIT {
    private static final Path MANUAL = Path.of("docs", "operations.md");
    private static final Pattern CERTIFICATE =
            Pattern.compile("<!-- the commands are tried by OperationIT -->\n```\n(.*?)```", Pattern.DOTALL);
    private static final int TERMINATED = 143;
    private static final long DOOR = 20_200_320;

    @TempDir
    Path folder;

    @Test
    void inALocalNetworkItIsReachedByHttpsMeasuredFromThisMachineOnlyAndEndsWhatItHasBegun() throws Exception {
        var address = ofThisMachine();
        certificate(address);
        var database = TestDatabase.empty();
        try (var office = RunningOffice.start(settings(database))) {
            assertThat(office.address().getScheme()).isEqualTo("https");
            byHttpsFromElsewhere(office, address);
            metricsForThisMachineOnly(office, address);
            nobodyInTheNetworkSaysThatTheyAreThisMachine(office, address);
            theLogIsOneObjectALineWithTheNumberOfItsRequestAndNothingTyped(office);
            whatHasBegunIsEnded(office, database);
        }
    }

    private void byHttpsFromElsewhere(RunningOffice office, String address) throws Exception {
        var page = "https://%s:%d/first-run".formatted(address, office.address().getPort());
        assertThatThrownBy(() -> office.get(page)).isInstanceOf(SSLHandshakeException.class);
        office.trust(authority());
        var answer = office.get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        office.found();
        assertThat(office.get("https://localhost:%d/messages"
                                .formatted(office.address().getPort()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(office.log()).doesNotContain(RunningOffice.PASSWORD);
    }

    private static void metricsForThisMachineOnly(RunningOffice office, String address) throws Exception {
        office.post("/sign-in", Map.of("login", "TenDangNhapThu", "password", "mật khẩu thử"));
        office.get("/people/TenDangNhapThu?q=TenDangNhapThu");
        var measured = office.get("/metrics");
        assertThat(measured.statusCode()).isEqualTo(200);
        assertThat(measured.body())
                .contains("http_server_requests_seconds_count", "hikaricp_connections", "jvm_memory_used_bytes")
                .contains("uri=\"/sign-in\"")
                .doesNotContain("TenDangNhapThu", "Trần Thị Thử", "quantri@cqtn");
        assertThat(office.get("https://%s:%d/metrics"
                                .formatted(address, office.address().getPort()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.get("/actuator/health").body()).contains("\"UP\"");
    }

    /// Behind a proxy, too, only the proxy says for whom it asks.
    private static void nobodyInTheNetworkSaysThatTheyAreThisMachine(RunningOffice office, String address)
            throws Exception {
        var metrics =
                "https://%s:%d/metrics".formatted(address, office.address().getPort());
        assertThat(office.get(metrics, "X-Forwarded-For", "127.0.0.1").statusCode())
                .isEqualTo(404);
        var own = "https://localhost:%d/metrics".formatted(office.address().getPort());
        assertThat(office.get(own, "X-Forwarded-For", "192.0.2.7").statusCode()).isEqualTo(404);
    }

    private static void theLogIsOneObjectALineWithTheNumberOfItsRequestAndNothingTyped(RunningOffice office)
            throws Exception {
        var answer = office.post("/test/stumble/NguyenThiThuNghiem", Map.of("typed", "sốt 38,5 độ"));
        assertThat(answer.statusCode()).isEqualTo(500);
        var number = answer.headers().firstValue("X-Request-Id").orElseThrow();
        var json = JsonMapper.shared();
        var lines = office.log()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(json::readTree)
                .toList();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.propertyNames()).contains("@timestamp", "log", "message"));
        assertThat(lines)
                .filteredOn(line -> line.path("request").asString("").equals(number))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("message").asString()).startsWith("POST /test/stumble/{who} failed (500)");
                    assertThat(line.path("error").path("type").asString()).contains("IllegalStateException");
                    assertThat(line.path("error").path("stack_trace").asString())
                            .contains("StumblingController");
                });
        assertThat(office.log()).doesNotContain("NguyenThiThuNghiem", "38,5", "Trần Thị Thử");
    }

    /// Asked to end, it ends the requests under way first.
    private static void whatHasBegunIsEnded(RunningOffice office, DatabaseAddress database) throws Exception {
        CompletableFuture<HttpResponse<String>> underWay;
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(DOOR));
            underWay = CompletableFuture.supplyAsync(() -> slowly(office));
            waitFor(statement.getConnection(), DOOR);
            office.end();
            assertThat(underWay).isNotDone();
        }
        assertThat(underWay.get().statusCode()).isEqualTo(303);
        assertThat(office.stop()).isEqualTo(TERMINATED);
    }

    private static HttpResponse<String> slowly(RunningOffice office) {
        try {
            return office.get("/test/slow/" + DOOR);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void waitFor(Connection connection, long door) throws Exception {
        try (var waiting = connection.prepareStatement(
                "select count(*) from pg_locks where locktype = 'advisory' and objid = ? and not granted")) {
            waiting.setLong(1, door);
            for (int tries = 0; ; tries++) {
                try (var row = waiting.executeQuery()) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        return;
                    }
                }
                assertThat(tries).isLessThan(100_000);
            }
        }
    }

    private Map<String, String> settings(DatabaseAddress database) {
        var settings = new HashMap<String, String>();
        settings.put("SPRING_DATASOURCE_URL", database.url());
        settings.put("SPRING_DATASOURCE_USERNAME", database.user());
        settings.put("SPRING_DATASOURCE_PASSWORD", database.password());
        settings.put("TRUC_LOG_FORMAT", "ecs");
        settings.put("TRUC_FORWARD_HEADERS", "native");
        settings.put("TRUC_HOME", folder.resolve("home").toString());
        settings.put("TRUC_TLS_CERT", folder.resolve("server.pem").toString());
        settings.put("TRUC_TLS_KEY", folder.resolve("server.key").toString());
        return settings;
    }

    /// Another address of this machine than `localhost`, as others in its network reach it.
    private static String ofThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(address -> address.getHostAddress())
                .findFirst()
                .orElse("127.0.0.2");
    }

    /// Does what the manual says.
    private void certificate(String address) throws Exception {
        var block = CERTIFICATE.matcher(Files.readString(MANUAL));
        assertThat(block.find()).isTrue();
        var shell = new ProcessBuilder("sh", "-e", "-c", block.group(1))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().putAll(Map.of("NAME", "localhost", "ADDRESS", address));
        var process = shell.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private SSLContext authority() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var file = Files.newInputStream(folder.resolve("authority.pem"))) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
