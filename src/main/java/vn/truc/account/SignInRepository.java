package vn.truc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        return jdbc.sql("""
                        select * from sign_in_failure where subject = any(:subjects::bytea[]) order by subject for update
                        """).param("subjects", keys).query(SignInRepository::failures).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The failures of those of these subjects that have any.
    Map<String, Failures> of(List<byte[]> subjects) {
        return jdbc
                .sql("select * from sign_in_failure where subject = any(:subjects::bytea[])")
                .param("subjects", subjects.toArray(byte[][]::new))
                .query(SignInRepository::failures)
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

    boolean forget(byte[] subject) {
        return jdbc.sql("delete from sign_in_failure where subject = :subject")
                        .param("subject", subject)
                        .update()
                == 1;
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from sign_in_failure where last < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Map.Entry<String, Failures> failures(ResultSet row, int number) throws SQLException {
        return Map.entry(
                key(row.getBytes("subject")),
                new Failures(row.getInt("failures"), row.getTimestamp("last").toInstant()));
    }

    static String key(byte[] subject) {
        return HexFormat.of().formatHex(subject);
    }
}
