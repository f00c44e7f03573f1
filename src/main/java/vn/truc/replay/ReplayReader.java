package vn.truc.replay;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.truc.measure.RuleJson;

/// Reads a case file strictly: a word that is unknown, missing, said twice or names nothing is an error with its line.
final class ReplayReader {
    private static final YAMLMapper YAML = RuleJson.strict(YAMLMapper.builder())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule().setDeserializerModifier(new ValueDeserializerModifier() {
                private static final long serialVersionUID = 1L;

                @Override
                public ValueDeserializer<?> modifyDeserializer(
                        DeserializationConfig config, BeanDescription.Supplier described, ValueDeserializer<?> usual) {
                    var type = described.getBeanClass();
                    return type.isRecord() && Spelling.ofCase(type) ? new RecordReader(type) : usual;
                }
            }))
            .build();

    private ReplayReader() {}

    /// The case that this text tells; the file's name is for error messages.
    static Case read(String file, String text) {
        try {
            var read = YAML.readValue(text, Case.class);
            Codes.of(read).firstWrong().ifPresent(wrong -> {
                var where = Positions.of(YAML, text, wrong.pointer());
                throw new CaseError(where, wrong.what());
            });
            return read;
        } catch (CaseError wrong) {
            throw wrong.in(file);
        } catch (JacksonException wrong) {
            for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
                if (cause instanceof CaseError known) {
                    throw known.in(file);
                }
            }
            var where = where(wrong);
            throw new CaseError(file, where.getLineNr(), where.getColumnNr(), what(wrong));
        }
    }

    private static TokenStreamLocation where(JacksonException wrong) {
        return wrong.getLocation() == null ? TokenStreamLocation.NA : wrong.getLocation();
    }

    private static String what(JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown ->
                "unknown word ‘%s’; possible here: %s"
                        .formatted(
                                unknown.getPropertyName(),
                                unknown.getKnownPropertyIds() == null
                                        ? ""
                                        : unknown.getKnownPropertyIds().stream()
                                                .map(Object::toString)
                                                .sorted()
                                                .collect(Collectors.joining(", ")));
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "‘%s’ is none of %s".formatted(format.getValue(), names(format.getTargetType()));
            case InvalidFormatException format ->
                "‘%s’ is no %s".formatted(format.getValue(), kind(format.getTargetType()));
            case ValueInstantiationException refused
            when refused.getCause() != null -> String.valueOf(refused.getCause().getMessage());
            case DatabindException other
            when other.getCause() instanceof IllegalArgumentException refused -> String.valueOf(refused.getMessage());
            default ->
                String.valueOf(wrong.getOriginalMessage()).lines().findFirst().orElse("unreadable");
        };
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "date, such as 2020-03-20";
            case "LocalDateTime" -> "moment, such as 2020-03-20T14:45";
            case "LocalTime" -> "time, such as 07:30";
            case "int", "long", "Integer", "Long", "BigDecimal" -> "number";
            case "boolean", "Boolean" -> "true or false";
            default -> type.getSimpleName();
        };
    }

    private static String names(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(constant -> YAML.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }
}
