package vn.truc.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Keeps the arguments of a sentence as JSON, so that it can be said later in either language.
@Component
class Arguments {
    private final JsonMapper json;

    Arguments(JsonMapper json) {
        this.json = json;
    }

    String write(List<Object> arguments) {
        return json.writeValueAsString(arguments.stream().map(Arguments::plain).toList());
    }

    Message read(String key, String arguments) {
        return new Message(key, values(json.readTree(arguments)));
    }

    private static Object plain(Object argument) {
        return switch (argument) {
            case Message message ->
                Map.of(
                        "key",
                        message.key(),
                        "arguments",
                        message.arguments().stream().map(Arguments::plain).toList());
            case LocalDate day -> Words.day(day);
            case Instant moment -> Words.moment(moment);
            case Integer number -> number;
            case Long number -> number;
            case Enum<?> choice -> choice.name();
            case UUID id -> id.toString();
            default -> argument.toString();
        };
    }

    private static List<Object> values(JsonNode array) {
        var values = new ArrayList<Object>();
        for (var node : array) {
            if (node.isObject()) {
                values.add(new Message(node.get("key").asString(), values(node.get("arguments"))));
            } else {
                values.add(node.isNumber() ? (Object) node.asLong() : node.asString());
            }
        }
        return values;
    }
}
