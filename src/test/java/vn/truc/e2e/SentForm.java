package vn.truc.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// What a browser would send from a form as it stands: ticked boxes, chosen options, hidden ids, the first button.
/// Beside them stands what kind of control each name belongs to: `text`, `date`, `hidden`, `textarea`, `select` and so
/// on.
public record SentForm(String method, String action, Map<String, List<String>> fields, Map<String, String> kinds) {
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern CONTROL = Pattern.compile(
            "<(input|button)\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>([^<]*)");

    static SentForm read(String attributes, String content) {
        var form = attributes(attributes);
        var fields = new LinkedHashMap<String, List<String>>();
        var kinds = new HashMap<String, String>();
        boolean pressed = false;
        for (var control : CONTROL.matcher(content).results().toList()) {
            if (control.group(3) != null) {
                put(fields, attributes(control.group(3)).get("name"), HtmlUtils.htmlUnescape(control.group(4)));
                kind(kinds, attributes(control.group(3)), "textarea");
            } else if (control.group(5) != null) {
                put(fields, attributes(control.group(5)).get("name"), chosen(control.group(6)));
                kind(kinds, attributes(control.group(5)), "select");
            } else {
                var input = attributes(control.group(2));
                boolean button = control.group(1).equals("button");
                kind(kinds, input, button ? "button" : input.getOrDefault("type", "text"));
                boolean sent = button ? !pressed && !"button".equals(input.get("type")) : counts(input);
                if (sent) {
                    put(fields, input.get("name"), input.getOrDefault("value", button ? "" : "on"));
                }
                pressed |= button;
            }
        }
        return new SentForm(form.getOrDefault("method", "get"), form.getOrDefault("action", ""), fields, kinds);
    }

    private static boolean counts(Map<String, String> input) {
        var type = input.getOrDefault("type", "text");
        return switch (type) {
            case "checkbox", "radio" -> input.containsKey("checked");
            case "file", "submit" -> false;
            default -> true;
        };
    }

    private static void kind(Map<String, String> kinds, Map<String, String> attributes, String kind) {
        if (attributes.get("name") != null) {
            kinds.put(attributes.get("name"), kind);
        }
    }

    private static void put(Map<String, List<String>> fields, @Nullable String name, String value) {
        if (name != null) {
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
    }

    private static String chosen(String options) {
        var all = OPTION.matcher(options).results().toList();
        return all.stream()
                .filter(option -> attributes(option.group(1)).containsKey("selected"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(option -> attributes(option.group(1))
                        .getOrDefault(
                                "value", HtmlUtils.htmlUnescape(option.group(2)).strip()))
                .orElse("");
    }

    private static Map<String, String> attributes(String text) {
        var found = new HashMap<String, String>();
        ATTRIBUTE
                .matcher(text)
                .results()
                .forEach(attribute -> found.put(
                        attribute.group(1),
                        attribute.group(2) == null ? "" : HtmlUtils.htmlUnescape(attribute.group(2))));
        return found;
    }

    /// The same with other content in these fields.
    public SentForm with(Map<String, String> typed) {
        var changed = new LinkedHashMap<>(fields);
        typed.forEach((name, value) -> changed.put(name, List.of(value)));
        return new SentForm(method, action, changed, kinds);
    }

    /// The same sent to another address, as by a button that says so.
    public SentForm to(String other) {
        return new SentForm(method, other, fields, kinds);
    }

    /// Whether every field of it has a content already.
    boolean filledIn() {
        return fields.values().stream().flatMap(List::stream).noneMatch(String::isBlank);
    }

    /// As it goes over the wire.
    public String encoded() {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
