package vn.truc.gate.web;

import vn.truc.gate.Visitor;
import vn.truc.health.Questionnaire;
import vn.truc.health.VisitorDeclarations;
import vn.truc.health.Wording;
import vn.truc.page.FormErrors;

/// The form on which a visitor corrects what they declared.
public record VisitorCorrectionPage(
        String token,
        Visitor visitor,
        Questionnaire questions,
        Wording consent,
        VisitorDeclarations.Correction correction,
        FormErrors errors) {}
