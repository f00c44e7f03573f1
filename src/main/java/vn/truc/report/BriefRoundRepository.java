package vn.truc.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class BriefRoundRepository {
    private final JdbcClient jdbc;

    BriefRoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BriefRound> find(Unit.Id recipient, String form) {
        return jdbc.sql("select * from report_brief_round where recipient_id = :recipient and form = :form")
                .param("recipient", recipient.value())
                .param("form", form)
                .query(BriefRoundRepository::round)
                .optional();
    }

    /// Set after its hour it goes out from the next day on; changed in something else it goes out as it would have.
    void set(BriefRound round, ZonedDateTime now) {
        jdbc.sql("""
                        insert into report_brief_round (recipient_id, form, roots, at, leaders, setter_id, set_at, sent_on)
                        values (:recipient, :form, :roots, :at, :leaders, :setter, :now,
                                case when :at <= :time then :today::date end)
                        on conflict (recipient_id, form) do update set
                            roots = excluded.roots, at = excluded.at, leaders = excluded.leaders,
                            setter_id = excluded.setter_id, set_at = excluded.set_at,
                            sent_on = case when report_brief_round.at = excluded.at then report_brief_round.sent_on
                                           else coalesce(excluded.sent_on, report_brief_round.sent_on) end
                        """)
                .param("recipient", round.recipient().value())
                .param("form", round.form())
                .param("roots", ReportRepository.ids(round.roots()))
                .param("at", round.at())
                .param("leaders", round.leaders().stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("setter", round.setter().value())
                .param("now", now.toOffsetDateTime())
                .param("time", now.toLocalTime())
                .param("today", now.toLocalDate())
                .update();
    }

    void end(Unit.Id recipient, String form) {
        jdbc.sql("delete from report_brief_round where recipient_id = :recipient and form = :form")
                .param("recipient", recipient.value())
                .param("form", form)
                .update();
    }

    /// The rounds whose time has come today, each given out once a day to whoever asks first; not those of an office
    /// that is no more.
    List<BriefRound> take(LocalDate today, LocalTime now) {
        return jdbc.sql("""
                        update report_brief_round set sent_on = :today
                        where at <= :now and sent_on is distinct from :today
                          and exists (select from unit_ancestor a
                                      where a.unit = recipient_id and a.ancestor = recipient_id and a.valid @> :today::date)
                        returning *
                        """)
                .param("today", today)
                .param("now", now)
                .query(BriefRoundRepository::round)
                .list();
    }

    private static BriefRound round(ResultSet row, int number) throws SQLException {
        return new BriefRound(
                new Unit.Id(row.getObject("recipient_id", UUID.class)),
                row.getString("form"),
                ids(row, "roots").map(Unit.Id::new).collect(Collectors.toSet()),
                row.getObject("at", LocalTime.class),
                ids(row, "leaders").map(Person.Id::new).collect(Collectors.toSet()),
                new Person.Id(row.getObject("setter_id", UUID.class)));
    }

    private static Stream<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray());
    }
}
