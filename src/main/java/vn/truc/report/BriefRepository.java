package vn.truc.report;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class BriefRepository {
    private final JdbcClient jdbc;

    BriefRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes a link down; false when it stands there already.
    boolean insert(Person.Id maker, Brief brief) {
        return jdbc.sql("""
                        insert into report_brief (id, form, recipient_id, roots, maker_id, made_at, expires_at)
                        values (:id, :form, :recipient, :roots, :by, :made, :expires) on conflict do nothing
                        """)
                        .param("id", brief.id().value())
                        .param("form", brief.form())
                        .param("recipient", brief.recipient().value())
                        .param("roots", ReportRepository.ids(brief.roots()))
                        .param("by", maker.value())
                        .param("made", brief.made().atOffset(UTC))
                        .param("expires", brief.expires().atOffset(UTC))
                        .update()
                == 1;
    }

    Optional<Brief> open(Brief.Id id, Instant now) {
        return jdbc.sql("select * from report_brief where id = :id and revoked_at is null and expires_at > :now")
                .param("id", id.value())
                .param("now", now.atOffset(UTC))
                .query(BriefRepository::brief)
                .optional();
    }

    /// The links of an office that still open, latest first.
    List<Brief> open(Unit.Id recipient, Instant now) {
        return jdbc.sql("""
                        select * from report_brief
                        where recipient_id = :recipient and revoked_at is null and expires_at > :now order by id desc
                        """)
                .param("recipient", recipient.value())
                .param("now", now.atOffset(UTC))
                .query(BriefRepository::brief)
                .list();
    }

    /// The open links that show nothing but what lies at these units, latest first.
    List<Brief> openOn(Collection<Unit.Id> roots, Instant now) {
        return jdbc.sql("""
                        select * from report_brief
                        where roots <@ :roots and revoked_at is null and expires_at > :now order by id desc
                        """)
                .param("roots", ReportRepository.ids(roots))
                .param("now", now.atOffset(UTC))
                .query(BriefRepository::brief)
                .list();
    }

    boolean revoke(Brief.Id id, Unit.Id recipient, Instant now) {
        return jdbc.sql("""
                        update report_brief set revoked_at = :now
                        where id = :id and recipient_id = :recipient and revoked_at is null
                        """)
                        .param("id", id.value())
                        .param("recipient", recipient.value())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    private static Brief brief(ResultSet row, int number) throws SQLException {
        return new Brief(
                new Brief.Id(row.getObject("id", UUID.class)),
                row.getString("form"),
                new Unit.Id(row.getObject("recipient_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("roots").getArray())
                        .map(Unit.Id::new)
                        .collect(Collectors.toUnmodifiableSet()),
                ReportRepository.instant(row, "made_at").orElseThrow(),
                ReportRepository.instant(row, "expires_at").orElseThrow());
    }
}
