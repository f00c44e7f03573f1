package vn.truc.measure;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;

/// The written form of rules: JSON in the database and in requests, YAML in replay files. An unknown field is refused;
/// what is left out is what the rule's record says.
public final class RuleJson {
    private static final JsonMapper JSON = strict(JsonMapper.builder()).build();

    private RuleJson() {}

    /// Makes any mapper, also one for YAML, read and write rules in this form.
    public static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B strict(B builder) {
        return builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /// The rule as JSON.
    public static String write(Rule rule) {
        return JSON.writerFor(Rule.class).writeValueAsString(rule);
    }

    /// The rule that this JSON describes.
    public static Rule read(String json) {
        return JSON.readValue(json, Rule.class);
    }
}
