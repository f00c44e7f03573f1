package vn.truc.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FirstRunRepository {
    private final JdbcClient jdbc;

    FirstRunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets one founder at a time through, on all nodes.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('truc.first-run', 0)) is null")
                .query(Boolean.class)
                .single();
    }

    void keepCode(byte[] hash, Instant now) {
        jdbc.sql("insert into first_run_code (code_hash, made, tries) values (:hash, :now, 0)")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The codes made since a moment that have tries left; this try counts against each of them.
    List<byte[]> tryCodes(Instant since, int limit) {
        return jdbc.sql("""
                        update first_run_code set tries = tries + 1 where made > :since and tries < :limit
                        returning code_hash
                        """)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query((row, number) -> row.getBytes("code_hash"))
                .list();
    }

    void forgetCodes() {
        jdbc.sql("delete from first_run_code").update();
    }
}
