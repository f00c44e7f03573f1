package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Questionnaire QUESTIONS =
            DiseaseProfileTest.read("rules/questionnaire-2020-01.yaml", Questionnaire.class);

    @Test
    void everyQuestionMustBeAnswered() {
        assertThat(Answers.empty().against(QUESTIONS).byField().keySet())
                .containsExactly("signs", "contacts", "places", "exposures");
    }

    @Test
    void aNoBesideAYesIsAskedAgain() {
        var answers = HealthExamples.nothingBut("signs", "COUGH", Answers.NONE);
        assertThat(answers.against(QUESTIONS).byField().keySet()).containsExactly("signs");
    }

    @Test
    void anAnswerThatIsNotOfferedIsRefused() {
        assertThat(HealthExamples.nothingBut("signs", "ZOMBIE")
                        .against(QUESTIONS)
                        .byField())
                .containsKey("signs");
        assertThat(HealthExamples.nothingBut("exposures", "ISOLATED")
                        .against(QUESTIONS)
                        .byField())
                .containsKey("exposures");
        assertThat(HealthExamples.nothingBut("places", "x".repeat(301))
                        .against(QUESTIONS)
                        .byField())
                .containsKey("places");
        assertThat(Answers.of(Map.of("pets", List.of("CAT"))).against(QUESTIONS).byField())
                .containsKey("");
    }

    @Test
    void theOrderOfTheFormDoesNotMatterAndBlanksDoNotCount() {
        assertThat(HealthExamples.nothingBut("signs", "COUGH", "", " TIRED "))
                .isEqualTo(HealthExamples.nothingBut("signs", "TIRED", "COUGH"));
    }

    @Test
    void theFiveExposuresAreReadWithTheirRelation() {
        assertThat(HealthExamples.nothingBut("exposures", "ISOLATED.CONTACT", "CONTACT_CASE.SELF")
                        .exposures())
                .containsExactlyInAnyOrder(
                        new Exposure.Mark(Exposure.ISOLATED, Relation.CONTACT),
                        new Exposure.Mark(Exposure.CONTACT_CASE, Relation.SELF));
    }
}
