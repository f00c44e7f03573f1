package vn.truc.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The questions of a declaration as they were in force from a day on, with their basis.
public record Questionnaire(String code, LocalDate from, Wording basis, List<Question> questions) {
    /// The question with this code.
    public Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /// What was sent about these questions, without anything else that was sent along.
    public Answers among(Map<String, List<String>> sent) {
        var chosen = new TreeMap<String, List<String>>();
        for (var question : questions) {
            var values = sent.get(question.code());
            if (values != null) {
                chosen.put(question.code(), values);
            }
        }
        return Answers.of(chosen);
    }

    /// Answers to these questions in words.
    public List<Said> said(Answers answers) {
        return questions.stream()
                .map(question -> new Said(
                        question.text().said(),
                        answers.positive(question.code()).isEmpty()
                                ? List.of(question.no())
                                : answers.positive(question.code()).stream()
                                        .map(question::called)
                                        .toList()))
                .toList();
    }

    /// One question; `none` is the answer that says no to all of it, where one can.
    public record Question(
            String code, Kind kind, Wording text, @Nullable Wording none, List<Option> options) {
        /// How the answer that says no is called; empty where one cannot say no.
        public String no() {
            return none == null ? "" : none.said();
        }

        /// How a chosen answer is called, such as “Ho” or “Người nhiễm (tiếp xúc)”; a place is called as it was
        /// written.
        public String called(String chosen) {
            return options.stream()
                    .filter(option -> chosen.startsWith(option.code()) && option.matches(chosen))
                    .findFirst()
                    .map(option -> option.called(chosen))
                    .orElse(chosen);
        }
    }

    /// The kinds of question.
    public enum Kind {
        /// Any of the options, or none of them.
        CHOICES,
        /// Each option for oneself and for people one had contact with, or none of them.
        RELATIONS,
        /// Places written as text, or none.
        PLACES,
        /// A line of text.
        TEXT,
        /// A day.
        DAY,
        /// A temperature in degrees Celsius.
        TEMPERATURE
    }

    /// One option of a question.
    public record Option(String code, String vi, String en) {
        /// How the option is called in the reader's language.
        public String said() {
            return new Wording(vi, en).said();
        }

        private boolean matches(String chosen) {
            return chosen.equals(code) || chosen.startsWith(code + ".");
        }

        private String called(String chosen) {
            return chosen.equals(code)
                    ? said()
                    : said() + " ("
                            + Relation.valueOf(chosen.substring(code.length() + 1))
                                    .said() + ")";
        }
    }
}
