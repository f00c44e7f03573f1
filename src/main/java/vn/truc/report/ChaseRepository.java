package vn.truc.report;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /// How these units were chased for a report: until when they have more time, of which the last word counts,
    /// and when they were last reminded.
    Map<Unit.Id, Chased> chased(Collection<Unit.Id> units, String form, Unit.Id recipient, LocalDate period) {
        var chased = new HashMap<Unit.Id, Chased>();
        jdbc.sql("""
                        select unit_id, max(until) as extended, max(reminded) as reminded from (
                            (select distinct on (unit_id) unit_id, until, null::timestamptz as reminded from report_extension
                             where recipient_id = :recipient and form = :form and period = :period and unit_id = any(:units)
                             order by unit_id, id desc)
                            union all
                            select unit_id, null, reminded_at from report_reminder
                            where recipient_id = :recipient and form = :form and period = :period and unit_id = any(:units)
                              and not superior)
                        group by unit_id
                        """)
                .param("units", ReportRepository.ids(units))
                .param("form", form)
                .param("recipient", recipient.value())
                .param("period", period)
                .query(row -> {
                    chased.put(
                            new Unit.Id(row.getObject("unit_id", UUID.class)),
                            new Chased(
                                    ReportRepository.instant(row, "extended"),
                                    ReportRepository.instant(row, "reminded")));
                });
        return chased;
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

    /// What was done about a report that somebody owes.
    record Chased(Optional<Instant> extended, Optional<Instant> reminded) {
        static final Chased NOT_YET = new Chased(Optional.empty(), Optional.empty());
    }
}
