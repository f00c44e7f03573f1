package vn.truc.site.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.e2e.Markup;
import vn.truc.e2e.SentForm;

/// A form in which one field after the other is filled in wrongly, as `forms-kept.txt` says: each time it comes back
/// with everything that was typed, with what is wrong in the summary and at the field.
record KeptForm(SentForm filled, FormTwice form) {
    private static final String FAR_TOO_LONG = "Dài quá " + "x".repeat(120_000);
    private static final String NOTHING = "-";
    private static final Pattern BETWEEN = Pattern.compile(";\\s+");

    /// Into which fields something wrong is typed where no line says which, and what.
    private static final Map<String, String> WRONG = Map.of(
            "text", FAR_TOO_LONG,
            "textarea", FAR_TOO_LONG,
            "tel", "không phải số điện thoại",
            "email", "không phải địa chỉ",
            "number", "không phải số",
            "date", "không phải ngày",
            "datetime-local", "không phải lúc nào",
            "time", "không phải giờ");

    /// What is typed; passwords and files are never given back.
    private static final Set<String> GIVEN_BACK = Set.of(
            "text",
            "textarea",
            "tel",
            "email",
            "number",
            "date",
            "datetime-local",
            "time",
            "select",
            "radio",
            "checkbox");

    private static final Map<String, String> LINES = lines();

    private static Map<String, String> lines() {
        var lines = new TreeMap<String, String>();
        try {
            new ClassPathResource("forms-kept.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+\\|\\s+", 3))
                    .forEach(columns -> lines.put(columns[0] + " " + columns[1], columns[2]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    /// What is at fault with how the form comes back.
    List<String> faults(Function<SentForm, MvcTestResult> post) {
        var faults = new ArrayList<String>();
        wrong().forEach((field, text) -> {
            var wrong = filled.with(Map.of(field, text));
            fault(field, wrong, post.apply(wrong)).ifPresent(fault -> faults.add(field + " " + fault));
        });
        return faults;
    }

    /// What is typed wrongly into which fields.
    private Map<String, String> wrong() {
        var line = LINES.getOrDefault(form.door() + " " + form.action(), "");
        var wrong = new LinkedHashMap<String, String>();
        if (line.startsWith(NOTHING)) {
            return wrong;
        }
        if (line.isEmpty()) {
            filled.kinds().forEach((name, kind) -> {
                if (WRONG.containsKey(kind)) {
                    wrong.put(name, WRONG.getOrDefault(kind, ""));
                }
            });
            return wrong;
        }
        BETWEEN.splitAsStream(line)
                .map(field -> field.split("=", 2))
                .forEach(typed ->
                        wrong.put(typed[0], typed[1].replace("…", FAR_TOO_LONG).replace("?", "không phải ngày")));
        return wrong;
    }

    private Optional<String> fault(String field, SentForm wrong, MvcTestResult answer) {
        int status = answer.getResponse().getStatus();
        var html = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        if (status != 422) {
            return Optional.of("is answered with " + status);
        }
        if (!html.contains("id=\"errors\"")) {
            return Optional.of("is wrong without a summary");
        }
        if (!html.contains("href=\"#field-" + field) || !html.contains("id=\"error-" + field)) {
            return Optional.of("is not said to be wrong at the field");
        }
        return new Markup(html)
                .find(form.action())
                .map(back -> lost(wrong, back))
                .orElseGet(() -> Optional.of("is wrong, and the form is gone"));
    }

    /// What the form that came back would send otherwise.
    private static Optional<String> lost(SentForm sent, SentForm back) {
        var lost = new LinkedHashMap<String, String>();
        sent.fields().forEach((name, values) -> {
            var again = back.fields().getOrDefault(name, List.of());
            if (GIVEN_BACK.contains(sent.kinds().getOrDefault(name, ""))
                    && !filled(values).equals(filled(again))) {
                lost.put(name, shortened(values) + " became " + shortened(again));
            }
        });
        return lost.isEmpty() ? Optional.empty() : Optional.of("loses " + lost);
    }

    /// Without the empty fields that a list offers for one line more.
    private static List<String> filled(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String shortened(List<String> values) {
        return values.stream()
                .map(value -> value.length() > 20 ? value.substring(0, 20) + "…" : value)
                .toList()
                .toString();
    }
}
