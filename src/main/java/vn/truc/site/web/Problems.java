package vn.truc.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.page.Unfulfilled;
import vn.truc.page.Words;

/// Tells programs what went wrong (RFC 9457), in the caller's language, at each field; never what was sent, nor
/// what the program thinks of it.
@Component
class Problems {
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    void write(@Nullable Exception failure, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kind = "site.problem." + (KNOWN.contains(status) ? status : status >= 500 ? 500 : 400);
        var errors = failure == null ? List.<Map<String, String>>of() : errors(failure);
        var detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create("urn:truc:problem:" + (KNOWN.contains(status) ? status : status / 100 * 100)));
        detail.setTitle(Words.t(kind + ".title"));
        detail.setDetail(
                failure instanceof Unfulfilled refused ? Words.t(refused.why().first()) : Words.t(kind + ".detail"));
        detail.setProperty("request", RequestNumber.of(request));
        if (!errors.isEmpty()) {
            detail.setProperty("errors", errors);
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"truc\"");
        }
        if (status == 503) {
            response.setHeader("Retry-After", "30");
        }
        json.writeValue(response.getOutputStream(), detail);
    }

    private static List<Map<String, String>> errors(Exception failure) {
        return switch (failure) {
            case Unfulfilled refused -> {
                var errors = new ArrayList<Map<String, String>>();
                refused.why().entries().forEach(entry -> errors.add(error(entry.getKey(), Words.t(entry.getValue()))));
                yield List.copyOf(errors);
            }
            case MissingServletRequestParameterException missing ->
                List.of(error(missing.getParameterName(), Words.t("page.missing")));
            case MethodArgumentTypeMismatchException wrong ->
                List.of(error(wrong.getName(), Words.t("site.problem.unreadable")));
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable.getCause());
            default -> List.of();
        };
    }

    private static List<Map<String, String>> unreadable(@Nullable Throwable cause) {
        return cause instanceof JacksonException wrong && !wrong.getPath().isEmpty()
                ? List.of(error(path(wrong), Words.t("site.problem.unreadable")))
                : List.of();
    }

    private static String path(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static Map<String, String> error(String field, String message) {
        return Map.of("field", field, "message", message);
    }
}
