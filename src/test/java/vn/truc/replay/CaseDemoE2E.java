package vn.truc.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.e2e.DemoTest;

/// What the terminal says of the demonstration, and that its door opens on this machine only.
@DemoTest
record CaseDemoE2E(CaseDemo demo, MockMvc browser) {
    private static final RequestPostProcessor ELSEWHERE = request -> {
        request.setRemoteAddr("192.0.2.7");
        return request;
    };

    @Test
    void theTerminalSaysTheAddressAndWhoToBeFirst() {
        assertThat(demo.welcome())
                .containsPattern("http://localhost:[0-9]+/demo")
                .contains("14:45, thứ Sáu 20/3/2020", "Hãy là Trần Thị Hạnh (Văn thư cơ quan thường trực")
                .contains("Be Trần Thị Hạnh (Clerk of the standing office");
    }

    @Test
    void nobodyFromElsewhereFindsTheDoor() throws Exception {
        var person = demo.parts().getFirst().person().id().toString();
        browser.perform(get("/demo")).andExpect(status().isOk());
        browser.perform(get("/demo").with(ELSEWHERE)).andExpect(status().isNotFound());
        browser.perform(post("/demo/sign-in").param("person", person).with(ELSEWHERE))
                .andExpect(status().isNotFound());
        browser.perform(post("/demo/moment").param("at", "2020-03-20T08:00:00Z").with(ELSEWHERE))
                .andExpect(status().isNotFound());
    }
}
