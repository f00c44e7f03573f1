package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Waiting;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class StandInRepository {
    private static final String SELECT =
            "select id, person_id, deputy_id, units, lower(days) as since, upper(days) - 1 as until, hours, document, ended_at from roster_stand_in ";

    private final JdbcClient jdbc;

    StandInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many stand in for somebody at this unit on a day or later.
    int count(Unit.Id unit, LocalDate from) {
        return jdbc.sql("""
                        select count(*) from roster_stand_in
                        where :unit = any(units) and ended_at is null and days && daterange(:from, null)
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .query(Integer.class)
                .single();
    }

    /// Adds it; false when the id was used before.
    boolean add(StandIn standIn, Unit.Id body, Instant at, Person.Id by) {
        return jdbc.sql("""
                        insert into roster_stand_in (id, body_id, person_id, deputy_id, units, days, hours, document, written_by, written_at)
                        values (:id, :body, :person, :deputy, :units, daterange(:from, :to, '[]'), :hours, :document, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", standIn.id())
                        .param("body", body.value())
                        .param("person", standIn.person().value())
                        .param("deputy", standIn.deputy().value())
                        .param(
                                "units",
                                standIn.units().stream().map(Unit.Id::value).toArray(UUID[]::new))
                        .param("from", standIn.from())
                        .param("to", standIn.to())
                        .param("hours", standIn.hours())
                        .param("document", standIn.document())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean end(UUID id, Instant at, Person.Id by) {
        return jdbc.sql("update roster_stand_in set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    Optional<StandIn> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(StandInRepository::standIn)
                .optional();
    }

    /// Several of them.
    List<StandIn> find(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(StandInRepository::standIn)
                .list();
    }

    /// In whose place somebody stands on a day.
    List<StandIn> of(Person.Id deputy, LocalDate day) {
        return jdbc.sql(SELECT + "where deputy_id = :deputy and days @> :day::date and ended_at is null order by id")
                .param("deputy", deputy.value())
                .param("day", day)
                .query(StandInRepository::standIn)
                .list();
    }

    /// What counts the places in which somebody stands on a day.
    static Waiting.Count count(Person.Id deputy, LocalDate day) {
        return new Waiting.Count(
                "select count(*) from roster_stand_in where deputy_id = :deputy and days @> :day::date and ended_at is null",
                Map.of("deputy", deputy.value(), "day", day));
    }

    /// Who stands in for these leaders on a day or later.
    List<StandIn> named(Collection<Person.Id> people, LocalDate day) {
        return jdbc.sql(SELECT + """
                        where person_id = any(:people) and upper(days) > :day and ended_at is null order by lower(days), id
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(StandInRepository::standIn)
                .list();
    }

    /// Everything that holds on a day.
    List<StandIn> holding(LocalDate day) {
        return jdbc.sql(SELECT + "where days @> :day::date and ended_at is null order by id")
                .param("day", day)
                .query(StandInRepository::standIn)
                .list();
    }

    /// Everything that holds at a body on a day.
    List<StandIn> holding(Unit.Id body, LocalDate day) {
        return jdbc.sql(SELECT + "where body_id = :body and days @> :day::date and ended_at is null order by id")
                .param("body", body.value())
                .param("day", day)
                .query(StandInRepository::standIn)
                .list();
    }

    private static StandIn standIn(ResultSet row, int number) throws SQLException {
        return new StandIn(
                row.getObject("id", UUID.class),
                new Person.Id(row.getObject("person_id", UUID.class)),
                new Person.Id(row.getObject("deputy_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("units").getArray())
                        .map(Unit.Id::new)
                        .collect(Collectors.toSet()),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("hours"),
                row.getString("document"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
