package vn.truc.report;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Actor;

@Repository
class ChaseRepository {
    private final JdbcClient jdbc;

    ChaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes an extension down; false when it stands there already.
    boolean extend(Actor by, Extension extension, Instant now) {
        return jdbc.sql("""
                        insert into report_extension (id, form, unit_id, recipient_id, period, until, reason, granted_at,
                                                      granter_id, granter)
                        values (:id, :form, :unit, :recipient, :period, :until, :reason, :now, :by, :name)
                        on conflict do nothing
                        """)
                        .param("id", extension.id().value())
                        .param("form", extension.key().form())
                        .param("unit", extension.key().unit().value())
                        .param("recipient", extension.key().recipient().value())
                        .param("period", extension.key().period())
                        .param("until", extension.until().atOffset(UTC))
                        .param("reason", extension.reason())
                        .param("now", now.atOffset(UTC))
                        .param("by", by.person().id().value())
                        .param("name", by.person().name())
                        .update()
                == 1;
    }

    /// Writes a reminder down; false when it was sent before.
    boolean remind(Actor by, Reminder reminder, Instant now) {
        return jdbc.sql("""
                        insert into report_reminder (id, unit_id, form, recipient_id, period, superior, reminded_at,
                                                     reminder_id)
                        select :id, unit, :form, :recipient, :period, :superior, :now, :by
                        from unnest(:units::uuid[]) as reminded (unit)
                        on conflict do nothing
                        """)
                        .param("id", reminder.id().value())
                        .param("units", ReportRepository.ids(reminder.units()))
                        .param("form", reminder.form())
                        .param("recipient", reminder.recipient().value())
                        .param("period", reminder.period())
                        .param("superior", reminder.superiors())
                        .param("now", now.atOffset(UTC))
                        .param("by", by.person().id().value())
                        .update()
                > 0;
    }
}
