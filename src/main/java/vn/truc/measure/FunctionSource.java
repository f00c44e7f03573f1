package vn.truc.measure;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.truc.organisation.Person;

/// Knows what kinds of work people do: implemented by each capability that keeps such, over its own repository.
public interface FunctionSource {
    /// Who does which of these kinds of work on a day: of these people, of everybody where none are named. Whoever is
    /// known by a name that holds the words asked for does it: for “một cửa” that is “Bộ phận một cửa”, too.
    List<Held> holding(Set<String> functions, Optional<? extends Collection<Person.Id>> of, LocalDate day);

    /// Whether a name that work is known by holds the words asked for, with or without diacritics.
    static boolean called(String name, String asked) {
        return !plain(asked).isBlank() && plain(name).contains(plain(asked));
    }

    private static String plain(String words) {
        var letters = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[đĐðÐ]", "d")
                .toLowerCase(Locale.ROOT);
        return " " + letters.replaceAll("[^a-z0-9]+", " ").strip() + " ";
    }

    /// Somebody who does a kind of work, by the name asked for.
    record Held(Person.Id person, String function) {}
}
