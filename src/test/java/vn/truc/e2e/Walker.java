package vn.truc.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.web.util.UriComponentsBuilder;
import vn.truc.organisation.Person;

/// Somebody who follows every link and every search form that they are shown, without looking: where one can get to.
final class Walker {
    private static final Wording WORDING = Wording.ofThePages();

    private final URI home;
    private final Addresses addresses;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final Map<String, String> reached = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Queue<String> open = new ArrayDeque<>();
    private final Set<String> kinds = new HashSet<>();

    Walker(URI home, Addresses addresses) {
        this.home = home;
        this.addresses = addresses;
    }

    Walker signIn(Person.Id person) {
        get("/test/sign-in-as/" + person);
        return this;
    }

    /// Goes from here to wherever the links lead, to each kind of page once.
    Walker from(String... starts) {
        open.addAll(List.of(starts));
        for (var path = open.poll(); path != null; path = open.poll()) {
            var page = addresses.page(path).filter(Predicate.not(Walker::leadsAway));
            if (page.isPresent() && kinds.add(page.get() + asked(path))) {
                open.addAll(look(path, page.get()));
            }
        }
        return this;
    }

    private static boolean leadsAway(String page) {
        return page.startsWith("/language/") || page.startsWith("/p/");
    }

    /// The names of what an address asks for: the same page without a question, or with another, is another sight.
    private static String asked(String path) {
        return new TreeSet<>(UriComponentsBuilder.fromUriString(path)
                        .build()
                        .getQueryParams()
                        .keySet())
                .toString();
    }

    private List<String> look(String path, String page) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            faults.add(path + " answers " + answer.statusCode());
            return List.of();
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return List.of();
        }
        reached.putIfAbsent(page, path);
        addresses.page(answer.uri().getRawPath()).ifPresent(led -> reached.putIfAbsent(led, path));
        var markup = new Markup(answer.body());
        markup.faults().forEach(fault -> faults.add(path + ": " + fault));
        WORDING.inEnglish(markup).forEach(name -> faults.add(path + " has left in English: " + name));
        return onward(markup);
    }

    private static List<String> onward(Markup markup) {
        var onward = new ArrayList<>(markup.links());
        markup.forms().stream()
                .filter(form -> form.method().equals("get") && form.action().startsWith("/") && form.filledIn())
                .forEach(form -> onward.add(form.action() + "?" + form.encoded()));
        return onward;
    }

    /// Fills in the form of a page and sends it; what comes is looked at on the next walk.
    Walker send(String path, String action, Map<String, String> typed) {
        return press(path, action, "", typed);
    }

    /// The same by a button that sends the form a step further down than its own address.
    Walker press(String path, String action, String further, Map<String, String> typed) {
        var form = new Markup(get(path).body()).form(action).with(typed);
        var answer = post(form.to(form.action() + further));
        if (answer.statusCode() != 200) {
            faults.add(path + " cannot be sent: " + answer.statusCode() + " " + new Markup(answer.body()).text());
        }
        open.add(answer.uri().toString().substring(home.toString().length()));
        open.addAll(onward(new Markup(answer.body())));
        return this;
    }

    /// Looks at these, too, on the next walk.
    void openAlso(String... paths) {
        open.addAll(List.of(paths));
    }

    /// The links of a page to addresses like this one.
    List<String> links(String path, String like) {
        return new Markup(get(path).body())
                .links().stream().filter(link -> link.matches(like)).toList();
    }

    /// What stands at an address.
    String read(String path) {
        return get(path).body();
    }

    /// What comes back when a form is sent.
    String answer(SentForm form) {
        return post(form).body();
    }

    private HttpResponse<String> post(SentForm form) {
        return exchange(HttpRequest.newBuilder(home.resolve(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded())));
    }

    private HttpResponse<String> get(String path) {
        return exchange(HttpRequest.newBuilder(home.resolve(path)));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Reads these pages in English.
    void readInEnglish(Collection<String> paths) {
        get("/language/en?to=/sign-in");
        for (var path : paths) {
            var page = new Markup(get(path).body());
            page.leftInVietnamese().forEach(text -> faults.add(path + " has left in Vietnamese: " + text));
            WORDING.leftInVietnamese(page).forEach(name -> faults.add(path + " names in Vietnamese: " + name));
            page.oneSaidAsMany().forEach(text -> faults.add(path + " says: " + text));
        }
        get("/language/vi?to=/sign-in");
    }

    /// One address for each page that was reached.
    Map<String, String> reached() {
        return reached;
    }

    List<String> faults() {
        return faults;
    }
}
