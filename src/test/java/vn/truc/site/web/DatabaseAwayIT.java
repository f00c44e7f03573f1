package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import vn.truc.OfficeTest;
import vn.truc.TestDatabase;

@OfficeTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.hikari.connection-timeout=500", "test.database=away"})
class DatabaseAwayIT {
    private final HttpClient browser = HttpClient.newHttpClient();
    private final String address;
    private final String database;

    DatabaseAwayIT(@LocalServerPort int port, Environment settings) {
        address = "http://localhost:" + port;
        var url = settings.getRequiredProperty("spring.datasource.url");
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

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Cookie", "SESSION=MDE5OGEwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx")
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private void allow(boolean connections) throws SQLException {
        try (var connection = TestDatabase.server().owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter database %s allow_connections %s".formatted(database, connections));
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(database));
        }
    }
}
