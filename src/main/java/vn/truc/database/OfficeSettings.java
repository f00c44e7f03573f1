package vn.truc.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the office has set by itself; whoever uses a setting lets the environment go before it.
@Repository
@Transactional
public class OfficeSettings {
    private final JdbcClient jdbc;

    OfficeSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The settings an office has.
    public enum Name {
        /// Under which address people reach this installation.
        ADDRESS,
        /// From whom e-mails come.
        MAIL_FROM
    }

    /// What was set; empty when nothing was, or it was taken back.
    @Transactional(readOnly = true)
    public Optional<String> value(Name name) {
        return jdbc.sql("select value from office_setting where name = :name")
                .param("name", name.name())
                .query(String.class)
                .optional()
                .filter(value -> !value.isEmpty());
    }

    /// Sets it; says whether that changed anything.
    public boolean set(Name name, String value, String by, Instant now) {
        return jdbc.sql("""
                        insert into office_setting (name, value, changed, changed_by) values (:name, :value, :now, :by)
                        on conflict (name) do update
                        set value = excluded.value, changed = excluded.changed, changed_by = excluded.changed_by
                        where office_setting.value <> excluded.value
                        """)
                        .param("name", name.name())
                        .param("value", value)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }
}
