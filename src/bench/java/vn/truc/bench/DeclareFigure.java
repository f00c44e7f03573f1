package vn.truc.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.truc.access.Acting;
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
/// each other. Six thousand others come before them, a few at a time: a server in the morning has run for days, and has
/// compiled what it runs.
/// `-Dbench.people=` for another number, `-Dbench.seconds=` for another time, such as more than the machine can serve.
final class DeclareFigure implements Figure {
    private static final double LIMIT = 1000;
    private static final List<String> STEPS = List.of("declare-load", "declare-send", "declare-enter");
    private static final int LOAD = 0;
    private static final int SEND = 1;
    private static final int ENTER = 2;
    private static final int KIOSKS = 32;
    private static final int HOURS = 24;
    private static final Duration RUSH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
    private static final int SIGNING_IN = 16;
    private static final int FIRST = 6000;
    private static final int AT_ONCE = 4;
    private static final int PHONES = 4000;
    private static final double FAILED = 60_000;
    private static final String FORM =
            "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public Duration most() {
        return Duration.ofMinutes(8);
    }

    @Override
    public void measure(Sheet sheet, Grounds grounds) throws Exception {
        int count = Integer.getInteger("bench.people", 10_000);
        sheet.doing("a house with " + (count + FIRST) + " people moves in");
        var lobby = Lobby.open(grounds, count + FIRST);
        demandDeclarations(grounds, lobby);
        sheet.doing("they sign in");
        var cookies = signedIn(grounds, lobby.people());
        try (var doors = Doors.open(grounds, lobby)) {
            sheet.doing("the first " + FIRST + " come, a few at a time, to warm up");
            warmUp(doors, lobby.people().subList(count, count + FIRST), cookies.subList(count, count + FIRST));
            sheet.doing("the rush");
            var before = grounds.processor();
            var rush = rush(sheet, doors, lobby.people().subList(0, count), cookies, (double) RUSH.toSeconds());
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

    private static void warmUp(Doors doors, List<UUID> people, List<String> cookies) throws Exception {
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            var steps = IntStream.range(0, people.size())
                    .<Callable<double[]>>mapToObj(
                            each -> () -> arrive(doors, people.get(each), cookies.get(each), System.nanoTime()))
                    .toList();
            for (var one : hands.invokeAll(steps)) {
                one.get();
            }
        }
    }

    /// Everybody who was told so declared once and was let in once.
    private static void same(Grounds grounds, List<UUID> people, int told) {
        for (var table : List.of("health_clearance", "gate_presence")) {
            long there = grounds.bean(Acting.class)
                    .as(
                            "bench.declare",
                            () -> grounds.jdbc()
                                    .sql("select count(*) from " + table + " where person_id = any(:people)")
                                    .param("people", people.toArray(UUID[]::new))
                                    .query(Long.class)
                                    .single());
            if (there < told || there > people.size()) {
                throw new AssertionError(table + " has " + there + " of " + told);
            }
        }
    }

    private static Rush rush(Sheet sheet, Doors doors, List<UUID> people, List<String> cookies, double seconds)
            throws Exception {
        double step = seconds * 1e9 / people.size();
        long begin = System.nanoTime();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var steps = new ArrayList<Future<double[]>>();
            for (int each = 0; each < people.size(); each++) {
                int number = each;
                long due = begin + (long) (each * step);
                LockSupport.parkNanos(due - System.nanoTime());
                steps.add(hands.submit(() -> arrive(doors, people.get(number), cookies.get(number), due)));
            }
            var done = new ArrayList<double[]>();
            int failures = 0;
            for (var one : steps) {
                try {
                    done.add(one.get());
                } catch (ExecutionException failed) {
                    failures++;
                    sheet.doing("the rush; somebody was not served: " + failed.getCause());
                    done.add(new double[] {FAILED, FAILED, FAILED});
                }
            }
            return new Rush(done, (System.nanoTime() - begin) / 1e9, failures);
        }
    }

    /// One person: the page, the declaration, the gate.
    private static double[] arrive(Doors doors, UUID who, String cookie, long due) throws Exception {
        var times = new double[STEPS.size()];
        long loaded = doors.phones().with(phone -> {
            var page = phone.send("GET /health/declare HTTP/1.1" + doors.head(cookie), "");
            long at = System.nanoTime();
            times[LOAD] = (at - due) / 1e6;
            var id = between(told(page, " 200"), "name=\"id\" value=\"", "\"");
            told(
                    phone.send(
                            "POST /health/declare HTTP/1.1" + doors.head(cookie) + FORM,
                            "id=" + id + "&signs=NONE&contacts=NONE&places=NONE&exposures=NONE&agreed=true"),
                    " 303");
            return at;
        });
        long sent = System.nanoTime();
        times[SEND] = (sent - loaded) / 1e6;
        doors.kiosks().with(kiosk -> {
            kiosk.enter(who, doors.sequence().getAndIncrement());
            return who;
        });
        times[ENTER] = (System.nanoTime() - sent) / 1e6;
        return times;
    }

    private static String told(LeanConnection.Answer answer, String status) {
        if (!answer.status().contains(status)) {
            throw new IllegalStateException(answer.status());
        }
        return answer.body();
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

    /// Phones and kiosks on their way in.
    private record Doors(String host, Pool<LeanConnection> phones, Pool<LaneClient> kiosks, AtomicInteger sequence)
            implements Closeable {
        static Doors open(Grounds grounds, Lobby lobby) {
            var address = URI.create(grounds.address());
            return new Doors(
                    address.getAuthority(),
                    new Pool<>(() -> new LeanConnection(address), PHONES),
                    new Pool<>(() -> new LaneClient(address, lobby.key()), KIOSKS),
                    new AtomicInteger());
        }

        private String head(String cookie) {
            return "\r\nHost: " + host + "\r\nCookie: " + cookie;
        }

        @Override
        public void close() throws IOException {
            phones.close();
            kiosks.close();
        }
    }

    /// Connections of which whoever comes takes a free one, and waits where all are taken.
    private static final class Pool<T extends Closeable> implements Closeable {
        private final Deque<T> free = new ConcurrentLinkedDeque<>();
        private final Semaphore places;
        private final Callable<T> open;

        Pool(Callable<T> open, int most) {
            this.open = open;
            places = new Semaphore(most, true);
        }

        <R> R with(Use<T, R> use) throws Exception {
            places.acquire();
            try {
                var known = free.poll();
                var taken = known == null ? open.call() : known;
                // One that failed in the middle is not used again.
                var result = use.of(taken);
                free.push(taken);
                return result;
            } finally {
                places.release();
            }
        }

        @Override
        public void close() throws IOException {
            for (var each : free) {
                each.close();
            }
        }
    }

    /// What is done with a connection.
    private interface Use<T, R> {
        R of(T connection) throws Exception;
    }
}
