package vn.truc.site.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.truc.access.Right;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.Page;
import vn.truc.page.Unfulfilled;

/// Says in words what went wrong at a door: what happened, what was kept, what to do. Never what the program thinks of
/// it, and without asking the database, which may be the one that is away.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final long MOST_HEARD = 256L * 1024 * 1024;
    private static final Set<Integer> IN_WORDS = Set.of(400, 401, 403, 404, 409, 413, 422, 429, 500, 503);

    private final AnswerRenderer renderer;
    private final Problems problems;

    Refusals(Frames frames, Problems problems) {
        this.renderer = new AnswerRenderer(frames);
        this.problems = problems;
    }

    @ExceptionHandler
    void refuse(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return;
        }
        int status = Failures.status(failure);
        if (status == 401) {
            sendAway(failure, request, response);
            return;
        }
        hearOut(request);
        if (status >= 500 || failure instanceof IllegalArgumentException) {
            LOG.error("{} {} failed ({})", request.getMethod(), doorOf(request), status, failure);
        }
        if (wantsJson(request)) {
            problems.write(failure, status, request, response);
            return;
        }
        answer(status, needed(failure), because(failure), request, response);
    }

    /// Writes the page, or the problem detail, of a status.
    void answer(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(status, Optional.empty(), Optional.empty(), request, response);
    }

    /// The same and why, before anything of what comes is taken in.
    void answerUnheard(int status, Message because, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        say(status, Optional.empty(), Optional.of(because), request, response);
        response.flushBuffer();
        hearOut(request);
    }

    private void answer(
            int status,
            Optional<String> needed,
            Optional<Message> because,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        hearOut(request);
        say(status, needed, because, request, response);
    }

    private void say(
            int status,
            Optional<String> needed,
            Optional<Message> because,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (status == 503) {
            response.setHeader("Retry-After", "30");
        }
        var key = "site.error." + inWords(status);
        if (wantsJson(request)) {
            problems.write(null, status, request, response);
            return;
        }
        var content = TEMPLATES.siteError(new ErrorPage(key, RequestNumber.of(request), needed, because));
        var page = Page.of(Message.of(key + ".title"), content)
                .in(Page.Frame.PUBLIC)
                .status(status);
        renderer.showAlone(page, request, response);
    }

    /// Takes in what is still being sent: a connection closed over it is reset, and the answer is lost with it.
    private static void hearOut(HttpServletRequest request) {
        ServletRequest sent = request;
        while (sent instanceof ServletRequestWrapper wrapper) {
            sent = wrapper.getRequest();
        }
        var buffer = new byte[8192];
        try {
            long left = MOST_HEARD;
            for (int got = 0; got >= 0 && left > 0; left -= got) {
                got = sent.getInputStream().read(buffer);
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Nothing more to take in", gone);
        }
    }

    /// Nobody knows who sends this: it is answered before any of it is taken in.
    private void sendAway(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (wantsJson(request)) {
            problems.write(failure, HttpServletResponse.SC_UNAUTHORIZED, request, response);
        } else {
            toSignIn(request, response);
        }
        response.flushBuffer();
        hearOut(request);
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
        var address = "/sign-in" + whereTo(request);
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", address);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    /// The right that was missing, by the key of its words: a refused door names it first.
    private static Optional<String> needed(Exception failure) {
        return Optional.of(failure)
                .filter(NotAllowed.class::isInstance)
                .map(Throwable::getMessage)
                .map(what -> what.split(" ", 2)[0])
                .filter(name -> Arrays.stream(Right.values()).map(Enum::name).anyMatch(name::equals))
                .map(name -> "site.right." + name);
    }

    private static Optional<Message> because(Exception failure) {
        return failure instanceof Unfulfilled refused
                ? Optional.of(refused.why().first())
                : WrongField.said(failure);
    }

    private static int inWords(int status) {
        if (IN_WORDS.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return pathOf(request).startsWith("/api/") || (accept != null && accept.startsWith("application/json"));
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /// The door as the program knows it, without what stood in the address.
    private static String doorOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "a door that does not exist";
    }

    private static String whereTo(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/")) {
            return "";
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }
}
