package vn.truc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// `declare`: a morning’s rush. People who are signed in on their phones load the page, declare, and are let in by a
/// kiosk, which lets in nobody who has not declared, within a minute; arrivals are spread evenly and do not wait for
/// each other. `-Dbench.people=` for another number.
final class DeclareFigure implements Figure {
    private static final double LIMIT = 1000;
    private static final List<String> STEPS = List.of("declare-load", "declare-send", "declare-enter");
    private static final int LOAD = 0;
    private static final int SEND = 1;
    private static final int ENTER = 2;
    private static final int KIOSKS = 32;
    private static final int HOURS = 24;
    private static final Duration RUSH = Duration.ofSeconds(60);
    private static final int SIGNING_IN = 16;
    private static final int FIRST = 400;
    private static final int AT_ONCE = 4;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public Duration most() {
        return Duration.ofMinutes(6);
    }

    @Override
    public void measure(Sheet sheet, Grounds grounds) throws Exception {
        int count = Integer.getInteger("bench.people", 10_000);
        sheet.doing("a house with " + (count + FIRST) + " people moves in");
        var lobby = Lobby.open(grounds, count + FIRST);
        demandDeclarations(grounds, lobby);
        sheet.doing("they sign in");
        var cookies = signedIn(grounds, lobby.people());
        try (var kiosks = new Kiosks(grounds, lobby)) {
            sheet.doing("the first " + FIRST + " come, a few at a time, to warm up");
            warmUp(
                    grounds,
                    kiosks,
                    lobby.people().subList(count, count + FIRST),
                    cookies.subList(count, count + FIRST));
            sheet.doing("the rush");
            var before = grounds.processor();
            var rush = rush(grounds, kiosks, lobby.people().subList(0, count), cookies, (double) RUSH.toSeconds());
            double worked = grounds.processor().minus(before).toNanos() / 1e6;
            sheet.told("declare-people", count, "people");
            sheet.atMost("declare-took", rush.seconds(), "s", (double) RUSH.toSeconds() + LIMIT / 1000);
            sheet.told("declare-processor", worked / count, "ms/person");
            for (int each = 0; each < STEPS.size(); each++) {
                int step = each;
                double[] millis =
                        rush.times().stream().mapToDouble(times -> times[step]).toArray();
                sheet.atMost(STEPS.get(step), Timing.of(millis).p95(), "ms", LIMIT);
            }
            sheet.atMost("declare-errors", rush.failures(), "errors", 0.5);
            same(grounds, lobby.people().subList(0, count), count - rush.failures());
        }
    }

    private void warmUp(Grounds grounds, Kiosks kiosks, List<UUID> people, List<String> cookies) {
        for (int first = 0; first < people.size(); first += AT_ONCE) {
            IntStream.range(first, Math.min(people.size(), first + AT_ONCE))
                    .mapToObj(each -> arrive(grounds, kiosks, people.get(each), cookies.get(each), System.nanoTime()))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    /// Everybody who was told so declared once and was let in once.
    private static void same(Grounds grounds, List<UUID> people, int told) {
        for (var table : List.of("health_clearance", "gate_presence")) {
            long there = grounds.jdbc()
                    .sql("select count(*) from " + table + " where person_id = any(:people)")
                    .param("people", people.toArray(UUID[]::new))
                    .query(Long.class)
                    .single();
            if (there < told || there > people.size()) {
                throw new AssertionError(table + " has " + there + " of " + told);
            }
        }
    }

    private Rush rush(Grounds grounds, Kiosks kiosks, List<UUID> people, List<String> cookies, double seconds) {
        var failures = new AtomicInteger();
        var steps = new ArrayList<CompletableFuture<double[]>>();
        double step = seconds * 1e9 / people.size();
        long begin = System.nanoTime();
        for (int each = 0; each < people.size(); each++) {
            long due = begin + (long) (each * step);
            LockSupport.parkNanos(due - System.nanoTime());
            steps.add(arrive(grounds, kiosks, people.get(each), cookies.get(each), due)
                    .exceptionally(failed -> {
                        failures.incrementAndGet();
                        return new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
                    }));
        }
        var done = steps.stream().map(CompletableFuture::join).toList();
        return new Rush(done, (System.nanoTime() - begin) / 1e9, failures.get());
    }

    private CompletableFuture<double[]> arrive(Grounds grounds, Kiosks kiosks, UUID who, String cookie, long due) {
        var times = new double[STEPS.size()];
        var last = new long[] {due};
        return send(get(grounds, "/health/declare", cookie))
                .thenCompose(page -> {
                    times[LOAD] = since(last);
                    var id = between(page.body(), "name=\"id\" value=\"", "\"");
                    return send(post(
                            grounds,
                            "/health/declare",
                            cookie,
                            "id=" + id + "&signs=NONE&contacts=NONE&places=NONE&exposures=NONE&agreed=true"));
                })
                .thenCompose(declared -> {
                    times[SEND] = since(last);
                    return kiosks.enter(who);
                })
                .thenApply(entered -> {
                    times[ENTER] = since(last);
                    return times;
                });
    }

    private static double since(long[] last) {
        long now = System.nanoTime();
        double millis = (now - last[0]) / 1e6;
        last[0] = now;
        return millis;
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(answer -> {
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(request.uri().getPath() + " answers " + answer.statusCode());
            }
            return answer;
        });
    }

    private static HttpRequest get(Grounds grounds, String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(grounds.address() + path))
                .header("Cookie", cookie)
                .build();
    }

