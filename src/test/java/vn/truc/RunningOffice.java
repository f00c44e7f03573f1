package vn.truc;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/// A Trực in a JVM of its own, as the launcher starts it, and somebody's browser in front of it.
public final class RunningOffice implements AutoCloseable {

    /// The password of whoever founded it.
    public static final String PASSWORD = "Mưa xuân phơi phới bay";

    private static final Pattern READY = Pattern.compile("Trực is ready: (\\S+) .*");
    private static final Pattern CODE = Pattern.compile(".*One-time code: +(\\S+)");
    private static final long PATIENCE_IN_MINUTES = 5;

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private HttpClient browser = browser(Optional.empty());

    private RunningOffice(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /// Starts `truc run` with these settings of the environment, behind these words of a command line.
    public static RunningOffice start(Map<String, String> environment, String... before) throws IOException {
        return start("run", environment, List.of(before));
    }

    /// Starts the demonstration in this home.
    public static RunningOffice demo(Path home) throws IOException {
        return start("demo", Map.of("TRUC_HOME", home.toString()), List.of());
    }

    private static RunningOffice start(String what, Map<String, String> environment, List<String> before)
            throws IOException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(List.of(Truc.class.getName(), what));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TRUC_PORT", "0");
        builder.environment().putAll(environment);
        return new RunningOffice(builder.start());
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                var address = READY.matcher(line);
                if (address.matches()) {
                    ready.complete(URI.create(address.group(1)));
                }
            }
        } catch (IOException ended) {
            said.add(ended.toString());
        }
        ready.completeExceptionally(new IllegalStateException(log()));
    }

    private static HttpClient browser(Optional<SSLContext> trusting) {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager());
        trusting.ifPresent(browser::sslContext);
        return browser.build();
    }

    /// From now on the browser in front of it believes these authorities.
    public void trust(SSLContext authorities) {
        browser = browser(Optional.of(authorities));
    }

    /// Waits until it is ready and says where.
    public URI address() throws Exception {
        return ready.get(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
    }

    /// Everything it has written so far.
    public String log() {
        return String.join("\n", said);
    }

    public long pid() {
        return process.pid();
    }

    /// Ends it without a word, as the kernel would.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks it to end.
    public void end() {
        process.destroy();
    }

    /// Asks it to end and waits until it has; how it ended.
    public int stop() throws InterruptedException {
        end();
        return process.waitFor();
    }

    /// Waits until it has ended by itself; how it ended.
    public int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException(log());
        }
        ready.handle((address, failure) -> "").join();
        return process.exitValue();
    }

    /// Founds the body and is signed in as its administrator from then on.
    public void found() throws Exception {
        address();
        var code = said.stream()
                .map(CODE::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow();
        var answer = post(
                "/first-run",
                Map.ofEntries(
                        Map.entry("id", UUID.randomUUID().toString()),
                        Map.entry("name", "Cơ quan Thử nghiệm"),
                        Map.entry("shortName", "CQTN"),
                        Map.entry("code", "CQTN"),
                        Map.entry("administrator", "Trần Thị Thử"),
                        Map.entry("staffNumber", "001"),
                        Map.entry("login", "quantri@cqtn"),
                        Map.entry("password", PASSWORD),
                        Map.entry("again", PASSWORD),
                        Map.entry("proof", code)));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /// Opens a path, or a whole address.
    public HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofString());
    }

    /// Asks for a page with one header more.
    public HttpResponse<String> get(String path, String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(address().resolve(path)).header(header, value);
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    /// Sends a form.
    public HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        browser.shutdownNow();
    }
}
