package vn.truc.health.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import vn.truc.health.Answers;
import vn.truc.health.Asked;
import vn.truc.health.Questionnaire;
import vn.truc.page.Words;

/// Reads answers from a form, and says answers in words.
final class AnswerForm {
    private AnswerForm() {}

    static Answers read(MultiValueMap<String, String> form, Questionnaire questionnaire) {
        Map<String, List<String>> chosen = new TreeMap<>();
        questionnaire.questions().forEach(question -> {
            var values = form.get(question.code());
            if (values != null) {
                chosen.put(question.code(), values);
            }
        });
        return Answers.of(chosen);
    }

    static List<Said> said(Questionnaire questionnaire, Answers answers) {
        return questionnaire.questions().stream()
                .map(question -> new Said(
                        question.text().said(),
                        answers.positive(question.code()).isEmpty()
                                ? List.of(question.no())
                                : answers.positive(question.code()).stream()
                                        .map(question::called)
                                        .toList()))
                .toList();
    }

    /// The last answers in one line, as the button that repeats them shows it.
    static String inShort(Asked asked, Answers answers) {
        var yes = asked.questionnaire().questions().stream()
                .flatMap(question -> answers.positive(question.code()).stream().map(question::called))
                .toList();
        return yes.isEmpty() ? Words.t("health.last.none") : String.join("; ", yes);
    }
}
