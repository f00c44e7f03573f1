package vn.truc.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import vn.truc.organisation.Person;

/// Somebody who has signed in and reads pages.
final class Reader {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;

    Reader(String address, Person.Id person) {
        this.address = address;
        get("/test/sign-in-as/" + person);
    }

    /// Reads a page; everything but a page that opens is a failure.
    String get(String path) {
        return send(path, request(path));
    }

    /// Sends a form as a page’s script does; everything but an answer is a failure.
    String post(String path, String form) {
        return send(
                path,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("HX-Request", "true")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private String send(String path, HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// These read a page in turn, so often a second for so long, whether earlier answers have come or not.
    static Timing atRate(List<Reader> readers, String path, int perSecond, Duration duration) {
        var answers = new ArrayList<CompletableFuture<Double>>();
        long step = 1_000_000_000L / perSecond;
        long next = System.nanoTime();
        long end = next + duration.toNanos();
        while (next < end) {
            LockSupport.parkNanos(next - System.nanoTime());
            long due = next;
            var reader = readers.get(answers.size() % readers.size());
            answers.add(reader.client
                    .sendAsync(reader.request(path), HttpResponse.BodyHandlers.discarding())
                    .thenApply(answer -> {
                        if (answer.statusCode() != 200) {
                            throw new AssertionError(path + " answers " + answer.statusCode());
                        }
                        return (System.nanoTime() - due) / 1e6;
                    }));
            next += step;
        }
        return Timing.of(answers.stream().mapToDouble(CompletableFuture::join).toArray());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }
}
