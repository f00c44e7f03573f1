package vn.truc.site.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.truc.access.Actor;
import vn.truc.directive.Directive;
import vn.truc.health.Declaration;
import vn.truc.measure.Cutoff;
import vn.truc.measure.Rule;
import vn.truc.measure.Share;
import vn.truc.message.InboxMessage;
import vn.truc.organisation.Area;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.report.Submission;
import vn.truc.task.Task;

/// Describes the interface for programs (OpenAPI, `/v3/api-docs`): how one comes in, what may go wrong at every door,
/// and an example of everything that is sent.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";
    private static final List<String> RULES = Arrays.stream(Objects.requireNonNull(Rule.class.getPermittedSubclasses()))
            .map(Class::getSimpleName)
            .toList();
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "What was sent cannot be read",
            "401", "No token, or one that opens nothing",
            "403", "The right does not reach this",
            "404", "Not there, or not for the caller",
            "429", "Too many requests; see Retry-After",
            "503", "The database is away; nothing was written; see Retry-After");
    private static final Map<String, String> PROBLEMS_OF_WRITING = Map.of(
            "409", "The id was used with other content, or somebody else was faster",
            "413", "Too large",
            "415", "Not application/json",
            "422", "Refused; `errors` names each field; nothing was written");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
        List.of(
                        Area.Id.class,
                        Directive.Id.class,
                        Declaration.Id.class,
                        InboxMessage.Id.class,
                        Place.Id.class,
                        Submission.Id.class,
                        Task.Id.class,
                        Unit.Id.class)
                .forEach(id -> SpringDocUtils.getConfig().replaceWithClass(id, UUID.class));
        SpringDocUtils.getConfig()
                .replaceWithSchema(Share.class, new StringSchema().example("50%"))
                .replaceWithSchema(Cutoff.class, new StringSchema().example("before 15:00"));
    }

    @Bean
    OpenAPI trucApi() {
        var scheme = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A token made under “Tokens for programs”; see docs/api.md");
        return new OpenAPI()
                .info(new Info()
                        .title("Trực")
                        .version("1")
                        .description(
                                "The loop for programs: directives, measures in force, declarations, rosters, gates,"
                                        + " reports, compliance. Everything that writes may safely be sent again.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components().addSecuritySchemes(TOKEN, scheme))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer problemsAndExamples() {
        var examples = examples();
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            RULES.forEach(rule ->
                    RuleSchemas.asWritten(api.getComponents().getSchemas().get(rule)));
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        describe(operation, operation.getRequestBody() != null);
                        example(operation, examples.get(method + " " + path));
                    }));
        };
    }

    private static void describe(Operation operation, boolean writes) {
        PROBLEMS.forEach((status, what) -> operation.getResponses().addApiResponse(status, refusal(what)));
        if (writes) {
            PROBLEMS_OF_WRITING.forEach(
                    (status, what) -> operation.getResponses().addApiResponse(status, refusal(what)));
        }
    }

    private static void example(Operation operation, @Nullable Object example) {
        if (operation.getRequestBody() != null && example != null) {
            operation.getRequestBody().getContent().values().forEach(media -> media.setExample(example));
        }
    }

    private static ApiResponse refusal(String what) {
        return new ApiResponse()
                .description(what)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457, in the language of Accept-Language: vi or en")
                .addProperty("type", new StringSchema().example("urn:truc:problem:422"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer").example(422))
                .addProperty("detail", new StringSchema())
                .addProperty("request", new StringSchema().description("Number of the request in the log"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("field", new StringSchema().example("clauses[0].rule.share"))
                                        .addProperty("message", new StringSchema())));
    }

    /// What each door is sent, by method and path.
    static Map<String, Object> examples() {
        try (var file = new ClassPathResource("rules/api-examples.yaml").getInputStream()) {
            return YAMLMapper.builder().build().readValue(file, new TypeReference<Map<String, Object>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
