package vn.truc.roster.web;

import java.util.List;
import vn.truc.page.Message;

/// What a head can do about rules that cannot hold together.
public final class Relaxation {
    private static final String LIMIT = "roster.limit.";

    private Relaxation() {}

    /// What would have to give, for each kind of rule once.
    public static List<Message> of(List<Message> together) {
        return together.stream()
                .map(Message::key)
                .filter(key -> key.startsWith(LIMIT))
                .map(key -> Message.of("roster.relax." + key.substring(LIMIT.length())))
                .distinct()
                .toList();
    }
}
