package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Only a token that this provider signed, for us and for this very try, names anybody.
class OidcProviderTest {
    private static final String ISSUER = "https://id.example.invalid";
    private final OidcProvider providers = new OidcProvider(JsonMapper.shared());
    private final OidcTry attempt = OidcTry.begin(LocalPath.HOME, Instant.EPOCH);
    private final Instant now = Clock.systemUTC().instant();
    private final OidcSettings.Provider provider = new OidcSettings.Provider(
            URI.create(ISSUER), "x", "truc", "", "openid", "email", OidcSettings.Match.LOGIN, "");
    private final RSAKey key = key("1");
    private HttpServer server = serve();

    @BeforeEach
    void setUp() {
        server.start();
    }

    @AfterEach
    void tearDown() {
        server.stop(0);
    }

    @Test
    void aGenuineTokenIsRead() throws Exception {
        assertThat(read(signed(key, claims().build())).getSubject()).isEqualTo("somebody");
    }

    @Test
    void aTokenOfAnotherTryProgramOrProviderIsRefused() throws Exception {
        refused(signed(key, claims().claim("nonce", "other").build()));
        refused(signed(key, claims().claim("nonce", null).build()));
        refused(signed(key, claims().audience("other").build()));
        refused(signed(key, claims().audience(List.of("truc", "other")).build()));
        refused(signed(key, claims().issuer("https://other.example.invalid").build()));
        refused(signed(
                key, claims().expirationTime(Date.from(now.minusSeconds(600))).build()));
        refused(signed(key, claims().subject(null).build()));
    }

    @Test
    void aTokenThatTheProviderDidNotSignIsRefused() throws Exception {
        refused(signed(key("1"), claims().build()));
        refused(new PlainJWT(claims().build()).serialize());
        var hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("1").build(), claims().build());
        hmac.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        refused(hmac.serialize());
        refused("not.a.token");
    }

    private JWTClaimsSet read(String token) throws OidcUnreachable {
        var here = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
        return providers.read(
                provider, new OidcProvider.Doors(ISSUER, here, here, here, Optional.empty()), token, attempt);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> read(token)).isInstanceOf(OidcUnreachable.class);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("somebody")
                .audience("truc")
                .claim("nonce", attempt.nonce())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpServer serve() {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/keys", exchange -> {
                var body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            return made;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
