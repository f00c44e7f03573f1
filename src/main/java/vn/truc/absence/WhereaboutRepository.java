package vn.truc.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class WhereaboutRepository {
    private final JdbcClient jdbc;

    WhereaboutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Whereabout said, Person.Id by) {
        jdbc.sql("""
                        insert into absence_whereabouts (id, absence_id, person_id, day, place, said_by, said_at)
                        values (:id, :trip, :person, :day, :place, :by, :at) on conflict do nothing
                        """)
                .param("id", said.id())
                .param("trip", said.trip().value())
                .param("person", said.person().value())
                .param("day", said.day())
                .param("place", said.place())
                .param("by", by.value())
                .param("at", AbsenceRepository.utc(said.said()))
                .update();
    }

    Optional<Whereabout> find(UUID id) {
        return jdbc.sql("select * from absence_whereabouts where id = :id")
                .param("id", id)
                .query(WhereaboutRepository::said)
                .optional();
    }

    /// The last word of each person about each day of a trip.
    List<Whereabout> of(Absence.Id trip) {
        return jdbc.sql("""
                        select distinct on (day, person_id) * from absence_whereabouts where absence_id = :trip
                        order by day, person_id, said_at desc, id desc
                        """)
                .param("trip", trip.value())
                .query(WhereaboutRepository::said)
                .list();
    }

    List<Whereabout> said(Person.Id person) {
        return jdbc.sql("select * from absence_whereabouts where person_id = :person order by said_at desc")
                .param("person", person.value())
                .query(WhereaboutRepository::said)
                .list();
    }

    /// Who of these units and everything below is on a trip on a day, with their last word; a trip that was not refused
    /// counts, whoever came back does not.
    List<Whereabouts.Out> out(Collection<Unit.Id> units, LocalDate day, Instant now) {
        return jdbc.sql("""
                        select distinct on (n.given, p.person_id) a.id as trip, p.person_id as traveller, n.name, u.name as unit_name, a.place as destination,
                               a.from_day, a.from_noon, a.to_day, a.to_noon, a.state = 'APPROVED' as allowed, w.*
                        from unit_ancestor t
                        join absence_person p on p.unit_id = t.unit
                        join absence a on a.id = p.absence_id and a.kind = 'trip' and a.state in ('ASKED', 'APPROVED')
                        join person n on n.id = p.person_id
                        join unit_name u on u.unit_id = p.unit_id and u.valid @> :day::date
                        left join lateral (
                            select * from absence_whereabouts s
                            where s.absence_id = a.id and s.person_id = p.person_id and s.day <= :day::date
                            order by s.day desc, s.said_at desc, s.id desc limit 1) w on true
                        where t.ancestor = any(:units) and t.valid @> :day::date and a.days @> :day::date
                          and (p.returned_at is null or p.returned_at > :now)
                        order by n.given, p.person_id, a.state, a.from_day desc
                        """)
                .param("units", AbsenceRepository.ids(units))
                .param("day", day)
                .param("now", AbsenceRepository.utc(now))
                .query((row, number) -> new Whereabouts.Out(
                        new Absence.Id(row.getObject("trip", UUID.class)),
                        new Person.Id(row.getObject("traveller", UUID.class)),
                        row.getString("name"),
                        row.getString("unit_name"),
                        row.getString("destination"),
                        new Span(
                                row.getObject("from_day", LocalDate.class),
                                row.getBoolean("from_noon"),
                                row.getObject("to_day", LocalDate.class),
                                row.getBoolean("to_noon")),
                        row.getBoolean("allowed"),
                        row.getObject("id", UUID.class) == null ? Optional.empty() : Optional.of(said(row, number))))
                .list();
    }

    private static Whereabout said(ResultSet row, int number) throws SQLException {
        return new Whereabout(
                row.getObject("id", UUID.class),
                new Absence.Id(row.getObject("absence_id", UUID.class)),
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("place"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
