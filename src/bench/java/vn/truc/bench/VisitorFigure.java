package vn.truc.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import vn.truc.access.Rights;
import vn.truc.gate.Poster;
import vn.truc.gate.Posters;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.page.Outcome;

/// `visitor`: how large the first page behind a poster is as it comes over the line, and after how long it can be
/// used on a line of 50 kbit/s with 300 ms to and fro: the page and its style sheets, one after the other.
final class VisitorFigure implements Figure {
    private static final double LARGEST = 14;
    private static final double SLOWEST = 4;
    private static final double BYTES_A_SECOND = 50_000 / 8.0;
    private static final double TO_AND_FRO = 0.3;
    private static final Pattern STYLE = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"");

    @Override
    public Duration most() {
        return Duration.ofMinutes(3);
    }

    @Override
    public void measure(Sheet sheet, Grounds grounds) throws Exception {
        sheet.doing("a house with a poster");
        var lobby = Lobby.open(grounds, 2);
        var posters = grounds.bean(Posters.class);
        var guard =
                grounds.bean(Rights.class).actor(new Person.Id(lobby.guard())).orElseThrow();
        var hung = grounds.as(guard, () -> posters.replace(guard, new Place.Id(lobby.gate()), 0));
        if (!(hung instanceof Outcome.Done<Poster>(var poster))) {
            throw new AssertionError(hung);
        }
        var page = fetch(grounds.address() + posters.path(poster));
        var html = unpacked(page);
        sheet.atMost("visitor-page", page.length / 1024.0, "kB", LARGEST);
        sheet.atMost("visitor-scripts", html.split("<script", -1).length - 1, "scripts", 0.5);
        // A connection is opened first: one more way there and back.
        double seconds = 2 * TO_AND_FRO + page.length / BYTES_A_SECOND;
        for (var style : styles(html)) {
            seconds += TO_AND_FRO + fetch(grounds.address() + style).length / BYTES_A_SECOND;
        }
        sheet.atMost("visitor-usable-50kbit", seconds, "s", SLOWEST);
    }

    private static List<String> styles(String html) {
        var found = new ArrayList<String>();
        var matcher = STYLE.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static byte[] fetch(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept-Encoding", "gzip")
                    .header("Accept", "text/html,text/css")
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(address + " answers " + answer.statusCode());
            }
            return answer.body();
        }
    }

    private static String unpacked(byte[] body) throws IOException {
        boolean packed = body.length > 2 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
        if (!packed) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
