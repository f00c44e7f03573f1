package vn.truc.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks with a provider of sign-in: where its doors are (OpenID Connect Discovery), a code for an identity token, and
/// whether that token is genuine and ours.
@Component
class OidcProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<JWSAlgorithm> SIGNED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    OidcProvider(JsonMapper json) {
        this.json = json;
    }

    /// Where the provider's doors are, as it says itself.
    Doors discover(OidcSettings.Provider provider) throws OidcUnreachable {
        var said = get(URI.create(provider.issuer() + "/.well-known/openid-configuration"));
        if (!said.path("issuer")
                .asString()
                .replaceAll("/+$", "")
                .equals(provider.issuer().toString())) {
            throw new OidcUnreachable("The provider calls itself something else");
        }
        return new Doors(
                said.path("issuer").asString(),
                address(said, "authorization_endpoint"),
                address(said, "token_endpoint"),
                address(said, "jwks_uri"),
                Optional.ofNullable(said.get("end_session_endpoint"))
                        .map(JsonNode::asString)
                        .map(URI::create));
    }

    /// The identity token for a code; the provider checks that the code was asked for with this verifier.
    String redeem(OidcSettings.Provider provider, Doors doors, String code, OidcTry asked, String back)
            throws OidcUnreachable {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back);
        form.put("code_verifier", asked.verifier());
        form.put("client_id", provider.clientId());
        var request = HttpRequest.newBuilder(doors.token())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        if (!provider.clientSecret().isEmpty()) {
            var both = part(provider.clientId()) + ":" + part(provider.clientSecret());
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        var token = send(request.build()).path("id_token").asString("");
        if (token.isEmpty()) {
            throw new OidcUnreachable("The provider gave no identity token");
        }
        return token;
    }

    /// What the token says of the person; refused unless it is signed by the provider, made for us and for this try.
    JWTClaimsSet read(OidcSettings.Provider provider, Doors doors, String token, OidcTry asked) throws OidcUnreachable {
        try {
            var keys = JWKSet.parse(get(doors.keys()).toString());
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED, new ImmutableJWKSet<>(keys)));
            processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    provider.clientId(),
                    new JWTClaimsSet.Builder()
                            .issuer(doors.issuer())
                            .claim("nonce", asked.nonce())
                            .build(),
                    Set.of("sub", "iat", "exp", "nonce")));
            var claims = processor.process(token, null);
            var party = claims.getStringClaim("azp");
            if (claims.getAudience().size() > 1 && !provider.clientId().equals(party)) {
                throw new OidcUnreachable("The identity token is for another program");
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException wrong) {
            throw new OidcUnreachable("The identity token is not genuine", wrong);
        }
    }

    private static URI address(JsonNode said, String name) throws OidcUnreachable {
        var text = said.path(name).asString("");
        if (!text.startsWith("https://")
                && !text.startsWith("http://localhost")
                && !text.startsWith("http://127.0.0.1")) {
            throw new OidcUnreachable("The provider names no safe " + name);
        }
        return URI.create(text);
    }

    private JsonNode get(URI address) throws OidcUnreachable {
        return send(HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build());
    }

    private JsonNode send(HttpRequest request) throws OidcUnreachable {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new OidcUnreachable("The provider answered " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (IOException | JacksonException away) {
            throw new OidcUnreachable("The provider cannot be reached", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new OidcUnreachable("Stopping", stopping);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> part(entry.getKey()) + "=" + part(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The addresses of a provider.
    record Doors(String issuer, URI authorization, URI token, URI keys, Optional<URI> endSession) {}
}
