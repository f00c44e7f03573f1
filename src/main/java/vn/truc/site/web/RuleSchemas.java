package vn.truc.site.web;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rules are written with hyphens and small letters, which the library that describes the interface does not know.
final class RuleSchemas {
    private RuleSchemas() {}

    static void asWritten(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        var parts = new ArrayList<Schema<?>>(List.of(schema));
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(parts::add);
        }
        parts.stream().filter(part -> part.getProperties() != null).forEach(RuleSchemas::renamed);
    }

    @SuppressWarnings("rawtypes")
    private static void renamed(Schema<?> part) {
        Map<String, Schema> written = new LinkedHashMap<>();
        part.getProperties().forEach((name, property) -> {
            small(property.getItems() == null ? property : property.getItems());
            written.put(hyphened(name), property);
        });
        part.setProperties(written);
    }

    @SuppressWarnings("unchecked")
    private static void small(Schema<?> property) {
        if (property.getEnum() != null) {
            var values = property.getEnum().stream()
                    .map(value -> hyphened(String.valueOf(value).replace('_', '-')))
                    .toList();
            ((Schema<Object>) property).setEnum(List.copyOf(values));
        }
    }

    private static String hyphened(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
