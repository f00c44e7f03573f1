package vn.truc.page;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// What somebody chooses from by typing a few letters: what is chosen already, and what the letters find.
public record Choices(String words, List<Choice> chosen, List<Choice> found) {
    public Choices {
        chosen = List.copyOf(chosen);
        found = List.copyOf(found);
    }

    /// Something that can be chosen.
    public record Choice(String value, String label) {}

    /// Chosen things and found ones, each under its value and name; what is chosen is not found again.
    public static <T> Choices of(
            String words, List<T> chosen, List<T> found, Function<T, Object> value, Function<T, String> label) {
        Function<T, Choice> choice = thing -> new Choice(value.apply(thing).toString(), label.apply(thing));
        var ticked = chosen.stream().map(choice).toList();
        return new Choices(words, ticked, without(found.stream().map(choice), ticked));
    }

    /// Whether a name holds these words, with or without diacritics; no words find everything.
    public static boolean matches(String name, String words) {
        return plain(name).contains(plain(words.strip()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static List<Choice> without(Stream<Choice> found, List<Choice> ticked) {
        return found.filter(choice ->
                        ticked.stream().noneMatch(other -> other.value().equals(choice.value())))
                .toList();
    }
}
