package vn.truc.measure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.truc.OfficeTest;
import vn.truc.access.Actor;
import vn.truc.access.SignedIn;
import vn.truc.measure.MeasureExamples;
import vn.truc.measure.Measures;
import vn.truc.measure.Reach;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;

@OfficeTest
record MeasureApiIT(MockMvcTester web, Measures measures, MeasureExamples examples) {
    private static RequestPostProcessor as(Actor actor) {
        return authentication(new UsernamePasswordAuthenticationToken(
                new SignedIn(actor.person().id().value()), "", List.of()));
    }

    @Test
    void programsReadWhatHoldsAsDataAndInWords() {
        var m = examples.ministry();
        var half = RemoteShare.atLeast(Share.percent(50));
        measures.putInForce(
                m.office(),
                List.of(examples.clause(m.body(), Reach.line(m.body().id()), half)));
        var answer = web.get()
                .uri("/api/measures?unit={unit}&day=2020-03-20", m.division().id())
                .with(as(m.staff()))
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.measures[0].rule.share")
                .isEqualTo("50%");
        assertThat(answer).bodyJson().extractingPath("$.measures[0].rule.rule").isEqualTo("remote-share");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.measures[0].words")
                .asString()
                .contains("ít nhất 50%");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.measures[0].from[0].number")
                .isEqualTo("1391/TB-BCĐ");
    }

    @Test
    void aStrangerIsRefused() {
        var m = examples.ministry();
        var stranger = examples.ministry();
        assertThat(web.get().uri("/api/measures?unit={unit}", m.division().id()).with(as(stranger.head())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(web.get()
                        .uri("/api/measures?unit={unit}", m.division().id())
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isIn(303, 401);
    }

    @Test
    void theQuestionIsDescribed() {
        assertThat(web.get().uri("/v3/api-docs").with(as(examples.ministry().office())))
                .bodyText()
                .contains("/api/measures");
    }
}
