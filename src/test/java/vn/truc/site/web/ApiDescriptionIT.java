package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.OfficeTest;
import vn.truc.access.Needs;
import vn.truc.access.Right;

/// The description of the interface says all of it, and nothing that is not there.
@OfficeTest
record ApiDescriptionIT(MockMvcTester web, RequestMappingHandlerMapping requestMappingHandlerMapping, JsonMapper json) {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    @Test
    void everyDoorIsDescribedAndNothingElse() {
        var described = operations().stream().map(Described::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(described)
                .isEqualTo(new TreeSet<>(handlers().stream().map(Door::name).toList()));
        assertThat(described).hasSizeGreaterThan(30);
    }

    @Test
    void everyOperationHasASummaryASchemaAndItsProblems() {
        assertThat(operations()).allSatisfy(operation -> {
            var node = operation.node();
            assertThat(node.path("summary").asString()).as(operation.name()).isNotBlank();
            assertThat(node.path("tags").size()).as(operation.name()).isEqualTo(1);
            assertThat(node.at("/responses/200/content/application~1json/schema")
                            .isMissingNode())
                    .as(operation.name())
                    .isFalse();
            assertThat(node.path("responses").propertyNames())
                    .as(operation.name())
                    .contains("400", "401", "403", "404", "429", "503");
            if (node.has("requestBody")) {
                assertThat(node.path("responses").propertyNames())
                        .as(operation.name())
                        .contains("409", "422");
                assertThat(node.at("/requestBody/content/application~1json/example")
                                .isMissingNode())
                        .as(operation.name() + " has an example")
                        .isFalse();
            }
            assertThat(node.path("parameters"))
                    .as(operation.name())
                    .allSatisfy(parameter ->
                            assertThat(parameter.path("name").asString()).isNotIn("by", "actor"));
        });
    }

    @Test
    void everyExampleIsReadByItsDoor() {
        for (var door : handlers()) {
            var example = ApiDescription.examples().get(door.name());
            for (var parameter : door.method().getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestBody.class)) {
                    assertThat(json.convertValue(
                                    Objects.requireNonNull(example, door.name()), parameter.getParameterType()))
                            .as(door.name())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void schemasHaveNoNoise() {
        var schemas = document().at("/components/schemas");
        assertThat(schemas.propertyNames())
                .contains("Problem", "Unit", "Directive", "Visit", "Report", "Roster", "Task")
                .doesNotContain("Actor", "Id", "ProblemDetail", "Optional", "JsonNode", "Share", "Cutoff");
        assertThat(document().at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void rulesAreDescribedAsTheyAreWritten() {
        var schemas = document().at("/components/schemas");
        var share = schemas.path("RemoteShare").toString();
        assertThat(share).contains("\"not-counted\"", "\"guards\"", "\"50%\"").doesNotContain("notCounted", "GUARDS");
        assertThat(schemas.path("ReportDue").toString()).contains("previous-working-day", "before 15:00");
    }

    @Test
    void everyDoorRefusesWhoeverHasNoToken() {
        for (var door : handlers()) {
            assertThat(needs(door.method())).as(door.name()).isNotEqualTo(Right.PUBLIC);
            var address = door.path()
                    .replaceAll("\\{(monday|day)}", "2020-03-16")
                    .replaceAll("\\{[a-z]+}", "0170eb2a-8c00-7000-8000-000000000001");
            for (var header : List.of("", "Bearer truc_" + "x".repeat(43), "Basic YTpi")) {
                var request = web.method(HttpMethod.valueOf(door.verb())).uri(address);
                if (!header.isEmpty()) {
                    request = request.header("Authorization", header).with(from(door.name() + header));
                }
                assertThat(request.contentType(MediaType.APPLICATION_JSON).content("{}"))
                        .as(door.name())
                        .hasStatus(401)
                        .hasContentType("application/problem+json");
            }
        }
    }

    /// Wrong tokens count against their address, so each comes from another one.
    private static RequestPostProcessor from(String name) {
        return request -> {
            request.setRemoteAddr("10.1." + (name.hashCode() & 0xFF) + "." + (name.hashCode() >> 8 & 0xFF));
            return request;
        };
    }

    private static Right needs(HandlerMethod method) {
        var needs = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        return Objects.requireNonNull(needs).value();
    }

    private JsonNode document() {
        var response = web.get().uri("/v3/api-docs").exchange().getResponse();
        return json.readTree(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private List<Described> operations() {
        var found = new ArrayList<Described>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> VERBS.contains(operation.getKey()))
                        .forEach(operation -> found.add(new Described(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue()))));
        return found;
    }

    private List<Door> handlers() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .flatMap(handler -> handler.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> handler.getKey().getMethodsCondition().getMethods().stream()
                                .map(verb -> new Door(verb.name(), path, handler.getValue()))))
                .toList();
    }

    private record Described(String name, JsonNode node) {}

    private record Door(String verb, String path, HandlerMethod method) {
        String name() {
            return verb + " " + path;
        }
    }
}
