package vn.truc.organisation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Finds kinds of posts by what they are called on the pages, in either language.
final class PostNames {
    private PostNames() {}

    /// The kinds that bear one of these names, with the names.
    static Map<Post.Kind, Set<String>> kinds(Set<String> names) {
        var found = new EnumMap<Post.Kind, Set<String>>(Post.Kind.class);
        for (var kind : Post.Kind.values()) {
            var called = Stream.of(Words.VIETNAMESE, Words.ENGLISH)
                    .map(language -> Words.say(Message.of("organisation.kind." + kind), language))
                    .flatMap(words -> Arrays.stream(words.split(",")))
                    .map(ImportTable::plain)
                    .toList();
            names.stream()
                    .filter(name -> called.contains(ImportTable.plain(name)))
                    .forEach(name ->
                            found.computeIfAbsent(kind, none -> new HashSet<>()).add(name));
        }
        return found;
    }
}
