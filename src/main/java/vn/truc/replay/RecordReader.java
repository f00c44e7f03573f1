package vn.truc.replay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Reads one record of a case word by word, so that what is wrong is told with its place.
final class RecordReader extends ValueDeserializer<Object> {
    private final Class<?> type;
    private final Map<String, RecordComponent> parts = new TreeMap<>();
    private final Map<String, Class<?>> words = new TreeMap<>();
    private String choice = "";

    RecordReader(Class<?> type) {
        this.type = type;
        for (var part : type.getRecordComponents()) {
            if (Spelling.choice(part)) {
                choice = part.getName();
                words.putAll(Spelling.words(part.getType()));
            } else {
                parts.put(Spelling.word(part), part);
            }
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        var start = parser.currentTokenLocation();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new CaseError(
                    start, "here stands something with " + known() + ", not ‘" + parser.getValueAsString() + "’");
        }
        var values = new HashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            read(parser, context, values);
        }
        for (var part : type.getRecordComponents()) {
            if (values.get(part.getName()) == null) {
                values.put(part.getName(), leftOut(part, start));
            }
        }
        return build(values, start);
    }

    private void read(JsonParser parser, DeserializationContext context, Map<String, @Nullable Object> values) {
        var word = parser.currentName();
        var where = parser.currentTokenLocation();
        var part = parts.get(word);
        if (part == null && !words.containsKey(word)) {
            throw new CaseError(where, "unknown word ‘" + word + "’; possible here: " + known());
        }
        var name = part == null ? choice : part.getName();
        if (values.containsKey(name)) {
            throw new CaseError(where, "‘" + word + "’ says a second thing where one is possible");
        }
        parser.nextToken();
        values.put(
                name,
                parser.currentToken() == JsonToken.VALUE_NULL
                        ? null
                        : context.readValue(
                                parser,
                                part == null
                                        ? context.constructType(words.get(word))
                                        : context.getTypeFactory().constructType(part.getGenericType())));
    }

    private @Nullable Object leftOut(RecordComponent part, TokenStreamLocation start) {
        if (part.getName().equals(choice)) {
            throw new CaseError(start, "one of these is missing: " + String.join(", ", words.keySet()));
        }
        if (Spelling.required(part)) {
            throw new CaseError(start, "‘" + Spelling.word(part) + "’ is missing");
        }
        if (part.getType() == boolean.class) {
            return false;
        }
        return part.getType() == List.class ? List.of() : part.getType() == Map.class ? Map.of() : null;
    }

    private String known() {
        var known = new TreeSet<>(parts.keySet());
        known.addAll(words.keySet());
        return String.join(", ", known);
    }

    private Object build(Map<String, @Nullable Object> values, TokenStreamLocation start) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments = Arrays.stream(components)
                .map(part -> values.get(part.getName()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new CaseError(
                    start, String.valueOf(refused.getTargetException().getMessage()));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
