package vn.truc.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

@Repository
class VisitRepository {
    private final JdbcClient jdbc;

    VisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visit> find(Unit.Id body, Visit.Id id) {
        return jdbc.sql("select * from gate_visit where body_id = :body and id = :id")
                .param("body", body.value())
                .param("id", id.value())
                .query(VisitRepository::visit)
                .optional();
    }

    Optional<Visit> leftBy(Unit.Id body, UUID who, UUID exit) {
        return jdbc.sql("select * from gate_visit where person_id = :who and body_id = :body and exit_id = :exit")
                .param("body", body.value())
                .param("who", who)
                .param("exit", exit)
                .query(VisitRepository::visit)
                .optional();
    }

    /// Waits for whoever is being let in at this site right now.
    void queue(Place.Id site) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:site, 21))")
                .param("site", site.toString())
                .query()
                .singleRow();
    }

    /// Which of these people are inside already.
    Set<UUID> present(Place.Id site, Collection<UUID> people) {
        return new HashSet<>(
                jdbc.sql("select person_id from gate_presence where site_id = :site and person_id = any(:people)")
                        .param("site", site.value())
                        .param("people", people.toArray(UUID[]::new))
                        .query((row, number) -> row.getObject("person_id", UUID.class))
                        .list());
    }

    /// Whether a line with this id is there.
    boolean written(UUID id) {
        return jdbc.sql("select exists (select from gate_visit where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    int inside(Place.Id site) {
        return jdbc.sql("select count(*) from gate_presence where site_id = :site")
                .param("site", site.value())
                .query(Integer.class)
                .single();
    }

    /// What a body may see of a site's day: its own people and visitors, and those its guards attended to; also
    /// who came before midnight and is still inside; newest first.
    List<Visit> log(Place.Id site, Unit.Id body, LocalDate day, int count) {
        return jdbc.sql("""
                        select * from (
                            select v.* from gate_visit v where v.site_id = :site and v.day = :day
                            union all
                            select v.* from gate_presence p
                            join gate_visit v on v.body_id = p.body_id and v.id = p.visit_id
                            where p.site_id = :site and v.day < :day) v
                        where body_id = :body or guard_body_id = :body
                        order by came desc, id desc limit :count
                        """)
                .param("site", site.value())
                .param("body", body.value())
                .param("day", day)
                .param("count", count)
                .query(VisitRepository::visit)
                .list();
    }

    /// Those of a site’s days, as far as a body may see them, that were closed by rule and not put right, newest first.
    List<Visit> forgotten(Place.Id site, Unit.Id body, LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        select * from gate_visit
                        where site_id = :site and day >= :from and day < :before and closed = 'FORGOTTEN' and not corrected
                          and (body_id = :body or guard_body_id = :body)
                        order by came desc, id desc
                        """)
                .param("site", site.value())
                .param("body", body.value())
                .param("from", from)
                .param("before", before)
                .query(VisitRepository::visit)
                .list();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        var closed = row.getString("closed");
        var how = closed == null ? Visit.Leaving.How.EXIT : Visit.Leaving.How.valueOf(closed);
        return new Visit(
                new Visit.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("body_id", UUID.class)),
                new Place.Id(row.getObject("place_id", UUID.class)),
                new Place.Id(row.getObject("site_id", UUID.class)),
                Visit.Kind.valueOf(row.getString("kind")),
                row.getObject("person_id", UUID.class),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                row.getObject("came", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("went", OffsetDateTime.class))
                        .map(at -> new Visit.Leaving(at.toInstant(), how)),
                Verdict.of(
                        Verdict.Word.valueOf(row.getString("outcome")),
                        Why.valueOf(row.getString("reason")),
                        List.of((String[]) row.getArray("said").getArray())),
                Arrays.stream((UUID[]) row.getArray("deciders").getArray())
                        .map(Unit.Id::new)
                        .toList(),
                row.getBoolean("checked_temperature"),
                order(row),
                Optional.ofNullable(row.getObject("follows", UUID.class)).map(Visit.Id::new),
                new Person.Id(row.getObject("guard_id", UUID.class)),
                new Unit.Id(row.getObject("guard_body_id", UUID.class)),
                row.getBoolean("corrected"),
                noted(row));
    }

    private static Optional<Visit.Noted> noted(ResultSet row) throws SQLException {
        var kiosk = row.getObject("kiosk_id", UUID.class);
        if (kiosk == null) {
            return Optional.empty();
        }
        var later = Optional.ofNullable(row.getObject("noted", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        var would = Optional.ofNullable(row.getString("would")).map(Why::valueOf);
        return Optional.of(new Visit.Noted(kiosk, row.getLong("kiosk_seq"), later, would));
    }

    private static Optional<Visit.Order> order(ResultSet row) throws SQLException {
        var name = row.getString("ordered_name");
        var by = row.getObject("ordered_by", UUID.class);
        return by == null ? Optional.empty() : Optional.of(new Visit.Order(new Person.Id(by), name));
    }
}
