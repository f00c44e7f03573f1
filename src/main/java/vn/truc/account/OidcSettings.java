package vn.truc.account;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The provider at which people sign in besides passwords (OpenID Connect), read at run time; none unless it is set
/// (docs/sign-in.md).
@Component
class OidcSettings {
    private final Environment environment;

    OidcSettings(Environment environment) {
        this.environment = environment;
    }

    Optional<Provider> provider() {
        var issuer = text("issuer", "").replaceAll("/+$", "");
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Provider(
                URI.create(issuer),
                text("name", URI.create(issuer).getHost()),
                text("client-id", "truc"),
                text("client-secret", ""),
                text("scope", "openid profile email"),
                text("claim", "email"),
                Match.valueOf(text("match", "login").toUpperCase(Locale.ROOT).replace('-', '_')),
                text("body", "")));
    }

    private String text(String name, String usual) {
        var set = environment.getProperty("truc.oidc." + name, "").strip();
        return set.isEmpty() ? usual : set;
    }

    /// How the claim leads to a person.
    enum Match {
        /// It is the sign-in name, such as an e-mail address.
        LOGIN,
        /// It is the staff number at the body with the code that is set.
        STAFF_NUMBER,
        /// It does not: an administrator links everybody.
        LINKED
    }

    /// A provider: where it is, who we are there, and how its people are ours.
    record Provider(
            URI issuer,
            String name,
            String clientId,
            String clientSecret,
            String scope,
            String claim,
            Match match,
            String body) {
        Provider {
            var host = issuer.getHost();
            boolean here = "localhost".equals(host) || "127.0.0.1".equals(host);
            if (!"https".equals(issuer.getScheme()) && !here) {
                throw new IllegalArgumentException("truc.oidc.issuer begins with https://");
            }
        }

        @Override
        public String toString() {
            return issuer.toString();
        }
    }
}
