package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class CrossingResultTest {
    @Test
    void whatFailedBecauseTheDatabaseWasAwayComesAgainAndNothingElseDoes() {
        for (var passing : List.of(
                new CannotGetJdbcConnectionException("away"),
                new CannotCreateTransactionException("away"),
                new QueryTimeoutException("slow"))) {
            assertThat(CrossingResult.failed(1, passing).step()).isEqualTo(CrossingResult.Step.LATER);
        }
        assertThat(CrossingResult.failed(1, new DataIntegrityViolationException("no such person"))
                        .step())
                .isEqualTo(CrossingResult.Step.REFUSED);
    }
}
