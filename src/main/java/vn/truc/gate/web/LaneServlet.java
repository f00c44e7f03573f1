package vn.truc.gate.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.gate.CrossingDoor;
import vn.truc.gate.KioskKey;

/// The door for kiosks' crossings, beside the way that pages take: in the morning everybody comes at once. The key of
/// the kiosk opens it, no session.
@Needs(Right.PUBLIC)
class LaneServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int MOST = 100;
    /// The longest letter about a visitor, with the line around it, as a browser closes it.
    private static final int LONGEST = 6 * 1024;
    private static final int UNPROCESSABLE = 422;

    private final transient CrossingDoor door;
    private final transient JsonMapper json;
    private final transient ObjectReader reader;
    private final transient ObjectWriter writer;

    LaneServlet(CrossingDoor door, JsonMapper json) {
        this.door = door;
        this.json = json;
        reader = json.readerFor(CrossingDoor.Sent.class);
        writer = json.writerFor(CrossingDoor.Answer.class);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var key = KioskKey.of(
                Optional.ofNullable(request.getHeader("Authorization")).orElse(""));
        // Nothing is read of whoever has no kiosk.
        if (key.isEmpty() || !door.knows(key.get())) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var sent = read(request);
        if (sent.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return;
        }
        var answer = door.take(key.get(), sent.get().read()).refusing(sent.get().unreadable());
        var body = writer.writeValueAsBytes(answer);
        response.setStatus(
                switch (answer.standing()) {
                    case TAKEN -> HttpServletResponse.SC_OK;
                    case FULL -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                    case UNKNOWN -> HttpServletResponse.SC_UNAUTHORIZED;
                    case NOBODY_ON_DUTY -> HttpServletResponse.SC_CONFLICT;
                });
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<Batch> read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST * LONGEST + 1);
        if (body.length > MOST * LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.<CrossingDoor.Sent>ofNullable(reader.readValue(body))
                    .filter(sent -> sent.items() != null
                            && !sent.items().isEmpty()
                            && sent.items().size() <= MOST)
                    .map(sent -> new Batch(sent, List.of()));
        } catch (JacksonException unreadable) {
            return oneByOne(body);
        }
    }

    /// One that cannot be read, as of a kiosk that kept it through an upgrade, keeps none of the others out.
    private Optional<Batch> oneByOne(byte[] body) {
        try {
            var tree = json.readTree(body);
            var items = new ArrayList<CrossingDoor.Item>();
            var unreadable = new ArrayList<Long>();
            for (var node : tree.path("items")) {
                try {
                    items.add(json.treeToValue(node, CrossingDoor.Item.class));
                } catch (JacksonException wrong) {
                    unreadable.add(node.path("seq").longValue());
                }
            }
            var sent = json.treeToValue(tree.path("sent"), Instant.class);
            int all = items.size() + unreadable.size();
            return all == 0 || all > MOST || sent == null
                    ? Optional.empty()
                    : Optional.of(new Batch(new CrossingDoor.Sent(sent, items), unreadable));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /// What was sent, as far as it can be read, and the numbers of what cannot.
    private record Batch(CrossingDoor.Sent read, List<Long> unreadable) {}

    /// Where it stands.
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        ServletRegistrationBean<LaneServlet> laneServlet(CrossingDoor door, JsonMapper json) {
            var servlet = new ServletRegistrationBean<>(new LaneServlet(door, json), "/kiosk/lane");
            servlet.setName("lane");
            return servlet;
        }
    }
}
