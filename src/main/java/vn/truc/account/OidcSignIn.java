package vn.truc.account;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.truc.organisation.Person;
import vn.truc.page.Outcome;
import vn.truc.vault.Vault;

/// Sign-in at a provider beside passwords (OpenID Connect, authorization code with PKCE, state and nonce). Set
/// or not is looked up at each request.
@Service
public class OidcSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcSettings settings;
    private final OidcProvider providers;
    private final Identities identities;
    private final Vault vault;
    private final Clock wall;

    OidcSignIn(OidcSettings settings, OidcProvider providers, Identities identities, Vault vault, Clock wall) {
        this.settings = settings;
        this.providers = providers;
        this.identities = identities;
        this.vault = vault;
        this.wall = wall;
    }

    /// What the provider is called on the button; empty when none is set.
    public Optional<String> name() {
        return settings.provider().map(OidcSettings.Provider::name);
    }

    /// Begins a try: the address at the provider to go to, and the cookie that waits for the answer.
    public Outcome<Begun> begin(LocalPath to, String back) {
        var provider = settings.provider();
        if (provider.isEmpty()) {
            return Outcome.refused("account.oidc.not-set");
        }
        try {
            var doors = providers.discover(provider.get());
            var attempt = OidcTry.begin(to, wall.instant());
            return Outcome.done(new Begun(address(provider.get(), doors, attempt, back), attempt.sealed(vault)));
        } catch (OidcUnreachable away) {
            return unreachable(away);
        }
    }

    /// Ends a try with what the provider sent back.
    public Outcome<Arrived> end(String cookie, String state, String code, String back) {
        var provider = settings.provider();
        var attempt = OidcTry.open(vault, cookie, wall.instant()).filter(begun -> begun.answeredBy(state));
        if (provider.isEmpty() || attempt.isEmpty() || code.isBlank()) {
            return Outcome.refused("account.oidc.stale");
        }
        try {
            var doors = providers.discover(provider.get());
            var token = providers.redeem(provider.get(), doors, code, attempt.get(), back);
            var claims = providers.read(provider.get(), doors, token, attempt.get());
            return identities
                    .signIn(provider.get(), claims)
                    .map(person -> new Arrived(person, attempt.get().to(), token));
        } catch (OidcUnreachable away) {
            return unreachable(away);
        }
    }

    /// Where the session at the provider ends, too; empty when it offers no such thing.
    public Optional<URI> endSession(String token, String back) {
        return settings.provider().flatMap(provider -> {
            try {
                return providers.discover(provider).endSession().map(door -> {
                    var query = new LinkedHashMap<String, String>();
                    query.put("id_token_hint", token);
                    query.put("client_id", provider.clientId());
                    query.put("post_logout_redirect_uri", back);
                    return with(door.toString(), query);
                });
            } catch (OidcUnreachable away) {
                return Optional.empty();
            }
        });
    }

    private static URI address(OidcSettings.Provider provider, OidcProvider.Doors doors, OidcTry attempt, String back) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", provider.clientId());
        query.put("redirect_uri", back);
        query.put("scope", provider.scope());
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        return with(doors.authorization().toString(), query);
    }

    /// The door with this query, which some providers have begun already.
    private static URI with(String door, Map<String, String> query) {
        return URI.create(door + (door.contains("?") ? "&" : "?") + OidcProvider.encoded(query));
    }

    /// The log holds what the provider did wrong, never what it said of a person.
    private static <T> Outcome<T> unreachable(OidcUnreachable away) {
        LOG.warn("Sign-in at the provider failed: {}", away.getMessage());
        return Outcome.refused("account.oidc.away");
    }

    /// The way to the provider, and the cookie.
    public record Begun(URI address, String cookie) {}

    /// Somebody who signed in, where they wanted to go, and the token by which the provider ends its own session.
    public record Arrived(Person.Id person, LocalPath to, String token) {}
}
