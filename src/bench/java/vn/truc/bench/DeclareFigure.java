package vn.truc.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staffing;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// `declare`: a morning’s rush. People who are signed in on their phones load the page, declare and are let in by
/// a guard
/// within a minute; arrivals are spread evenly and do not wait for each other. `-Dbench.people=` for another number.
final class DeclareFigure implements Figure {
    private static final double LIMIT = 1000;
    private static final int GUARDS = 8;
    private static final Duration RUSH = Duration.ofSeconds(60);
    private static final int SIGNING_IN = 16;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public void measure(Sheet sheet, Grounds grounds) {
        int count = Integer.getInteger("bench.people", 10_000);
        var crowd = crowd(grounds, count);
        var guards = signedIn(grounds, crowd.guards());
        var people = signedIn(grounds, crowd.people());
        var failures = new AtomicInteger();
        var steps = new ArrayList<CompletableFuture<double[]>>();
        long step = RUSH.toNanos() / count;
        long begin = System.nanoTime();
        for (int each = 0; each < count; each++) {
            long due = begin + each * step;
            LockSupport.parkNanos(due - System.nanoTime());
            steps.add(arrive(grounds, people.get(each), guards.get(each % guards.size()), crowd, each, due)
                    .exceptionally(failed -> {
                        failures.incrementAndGet();
                        return new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
                    }));
        }
        var done = steps.stream().map(CompletableFuture::join).toList();
        double took = (System.nanoTime() - begin) / 1e9;
        sheet.told("declare-people", count, "people");
        sheet.told("declare-took", took, "s");
        var names = List.of("declare-load", "declare-send", "declare-enter");
        for (int each = 0; each < names.size(); each++) {
            int at = each;
            sheet.atMost(
                    names.get(each),
                    Timing.of(done.stream().mapToDouble(times -> times[at]).toArray())
                            .p95(),
                    "ms",
                    LIMIT);
        }
        sheet.atMost("declare-errors", failures.get(), "errors", 0.5);
    }

    private CompletableFuture<double[]> arrive(
            Grounds grounds, String cookie, String guard, Crowd crowd, int number, long due) {
        var times = new double[3];
        var ids = new long[] {due};
        return send(get(grounds, "/health/declare", cookie))
                .thenCompose(page -> {
                    times[0] = since(ids);
                    var id = between(page.body(), "name=\"id\" value=\"", "\"");
                    return send(post(
                            grounds,
                            "/health/declare",
                            cookie,
                            "id=" + id + "&signs=NONE&contacts=NONE&places=NONE&exposures=NONE&agreed=true"));
                })
                .thenCompose(declared -> {
                    times[1] = since(ids);
                    var form = "id=" + grounds.bean(OfficeClock.class).newId() + "&place=" + crowd.gate() + "&q="
                            + URLEncoder.encode(crowd.people().get(number).staffNumber(), StandardCharsets.UTF_8);
                    return send(post(grounds, "/gate/in", guard, form));
                })
                .thenApply(entered -> {
                    times[2] = since(ids);
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
    private List<String> signedIn(Grounds grounds, List<Person> people) {
        var cookies = new ArrayList<String>();
        for (int first = 0; first < people.size(); first += SIGNING_IN) {
            var some = people.subList(first, Math.min(people.size(), first + SIGNING_IN)).stream()
                    .map(person -> client.sendAsync(
                            HttpRequest.newBuilder(URI.create(grounds.address() + "/test/sign-in-as/" + person.id()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding()))
                    .toList();
            some.forEach(answer -> cookies.add(answer.join().headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.replaceFirst(";.*", ""))
                    .collect(Collectors.joining("; "))));
        }
        return cookies;
    }

    private static Crowd crowd(Grounds grounds, int count) {
        var clock = grounds.bean(OfficeClock.class);
        var body = grounds.bean(Units.class)
                .open(new Units.Opening(
                        new Unit.Id(clock.newId()),
                        Optional.empty(),
                        "BENCH-DECLARE",
                        "Bộ đo buổi sáng",
                        "Bộ đo",
                        "",
                        true,
                        "",
                        Nation.START));
        var by = new Author(body.id().value(), null, "Bench");
        var newcomers = new ArrayList<Staffing.Newcomer>();
        for (int number = 0; number < count + GUARDS; number++) {
            newcomers.add(newcomer(clock, body, number, number < count ? Post.Kind.STAFF : Post.Kind.GUARD));
        }
        grounds.bean(Staffing.class).engage(newcomers, by);
        var places = grounds.bean(Places.class);
        var site = new Place(
                new Place.Id(clock.newId()), Optional.empty(), Place.Kind.SITE, "Trụ sở đo", "", OptionalInt.empty());
        places.keep(site, by);
        places.house(site.id(), new Place.Occupant(body.id(), true), by);
        var gate = new Place(
                new Place.Id(clock.newId()),
                Optional.of(site.id()),
                Place.Kind.GATE,
                "Cổng đo",
                "",
                OptionalInt.empty());
        places.keep(gate, by);
        var people = newcomers.stream().map(Staffing.Newcomer::person).toList();
        return new Crowd(people.subList(0, count), people.subList(count, count + GUARDS), gate.id());
    }

    private static Staffing.Newcomer newcomer(OfficeClock clock, Unit body, int number, Post.Kind kind) {
        var person = new Person(
                new Person.Id(clock.newId()), body.id(), "DO%05d".formatted(number), "Người Đo %05d".formatted(number));
        var post = new Post(new Post.Id(clock.newId()), person.id(), body.id(), kind, "", Set.of(), Nation.START, null);
        return new Staffing.Newcomer(person, post);
    }

    private record Crowd(List<Person> people, List<Person> guards, Place.Id gate) {}
}
