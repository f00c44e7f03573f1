package vn.truc.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.truc.vault.Sha256;

/// The dated rules of the disease: read from files at each start, kept in every edition, asked for by day.
@Component
class Rulebooks implements SmartInitializingSingleton {
    /// Rules come with the start of a program; those that another node brings are known after this long.
    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private static final int MOST_DAYS = 400;

    private final RulebookRepository repository;
    private final JsonMapper json;
    /// An edition never changes: it is read once.
    private final Map<Edition, Object> read = new ConcurrentHashMap<>();

    private final Map<LocalDate, Held> held = new ConcurrentHashMap<>();
    private final YAMLMapper yaml = YAMLMapper.builder().build();

    Rulebooks(RulebookRepository repository, JsonMapper json) {
        this.repository = repository;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        repository.keep(Arrays.stream(Rulebook.Kind.values())
                .flatMap(kind -> files(kind).stream().map(file -> read(kind, file)))
                .toList());
        held.clear();
    }

    /// What is asked on an occasion; where nothing of its own is in force, what is asked every day.
    Dated<Questionnaire> questionnaire(LocalDate day, Occasion occasion) {
        return found(Rulebook.Kind.QUESTIONNAIRE, occasion.code(), day)
                .or(() -> found(Rulebook.Kind.QUESTIONNAIRE, Occasion.DAILY.code(), day))
                .map(book -> new Dated<>(book.name(), content(book, Questionnaire.class)))
                .orElseThrow(() -> missing(Rulebook.Kind.QUESTIONNAIRE, day));
    }

    /// Whether everything is asked that is asked every day: only then do the answers stand for the day’s declaration.
    boolean whole(Questionnaire questionnaire, LocalDate day) {
        return questionnaire(day, Occasion.DAILY).content().questions().stream()
                .allMatch(question -> questionnaire.question(question.code()).isPresent());
    }

    /// The editions, of what people of the office answer on a day, that do not stand for the day’s declaration.
    Set<String> partial(LocalDate day) {
        return editions(day, questionnaire -> !whole(questionnaire, day));
    }

    /// Those that do not ask a question.
    Set<String> without(String question, LocalDate day) {
        return editions(day, questionnaire -> questionnaire.question(question).isEmpty());
    }

    private Set<String> editions(LocalDate day, Predicate<Questionnaire> which) {
        return Occasion.ofStaff().stream()
                .map(occasion -> questionnaire(day, occasion))
                .filter(edition -> which.test(edition.content()))
                .map(Dated::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The questionnaire that a declaration answered.
    Questionnaire answered(String name) {
        int at = name.indexOf('@');
        var book = repository
                .edition(Rulebook.Kind.QUESTIONNAIRE, name.substring(0, at), name.substring(at + 1))
                .orElseThrow();
        return content(book, Questionnaire.class);
    }

    DiseaseProfile profile(LocalDate day) {
        return inForce(Rulebook.Kind.PROFILE, day, DiseaseProfile.class).content();
    }

    IsolationRules isolation(LocalDate day) {
        return inForce(Rulebook.Kind.ISOLATION, day, IsolationRules.class).content();
    }

    ContactRules contact(LocalDate day) {
        return inForce(Rulebook.Kind.CONTACT, day, ContactRules.class).content();
    }

    Dated<Consent> consent(LocalDate day) {
        return inForce(Rulebook.Kind.CONSENT, day, Consent.class);
    }

    private <T> Dated<T> inForce(Rulebook.Kind kind, LocalDate day, Class<T> type) {
        var book = found(kind, "", day).orElseThrow(() -> missing(kind, day));
        return new Dated<>(book.name(), content(book, type));
    }

    private Optional<Rulebook> found(Rulebook.Kind kind, String code, LocalDate day) {
        return Optional.ofNullable(books(day).get(Rulebook.slot(kind, code)));
    }

    private static IllegalStateException missing(Rulebook.Kind kind, LocalDate day) {
        return new IllegalStateException("No " + kind + " was in force on " + day);
    }

    private Map<String, Rulebook> books(LocalDate day) {
        var known = held.get(day);
        if (known != null && System.nanoTime() - known.since() < FRESH) {
            return known.books();
        }
        if (held.size() > MOST_DAYS) {
            held.clear();
        }
        var books = repository.inForce(day);
        held.put(day, new Held(books, System.nanoTime()));
        return books;
    }

    private <T> T content(Rulebook book, Class<T> type) {
        return type.cast(
                read.computeIfAbsent(new Edition(book.kind(), book.name()), _ -> json.readValue(book.content(), type)));
    }

    private static List<Resource> files(Rulebook.Kind kind) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(kind.files()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules cannot be listed: " + kind, unreadable);
        }
    }

    private Rulebook read(Rulebook.Kind kind, Resource file) {
        try (var stream = file.getInputStream()) {
            var content = yaml.readTree(stream);
            var text = json.writeValueAsString(content);
            return new Rulebook(kind, word(content, "code"), edition(text), day(content), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules cannot be read: " + file, unreadable);
        }
    }

    private static String word(JsonNode content, String field) {
        return content.required(field).asString();
    }

    private static LocalDate day(JsonNode content) {
        return LocalDate.parse(word(content, "from"));
    }

    private static String edition(String content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, 6);
    }

    private record Held(Map<String, Rulebook> books, long since) {}

    private record Edition(Rulebook.Kind kind, String name) {}

    /// Content and the name of its edition.
    record Dated<T>(String name, T content) {}
}
