package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.access.Actor;
import vn.truc.access.SignedIn;

/// What tests send to the interface for programs.
abstract class ApiCalls {
    final MockMvcTester web;
    final JsonMapper json;

    ApiCalls(MockMvcTester web, JsonMapper json) {
        this.web = web;
        this.json = json;
    }

    /// A directive of the body with a share at home and work for the unit.
    static Map<String, Object> directive(
            OtherHouse.House house, LocalDate today, UUID clause, String subject, String share) {
        var body = house.body().id().value();
        return Map.ofEntries(
                Map.entry("edit", 0),
                Map.entry("number", "1391/TB-BCĐ"),
                Map.entry("type", "NOTICE"),
                Map.entry("issuer", body),
                Map.entry("issuedBy", "Ban Chỉ đạo"),
                Map.entry("signer", "Ký"),
                Map.entry("date", today.toString()),
                Map.entry("subject", subject),
                Map.entry("reach", Map.of("kind", "LINE", "root", body)),
                Map.entry("from", today.toString()),
                Map.entry(
                        "clauses",
                        List.of(
                                Map.of(
                                        "id",
                                        clause,
                                        "label",
                                        "1",
                                        "kind",
                                        "RULE",
                                        "text",
                                        "Ở nhà",
                                        "rule",
                                        Map.of("rule", "remote-share", "share", share)),
                                Map.of(
                                        "id",
                                        new UUID(clause.getMostSignificantBits(), clause.getLeastSignificantBits() + 1),
                                        "label",
                                        "2",
                                        "kind",
                                        "WORK",
                                        "text",
                                        "Làm",
                                        "lead",
                                        List.of(house.unit().id().value())))));
    }

    /// Sent twice it is the same; with other content under its id it is a conflict.
    void twice(Actor by, String verb, String path, Map<String, ?> content, Map<String, ?> other) {
        same(by, verb, path, content);
        var conflict = send(by, verb, path, other);
        assertThat(conflict).as(text(conflict)).hasStatus(409).hasContentType("application/problem+json");
    }

    /// Sent twice it gives the same answer.
    void same(Actor by, String verb, String path, Map<String, ?> content) {
        var first = send(by, verb, path, content);
        assertThat(first.getResponse().getStatus()).as(path + " " + text(first)).isEqualTo(200);
        assertThat(text(send(by, verb, path, content))).isEqualTo(text(first));
    }

    MvcTestResult send(Actor by, String verb, String path, Map<String, ?> content) {
        return web.method(HttpMethod.valueOf(verb))
                .uri(path)
                .with(authentication(as(by)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(content))
                .exchange();
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static UsernamePasswordAuthenticationToken as(Actor actor) {
        return new UsernamePasswordAuthenticationToken(
                new SignedIn(actor.person().id().value()), "", List.of());
    }
}
