package vn.truc.site.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.page.NotFound;

/// What Prometheus reads: counts and times, nobody's name. Only a program on this machine finds it; what a
/// proxy passes on comes from elsewhere.
@RestController
class MetricsApi {
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final ObjectProvider<PrometheusMeterRegistry> registry;

    MetricsApi(ObjectProvider<PrometheusMeterRegistry> registry) {
        this.registry = registry;
    }

    @Needs(Right.PUBLIC)
    @GetMapping(path = "/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
    String scrape(HttpServletRequest request) {
        var passedOn = PASSED_ON.stream().anyMatch(header -> request.getHeader(header) != null);
        if (passedOn || !InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()) {
            throw new NotFound("metrics");
        }
        return registry.stream()
                .findFirst()
                .map(PrometheusMeterRegistry::scrape)
                .orElseThrow(() -> new NotFound("metrics"));
    }
}
