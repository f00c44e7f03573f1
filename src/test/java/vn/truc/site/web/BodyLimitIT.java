package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.truc.OfficeTest;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.AccessToken;
import vn.truc.account.AccessTokens;
import vn.truc.account.AccountExamples;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Post;

/// What is too large is turned away, whether it says so beforehand or not; through the network.
@OfficeTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "truc.test=api-guide")
class BodyLimitIT {
    private final AccountExamples examples;
    private final AccessTokens tokens;
    private final OfficeClock clock;
    private final RequestMappingHandlerMapping doors;

    @LocalServerPort
    private int port;

    BodyLimitIT(
            AccountExamples examples,
            AccessTokens tokens,
            OfficeClock clock,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping doors) {
        this.doors = doors;
        this.examples = examples;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Test
    void aLargeBodyIsRefusedByItsLengthAndWhileItComes() throws IOException, InterruptedException {
        var clerk = examples.holding(Post.Kind.CLERK, examples.body());
        var wanted = new AccessTokens.Wanted(
                new AccessToken.Id(clock.newId()), "Lớn", Optional.empty(), Set.of(Right.ANSWER_DIRECTIVES), "", 7);
        var secret = done(tokens.make(clerk, wanted)).bearer().orElseThrow();
        var large = "{\"result\": \"" + "x".repeat((int) BodyLimit.LARGEST) + "\"}";
        var address = "/api/tasks/" + clock.newId() + "/done";
        assertThat(send(address, "Bearer " + secret.text(), BodyPublishers.ofString(large))
                        .statusCode())
                .isEqualTo(413);
        var chunked =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
        var answer = send(address, "Bearer " + secret.text(), chunked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void whatAnybodyMaySendIsSmallAndIsRefusedInWordsBeforeItIsRead() throws IOException {
        var open = doors.getHandlerMethods().entrySet().stream()
                .filter(door -> needed(door.getValue()).equals(Optional.of(Right.PUBLIC)))
                .filter(door -> !door.getValue().getBeanType().equals(StumblingController.class))
                .filter(door -> door.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(door -> door.getKey().getPatternValues().stream())
                .map(path -> path.replaceAll("\\{[^}]*}", "x"))
                .toList();
        assertThat(open).contains("/q", "/sign-in", "/v/x/correct", "/kiosk/guest");
        for (var door :
                Stream.concat(open.stream(), Stream.of("/%71", "/sign%2Din")).toList()) {
            for (var length : Set.of("Content-Length: " + (BodyLimit.PUBLIC + 1), "Transfer-Encoding: chunked")) {
                for (var type : Set.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=b")) {
                    assertThat(refusal(door, length, type))
                            .as(door + " " + length + " " + type)
                            .startsWith("HTTP/1.1 413")
                            .contains("dưới 64 kB");
                }
            }
        }
    }

    /// Whoever has not signed in is told so by the head alone.
    @Test
    void nothingLargeIsReadBeforeTheDoorHasLetItsSenderIn() throws IOException {
        var closed = doors.getHandlerMethods().entrySet().stream()
                .filter(door ->
                        needed(door.getValue()).filter(Right.PUBLIC::equals).isEmpty())
                .filter(door -> door.getValue().getBeanType().getPackageName().startsWith("vn.truc"))
                .flatMap(door -> door.getKey().getMethodsCondition().getMethods().stream()
                        .filter(method -> method != RequestMethod.GET)
                        .flatMap(method ->
                                door.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .map(door -> door.replaceAll("\\{[^}]*}", "x"))
                .toList();
        assertThat(closed).contains("POST /gate/out", "PUT /api/visitors/x");
        for (var door : closed) {
            for (var length : Set.of("Content-Length: " + (BodyLimit.PUBLIC + 1), "Transfer-Encoding: chunked")) {
                assertThat(firstLine(door, length)).as(door + " " + length).matches("HTTP/1.1 (303|401|400) ?");
            }
        }
    }

    /// With what the answer begins to whoever has sent the head of a large form.
    private String firstLine(String door, String length) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(
                            "%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/x-www-form-urlencoded\r\n%s\r\n\r\n"
                                    .formatted(door, port, length)
                                    .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void whoSendsAMegabyteWhereLittleIsTakenStillReadsTheAnswer() throws IOException, InterruptedException {
        var answer = send("/q", "none", BodyPublishers.ofString("x".repeat(1024 * 1024)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("dưới 64 kB").endsWith("</html>\n");
    }

    /// What is answered to whoever has sent no more than the head.
    private String refusal(String door, String length, String type) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write("POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: %s\r\n%s\r\n\r\n"
                            .formatted(door, port, type, length)
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var read = new StringBuilder();
            try {
                for (var line = answer.readLine();
                        line != null && !line.contains("</html>");
                        line = answer.readLine()) {
                    read.append(line).append('\n');
                }
            } catch (SocketTimeoutException waitsForTheBody) {
                return read.toString();
            }
            return read.toString();
        }
    }

    private static Optional<Right> needed(HandlerMethod door) {
        return Optional.ofNullable(door.getMethodAnnotation(Needs.class))
                .or(() -> Optional.ofNullable(door.getBeanType().getAnnotation(Needs.class)))
                .map(Needs::value);
    }

    @Test
    void whoSendsTooMuchStillReadsTheWholeAnswer() throws IOException {
        var head = "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: %d\r\n\r\n"
                .formatted(port, 8 * BodyLimit.LARGEST);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 8; i++) {
                out.write(new byte[(int) BodyLimit.LARGEST]);
            }
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").endsWith("</html>\n");
        }
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedInWordsToWhoeverMaySendFiles() throws IOException, InterruptedException {
        var admin = examples.holding(Post.Kind.ADMINISTRATOR, examples.body());
        var login = URLEncoder.encode(examples.login(admin), StandardCharsets.UTF_8);
        var password = URLEncoder.encode(AccountExamples.PASSWORD.text(), StandardCharsets.UTF_8);
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n";
        var parts = Stream.concat(
                        Stream.of(head.getBytes(StandardCharsets.UTF_8)),
                        Stream.concat(
                                Collections.nCopies(100, new byte[1024 * 1024]).stream(),
                                Stream.of("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8))))
                .toList();
        try (var client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var signedIn = client.send(
                    HttpRequest.newBuilder(uri("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("login=" + login + "&password=" + password))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(signedIn.statusCode()).isEqualTo(303);
            var answer = client.send(
                    HttpRequest.newBuilder(uri("/administration/lists"))
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .POST(BodyPublishers.ofByteArrays(parts))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Tệp quá lớn", "Mỗi tệp tối đa 20 MB. Chưa ghi gì cả.");
        }
    }

    @Test
    void aFileOfAStrangerIsNotEvenRead() throws IOException, InterruptedException {
        var part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x.pdf\"\r\n\r\n"
                + "x".repeat(30 * 1024 * 1024)
                + "\r\n--b--\r\n";
        var request = HttpRequest.newBuilder(uri("/directives/" + clock.newId() + "/file"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(part));
        try (var client = HttpClient.newHttpClient()) {
            var status = client.send(request.build(), BodyHandlers.ofString()).statusCode();
            assertThat(status).as("shown the way to sign-in, not “too large”").isEqualTo(303);
        } catch (IOException closedWhileSending) {
            assertThat(closedWhileSending).isNotNull();
        }
    }

    private HttpResponse<String> send(String path, String token, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(uri(path))
                            .header("Authorization", token)
                            .header("Content-Type", "application/json")
                            .POST(body)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
