package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;

class FailuresTest {
    @Test
    void whatTheWebKnowsHasItsStatus() {
        assertThat(Failures.status(new NotFound("unit"))).isEqualTo(404);
        assertThat(Failures.status(new NotAllowed("OWN"))).isEqualTo(403);
        assertThat(Failures.status(new IllegalArgumentException())).isEqualTo(400);
        assertThat(Failures.status(new MaxUploadSizeExceededException(1))).isEqualTo(413);
        assertThat(Failures.status(new InvalidParameterException("part", 413))).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "58030", "25006", "40001"})
    void aDatabaseThatIsAwayOrFullIsNotTheProgramsFault(String state) {
        assertThat(Failures.status(new UncategorizedSQLException("task", null, new SQLException("", state))))
                .isEqualTo(503);
    }

    @Test
    void noConnectionAndTwoWritesThatMeetAreWorthTryingAgain() {
        assertThat(Failures.status(new CannotCreateTransactionException(
                        "", new SQLTransientConnectionException("Connection is not available"))))
                .isEqualTo(503);
        assertThat(Failures.status(new CannotAcquireLockException(""))).isEqualTo(503);
        assertThat(Failures.status(new IllegalStateException(new SQLException("", "08006"))))
                .isEqualTo(503);
    }

    @Test
    void anErrorOfTheProgramIsOne() {
        assertThat(Failures.status(new EmptyResultDataAccessException(1))).isEqualTo(500);
        assertThat(Failures.status(new DuplicateKeyException("", new SQLException("", "23505"))))
                .isEqualTo(500);
        assertThat(Failures.status(new IllegalStateException())).isEqualTo(500);
    }
}
