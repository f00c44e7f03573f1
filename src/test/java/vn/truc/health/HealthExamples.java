package vn.truc.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Answers for tests.
public final class HealthExamples {
    /// No to every question.
    public static final Answers NOTHING = nothingBut("signs", Answers.NONE);

    private HealthExamples() {}

    /// No to every question but one.
    public static Answers nothingBut(String question, String... chosen) {
        Map<String, List<String>> all = new TreeMap<>();
        for (var other : List.of("signs", "contacts", "places", "exposures")) {
            all.put(other, List.of(Answers.NONE));
        }
        all.put(question, List.of(chosen));
        return Answers.of(all);
    }

    /// A form filled in with consent.
    public static Declarations.Draft draft(UUID id, Answers answers) {
        return new Declarations.Draft(new Declaration.Id(id), answers, true, Optional.empty());
    }
}