    private static HttpRequest post(Grounds grounds, String path, String cookie, String form) {
        return HttpRequest.newBuilder(URI.create(grounds.address() + path))
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private static String between(String text, String before, String after) {
        int begin = text.indexOf(before) + before.length();
        return text.substring(begin, text.indexOf(after, begin));
    }

    /// Signs people in, some at a time; their cookies in the same order.
    private List<String> signedIn(Grounds grounds, List<UUID> people) {
        var cookies = new ArrayList<String>();
        for (int first = 0; first < people.size(); first += SIGNING_IN) {
            var some = people.subList(first, Math.min(people.size(), first + SIGNING_IN)).stream()
                    .map(person -> client.sendAsync(
                            HttpRequest.newBuilder(URI.create(grounds.address() + "/test/sign-in-as/" + person))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding()))
                    .toList();
            some.forEach(answer -> cookies.add(answer.join().headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.replaceFirst(";.*", ""))
                    .collect(Collectors.joining("; "))));
        }
        return cookies;
    }

    private static void demandDeclarations(Grounds grounds, Lobby lobby) {
        var clock = grounds.bean(OfficeClock.class);
        var body = grounds.bean(Units.class)
                .find(new Unit.Id(lobby.body()), clock.today())
                .orElseThrow();
        var head = Lobby.person(grounds, body, 0, "TT", Post.Kind.HEAD);
        var by = grounds.bean(Rights.class).actor(head.id()).orElseThrow();
        var rule = new DeclareBeforeEntry(HOURS, true);
        Lobby.done(grounds.as(
                by,
                () -> grounds.bean(Measures.class)
                        .tighten(
                                by,
                                new MeasureSource.Id(clock.newId()),
                                body.id(),
                                rule,
                                new Origin(clock.newId(), "1/TB-BCĐ", "1"),
                                Period.from(clock.today()))));
    }

    private record Rush(List<double[]> times, double seconds, int failures) {}

    /// The kiosks’ connections, of which whoever comes takes a free one.
    private static final class Kiosks implements AutoCloseable {
        private final BlockingQueue<LaneClient> free = new ArrayBlockingQueue<>(KIOSKS);
        private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
        private final AtomicInteger sequence = new AtomicInteger();

        Kiosks(Grounds grounds, Lobby lobby) throws IOException {
            for (int each = 0; each < KIOSKS; each++) {
                free.add(new LaneClient(URI.create(grounds.address()), lobby.key()));
            }
        }

        CompletableFuture<UUID> enter(UUID who) {
            return CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            var kiosk = free.take();
                            try {
                                kiosk.enter(who, sequence.getAndIncrement());
                            } finally {
                                free.add(kiosk);
                            }
                            return who;
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    },
                    hands);
        }

        @Override
        public void close() throws IOException {
            hands.close();
            for (var kiosk : free) {
                kiosk.close();
            }
        }
    }
}
