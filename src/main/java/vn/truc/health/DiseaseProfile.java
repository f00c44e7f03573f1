package vn.truc.health;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Which answers lead to which status, as it was in force from a day on, with its basis; and from how many degrees on a
/// temperature counts as high where no measure sets a limit.
public record DiseaseProfile(String code, LocalDate from, Wording basis, BigDecimal fever, List<Rule> rules) {
    /// The answer that stands for anything but no.
    static final String ANY = "ANY";

    /// The answer that stands for a temperature from which on it counts as high.
    static final String HIGH = "HIGH";

    /// What follows from these answers: the strictest rule that applies, the first among equals.
    public Finding decide(Answers answers) {
        var finding = new Finding(Status.CLEARED, Reason.NONE, false);
        for (var rule : rules) {
            if (rule.applies(answers, fever)) {
                finding = finding.and(rule);
            }
        }
        return finding;
    }

    /// One rule: any of these answers to a question leads to a status. What no text orders word by word is uncertain.
    public record Rule(
            String question, List<String> any, Status status, Reason reason, boolean attention, boolean uncertain) {
        boolean applies(Answers answers, BigDecimal fever) {
            var positive = answers.positive(question);
            if (any.contains(HIGH)) {
                return positive.stream()
                        .flatMap(typed -> FollowUps.celsius(typed).stream())
                        .anyMatch(measured -> measured.compareTo(fever) >= 0);
            }
            return any.contains(ANY) ? !positive.isEmpty() : positive.stream().anyMatch(any::contains);
        }
    }

    /// What follows from a declaration; attention: a health officer should look at it.
    public record Finding(Status status, Reason reason, boolean attention) {
        private Finding and(Rule rule) {
            boolean stricter = rule.status().compareTo(status) > 0;
            return new Finding(
                    stricter ? rule.status() : status,
                    stricter ? rule.reason() : reason,
                    attention || rule.attention());
        }
    }
}
