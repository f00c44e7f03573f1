package vn.truc.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.KioskExamples;
import vn.truc.organisation.Post;
import vn.truc.vault.Letters;

@OfficeTest
record LaneServletIT(
        ServletRegistrationBean<LaneServlet> lane,
        KioskExamples kiosks,
        Letters letters,
        OfficeClock clock,
        JdbcClient jdbc,
        PlatformTransactionManager transactions) {
    private static final int POSTS = 40;
    private static final int ITEMS = 100;

    @Test
    void theLaneAsksForAKeyAndForSense() throws Exception {
        var k = kiosks.manned();
        var good = """
                {"sent": "%s", "items": [{"seq": 1, "id": "%s", "at": "%s", "in": true, "kind": "STAFF", "who": "%s"}]}
                """.formatted(
                clock.now(), clock.newId(), clock.now(), k.house().staff().id());
        var answer = post(k.key().text(), good);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("\"ADMITTED\"");
        assertThat(post("B".repeat(40), good).getStatus()).isEqualTo(401);
        assertThat(post("nothing", good).getStatus()).isEqualTo(401);
        for (var bad : List.of("", "{", "[]", "{\"sent\": 1}", "x".repeat(700_000))) {
            assertThat(post(k.key().text(), bad).getStatus()).as(bad).isEqualTo(422);
        }
    }

    @Test
    void oneThatCannotBeReadIsRefusedAloneAndTheOthersAreWritten() throws Exception {
        var k = kiosks.manned();
        var people = List.of(k.house().staff(), k.house().clerk(), k.house().head());
        var kinds = List.of("STAFF", "GHOST", "STAFF");
        var sent = IntStream.range(0, kinds.size())
                .mapToObj(number -> """
                        {"seq": %d, "id": "%s", "at": "%s", "in": true, "kind": "%s", "who": "%s", "shown": "ADMITTED",
                         "why": "STAFF"}
                        """.formatted(
                                number,
                                clock.newId(),
                                clock.now(),
                                kinds.get(number),
                                people.get(number).id()))
                .collect(Collectors.joining(","));
        var answer = post(k.key().text(), "{\"sent\": \"%s\", \"items\": [%s]}".formatted(clock.now(), sent));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"REFUSED\"", "gate.error.unwritten")
                .containsPattern("\"seq\":0[^}]*\"DONE\"")
                .containsPattern("\"seq\":1[^}]*\"REFUSED\"")
                .containsPattern("\"seq\":2[^}]*\"DONE\"");
    }

    @Test
    void aBatchOfTheLongestLettersIsTakenAndOfAStrangerNothingIsRead() throws Exception {
        var k = kiosks.manned();
        var name = "Ễ".repeat(200);
        var items = IntStream.range(0, 50)
                .mapToObj(number -> {
                    var who = clock.newId();
                    var letter = letters.closed(
                            "kiosk:" + who, """
                            {"name": "%s", "unit": "%s", "host": "%s", "purpose": "%s", "origin": "%s", "abroad": false,
                             "declared": true, "phone": "0900 000 000"}
                            """.formatted(name, k.house().unit().id(), name, name, name));
                    return """
                            {"seq": %d, "id": "%s", "at": "%s", "in": true, "kind": "VISITOR", "who": "%s",
                             "shown": "ADMITTED", "why": "VISITOR", "said": [], "letter": "%s"}
                            """.formatted(number + 1, clock.newId(), clock.now(), who, letter);
                })
                .collect(Collectors.joining(","));
        var batch = "{\"sent\": \"%s\", \"items\": [%s]}".formatted(clock.now(), items);
        assertThat(batch).hasSizeGreaterThan(128 * 1024);
        var answer = post(k.key().text(), batch);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("REFUSED", "LATER");
        assertThat(post("B".repeat(40), batch).getStatus()).isEqualTo(401);
    }

    @Test
    void aFullLaneAnswers503AndWhatTheKioskKeptIsTakenAfterwards() throws Exception {
        var k = kiosks.manned();
        var first = inLane(k);
        var kept = crossings(List.of(inLane(k)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts = new ExecutorCompletionService<MockHttpServletResponse>(threads);
            new TransactionTemplate(transactions).executeWithoutResult(standing -> {
                jdbc.sql("lock table gate_presence in exclusive mode").update();
                posts.submit(() -> post(k.key().text(), crossings(List.of(first))));
                await().until(this::aWriterWaits);
                for (int post = 0; post < POSTS; post++) {
                    posts.submit(() -> post(
                            k.key().text(),
                            crossings(Stream.generate(UUID::randomUUID)
                                    .filter(LaneServletIT::sameLane)
                                    .limit(ITEMS)
                                    .toList())));
                }
                try {
                    assertThat(posts.take().get().getStatus())
                            .as("whoever is answered while nothing can be written")
                            .isEqualTo(503);
                    var refused = post(k.key().text(), kept);
                    assertThat(refused.getStatus()).isEqualTo(503);
                    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                            .contains("\"LATER\"");
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            for (int post = 0; post < POSTS; post++) {
                assertThat(posts.take().get().getStatus()).isIn(200, 503);
            }
        }
        for (int time = 0; time < 2; time++) {
            var taken = post(k.key().text(), kept);
            assertThat(taken.getStatus()).isEqualTo(200);
            assertThat(taken.getContentAsString(StandardCharsets.UTF_8)).contains("\"ADMITTED\"");
        }
        assertThat(jdbc.sql("select count(*) from gate_visit where guard_id = :guard and outcome = 'ADMITTED'")
                        .param("guard", k.house().guard().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private boolean aWriterWaits() {
        return jdbc.sql(
                        "select exists (select from pg_locks where relation = 'gate_presence'::regclass and not granted)")
                .query(Boolean.class)
                .single();
    }

    /// Somebody new whom the same of both writers takes.
    private static UUID inLane(KioskExamples.Manned k) {
        return Stream.generate(() -> k.house()
                        .examples()
                        .person(k.house().unit(), "Nguyễn Văn Đợi", Post.Kind.STAFF)
                        .id()
                        .value())
                .filter(LaneServletIT::sameLane)
                .findFirst()
                .orElseThrow();
    }

    private static boolean sameLane(UUID who) {
        return Math.floorMod(who.hashCode(), 2) == 0;
    }

    private String crossings(List<UUID> people) {
        var items = new ArrayList<String>();
        for (var who : people) {
            items.add(
                    "{\"seq\": %d, \"id\": \"%s\", \"at\": \"%s\", \"in\": true, \"kind\": \"STAFF\", \"who\": \"%s\"}"
                            .formatted(items.size() + 1, clock.newId(), clock.now(), who));
        }
        return "{\"sent\": \"%s\", \"items\": [%s]}".formatted(clock.now(), String.join(",", items));
    }

    private MockHttpServletResponse post(String key, String body) throws Exception {
        var request = new MockHttpServletRequest("POST", "/kiosk/lane");
        request.addHeader("Authorization", "Kiosk " + key);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        Objects.requireNonNull(lane.getServlet()).service(request, response);
        return response;
    }
}
