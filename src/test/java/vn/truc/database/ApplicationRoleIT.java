package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import vn.truc.TestDatabase;
import vn.truc.Truc;

class ApplicationRoleIT {

    @Test
    void theRoleOfTheApplicationIsAccepted() {
        assertThatCode(() -> check(TestDatabase.server().application())).doesNotThrowAnyException();
    }

    @Test
    void aSuperuserIsRefused() {
        assertThatThrownBy(() -> check(TestDatabase.server().owner()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SUPERUSER")
                .hasMessageContaining("đọc được mọi dữ liệu sức khỏe");
    }

    @Test
    void aRoleThatPassesRowLevelSecurityIsRefused() throws SQLException {
        var owner = TestDatabase.server().owner();
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("create role looks_past login bypassrls password 'known'");
        }
        assertThatThrownBy(() -> check(new DatabaseAddress(owner.url(), "looks_past", "known")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("BYPASSRLS");
    }

    @Test
    void triedAsSuperuserTheApplicationDoesNotStartAndChangesNothing() throws SQLException {
        var address = TestDatabase.empty();
        var owner = TestDatabase.server().owner();
        var application = new SpringApplication(Truc.class);
        assertThatThrownBy(() -> application.run(
                        "--spring.datasource.url=" + address.url(),
                        "--spring.datasource.username=" + owner.user(),
                        "--spring.datasource.password=" + owner.password(),
                        "--truc.home=" + TestDatabase.home(),
                        "--server.port=0"))
                .hasRootCauseInstanceOf(StartRefused.class);
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_class where relname = 'flyway_schema_history'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    private static void check(DatabaseAddress address) throws SQLException {
        try (var connection = address.connect()) {
            new ApplicationRole(connection).check();
        }
    }
}
