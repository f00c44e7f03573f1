package vn.truc.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInRepository {
    private final JdbcClient jdbc;

    SignInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The failures of these subjects, locked until the transaction ends, always in the same order.
    Map<String, Failures> lock(List<byte[]> subjects, Instant now) {
        var keys = subjects.toArray(byte[][]::new);
        jdbc.sql("""
                        insert into sign_in_failure (subject, failures, last)
                        select subject, 0, :now from unnest(:subjects::bytea[]) subject order by subject
                        on conflict do nothing
                        """).param("subjects", keys).param("now", Timestamp.from(now)).update();
        return jdbc
                .sql("""
                        select * from sign_in_failure where subject = any(:subjects::bytea[]) order by subject for update
                        """)
                .param("subjects", keys)
                .query((row, number) -> Map.entry(
                        key(row.getBytes("subject")),
                        new Failures(
                                row.getInt("failures"), row.getTimestamp("last").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keep(byte[] subject, Failures failures) {
        jdbc.sql("update sign_in_failure set failures = :failures, last = :last where subject = :subject")
                .param("subject", subject)
                .param("failures", failures.count())
                .param("last", Timestamp.from(failures.last()))
                .update();
    }

    void forget(byte[] subject) {
        jdbc.sql("delete from sign_in_failure where subject = :subject")
                .param("subject", subject)
                .update();
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from sign_in_failure where last < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    static String key(byte[] subject) {
        return HexFormat.of().formatHex(subject);
    }
}
