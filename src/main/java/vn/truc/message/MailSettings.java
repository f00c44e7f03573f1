package vn.truc.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.truc.database.OfficeSettings;

/// The mail server, read anew each time from `spring.mail.*`; without a host there is no e-mail, and pages say so.
@Component
class MailSettings {
    private static final int SMTP = 25;

    private static final String SENDER = "truc.mail.from";

    private final Environment environment;
    private final OfficeSettings settings;

    MailSettings(Environment environment, OfficeSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    /// Whether the environment names the sender, so that no page can change it.
    boolean senderIsFixed() {
        return !environment.getProperty(SENDER, "").isBlank();
    }

    /// Whether there is a mail server.
    boolean present() {
        return !host().isEmpty();
    }

    Optional<Server> server() {
        var host = host();
        if (host.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Server(
                host,
                environment.getProperty("spring.mail.port", Integer.class, SMTP),
                environment.getProperty("spring.mail.username", ""),
                environment.getProperty("spring.mail.password", ""),
                sender(host),
                Binder.get(environment)
                        .bind("spring.mail.properties", Bindable.mapOf(String.class, String.class))
                        .orElseGet(HashMap::new)));
    }

    private String host() {
        return environment.getProperty("spring.mail.host", "").strip();
    }

    private String sender(String host) {
        return senderIsFixed()
                ? environment.getRequiredProperty(SENDER)
                : settings.value(OfficeSettings.Name.MAIL_FROM).orElse("truc@" + host);
    }

    /// Where e-mails go out, and from whom.
    record Server(
            String host, int port, String username, String password, String from, Map<String, String> properties) {
        String domain() {
            return from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-].*", "");
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
