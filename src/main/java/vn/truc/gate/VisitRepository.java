package vn.truc.gate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

@Repository
class VisitRepository {
    private final JdbcClient jdbc;

    VisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds it; false when the id was used before.
    boolean add(Visit visit) {
        return jdbc.sql("""
                        insert into gate_visit (body_id, id, place_id, site_id, kind, person_id, unit_id, name, came, day,
                            outcome, reason, said, deciders, checked_temperature, ordered_by, ordered_name, follows,
                            guard_id, guard_body_id)
                        values (:body, :id, :place, :site, :kind, :who, :unit, :name, :came, :day, :outcome, :reason,
                            :said, :deciders, :checked, :orderedBy, :orderedName, :follows, :guard, :guardBody)
                        on conflict (body_id, id) do nothing
                        """)
                        .param("body", visit.body().value())
                        .param("id", visit.id().value())
                        .param("place", visit.place().value())
                        .param("site", visit.site().value())
                        .param("kind", visit.kind().name())
                        .param("who", visit.who())
                        .param("unit", visit.unit().value())
                        .param("name", visit.name())
                        .param("came", utc(visit.came()))
                        .param("day", visit.came().atZone(Words.OFFICE_ZONE).toLocalDate())
                        .param("outcome", visit.verdict().word().name())
                        .param("reason", visit.verdict().why().name())
                        .param("said", visit.verdict().said().toArray(String[]::new))
                        .param(
                                "deciders",
                                visit.deciders().stream().map(Unit.Id::value).toArray(UUID[]::new))
                        .param("checked", visit.temperatureChecked())
                        .param(
                                "orderedBy",
                                visit.order().map(order -> order.by().value()).orElse(null))
                        .param(
                                "orderedName",
                                visit.order().map(Visit.Order::name).orElse(null))
                        .param("follows", visit.follows().map(Visit.Id::value).orElse(null))
                        .param("guard", visit.guard().value())
                        .param("guardBody", visit.guardBody().value())
                        .update()
                == 1;
    }

    /// Puts somebody inside and says which visit that ends. Two gates at once: the second waits for the first.
    Optional<Visit.Id> enter(Visit visit) {
        return jdbc
                .sql("""
                        insert into gate_presence as present (body_id, person_id, visit_id, site_id, came)
                        values (:body, :who, :visit, :site, :came)
                        on conflict (body_id, person_id) do update
                        set visit_id = excluded.visit_id, site_id = excluded.site_id, came = excluded.came
                        returning old.visit_id as former
                        """)
                .param("body", visit.body().value())
                .param("who", visit.who())
                .param("visit", visit.id().value())
                .param("site", visit.site().value())
                .param("came", utc(visit.came()))
                .query((row, number) -> former(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Takes somebody out of a site; empty when they are not inside.
    Optional<Visit.Id> leave(Unit.Id body, UUID who, Place.Id site) {
        return jdbc.sql("""
                        delete from gate_presence where body_id = :body and person_id = :who and site_id = :site
                        returning visit_id
                        """)
                .param("body", body.value())
                .param("who", who)
                .param("site", site.value())
                .query((row, number) -> new Visit.Id(row.getObject("visit_id", UUID.class)))
                .optional();
    }

    void close(Unit.Id body, Visit.Id visit, Instant at, String how, @Nullable UUID exit) {
        jdbc.sql("""
                        update gate_visit set went = greatest(came, :at), closed = :how, exit_id = :exit
                        where body_id = :body and id = :id and went is null
                        """)
                .param("body", body.value())
                .param("id", visit.value())
                .param("at", utc(at))
                .param("how", how)
                .param("exit", exit)
                .update();
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

    void measure(Visit visit, BigDecimal celsius, boolean high) {
        jdbc.sql("""
                        insert into gate_temperature (body_id, visit_id, person_id, unit_id, day, celsius, high)
                        values (:body, :visit, :who, :unit, :day, :celsius, :high)
                        """)
                .param("body", visit.body().value())
                .param("visit", visit.id().value())
                .param("who", visit.who())
                .param("unit", visit.unit().value())
                .param("day", visit.came().atZone(Words.OFFICE_ZONE).toLocalDate())
                .param("celsius", celsius)
                .param("high", high)
                .update();
    }

    /// Waits for whoever is being let in at this site right now.
    void queue(Place.Id site) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:site, 21))")
                .param("site", site.toString())
                .query()
                .singleRow();
    }

    /// How many others than this person are inside.
    int inside(Place.Id site, Unit.Id body, UUID who) {
        return jdbc.sql("""
                        select count(*) from gate_presence
                        where site_id = :site and (body_id, person_id) <> (:body, :who)
                        """)
                .param("site", site.value())
                .param("body", body.value())
                .param("who", who)
                .query(Integer.class)
                .single();
    }

    int inside(Place.Id site) {
        return jdbc.sql("select count(*) from gate_presence where site_id = :site")
                .param("site", site.value())
                .query(Integer.class)
                .single();
    }

    /// What a body may see of a site's day: its own people and visitors, and those its guards attended to; newest
    /// first.
    List<Visit> log(Place.Id site, Unit.Id body, LocalDate day, int count) {
        return jdbc.sql("""
                        select * from gate_visit
                        where site_id = :site and day = :day and (body_id = :body or guard_body_id = :body)
                        order by came desc, id desc limit :count
                        """)
                .param("site", site.value())
                .param("body", body.value())
                .param("day", day)
                .param("count", count)
                .query(VisitRepository::visit)
                .list();
    }

    private static Optional<Visit.Id> former(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("former", UUID.class)).map(Visit.Id::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
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
                Optional.ofNullable(row.getObject("went", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
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
                new Unit.Id(row.getObject("guard_body_id", UUID.class)));
    }

    private static Optional<Visit.Order> order(ResultSet row) throws SQLException {
        var name = row.getString("ordered_name");
        var by = row.getObject("ordered_by", UUID.class);
        return by == null ? Optional.empty() : Optional.of(new Visit.Order(new Person.Id(by), name));
    }
}
