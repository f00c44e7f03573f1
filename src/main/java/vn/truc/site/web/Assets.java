package vn.truc.site.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.truc.vault.Sha256;

/// The addresses of style sheets and scripts with a piece of their content's hash: kept by browsers for a year, fetched
/// anew when they change.
public final class Assets {
    /// The letters of text and headings, asked for before the style is read, so that the first page has them already.
    public static final List<String> ABOVE_THE_FOLD = Stream.of(
                    "latin-400", "vietnamese-400", "latin-600", "vietnamese-600")
            .map("/fonts/be-vietnam-pro-%s-normal.woff2"::formatted)
            .toList();

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();
    private static final String WEBJARS = "/META-INF/resources";

    private Assets() {}

    /// The address of a file under `static/`, such as `/app.css`.
    public static String at(String path) {
        return ADDRESSES.computeIfAbsent(path, _ -> path + "?v=" + hash("classpath:static" + path));
    }

    /// The address of htmx, in the version that is on board.
    public static String htmx() {
        return ADDRESSES.computeIfAbsent("htmx", _ -> {
            var address = find("classpath*:" + WEBJARS + "/webjars/htmx.org/*/dist/htmx.min.js");
            return address.substring(address.lastIndexOf(WEBJARS) + WEBJARS.length());
        });
    }

    private static String find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources(pattern)[0]
                    .getURL()
                    .toString();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String hash(String location) {
        try {
            var content = new PathMatchingResourcePatternResolver()
                    .getResource(location)
                    .getContentAsByteArray();
            return HexFormat.of().formatHex(Sha256.of(content), 0, 5);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
