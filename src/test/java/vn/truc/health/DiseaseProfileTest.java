package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

class DiseaseProfileTest {
    private static final DiseaseProfile PROFILE = read("rules/profile-covid-19-2020-01.yaml", DiseaseProfile.class);
    private static final Questionnaire TEMPERATURE =
            read("rules/questionnaire-temperature-2020.yaml", Questionnaire.class);
    private static final Questionnaire QUESTIONS = read("rules/questionnaire-2020-01.yaml", Questionnaire.class);

    @ParameterizedTest
    @CsvSource({"'36,9', CLEARED", "'37,4', CLEARED", "37.5, STAY_HOME", "'38,2', STAY_HOME"})
    void aTemperatureFromTheFeverOfTheProfileOnKeepsAtHome(String typed, Status status) {
        var answers = Answers.of(Map.of("temperature", List.of(typed), "signs", List.of(Answers.NONE)));
        assertThat(PROFILE.decide(answers).status()).isEqualTo(status);
    }

    @Test
    void whoHasNothingToSayMayCome() {
        var finding = PROFILE.decide(HealthExamples.NOTHING);
        assertThat(finding).isEqualTo(new DiseaseProfile.Finding(Status.CLEARED, Reason.NONE, false));
    }

    @ParameterizedTest
    @CsvSource({
        "signs, FEVER, STAY_HOME, STAY_AND_CALL",
        "signs, COUGH, REFER, SEE_HEALTH_OFFICER",
        "contacts, CASE_OR_SUSPECT, STAY_HOME, STAY_AND_CALL",
        "contacts, FROM_SICK_COUNTRY, REFER, SEE_HEALTH_OFFICER",
        "exposures, CONTACT_CASE.SELF, STAY_HOME, FOLLOW_HEALTH_BODY",
        "exposures, ISOLATED.SELF, STAY_HOME, FOLLOW_HEALTH_BODY",
        "exposures, ISOLATED.CONTACT, REFER, SEE_HEALTH_OFFICER",
        "exposures, SUSPECTED.CONTACT, STAY_HOME, STAY_AND_CALL",
        "exposures, VISITED_ALERT_PLACE.SELF, REFER, SEE_HEALTH_OFFICER",
        "places, Hải Dương, CLEARED, NONE"
    })
    void anAnswerLeadsToAStatusAndAStep(String question, String answer, Status status, Reason reason) {
        var finding = PROFILE.decide(HealthExamples.nothingBut(question, answer));
        assertThat(finding).isEqualTo(new DiseaseProfile.Finding(status, reason, true));
    }

    @Test
    void theStrictestRuleDecides() {
        var answers = Answers.of(Map.of(
                "signs", List.of("COUGH", "FEVER"),
                "contacts", List.of("WITH_SIGNS"),
                "places", List.of(Answers.NONE),
                "exposures", List.of("FAMILY_ISOLATED.SELF")));
        assertThat(PROFILE.decide(answers).status()).isEqualTo(Status.STAY_HOME);
    }

    @Test
    void everyRuleNamesAnAnswerThatTheQuestionnaireOffers() {
        for (var rule : PROFILE.rules()) {
            for (var answer : rule.any()) {
                if (answer.equals(DiseaseProfile.HIGH)) {
                    var high = Answers.of(Map.of(rule.question(), List.of("38,1"), "signs", List.of(Answers.NONE)));
                    assertThat(high.against(TEMPERATURE).isEmpty()).isTrue();
                    continue;
                }
                var given = answer.equals(DiseaseProfile.ANY) ? "Hà Nội" : answer;
                assertThat(HealthExamples.nothingBut(rule.question(), given)
                                .against(QUESTIONS)
                                .isEmpty())
                        .as("%s %s", rule.question(), answer)
                        .isTrue();
            }
        }
    }

    static <T> T read(String file, Class<T> type) {
        try (var stream = new ClassPathResource(file).getInputStream()) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(stream, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
