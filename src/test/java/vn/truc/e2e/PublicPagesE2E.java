package vn.truc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.truc.replay.Demo;

/// What is read without sign-in, often on a slow line: every such page is at most 14 kB compressed with its style, and
/// needs no script. Which pages these are, the doors say.
@DemoTest
record PublicPagesE2E(Demo demo, ApplicationContext house) {
    private static final int SMALL = 14_000;
    private static final int CLERK = 1;
    private static final int CHAIR = 5;
    private static final int GUARD = 4;
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("<figcaption><b>([^<]+)</b>");
    private static final Pattern LINK = Pattern.compile("/p/<wbr>([A-Za-z0-9_-]{20,})");

    @Test
    void publicPagesAreLightAndNeedNoScript() throws IOException {
        var pages = new TreeMap<String, String>();
        Addresses.publicOnes(house).all().forEach(pattern -> pages.put(pattern, pattern));
        pages.keySet().removeIf(pattern -> pattern.startsWith("/language/") || pattern.startsWith("/sign-in/oidc"));
        pages.put("/brief/{token}", brief());
        pages.put("/brief/{token}/sheet", brief() + "/sheet");
        pages.put("/p/{token}", slip());
        pages.put("/q/{code}", poster());
        pages.remove("/q/{code}/{mark}");
        pages.remove("/kiosk"); // a program for a device at the gate, opened by its key
        pages.keySet().removeIf(pattern -> pattern.startsWith("/v/")); // GuestsIT and VisitorFilesIT look at these
        var stranger = walker();
        var heavy = new TreeSet<String>();
        for (var page : pages.entrySet()) {
            var html = stranger.read(page.getValue());
            int size = compressed(html);
            for (var style : STYLE.matcher(html).results().toList()) {
                size += compressed(stranger.read(style.group(1)));
            }
            if (size > SMALL || html.contains("<script") || html.contains("rel=\"preload\"")) {
                heavy.add(page.getKey() + " " + size);
            }
            assertThat(html).as(page.getKey()).contains("<h1");
        }
        assertThat(heavy).isEmpty();
        assertThat(pages.keySet()).contains("/sign-in", "/demo", "/alerts", "/brief/{token}", "/p/{token}");
    }

    /// The five lines, to which the chair is led.
    private String brief() {
        var today = walker().signIn(demo.parts().get(CHAIR).person().id()).read("/");
        assertThat(today).as("at the desk the letters come with the page").contains("rel=\"preload\"");
        return new Markup(today)
                .links().stream()
                        .filter(link -> link.startsWith("/brief/"))
                        .findFirst()
                        .orElseThrow();
    }

    /// The link on a slip that the clerk prints.
    private String slip() {
        var clerk = walker().signIn(demo.parts().get(CLERK).person().id());
        var sheet = clerk.answer(new Markup(clerk.read("/slips"))
                .form("/slips")
                .with(Map.of("person", demo.parts().get(CLERK).person().id().toString())));
        var link = LINK.matcher(sheet);
        assertThat(link.find()).as(sheet).isTrue();
        return "/p/" + link.group(1);
    }

    /// What the letters of a poster that the guard hangs up open; scanned, they open the same page.
    private String poster() {
        var guard = walker().signIn(demo.parts().get(GUARD).person().id());
        var link = guard.links("/gate", "/gate/poster\\?.*").getFirst();
        var made =
                guard.answer(new Markup(guard.read(link)).form("/gate/poster").with(Map.of()));
        var code = CODE.matcher(made);
        assertThat(code.find()).as(made).isTrue();
        return "/q/" + code.group(1).replaceAll("\\s", "");
    }

    private Walker walker() {
        var port = house.getEnvironment().getRequiredProperty("local.server.port");
        return new Walker(URI.create("http://localhost:" + port), Addresses.of(house));
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
