package vn.truc.health.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.truc.health.Answers;
import vn.truc.health.FollowUp;
import vn.truc.health.Isolation;
import vn.truc.health.Questionnaire;
import vn.truc.page.FormErrors;

/// How somebody in isolation is today, and what was said before; own: by the person, otherwise told to the officer.
public record FollowUpPage(
        LocalDate today,
        Isolation isolation,
        String name,
        boolean own,
        Questionnaire.Question question,
        List<FollowUp> said,
        UUID id,
        Answers answers,
        String temperature,
        FormErrors errors) {
    /// What the page is about: isolation, or the time after it in which one watches oneself.
    public String title() {
        return title(isolation, today, own);
    }

    static String title(Isolation isolation, LocalDate today, boolean own) {
        return "health.followup.title" + (own ? "" : ".other") + (isolation.watchedOn(today) ? ".watch" : "");
    }

    /// What was said in one line.
    public String inWords(FollowUp followUp) {
        var signs = followUp.answers().positive(FollowUp.SIGNS).stream()
                .map(question::called)
                .toList();
        var degrees = followUp.answers().positive(FollowUp.TEMPERATURE).stream()
                .map(measured -> " · " + measured + " °C")
                .findFirst()
                .orElse("");
        return (signs.isEmpty() ? question.no() : String.join("; ", signs)) + degrees;
    }
}
