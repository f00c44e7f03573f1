package vn.truc.site.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.access.NotSignedIn;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Page;
import vn.truc.page.Words;

/// Says in words what went wrong at a door: what happened, what was kept, what to do. Never what the program thinks of
/// it.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Templates TEMPLATES = new StaticTemplates();

    private final AnswerRenderer renderer;
    private final JsonMapper json;

    Refusals(Frames frames, JsonMapper json) {
        this.renderer = new AnswerRenderer(frames);
        this.json = json;
    }

    @ExceptionHandler
    void refuse(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return;
        }
        int status = status(failure);
        if (status == 401 && !wantsJson(request)) {
            response.setStatus(303);
            response.setHeader("Location", "/sign-in" + whereTo(request));
            return;
        }
        if (status >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        answer(status, request, response);
    }

    /// Writes the page, or the problem detail, of a status.
    void answer(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (status == 503) {
            response.setHeader("Retry-After", "30");
        }
        if (wantsJson(request)) {
            problem(status, response);
            return;
        }
        var key = "site.error." + (known(status) ? status : status >= 500 ? 500 : 400);
        var page = Page.of(Message.of(key + ".title"), TEMPLATES.siteError(new ErrorPage(key)))
                .in(Page.Frame.PUBLIC)
                .status(status);
        renderer.show(page, request, response);
    }

    private void problem(int status, HttpServletResponse response) throws IOException {
        var detail = ProblemDetail.forStatus(status);
        detail.setTitle(Words.t("site.error." + (known(status) ? status : status >= 500 ? 500 : 400) + ".title"));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), detail);
    }

    private static int status(Exception failure) {
        return switch (failure) {
            case NotSignedIn _ -> 401;
            case NotAllowed _ -> 403;
            case NotFound _ -> 404;
            case DataAccessException database -> unavailable(database) ? 503 : 500;
            case TransactionException _ -> 503;
            case ErrorResponse known -> known.getStatusCode().value();
            case IllegalArgumentException _ -> 400;
            default -> 500;
        };
    }

    /// Whether the database is away, full or closed for writing, rather than the program wrong.
    private static boolean unavailable(DataAccessException failure) {
        return Optional.ofNullable(failure.getMostSpecificCause())
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .map(state -> state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("58"))
                .orElse(true);
    }

    private static boolean known(int status) {
        return switch (HttpStatus.resolve(status)) {
            case BAD_REQUEST, FORBIDDEN, NOT_FOUND, CONFLICT, SERVICE_UNAVAILABLE, INTERNAL_SERVER_ERROR -> true;
            case null, default -> status == 413 || status == 401;
        };
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/") || (accept != null && accept.startsWith("application/json"));
    }

    private static String whereTo(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/")) {
            return "";
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }
}
