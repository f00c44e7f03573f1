package vn.truc.replay;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the records of a case are spelt in a file: words in small letters with hyphens. What is not nullable, no
/// list and no yes-or-no must be there. Where a part is a sealed choice, the record says exactly one of its
/// words.
final class Spelling {
    private Spelling() {}

    /// `AcknowledgeEach` and `acknowledgeEach` are written `acknowledge-each`.
    static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /// How a part is called in a file.
    static String word(RecordComponent part) {
        return part.isAnnotationPresent(Named.class)
                ? part.getAnnotation(Named.class).value()
                : kebab(part.getName());
    }

    /// The classes behind the words of a sealed choice, those of a choice within it too.
    static Map<String, Class<?>> words(Class<?> choice) {
        var words = new LinkedHashMap<String, Class<?>>();
        for (var permitted : choice.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                words.putAll(words(permitted));
            } else {
                words.put(kebab(permitted.getSimpleName()), permitted);
            }
        }
        return words;
    }

    /// Whether a part is said by one of several words.
    static boolean choice(RecordComponent part) {
        return part.getType().isSealed() && ofCase(part.getType());
    }

    /// Whether a part must be said.
    static boolean required(RecordComponent part) {
        return !part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && part.getType() != boolean.class
                && !Collection.class.isAssignableFrom(part.getType())
                && !Map.class.isAssignableFrom(part.getType());
    }

    static boolean ofCase(Class<?> type) {
        return type.getPackageName().equals(Spelling.class.getPackageName());
    }
}
