package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.TestDatabase;
import vn.truc.access.Rights;
import vn.truc.account.AccountExamples;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.organisation.Person;
import vn.truc.report.ReportExamples;

@OfficeTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.hikari.connection-timeout=500", "test.database=away"})
class DatabaseAwayIT {
    private final HttpClient browser = HttpClient.newHttpClient();
    private final ReportExamples examples;
    private final AccountExamples accounts;
    private final Directives directives;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final JdbcClient jdbc;
    private final String url;
    private final String user;
    private final String password;
    private final String address;
    private final String database;

    DatabaseAwayIT(
            ReportExamples examples,
            AccountExamples accounts,
            Directives directives,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port,
            Environment settings) {
        this.examples = examples;
        this.accounts = accounts;
        this.directives = directives;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.jdbc = jdbc;
        url = settings.getRequiredProperty("spring.datasource.url");
        user = settings.getRequiredProperty("spring.datasource.username");
        password = settings.getProperty("spring.datasource.password", "");
        address = "http://localhost:" + port;
        database = url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidInWordsAndWorksAgainAfterwards() throws Exception {
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
        allow(false);
        try {
            var answer = get("/");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(answer.body()).contains("Tạm thời chưa ghi được").doesNotContain("Exception", "SQL");
        } finally {
            allow(true);
        }
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
    }

    /// The database goes in the middle of a write: the clauses of a draft wait for a lock when it goes.
    @Test
    void whatWasBeingWrittenIsNotHalfThereAndIsGoodWhenSentAgain() throws Exception {
        var m = examples.ministry();
        var session = signIn(m.officeClerk());
        var id = new Directive.Id(clock.newId());
        var form = "id=%s&edit=0&number=77%%2FTB-B&type=NOTICE&issuer=%s&issuedBy=Ban&signer=A&date=20%%2F3%%2F2020"
                        .formatted(id, m.body().id())
                + "&subject=B&reach=LINE&from=20%2F3%2F2020";
        try (var holding = DriverManager.getConnection(url, user, password);
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table directive_clause in access exclusive mode");
            var going = post("/directives/draft", session, form);
            await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                            .query(Integer.class)
                            .single()
                    > 0);
            allow(false);
            assertThat(going.get().statusCode()).isEqualTo(503);
            var answer = post("/directives/draft", session, form).get();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Tạm thời chưa ghi được").doesNotContain("Exception", "SQL");
        } finally {
            allow(true);
        }
        // Each connection of the pool that died is noticed once, by whoever takes it next.
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(directives.find(id)).isEmpty());
        for (int time = 0; time < 2; time++) {
            await().untilAsserted(() -> assertThat(
                            post("/directives/draft", session, form).get().statusCode())
                    .isEqualTo(303));
        }
        assertThat(directives.find(id).orElseThrow().edit()).isEqualTo(1);
        List<Audit.Line> lines = examples.as(m.officeClerk(), _ -> audit.about(id.value()));
        assertThat(lines).hasSize(1);
    }

    private String signIn(Person person) throws Exception {
        var login = accounts.login(rights.actor(person.id()).orElseThrow());
        var answer = post(
                        "/sign-in",
                        "",
                        "login=" + login + "&password="
                                + URLEncoder.encode(AccountExamples.PASSWORD.text(), StandardCharsets.UTF_8))
                .get();
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    private CompletableFuture<HttpResponse<String>> post(String path, String cookies, String form) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", cookies)
                .POST(BodyPublishers.ofString(form))
                .build();
        return browser.sendAsync(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Cookie", "SESSION=MDE5OGEwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx")
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private void allow(boolean connections) {
        try (var connection = TestDatabase.server().owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter database %s allow_connections %s".formatted(database, connections));
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(database));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
