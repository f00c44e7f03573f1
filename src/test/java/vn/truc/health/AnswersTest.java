package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Questionnaire QUESTIONS =
            DiseaseProfileTest.read("rules/questionnaire-2020-01.yaml", Questionnaire.class);

    @Test
    void aTemperatureADayAndALineAreAskedAgainWhereTheyAreNone() {
        var temperature = DiseaseProfileTest.read("rules/questionnaire-temperature-2020.yaml", Questionnaire.class);
        for (var typed : List.of("375", "3.75", Answers.NONE)) {
            assertThat(Answers.of(Map.of("temperature", List.of(typed), "signs", List.of(Answers.NONE)))
                            .against(temperature)
                            .byField()
                            .keySet())
                    .as(typed)
                    .containsExactly("temperature");
        }
        var back = DiseaseProfileTest.read("rules/questionnaire-return-2020.yaml", Questionnaire.class);
        var wrong = Answers.of(Map.of(
                "signs", List.of(Answers.NONE),
                "contacts", List.of(Answers.NONE),
                "exposures", List.of(Answers.NONE),
                "places", List.of("Hải Dương"),
                "returned", List.of("hôm qua"),
                "transport", List.of("x".repeat(301))));
        assertThat(wrong.against(back).byField().keySet()).containsExactlyInAnyOrder("returned", "transport");
    }

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
