package vn.truc.compliance;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.page.Message;

/// Keeps a sentence in the database as key and arguments, so that each reader hears it in their own language.
final class MessageJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private MessageJson() {}

    static String write(Message message) {
        return JSON.writeValueAsString(message);
    }

    static Message read(String json) {
        return message(JSON.readValue(json, OBJECT));
    }

    private static Message message(Map<?, ?> object) {
        var arguments = object.get("arguments") instanceof List<?> list ? list : List.of();
        return new Message(
                String.valueOf(object.get("key")),
                arguments.stream().map(MessageJson::argument).toList());
    }

    private static Object argument(Object argument) {
        return argument instanceof Map<?, ?> nested ? message(nested) : argument;
    }
}
