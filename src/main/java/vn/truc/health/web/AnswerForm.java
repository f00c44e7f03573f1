package vn.truc.health.web;

import vn.truc.health.Answers;
import vn.truc.health.Asked;
import vn.truc.page.Words;

/// Says answers in words.
final class AnswerForm {
    private AnswerForm() {}

    /// The last answers in one line, as the button that repeats them shows it.
    static String inShort(Asked asked, Answers answers) {
        var yes = asked.questionnaire().questions().stream()
                .flatMap(question -> answers.positive(question.code()).stream().map(question::called))
                .toList();
        return yes.isEmpty() ? Words.t("health.last.none") : String.join("; ", yes);
    }
}
