package vn.truc.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What something says, as a text by which two of them are compared later, also by another program: sets and maps
/// are written in the order of their texts, as each start of a program keeps them in another.
public final class Content {
    private Content() {}

    /// The same text for the same content.
    public static String text(@Nullable Object thing) {
        return switch (thing) {
            case Set<?> set -> joined(set.stream().map(Content::text).sorted());
            case Map<?, ?> map ->
                joined(map.entrySet().stream()
                        .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                        .sorted());
            case Collection<?> list -> joined(list.stream().map(Content::text));
            case Optional<?> some -> some.map(Content::text).orElse("");
            case Record record -> record.getClass().getSimpleName() + joined(parts(record));
            case null, default -> String.valueOf(thing);
        };
    }

    private static Stream<String> parts(Record record) {
        Function<RecordComponent, String> part =
                component -> component.getName() + "=" + text(value(record, component));
        return Arrays.stream(record.getClass().getRecordComponents()).map(part);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", ", "[", "]"));
    }
}
