package vn.truc.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.truc.OfficeTest;
import vn.truc.page.DemoBar;

/// Outside the demonstration there is neither its door nor its bar.
@OfficeTest
class DemoDoorIT {
    private final MockMvc browser;
    private final ApplicationContext context;

    DemoDoorIT(MockMvc browser, ApplicationContext context) {
        this.browser = browser;
        this.context = context;
    }

    @Test
    void theDoorOfTheDemonstrationIsNotThere() throws Exception {
        browser.perform(get("/demo")).andExpect(status().isNotFound());
        browser.perform(post("/demo/sign-in").param("person", "0190aaaa-0000-7000-8000-000000000000"))
                .andExpect(status().isNotFound());
        browser.perform(post("/demo/moment").param("at", "2020-03-20T08:00:00Z"))
                .andExpect(status().isNotFound());
    }

    @Test
    void noBarStandsAboveThePages() {
        assertThat(context.getBeanNamesForType(DemoBar.class)).isEmpty();
        assertThat(context.getBeanNamesForType(Demo.class)).isEmpty();
    }
}
