package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
record StartIT(MockMvcTester web) {

    @Test
    void anEmptyDatabaseBecomesAnOffice() {
        assertThat(web.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("status")
                .isEqualTo("UP");
    }

    @Test
    void nothingElseOfTheActuatorAnswers() {
        assertThat(web.get().uri("/actuator/env").exchange().getResponse().getStatus())
                .isIn(302, 303, 401, 403, 404);
    }
}
