package vn.truc.tracing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.tracing.Alerts;
import vn.truc.tracing.HealthAlert;

/// The published places and times that hold now, the newest first, as open data: no sign-in, nobody is named.
@RestController
class AlertApi {
    private final Alerts alerts;

    AlertApi(Alerts alerts) {
        this.alerts = alerts;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/alerts.json")
    List<PublishedAlert> published() {
        return alerts.published().stream().map(PublishedAlert::of).toList();
    }

    /// One place with its times and what to do.
    record PublishedAlert(
            UUID id,
            int version,
            HealthAlert.Source source,
            String document,
            String place,
            String address,
            List<HealthAlert.Window> windows,
            String todo,
            Instant publishedAt) {
        static PublishedAlert of(HealthAlert alert) {
            return new PublishedAlert(
                    alert.id().value(),
                    alert.version(),
                    alert.source(),
                    alert.document(),
                    alert.place(),
                    alert.address(),
                    alert.windows(),
                    alert.todo(),
                    alert.at());
        }
    }
}
