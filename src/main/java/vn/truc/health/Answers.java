package vn.truc.health;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// What somebody answered, question by question: the codes chosen, or `NONE`. A question that is missing was not
/// answered.
public record Answers(SortedMap<String, SortedSet<String>> chosen) {
    /// The answer that says no to the whole question.
    public static final String NONE = "NONE";

    static final int LONGEST_PLACE = 300;
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}+");

    public Answers {
        var copy = new TreeMap<String, SortedSet<String>>();
        chosen.forEach((question, codes) -> copy.put(question, clean(codes)));
        copy.values().removeIf(Set::isEmpty);
        chosen = copy;
    }

    /// Nothing answered yet.
    public static Answers empty() {
        return new Answers(new TreeMap<>());
    }

    /// These answers, by question.
    public static Answers of(Map<String, ? extends Collection<String>> chosen) {
        var sorted = new TreeMap<String, SortedSet<String>>();
        chosen.forEach((question, codes) -> sorted.put(question, new TreeSet<>(codes)));
        return new Answers(sorted);
    }

    /// What was chosen at a question.
    public Set<String> at(String question) {
        return chosen.getOrDefault(question, new TreeSet<>());
    }

    /// Whether this was chosen at a question.
    public boolean has(String question, String code) {
        return at(question).contains(code);
    }

    /// What was chosen at a question besides no.
    public List<String> positive(String question) {
        return at(question).stream().filter(Predicate.not(NONE::equals)).toList();
    }

    /// The exposures among the answers.
    public Set<Exposure.Mark> exposures() {
        return positive(Exposure.QUESTION).stream().map(Exposure.Mark::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /// What keeps these answers from being a declaration: a question left out, a yes beside a no, an unknown answer.
    public FormErrors against(Questionnaire questionnaire) {
        var errors = FormErrors.none();
        for (var question : questionnaire.questions()) {
            errors = check(question, errors);
        }
        var known = questionnaire.questions().stream()
                .map(Questionnaire.Question::code)
                .toList();
        return known.containsAll(chosen.keySet()) ? errors : errors.with("", Message.of("health.error.unknown"));
    }

    private FormErrors check(Questionnaire.Question question, FormErrors errors) {
        var codes = at(question.code());
        if (codes.isEmpty()) {
            return errors.with(
                    question.code(),
                    Message.of("health.error.unanswered", question.text().said()));
        }
        if (codes.contains(NONE) && codes.size() > 1) {
            return errors.with(
                    question.code(),
                    Message.of("health.error.both", question.text().said()));
        }
        boolean known =
                codes.stream().allMatch(code -> code.equals(NONE) ? question.none() != null : knows(question, code));
        return known
                ? errors
                : errors.with(
                        question.code(),
                        Message.of("health.error.option", question.text().said()));
    }

    private static boolean knows(Questionnaire.Question question, String code) {
        return switch (question.kind()) {
            case CHOICES ->
                question.options().stream().anyMatch(option -> option.code().equals(code));
            case RELATIONS ->
                question.options().stream()
                        .anyMatch(option -> code.equals(option.code() + "." + Relation.SELF)
                                || code.equals(option.code() + "." + Relation.CONTACT));
            case PLACES, TEXT -> code.length() <= LONGEST_PLACE;
            case DAY -> isDay(code);
            case TEMPERATURE -> FollowUps.celsius(code).isPresent();
        };
    }

    private static boolean isDay(String code) {
        try {
            return !LocalDate.parse(code).toString().isEmpty();
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static SortedSet<String> clean(Collection<String> codes) {
        return codes.stream()
                .map(code -> UNPRINTABLE.matcher(code).replaceAll(" ").strip())
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
