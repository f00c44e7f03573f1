package vn.truc.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;

/// A real provider of sign-in (Spring Authorization Server) in this JVM. Whoever asks names themselves in a
/// header, as if they had typed their password there; what the provider says of each of them is set by the
/// test.
@EnableWebSecurity
public class ProviderOfSignIn {
    static final String SECRET = "bí-mật-của-phần-mềm:1";
    static final String BACK = "http://127.0.0.1:9/sign-in/oidc/callback";
    static final Map<String, Map<String, Object>> SAID = new ConcurrentHashMap<>();
    private static final Tomcat TOMCAT = new Tomcat();

    /// Starts it on a free port; says its address.
    static synchronized String start() {
        if (TOMCAT.getServer().getState().isAvailable()) {
            return address();
        }
        try {
            var folder = Files.createTempDirectory("provider").toString();
            TOMCAT.setBaseDir(folder);
            TOMCAT.setHostname("127.0.0.1");
            TOMCAT.setPort(0);
            TOMCAT.getConnector();
            TOMCAT.addContext("", folder)
                    .addServletContainerInitializer(
                            (_, servlets) -> {
                                var spring = new AnnotationConfigWebApplicationContext();
                                spring.register(ProviderOfSignIn.class);
                                spring.setServletContext(servlets);
                                spring.refresh();
                                servlets.addFilter(
                                                "security", spring.getBean("springSecurityFilterChain", Filter.class))
                                        .addMappingForUrlPatterns(null, false, "/*");
                                servlets.addServlet("pages", new DispatcherServlet(spring))
                                        .addMapping("/");
                            },
                            Set.of());
            TOMCAT.start();
        } catch (IOException | LifecycleException broken) {
            throw new IllegalStateException(broken);
        }
        return address();
    }

    private static String address() {
        return "http://127.0.0.1:" + TOMCAT.getConnector().getLocalPort();
    }

    @Bean
    SecurityFilterChain provider(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new NamedInHeader(), AbstractPreAuthenticatedProcessingFilter.class)
                .build();
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId(UUID.randomUUID().toString())
                        .clientId("truc")
                        .clientSecret("{noop}" + SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(BACK)
                        .postLogoutRedirectUri("http://127.0.0.1:9/sign-in")
                        .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                        .clientSettings(ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                        .build());
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(
                new JWKSet(new RSAKeyGenerator(2048).keyID("1").generate()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> said() {
        return token -> SAID.getOrDefault(
                        Objects.requireNonNull(token.<Authentication>getPrincipal())
                                .getName(),
                        Map.of())
                .forEach((claim, value) -> token.getClaims().claim(claim, value));
    }

    private static class NamedInHeader extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getHeader("X-Name") != null) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Objects.requireNonNull(request.getHeader("X-Name")),
                        null,
                        List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))));
                SecurityContextHolder.setContext(context);
            }
            chain.doFilter(request, response);
        }
    }
}
