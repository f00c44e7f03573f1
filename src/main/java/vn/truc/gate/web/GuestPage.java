package vn.truc.gate.web;

import vn.truc.gate.Guests;
import vn.truc.health.Answers;
import vn.truc.health.Questionnaire;
import vn.truc.health.Wording;
import vn.truc.page.FormErrors;

/// The page behind a poster: who comes, to whom, what they declare.
public record GuestPage(
        String code,
        String mark,
        Guests.Lobby lobby,
        VisitorForm form,
        Questionnaire questions,
        Wording consent,
        Answers answers,
        boolean agreed,
        FormErrors errors) {}
