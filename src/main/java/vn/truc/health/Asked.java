package vn.truc.health;

import java.util.Optional;

/// What is asked today, which declaration can be offered again, and whether the consent sentence was agreed to before.
public record Asked(
        Questionnaire questionnaire,
        String questionnaireEdition,
        Wording consent,
        String consentEdition,
        Optional<Declaration> last,
        boolean agreed) {}
