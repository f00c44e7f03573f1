package vn.truc.report;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    void set(BriefRound round, Instant now) {
        jdbc.sql("""
                        insert into report_brief_round (recipient_id, form, roots, at, leaders, setter_id, set_at)
                        values (:recipient, :form, :roots, :at, :leaders, :setter, :now)
                        on conflict (recipient_id, form) do update set
                            roots = excluded.roots, at = excluded.at, leaders = excluded.leaders,
                            setter_id = excluded.setter_id, set_at = excluded.set_at
                        """)
                .param("recipient", round.recipient().value())
                .param("form", round.form())
                .param("roots", ReportRepository.ids(round.roots()))
                .param("at", round.at())
                .param("leaders", round.leaders().stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("setter", round.setter().value())
                .param("now", now.atOffset(UTC))
                .update();
    }

    void end(Unit.Id recipient, String form) {
        jdbc.sql("delete from report_brief_round where recipient_id = :recipient and form = :form")
                .param("recipient", recipient.value())
                .param("form", form)
                .update();
    }

    /// The rounds whose time has come today, each given out once a day to whoever asks first.
    List<BriefRound> take(LocalDate today, LocalTime now) {
        return jdbc.sql("""
                        update report_brief_round set sent_on = :today
                        where at <= :now and sent_on is distinct from :today returning *
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
