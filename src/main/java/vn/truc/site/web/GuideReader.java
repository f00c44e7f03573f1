package vn.truc.site.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// Reads a guide from the little Markdown that guides are written in: headings, paragraphs, two kinds of lists,
/// pictures, bold words and addresses of pages. What stands in the file is shown, never run.
final class GuideReader {
    private static final Pattern ABOUT = Pattern.compile("(?:Trang|Page): (.+)");
    private static final Pattern PICTURE = Pattern.compile("!\\[(.+?)]\\((?:\\.\\./)?(images/[a-z0-9/-]+\\.png)\\)");
    private static final Pattern STEP = Pattern.compile("\\d+\\. (.+)");
    private static final Pattern CODE = Pattern.compile("`(.+?)`");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final String END_OF_ITEM = "</li>";
    private static final Pattern ADDRESS = Pattern.compile("/[a-z/-]*");

    private final StringBuilder html = new StringBuilder();
    private final List<String> paragraph = new ArrayList<>();
    private String list = "";

    private GuideReader() {}

    static Guide read(Guide.Role role, String text) {
        var parts = text.split("(?m)^## ", -1);
        var head = parts[0].strip().split("\n", 2);
        var sections = new ArrayList<Guide.Section>();
        for (int i = 1; i < parts.length; i++) {
            sections.add(new GuideReader().section(parts[i].strip()));
        }
        return new Guide(role, head[0].replaceFirst("^# ", ""), head.length > 1 ? head[1].strip() : "", sections);
    }

    private Guide.Section section(String text) {
        var lines = text.split("\n", -1);
        Set<String> pages = new LinkedHashSet<>();
        for (int i = 1; i < lines.length; i++) {
            var about = ABOUT.matcher(lines[i]);
            if (about.matches()) {
                CODE.matcher(about.group(1)).results().forEach(page -> pages.add(page.group(1)));
            } else {
                line(lines[i]);
            }
        }
        end();
        return new Guide.Section(lines[0], pages, html.toString());
    }

    private void line(String line) {
        var picture = PICTURE.matcher(line);
        var step = STEP.matcher(line);
        if (line.isBlank()) {
            end();
        } else if (picture.matches()) {
            end();
            html.append("<img src=\"/guide/%s\" alt=\"%s\" loading=\"lazy\">"
                    .formatted(picture.group(2), HtmlUtils.htmlEscape(picture.group(1), "UTF-8")));
        } else if (step.matches()) {
            item("ol", step.group(1));
        } else if (line.startsWith("- ")) {
            item("ul", line.substring(2));
        } else if (!list.isEmpty() && line.startsWith(" ")) {
            html.setLength(html.length() - END_OF_ITEM.length());
            html.append(' ').append(words(line.strip())).append(END_OF_ITEM);
        } else {
            paragraph.add(line.strip());
        }
    }

    private void item(String kind, String text) {
        if (!list.equals(kind)) {
            end();
            list = kind;
            html.append("<").append(kind).append(">");
        }
        html.append("<li>").append(words(text)).append(END_OF_ITEM);
    }

    private void end() {
        if (!list.isEmpty()) {
            html.append("</").append(list).append(">");
            list = "";
        }
        if (!paragraph.isEmpty()) {
            html.append("<p>").append(words(String.join(" ", paragraph))).append("</p>");
            paragraph.clear();
        }
    }

    private static String words(String text) {
        var safe = HtmlUtils.htmlEscape(text, "UTF-8").replace("{0} ", "… ");
        var bold = BOLD.matcher(safe).replaceAll("<b>$1</b>");
        return CODE.matcher(bold).replaceAll(code -> {
            var word = code.group(1);
            return ADDRESS.matcher(word).matches()
                    ? "<a href=\"" + word + "\">" + word + "</a>"
                    : "<code>" + word + "</code>";
        });
    }
}
