package vn.truc.account;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Prints in the terminal where an empty installation is founded, and with which code.
@Component
class FirstRunNotice {
    private final FirstRun firstRun;
    private final Environment environment;

    FirstRunNotice(FirstRun firstRun, Environment environment) {
        this.firstRun = firstRun;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!firstRun.open()) {
            return;
        }
        var scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        System.out.printf("""

                ────────────────────────────────────────────────────────────────
                  Hệ thống còn trống. Mở trang này để lập cơ quan và người quản trị đầu tiên:
                  This installation is empty. Open this page to create the body and its first administrator:

                      %s://localhost:%s/first-run

                  Mã dùng một lần / One-time code:  %s
                ────────────────────────────────────────────────────────────────

                """, scheme, port, firstRun.newCode());
    }
}
