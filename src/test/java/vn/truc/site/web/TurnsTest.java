package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TurnsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final List<String> served = new CopyOnWriteArrayList<>();

    @Test
    void whoeverComesWhileAllPlacesAreTakenGoesInInOrder() throws Exception {
        var turns = turns(Duration.ofMinutes(1));
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = requests.submit(() -> enter(turns, "GET", "/first", (request, response) -> {
                inside.countDown();
                hold(leave);
                served.add("first");
            }));
            inside.await();
            var second = requests.submit(() -> enter(turns, "GET", "/second", serving("second")));
            while (turns.waiting() < 1) {
                Thread.onSpinWait();
            }
            var third = requests.submit(() -> enter(turns, "GET", "/third", serving("third")));
            while (turns.waiting() < 2) {
                Thread.onSpinWait();
            }
            leave.countDown();
            for (var answer : List.of(first, second, third)) {
                assertThat(answer.get().getStatus()).isEqualTo(200);
            }
        }
        assertThat(served).containsExactly("first", "second", "third");
    }

    @Test
    void whoeverWouldWaitTooLongIsSentAwayAndTakesNobodysPlace() throws Exception {
        var turns = turns(Duration.ofMillis(1));
        enter(turns, "GET", "/first", (request, response) -> {
            assertThat(enterIn(turns, "GET", "/pass.png").getStatus()).isEqualTo(503);
            served.add("first");
        });
        enter(turns, "GET", "/third", serving("third"));
        assertThat(served).containsExactly("first", "third");
    }

    @Test
    void whoFailsInsideLeavesThePlace() {
        var turns = turns(Duration.ofMillis(1));
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> enter(turns, "GET", "/first", (request, response) -> {
                        throw new ServletException("failed");
                    }))
                    .hasMessage("failed");
        }
    }

    @Test
    void aFormIsReadBeforeItsTurnAndWhatCannotBeReadGoesBy() throws Exception {
        var turns = turns(Duration.ofMillis(1));
        var form = sent("POST", "/form", FORM, "a=1");
        turns.doFilter(form, new MockHttpServletResponse(), (request, response) -> {
            var file = request("POST", "/file");
            file.setContentType("multipart/form-data; boundary=b");
            turns.doFilter(file, new MockHttpServletResponse(), serving("file"));
            var list = sent("PUT", "/api/list", JSON, "[" + " ".repeat(70_000) + "]");
            turns.doFilter(list, new MockHttpServletResponse(), serving("list"));
            var stream = request("POST", "/stream");
            stream.addHeader("Transfer-Encoding", "chunked");
            turns.doFilter(stream, new MockHttpServletResponse(), serving("stream"));
            served.add("form");
        });
        assertThat(served).containsExactly("file", "list", "stream", "form");
    }

    @Test
    void whatAProgramSendsWaitsItsTurnAndHasArrivedBefore() throws Exception {
        var turns = turns(Duration.ofMillis(1));
        enter(turns, "GET", "/first", (request, response) -> {
            for (var other : List.of(sent("PUT", "/api/one", JSON, "{}"), request("DELETE", "/api/one"))) {
                var answer = new MockHttpServletResponse();
                turns.doFilter(other, answer, serving("other"));
                assertThat(answer.getStatus()).isEqualTo(503);
            }
            served.add("first");
        });
        var words = sent("PUT", "/api/one", JSON, "{\"name\": \"Ánh\"}");
        turns.doFilter(words, new MockHttpServletResponse(), (request, response) -> {
            assertThat(words.getInputStream().read()).as("read before").isEqualTo(-1);
            served.add(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            served.add(request.getReader().readLine());
        });
        assertThat(served).containsExactly("first", "{\"name\": \"Ánh\"}", "{\"name\": \"Ánh\"}");
    }

    @Test
    void kiosksHavePlacesOfTheirOwnAndNoMoreThanThose() throws Exception {
        var turns = turns(Duration.ofMillis(1));
        enter(turns, "GET", "/first", (first, answer) -> {
            turns.doFilter(
                    sent("POST", "/kiosk/order", JSON, "{}"), new MockHttpServletResponse(), (request, response) -> {
                        assertThat(enterIn(turns, "GET", "/kiosk/snapshot").getStatus())
                                .isEqualTo(503);
                        served.add("order");
                    });
            served.add("first");
        });
        assertThat(served).containsExactly("order", "first");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /actuator/health",
        "GET, /metrics",
        "POST, /kiosk/lane",
        "GET, /app.css",
        "GET, /fonts/be-vietnam.woff2",
        "GET, /seal.svg",
        "GET, /webjars/htmx.org/htmx.min.js"
    })
    void whatAsksNoDatabaseOrHasAQueueOfItsOwnGoesBy(String method, String path) throws Exception {
        var turns = turns(Duration.ofMillis(1));
        enter(turns, "GET", "/first", (request, response) -> {
            assertThat(enterIn(turns, method, path).getStatus()).isEqualTo(200);
            served.add("first");
        });
        assertThat(served).containsExactly(path, "first");
    }

    private static Turns turns(Duration patience) {
        return new Turns(1, 1, patience, (request, response) -> response.setStatus(503));
    }

    private MockHttpServletResponse enterIn(Turns turns, String method, String path) {
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            return other.submit(() -> enter(turns, method, path, serving(path))).get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private FilterChain serving(String name) {
        return (request, response) -> served.add(name);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static MockHttpServletResponse enter(Turns turns, String method, String path, FilterChain work)
            throws Exception {
        var response = new MockHttpServletResponse();
        turns.doFilter(request(method, path), response, work);
        return response;
    }

    private static MockHttpServletRequest sent(String method, String path, String type, String body) {
        var request = request(method, path);
        request.setContentType(type);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
