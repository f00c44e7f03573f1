package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// What was changed in rotas after they were published.
@Repository
class RotaChangeRepository {
    /// No shift, on the way into a statement.
    private static final int NONE = -1;

    private final JdbcClient jdbc;

    RotaChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the lines of one change.
    void keep(DutyRota.Id rota, List<RotaChange> lines) {
        jdbc.sql("""
                        insert into duty_change (rota_id, edit, person_id, day, was, became, changed_by, changed_at, reason)
                        select :rota, edit, person, day, nullif(was, -1), nullif(became, -1), by, at, reason
                        from unnest(:edits::int[], :people::uuid[], :days::date[], :was::int[], :became::int[], :by::uuid[],
                            :at::timestamptz[], :reasons::text[]) l (edit, person, day, was, became, by, at, reason)
                        """)
                .param("rota", rota.value())
                .param("edits", lines.stream().map(RotaChange::edit).toArray(Integer[]::new))
                .param(
                        "people",
                        lines.stream().map(line -> line.person().value()).toArray(UUID[]::new))
                .param("days", lines.stream().map(line -> line.day().toString()).toArray(String[]::new))
                .param(
                        "was",
                        lines.stream().map(line -> line.was().orElse(NONE)).toArray(Integer[]::new))
                .param(
                        "became",
                        lines.stream().map(line -> line.became().orElse(NONE)).toArray(Integer[]::new))
                .param("by", lines.stream().map(line -> line.by().value()).toArray(UUID[]::new))
                .param(
                        "at",
                        lines.stream()
                                .map(line -> line.at().atOffset(ZoneOffset.UTC).toString())
                                .toArray(String[]::new))
                .param("reasons", lines.stream().map(RotaChange::reason).toArray(String[]::new))
                .update();
    }

    /// The changes of a rota, the newest first.
    List<RotaChange> of(DutyRota.Id rota) {
        return jdbc.sql("select * from duty_change where rota_id = :rota order by edit desc, day, person_id limit 500")
                .param("rota", rota.value())
                .query(RotaChangeRepository::line)
                .list();
    }

    /// The published rotas in which any of these people has a turn on one of these days.
    List<DutyRota.Id> turned(Collection<Person.Id> people, Collection<LocalDate> days) {
        return jdbc.sql("""
                        select distinct r.id from duty_turn t join duty_rota r on r.id = t.rota_id and r.published
                        where t.person_id = any(:people) and t.day = any(:days::date[]) order by r.id
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, number) -> new DutyRota.Id(row.getObject("id", UUID.class)))
                .list();
    }

    /// The turns of these people by published rotas from a day to a day (exclusive), in order.
    List<Turned> turns(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select r.id, r.unit_id, t.person_id, t.day, s.name, s.starts, s.minutes
                        from duty_turn t join duty_rota r on r.id = t.rota_id and r.published
                        join duty_shift s on s.rota_id = t.rota_id and s.place = t.place
                        where t.person_id = any(:people) and t.day >= :from and t.day < :until order by t.day, r.id
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Turned(
                        new DutyRota.Id(row.getObject("id", UUID.class)),
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        TurnRepository.shift(row)))
                .list();
    }

    /// Somebody’s turn by a rota of a unit.
    record Turned(DutyRota.Id rota, Unit.Id unit, ShiftTurn turn) {}

    private static RotaChange line(ResultSet row, int number) throws SQLException {
        return new RotaChange(
                row.getInt("edit"),
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("was", Integer.class)),
                Optional.ofNullable(row.getObject("became", Integer.class)),
                new Person.Id(row.getObject("changed_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
