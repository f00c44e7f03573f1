package vn.truc.e2e;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/// A page as it was sent, read without a browser: where it leads, and what can be sent from it.
public record Markup(String html) {
    /// What a page shows only later, one of them at a time.
    private static final Pattern HIDDEN = Pattern.compile("<section[^>]* hidden>.*?</section>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\shref=\"(/[^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("<(script|style|svg)\\b.*?</\\1>|<[^>]*>", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile(
            "\\b(absence|account|administration|compliance|directive|gate|health|measure|meeting|message|page|plan|report|roster|site|task|tracing)\\.[a-z-]+\\b(?!@)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");
    private static final Pattern NAMED = Pattern.compile(
            "<(label|legend|summary|dt|th scope=\"col\")(?=[ >])(?![^>]*class=\"choice)[^>]*>(.*?)</(?:label|legend|summary|dt|th)>",
            Pattern.DOTALL);
    /// What is pressed or followed, unless it is marked to be in another language.
    private static final Pattern PRESSED =
            Pattern.compile("<(a|button)\\b(?![^>]*\\slang=)([^>]*)>(.*?)</\\1>", Pattern.DOTALL);
    /// What is read aloud and not shown.
    private static final Pattern SAID =
            Pattern.compile("<(?![^>]*\\slang=)[^>]*\\s(?:aria-label|title|alt|placeholder)=\"([^\"]+)\"");
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONE_AS_MANY = Pattern.compile("(?<![\\d.,/:+-])1 (clauses|days|drafts|entries|fields|"
            + "figures|hours|lines|members|minutes|mistakes|months|people|posts|reports|rosters|sessions|tasks|turns|units"
            + "|weeks)\\b(?!:)");
    private static final Pattern UNNAMED_NAV = Pattern.compile("<nav\\b(?![^>]*aria-label=\"[^\"]+\")");

    /// The addresses that it links to, in order.
    public List<String> links() {
        return LINK.matcher(html)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .toList();
    }

    /// The forms that it holds, as they stand.
    public List<SentForm> forms() {
        return FORM.matcher(html)
                .results()
                .map(form -> SentForm.read(form.group(1), form.group(2)))
                .toList();
    }

    /// The first form that changes something at an address like this one.
    public SentForm form(String action) {
        return find(action).orElseThrow(() -> new NoSuchElementException("No form to " + action + " on: " + text()));
    }

    /// The first form that changes something at an address like this one, if it is there.
    public Optional<SentForm> find(String action) {
        return forms().stream()
                .filter(form -> form.method().equals("post"))
                .filter(form -> form.action().matches(action))
                .findFirst();
    }

    /// What somebody reads on it.
    public String text() {
        int main = html.indexOf("<main");
        var seen = main < 0 ? html : html.substring(main);
        return HtmlUtils.htmlUnescape(UNSEEN.matcher(seen).replaceAll(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// What no page may lack or show, whoever reads it.
    List<String> faults() {
        var text = text();
        var words = text.replaceAll("\\S+@\\S+", "");
        return Stream.of(
                        fault(new Markup(HIDDEN.matcher(html).replaceAll("")).count("<h1") != 1, "h1"),
                        fault(count("<main") != 1, "main"),
                        fault(
                                !Pattern.compile("<title>\\s*[^\\s<]")
                                        .matcher(html)
                                        .find(),
                                "title"),
                        fault(UNNAMED_NAV.matcher(html).find(), "nav without a name"),
                        fault(KEY.matcher(words).find(), "a key in place of its text"),
                        fault(ID.matcher(text).find(), "an id"))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Names of fields, groups and columns of an English page in which letters are left that only Vietnamese has.
    List<String> leftInVietnamese() {
        return NAMED.matcher(html)
                .results()
                .map(part -> new Markup(part.group(2)).text().replace("Trực", ""))
                .filter(text -> VIETNAMESE.matcher(text).find())
                .limit(5)
                .toList();
    }

    /// What somebody hears who goes through its fields, groups, columns, buttons and links, and what is said in
    /// place of pictures.
    List<String> names() {
        return Stream.of(
                        NAMED.matcher(html).results().map(part -> new Markup(part.group(2)).text()),
                        PRESSED.matcher(html)
                                .results()
                                .filter(part -> !part.group(2).contains("aria-label="))
                                .map(part -> new Markup(part.group(3)).text()),
                        SAID.matcher(html).results().map(part -> new Markup(part.group(1)).text()))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /// Where an English page says one thing as if it were many: “1 days”.
    List<String> oneSaidAsMany() {
        return ONE_AS_MANY
                .matcher(text())
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(5)
                .toList();
    }

    private static Optional<String> fault(boolean there, String what) {
        return there ? Optional.of(what) : Optional.empty();
    }

    private int count(String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }
}
