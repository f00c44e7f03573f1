package vn.truc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import vn.truc.database.StartRefused;

/// Opens the pages that everybody opens first, so that the JVM can write down what it had to load for them.
record Rehearsal(URI site) {

    private static final List<String> PAGES =
            List.of("/first-run", "/sign-in", "/", "/actuator/health", "/manifest.webmanifest");
    private static final int ROUNDS = 20;

    void play() {
        try (var client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var page : PAGES) {
                    open(client, page);
                }
            }
        } catch (IOException failure) {
            throw refused(failure.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw refused(stopped.toString());
        }
    }

    private void open(HttpClient client, String page) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(site.resolve(page)).build(), BodyHandlers.discarding());
        if (answer.statusCode() >= 400) {
            throw refused(page + " " + answer.statusCode());
        }
    }

    private static StartRefused refused(String why) {
        return new StartRefused("Chạy thử không thành công: " + why, "The rehearsal did not go well: " + why);
    }
}
