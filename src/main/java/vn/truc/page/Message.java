package vn.truc.page;

import java.util.List;

/// A sentence for people, as key and arguments, so that it can be said in either language.
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /// The sentence under this key; an argument that is itself a Message is said in the same language.
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
