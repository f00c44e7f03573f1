package vn.truc.report;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Actor;
import vn.truc.organisation.Unit;

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

    Optional<Extension> find(Extension.Id id) {
        return jdbc.sql("""
                        select form, unit_id, recipient_id, period, until, reason from report_extension where id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Extension(
                        id,
                        new Report.Key(
                                row.getString("form"),
                                new Unit.Id(row.getObject("unit_id", UUID.class)),
                                new Unit.Id(row.getObject("recipient_id", UUID.class)),
                                row.getObject("period", LocalDate.class)),
                        row.getObject("until", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .optional();
    }

    /// A reminder with the units that were reminded.
    Optional<Reminder> find(Reminder.Id id) {
        return jdbc.sql("""
                        select form, recipient_id, period, superior, array_agg(unit_id) as units
                        from report_reminder where id = :id group by form, recipient_id, period, superior
                        """)
                .param("id", id.value())
                .query((row, number) -> new Reminder(
                        id,
                        row.getString("form"),
                        new Unit.Id(row.getObject("recipient_id", UUID.class)),
                        row.getObject("period", LocalDate.class),
                        Arrays.stream((UUID[]) row.getArray("units").getArray())
                                .map(Unit.Id::new)
                                .collect(Collectors.toSet()),
                        row.getBoolean("superior")))
                .optional();
    }
}
