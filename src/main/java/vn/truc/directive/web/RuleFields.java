package vn.truc.directive.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import vn.truc.measure.Approver;
import vn.truc.measure.Cutoff;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.ReportDue;
import vn.truc.measure.Rule;
import vn.truc.measure.RuleJson;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// The form of a rule, made from the components of its record: a new rule gets its form by being written.
public final class RuleFields {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Class<?>, String> WORDS = Map.of(
            RemoteShare.Group.class, "measure.group.",
            RemoteShare.Span.class, "measure.span.",
            RemoteShare.Rounding.class, "measure.rounding.",
            OnSiteReasons.Reason.class, "measure.reason.",
            ReportDue.HolidayPolicy.class, "measure.holidays.",
            ReportDue.Every.class, "directive.every.",
            Approver.class, "measure.approver.",
            DayOfWeek.class, "directive.every.");

    /// The forms in which reports can be ordered again and again.
    private static final List<String> FORMS = List.of("epidemic-daily", "epidemic-weekly", "epidemic-quick");

    /// What stands where a text says nothing else (`docs/measures.md`); not the first choice, which is the loosest.
    private static final Map<String, String> USUAL = Map.of("span", "day", "rounding", "up", "holidays", "keep");

    private RuleFields() {}

    /// The names of all rules, as their files write them.
    public static List<String> names() {
        return Arrays.stream(subtypes()).map(JsonSubTypes.Type::name).toList();
    }

    /// The fields of the rule of this name.
    public static List<Field> of(String rule) {
        return Arrays.stream(type(rule).getRecordComponents())
                .map(RuleFields::field)
                .toList();
    }

    /// What was typed at a field, or nothing.
    public static String first(MultiValueMap<String, String> typed, String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    /// Whether a choice is ticked.
    public static boolean ticked(MultiValueMap<String, String> typed, String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /// The form of a new clause before anybody has typed.
    static MultiValueMap<String, String> usual() {
        var typed = new LinkedMultiValueMap<String, String>();
        USUAL.forEach((field, value) -> typed.add("rule." + field, value));
        return typed;
    }

    /// The form as it is filled in for this rule.
    static MultiValueMap<String, String> typed(Rule rule) {
        var typed = new LinkedMultiValueMap<String, String>();
        JSON.readTree(RuleJson.write(rule)).properties().forEach(field -> {
            var name = "rule." + field.getKey();
            if (field.getValue().isArray()) {
                field.getValue().forEach(value -> typed.add(name, value.asString()));
            } else if (!field.getValue().isNull() && !field.getValue().equals(BooleanNode.FALSE)) {
                typed.add(name, field.getValue().asString());
            }
        });
        return typed;
    }

    /// The rule that was typed, or what is wrong and where.
    static Outcome<Rule> read(String rule, MultiValueMap<String, String> typed) {
        var written = new TreeMap<String, Object>();
        written.put("rule", rule);
        for (var component : type(rule).getRecordComponents()) {
            var name = kebab(component.getName());
            var values = typed.getOrDefault("rule." + name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!values.isEmpty()) {
                written.put(name, value(component, values));
            }
        }
        try {
            return Outcome.done(RuleJson.read(JSON.writeValueAsString(written)));
        } catch (JacksonException wrong) {
            return Outcome.refused(FormErrors.at(place(wrong), Message.of("directive.rule.wrong")));
        }
    }

    /// The rule that a program sent in this field, or what is wrong and where.
    static Outcome<Rule> sent(@Nullable JsonNode rule, String field) {
        if (rule == null || rule.isNull()) {
            return Outcome.refused(FormErrors.at(field, Message.of("page.missing")));
        }
        try {
            return Outcome.done(RuleJson.read(rule.toString()));
        } catch (JacksonException wrong) {
            return Outcome.refused(
                    FormErrors.at(field + place(wrong).replaceFirst("^rule", ""), Message.of("directive.rule.wrong")));
        }
    }

    private static Object value(RecordComponent component, List<String> values) {
        var type = component.getType();
        if (type == boolean.class) {
            return true;
        }
        if (type == BigDecimal.class) {
            return values.getFirst().replace(',', '.');
        }
        if (component.getGenericType() instanceof ParameterizedType) {
            return values.size() > 1 ? values : List.of(values.getFirst().split("\\s*;\\s*"));
        }
        return component.getType() == Cutoff.class ? clockTime(values.getFirst()) : values.getFirst();
    }

    /// A clock time as it is said here, "trước 15:00" or "chậm nhất 15:00", or as files write it.
    private static String clockTime(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceFirst("^trước +", "before ")
                .replaceFirst("^(chậm nhất|muộn nhất|đến) +", "by ");
    }

    private static Field field(RecordComponent component) {
        var name = kebab(component.getName());
        if (component.getType() == boolean.class) {
            return new Field(name, Kind.YES_NO, List.of());
        }
        var element = component.getGenericType() instanceof ParameterizedType several
                ? (Class<?>) several.getActualTypeArguments()[0]
                : component.getType();
        if (name.equals("form")) {
            var forms = FORMS.stream()
                    .map(form -> new Option(form, "measure.form." + form))
                    .toList();
            return new Field(name, Kind.ONE, forms);
        }
        if (!element.isEnum()) {
            return new Field(name, Kind.TEXT, List.of());
        }
        var options = new ArrayList<Option>();
        for (var constant : Objects.requireNonNull(element.getEnumConstants())) {
            var value = JSON.valueToTree(constant).asString().toLowerCase(Locale.ROOT);
            options.add(new Option(value, Objects.requireNonNull(WORDS.get(element)) + value));
        }
        return new Field(name, element == component.getType() ? Kind.ONE : Kind.SEVERAL, options);
    }

    /// The field of a rule at which reading it failed, or nothing.
    static String place(JacksonException wrong) {
        if (wrong instanceof DatabindException bound && !bound.getPath().isEmpty()) {
            var name = bound.getPath().getFirst().getPropertyName();
            return name == null ? "" : "rule." + name;
        }
        return "";
    }

    private static Class<?> type(String rule) {
        return Arrays.stream(subtypes())
                .filter(type -> type.name().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such rule"))
                .value();
    }

    private static JsonSubTypes.Type[] subtypes() {
        return Objects.requireNonNull(Rule.class.getAnnotation(JsonSubTypes.class))
                .value();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /// One field of a rule's form.
    public record Field(String name, Kind kind, List<Option> options) {
        /// What it is called.
        public Message label() {
            return Message.of("directive.field." + name);
        }
    }

    /// A choice in a field, with the key of its word.
    public record Option(String value, String key) {}

    /// How a field is filled in.
    public enum Kind {
        TEXT,
        YES_NO,
        ONE,
        SEVERAL
    }
}
